import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { folder, run } from './cliRunner';

const RIGHT = 'serviceRoadmap: 1\ntitle: T\nvision: V\nhorizon: { start: 2026 }\n';
const WRONG = `${RIGHT}channels:\n  - { id: phone, title: Phone, mode: asisted }\n`;
const WARNED = `${RIGHT}titel: T\n`;

interface Entry {
  readonly file: string;
  readonly diagnostics: readonly { code: string; severity: number; source: string; message: string }[];
}

const json = (cwd: string, ...args: string[]) => {
  const result = run(cwd, 'check', '--format', 'json', '--today', '2026-11-21', ...args);
  return { ...result, entries: JSON.parse(result.stdout) as Entry[] };
};

interface Case {
  readonly name: string;
  readonly files: Record<string, string>;
  readonly args: readonly string[];
  readonly status: number;
  /** File and codes, in the order printed. */
  readonly entries: readonly (readonly [file: string, ...codes: string[]])[];
  /** A line of each on stderr. */
  readonly notes?: readonly RegExp[];
}

const CASES: readonly Case[] = [
  {
    name: 'a good file',
    files: { 'a.roadmap.yaml': RIGHT },
    args: ['a.roadmap.yaml'],
    status: 0,
    entries: [['a.roadmap.yaml']],
  },
  {
    name: 'a warning is no error',
    files: { 'a.roadmap.yaml': WARNED },
    args: ['a.roadmap.yaml'],
    status: 0,
    entries: [['a.roadmap.yaml', 'unknown-key']],
  },
  {
    name: 'an error',
    files: { 'a.roadmap.yaml': WRONG },
    args: ['a.roadmap.yaml'],
    status: 1,
    entries: [['a.roadmap.yaml', 'invalid-value']],
  },
  {
    name: 'files in the order and spelling given',
    files: { 'b.roadmap.yaml': WRONG, 'a.roadmap.yaml': RIGHT },
    args: ['./b.roadmap.yaml', 'a.roadmap.yaml'],
    status: 1,
    entries: [['./b.roadmap.yaml', 'invalid-value'], ['a.roadmap.yaml']],
  },
  {
    name: 'the current folder, sorted, without what is not ours',
    files: {
      'z.roadmap.yaml': RIGHT,
      'b/plan.yml': WRONG,
      'a/c.roadmap.json': '{ "serviceRoadmap": 1, "title": "T", "vision": "V", "horizon": { "start": 2026 } }',
      'other.yaml': 'a: 1\n',
      'node_modules/x/y.roadmap.yaml': WRONG,
      '.hidden/y.roadmap.yaml': WRONG,
      'nomarker.roadmap.yaml': 'title: T\n',
    },
    args: [],
    status: 1,
    entries: [['a/c.roadmap.json'], ['b/plan.yml', 'invalid-value'], ['z.roadmap.yaml']],
  },
  {
    name: 'a named file without marker gets a note',
    files: { 'a.yaml': 'a: [\n' },
    args: ['a.yaml'],
    status: 0,
    entries: [['a.yaml']],
    notes: [/a\.yaml: not a roadmap/],
  },
  {
    name: 'a file that is not there, beside one that is',
    files: { 'a.roadmap.yaml': WRONG },
    args: ['gone.roadmap.yaml', 'a.roadmap.yaml'],
    status: 2,
    entries: [['gone.roadmap.yaml'], ['a.roadmap.yaml', 'invalid-value']],
    notes: [/gone\.roadmap\.yaml: can't be read \(no such file\)/],
  },
  {
    name: 'fewer warnings than are allowed',
    files: { 'a.roadmap.yaml': WARNED },
    args: ['--max-warnings', '1'],
    status: 0,
    entries: [['a.roadmap.yaml', 'unknown-key']],
  },
  {
    name: 'more warnings than are allowed, in all files together',
    files: { 'a.roadmap.yaml': WARNED, 'b.roadmap.yaml': WARNED },
    args: ['--max-warnings=1'],
    status: 1,
    entries: [
      ['a.roadmap.yaml', 'unknown-key'],
      ['b.roadmap.yaml', 'unknown-key'],
    ],
    notes: [/^service-roadmap: 2 warnings, more than --max-warnings 1 allows$/m],
  },
  {
    name: 'a rule switched off, another made an error; of two for one rule the last holds',
    files: { 'a.roadmap.yaml': `${WRONG}titel: T\n` },
    args: ['--rule', 'invalid-value=off', '--rule=unknown-key=hint', '--rule', 'unknown-key=error'],
    status: 1,
    entries: [['a.roadmap.yaml', 'unknown-key']],
  },
  {
    name: 'the document stands above --rule',
    files: { 'a.roadmap.yaml': `${WARNED}policies: { rules: { unknown-key: warning } }\n` },
    args: ['--rule', 'unknown-key=error'],
    status: 0,
    entries: [['a.roadmap.yaml', 'unknown-key']],
  },
  {
    name: 'a byte order mark is not counted',
    files: { 'a.roadmap.yaml': `\uFEFF${RIGHT}` },
    args: ['a.roadmap.yaml'],
    status: 0,
    entries: [['a.roadmap.yaml']],
  },
];

for (const { name, files, args, status, entries, notes = [] } of CASES) {
  test(`check: ${name}`, () => {
    const result = json(folder(files), ...args);
    assert.deepEqual(
      result.entries.map((e) => [e.file, ...e.diagnostics.map((d) => d.code)]),
      entries,
    );
    assert.equal(result.status, status);
    for (const note of notes) assert.match(result.stderr, note);
    if (notes.length === 0) assert.equal(result.stderr, '');
  });
}

test('check: what git ignores is left out of folders', () => {
  const dir = folder({ 'a.roadmap.yaml': RIGHT, 'out/b.roadmap.yaml': WRONG, '.gitignore': 'out/\n' });
  if (spawnSync('git', ['init', '-q'], { cwd: dir }).status !== 0) return;
  assert.deepEqual(
    json(dir).entries.map((e) => e.file),
    ['a.roadmap.yaml'],
  );
});

test('check: text has a line a finding, and no color where it is not a terminal', () => {
  const dir = folder({ 'a.roadmap.yaml': WRONG });
  const { status, stdout, stderr } = run(dir, 'check', 'a.roadmap.yaml');
  assert.equal(status, 1);
  assert.match(stdout, /^a\.roadmap\.yaml:6:38 error invalid-value .+\n$/);
  assert.match(stderr, /1 roadmap checked: 1 error, 0 warnings, 0 notes/);
});

const BAD: readonly (readonly [args: readonly string[], note: RegExp])[] = [
  [[], /Usage/],
  [['frobnicate'], /unknown command "frobnicate"/],
  [['chek'], /unknown command "chek": did you mean "check"\?/],
  [['check', '--format', 'xml'], /--format xml is not possible: use text, json, sarif or github/],
  [['check', '--max-warnings', 'few'], /--max-warnings few/],
  [['check', '--max-warnings=-1'], /--max-warnings -1/],
  [['check', '--max-warnings=1.5'], /--max-warnings 1\.5/],
  [['check', '--rule', 'past-due'], /--rule past-due is not possible: write it like/],
  [['check', '--rule', 'past-dew=off'], /unknown rule "past-dew": did you mean "past-due"\?/],
  [['check', '--rule', 'zzz=off'], /unknown rule "zzz": .*explain/],
  [['check', '--rule', 'past-due=eror'], /--rule past-due=eror is not possible: did you mean "error"\?/],
  [['check', '--rule', 'past-due=mute'], /use off, hint, information, warning or error/],
  [['check', '--rule', 'yaml-syntax=off'], /yaml-syntax can't be set/],
  [['check', '--stdio'], /--stdio is not possible with "check"/],
  [['lsp', '--stdio', '--fix'], /--fix is not possible with "lsp"/],
  [['explain', 'past-dew'], /unknown rule "past-dew": did you mean "past-due"\?/],
  [['explain', 'toString'], /unknown rule "toString"/],
  [['check', '--today', '2026-02-30'], /--today 2026-02-30/],
  [['check', '--nope'], /--nope/],
  [['lsp'], /--stdio/],
];

for (const [args, note] of BAD) {
  test(`bad arguments: ${args.join(' ') || 'none'}`, () => {
    const { status, stdout, stderr } = run(folder({}), ...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, note);
  });
}

test('--version and --help', () => {
  assert.match(run('.', '--version').stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal(run('.', '--help').status, 0);
});

test('check: a file that is no roadmap is not counted as checked', () => {
  const dir = folder({ 'a.roadmap.yaml': RIGHT, 'b.yaml': 'a: 1\n' });
  assert.match(run(dir, 'check', 'a.roadmap.yaml', 'b.yaml').stderr, /1 roadmap checked/);
});
