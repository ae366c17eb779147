import assert from 'node:assert/strict';
import { test } from 'node:test';
import { githubCommand } from '../../cli/github';
import { relativeUri } from '../../cli/report';
import { sarifLog } from '../../cli/sarif';
import { shownRules } from '../../roadmap/rules/table';
import type { Diagnostic } from '../../server/features/diagnostics';

/** What SARIF 2.1.0 requires of the objects that we write, checked on the log as it would be read. */

type Json = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const map = (value: unknown, at: string): Json => {
  assert.ok(isMap(value), `${at} is an object`);
  return value;
};
const list = (value: unknown, at: string): readonly unknown[] => {
  assert.ok(Array.isArray(value), `${at} is an array`);
  return value;
};
const text = (value: unknown, at: string): string => {
  assert.ok(typeof value === 'string' && value !== '', `${at} is a text`);
  return value;
};
const from = (least: number, value: unknown, at: string): number => {
  assert.ok(Number.isInteger(value) && (value as number) >= least, `${at} is a number from ${least}`);
  return value as number;
};

const LEVELS = ['none', 'note', 'warning', 'error'];

function checkLog(value: unknown): void {
  const log = map(value, 'log');
  assert.equal(log.version, '2.1.0');
  text(log.$schema, '$schema');
  const [only, ...more] = list(log.runs, 'runs');
  assert.equal(more.length, 0);
  const run = map(only, 'run');
  const driver = map(map(run.tool, 'tool').driver, 'driver');
  text(driver.name, 'name');
  text(driver.version, 'version');
  assert.equal(run.columnKind, 'utf16CodeUnits');
  const rules = list(driver.rules, 'rules').map((rule) => map(rule, 'rule'));
  const ids = rules.map((rule) => text(rule.id, 'id'));
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const rule of rules) {
    const id = text(rule.id, 'id');
    text(rule.name, `${id}.name`);
    for (const key of ['shortDescription', 'fullDescription', 'help']) {
      text(map(rule[key], `${id}.${key}`).text, `${id}.${key}.text`);
    }
    assert.ok(LEVELS.includes(text(map(rule.defaultConfiguration, id).level, `${id}.level`)));
    if ('helpUri' in rule) assert.ok(URL.canParse(text(rule.helpUri, `${id}.helpUri`)));
  }
  for (const each of list(run.invocations, 'invocations')) {
    assert.equal(typeof map(each, 'invocation').executionSuccessful, 'boolean');
  }
  for (const each of list(run.results, 'results')) {
    const result = map(each, 'result');
    assert.equal(ids[from(0, result.ruleIndex, 'ruleIndex')], text(result.ruleId, 'ruleId'));
    assert.ok(LEVELS.includes(text(result.level, 'level')));
    text(map(result.message, 'message').text, 'message.text');
    const locations = list(result.locations, 'locations');
    assert.equal(locations.length, 1);
    const related = 'relatedLocations' in result ? list(result.relatedLocations, 'relatedLocations') : [];
    for (const place of [...locations, ...related]) checkLocation(map(place, 'location'));
  }
}

function checkLocation(location: Json): void {
  const physical = map(location.physicalLocation, 'physicalLocation');
  const uri = text(map(physical.artifactLocation, 'artifactLocation').uri, 'uri');
  assert.match(uri, /^(?:[A-Za-z0-9\-._~!'()*/]|%[0-9A-F]{2})+$/);
  const region = map(physical.region, 'region');
  const [startLine, startColumn, endLine, endColumn] = ['startLine', 'startColumn', 'endLine', 'endColumn'].map((key) =>
    from(1, region[key], key),
  ) as [number, number, number, number];
  assert.ok(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
  if ('message' in location) text(map(location.message, 'message').text, 'message.text');
}

const range = (line: number, from: number, to: number, endLine = line): Diagnostic['range'] => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});

const finding = (
  code: string,
  severity: 1 | 2 | 3 | 4,
  message: string,
  more: Partial<Diagnostic> = {},
): Diagnostic => ({
  range: range(2, 4, 9),
  code,
  severity,
  source: 'service-roadmap',
  message,
  ...more,
});

const logOf = (diagnostics: readonly Diagnostic[], rulesPage?: string, failure?: string) =>
  JSON.parse(
    JSON.stringify(
      sarifLog({
        files: [
          { checked: true, file: 'plans/a b.roadmap.yaml', diagnostics, ...(failure === undefined ? {} : { failure }) },
        ],
        tool: { version: '1.2.3', rulesPage },
        folder: process.cwd(),
      }),
    ),
  );

const RESULTS: readonly { name: string; diagnostic: Diagnostic; result: Json }[] = [
  {
    name: 'an error',
    diagnostic: finding('invalid-value', 1, 'No.'),
    result: { ruleId: 'invalid-value', level: 'error', message: { text: 'No.' } },
  },
  {
    name: 'a warning',
    diagnostic: finding('past-due', 2, 'Late.'),
    result: { ruleId: 'past-due', level: 'warning' },
  },
  { name: 'an information', diagnostic: finding('past-due', 3, 'May.'), result: { level: 'note' } },
  { name: 'a hint', diagnostic: finding('unused-ignore', 4, 'Hm.'), result: { level: 'note' } },
  {
    name: 'braces are no placeholders, and a link is none',
    diagnostic: finding('past-due', 2, '"{0} [x](https://example.org)" [y] is late.'),
    result: { message: { text: '"{{0}} [x\\](https://example.org)" [y] is late.' } },
  },
  {
    name: 'a place of several lines',
    diagnostic: finding('past-due', 2, 'Late.', { range: range(0, 0, 3, 4) }),
    result: {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'plans/a%20b.roadmap.yaml' },
            region: { startLine: 1, startColumn: 1, endLine: 5, endColumn: 4 },
          },
        },
      ],
    },
  },
  {
    name: 'related places',
    diagnostic: finding('duplicate-id', 1, 'Taken.', {
      relatedInformation: [{ location: { uri: 'x', range: range(1, 2, 3) }, message: 'Here.' }],
    }),
    result: {
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation: { uri: 'plans/a%20b.roadmap.yaml' },
            region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 4 },
          },
          message: { text: 'Here.' },
        },
      ],
    },
  },
];

for (const { name, diagnostic, result } of RESULTS) {
  test(`sarif: ${name}`, () => {
    const log = logOf([diagnostic]);
    checkLog(log);
    const found = log.runs[0].results[0] as Json;
    for (const [key, value] of Object.entries(result)) assert.deepEqual(found[key], value, key);
  });
}

test('sarif: no finding, all rules, a page or none', () => {
  const PAGE = 'https://example.org/rules.md';
  for (const page of [undefined, PAGE]) {
    const log = logOf([], page);
    checkLog(log);
    assert.deepEqual(log.runs[0].results, []);
    assert.deepEqual(
      log.runs[0].tool.driver.rules.map((r: Json) => [r.id, r.helpUri]),
      shownRules().map(({ id }) => [id, page && `${page}#${id}`]),
    );
  }
});

test('sarif: a file that could not be read is no finding', () => {
  const log = logOf([], undefined, "can't be read (no {permission})");
  checkLog(log);
  const [invocation] = log.runs[0].invocations;
  assert.equal(invocation.executionSuccessful, false);
  assert.equal(invocation.toolExecutionNotifications[0].message.text, "can't be read (no {{permission}})");
});

const URIS: readonly (readonly [file: string, uri: string])[] = [
  ['a.yaml', 'a.yaml'],
  ['./x/../a.yaml', 'a.yaml'],
  ['/home/plans/b/a.yaml', 'b/a.yaml'],
  ['../other/a.yaml', '../other/a.yaml'],
  ['a:b.yaml', 'a%3Ab.yaml'],
  ['half\ud800.yaml', 'half%EF%BF%BD.yaml'],
];

for (const [file, uri] of URIS) {
  test(`sarif: the address of ${JSON.stringify(file)}`, { skip: process.platform === 'win32' }, () => {
    assert.equal(relativeUri(file, '/home/plans'), uri);
  });
}

const COMMANDS: readonly (readonly [name: string, diagnostic: Diagnostic, command: string])[] = [
  [
    'an error',
    finding('invalid-value', 1, 'No: 100%, really.'),
    '::error file=a,line=3,col=5,endLine=3,endColumn=10,title=invalid-value::No: 100%25, really.',
  ],
  [
    'a warning',
    finding('past-due', 2, 'Late.'),
    '::warning file=a,line=3,col=5,endLine=3,endColumn=10,title=past-due::Late.',
  ],
  [
    'an information',
    finding('past-due', 3, 'May.'),
    '::notice file=a,line=3,col=5,endLine=3,endColumn=10,title=past-due::May.',
  ],
  [
    'a hint over several lines, in a message of two',
    finding('past-due', 4, 'a\r\nb\u0007', { range: range(0, 0, 3, 4) }),
    '::notice file=a,line=1,endLine=5,title=past-due::a%0D%0Ab\\u0007',
  ],
];

for (const [name, diagnostic, command] of COMMANDS) {
  test(`github: ${name}`, () => assert.equal(githubCommand('a', diagnostic), command));
}
