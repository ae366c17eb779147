import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { applyEdits } from '../../roadmap/edits/textEdit';
import { completed, fixtureNames, readCases, readMarks } from '../support/caseFiles';
import { type CheckedText, checkText, fixesOf, sayFinding } from '../support/checkText';
import { jsonOf } from '../support/jsonForm';
import { mutated } from '../support/mutations';
import { type Random, randomFrom } from '../support/random';

/** Whatever a text holds: reading, checking and fixing it never throw, and end. */

const HEAD = 'serviceRoadmap: 1\ntitle: T\n';
const examples = path.join(process.env.PROJECT_ROOT ?? process.cwd(), 'examples');

const isBroken = ({ roadmap }: CheckedText): boolean => roadmap.document.pieces.some((piece) => piece.fault);

/** Ranges lie in the text and are not empty; messages are sentences. */
function sane({ text, findings }: CheckedText): void {
  let before = 0;
  for (const finding of findings) {
    const { start, end, related = [], message } = finding;
    const sound =
      start >= before &&
      end > start &&
      end <= text.length &&
      related.every((r) => r.start >= 0 && r.end >= r.start && r.end <= text.length) &&
      /[.?]$/.test(message);
    if (!sound) assert.fail(`${sayFinding(text, finding)}: ${message}`);
    before = start;
  }
}

/** Each fix of some findings can be applied, and breaks nothing. */
function fixable(checked: CheckedText, some: readonly CheckedText['findings'][number][]): void {
  for (const finding of some) {
    for (const fix of fixesOf(checked, finding)) {
      const after = applyEdits(checked.text, fix.edits);
      if (isBroken(checked)) continue;
      const broken = checkText(after).findings.find((f) => f.rule === 'yaml-syntax');
      assert.equal(
        broken,
        undefined,
        `"${fix.title}" for ${sayFinding(checked.text, finding)} breaks\n${checked.text}`,
      );
    }
  }
}

function survives(text: string, fixes = 20): CheckedText {
  const checked = checkText(text);
  sane(checked);
  fixable(checked, checked.findings.slice(0, fixes));
  return checked;
}

const WORDS: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '=cmd()',
  '@SUM(A1)',
  '$(rm -rf)',
  '../../etc',
  '%s%n',
  '\\u0000',
  '\u202eright',
  'ﷺ',
  '👩‍👩‍👧',
  'a'.repeat(800),
];

/** A word as key, id, title, reference, date, number, entry and rule name. */
const holding = (word: string): string => {
  const quoted = JSON.stringify(word);
  return `${HEAD}owner: ${quoted}
policies: { rules: { ${quoted}: off } }
${quoted}: { ${quoted}: ${quoted} }
initiatives:
  - { id: ${quoted}, title: ${quoted}, ${quoted}: 1, dependsOn: [${quoted}, a], status: ${quoted}, start: ${quoted}, progress: ${quoted} }
  - { id: a, title: A, dependsOn: [${quoted}], tags: ${quoted}, component: ${quoted}, capability: [${quoted}], duration: ${quoted} }
sunsets:
  - { id: ${quoted}, title: S, retires: ${quoted}, reason: ${quoted}, notice: { channels: [${quoted}], lead: ${quoted} } }
components: { ${quoted}: { future: ${quoted} } }
capabilities: { ${quoted}: {} }
metrics:
  - { id: m, kind: ${quoted}, unit: ${quoted}, baseline: ${quoted}, target: { value: ${quoted} } }
revisions:
  - { date: ${quoted}, summary: ${quoted}, items: [${quoted}], changes: [{ item: ${quoted}, field: ${quoted}, from: ${quoted} }] }
# roadmap-ignore-file: ${word}
`;
};

for (const word of WORDS) {
  test(`hostile: the word ${word.slice(0, 30)}`, () => {
    const { findings } = survives(holding(word), 100);
    assert.ok(findings.some((f) => f.rule === 'unknown-key'));
    assert.ok(!findings.some((f) => f.rule === 'yaml-syntax'));
  });
}

test('hostile: words that objects have by birth are words like any other', () => {
  const { findings } = checkText(holding('constructor'));
  const rules = new Set(findings.map((f) => f.rule));
  for (const rule of ['unknown-key', 'invalid-value', 'invalid-date', 'duplicate-id', 'unknown-reference'])
    assert.ok(rules.has(rule), rule);
  assert.ok(findings.every((f) => !f.message.includes('function')));
});

const times = (n: number, of: (i: number) => string): string => Array.from({ length: n }, (_, i) => of(i)).join('');

/** Texts of a size that nobody writes; they only have to be read to their end. */
const LARGE: readonly (readonly [string, () => string])[] = [
  [
    'ten megabytes of items',
    () =>
      `${HEAD}goals:\n${times(50_000, (i) => `  - { id: g-${i}, title: Goal ${i}, future: ${'x'.repeat(150)} }\n`)}`,
  ],
  ['ten megabytes on one line', () => `${HEAD}vision: ${'word '.repeat(2_000_000)}\n`],
  [
    'a text of 100000 lines',
    () => `${HEAD}goals:\n  - id: g\n    title: G\n    future: |\n${times(100_000, (i) => `      line ${i}: [\n`)}`,
  ],
  ['50000 brackets', () => `${HEAD}tags: ${'['.repeat(50_000)}`],
  [
    '50000 brackets that are closed',
    () => `${HEAD}goals:\n  - { id: g, title: G, x-a: ${'['.repeat(50_000)}${']'.repeat(50_000)} }\n`,
  ],
  ['50000 braces', () => `${'{"a":'.repeat(50_000)}`],
  ['50000 hyphens', () => `${HEAD}goals:\n  ${'- '.repeat(50_000)}x\n`],
  ['5000 steps of indentation', () => `${HEAD}goals:\n${times(5000, (i) => `${' '.repeat(i + 2)}a:\n`)}`],
  ['a line of a megabyte of blanks', () => `${HEAD}a${' '.repeat(1_000_000)}b\ngoals:\n  - { id: g, title: G }\n`],
  ['a line of a megabyte of number signs', () => `${'#'.repeat(1_000_000)}\n${HEAD}`],
  ['a banner of number signs above another program’s file', () => `${'# '.repeat(5000)}\na: 1\n`],
  ['a line of a megabyte without a colon', () => `${HEAD}${'a'.repeat(1_000_000)}\n`],
  ['a line of colons', () => `${HEAD}${':'.repeat(200_000)}\n${'a: '.repeat(50_000)}\n`],
  ['a line of quotes', () => `${HEAD}title2: ${'"'.repeat(100_001)}\n`],
  ['200000 blank lines', () => '\n'.repeat(200_000)],
  ['200000 blank lines behind the marker', () => `${HEAD}${' \n'.repeat(200_000)}`],
  ['20000 root keys', () => `${HEAD}${times(20_000, (i) => `key-${i}: ${i}\n`)}`],
  ['5000 root keys with lists', () => `${HEAD}${times(5000, (i) => `x-${i}:\n${' '.repeat(i % 50)}- a\n`)}`],
  [
    '20000 keys in an item',
    () => `${HEAD}goals:\n  - id: g\n    title: G\n${times(20_000, (i) => `    key-${i}: ${i}\n`)}`,
  ],
  [
    'the same key 20000 times',
    () => `${HEAD}goals:\n  - id: g\n    title: G\n${times(20_000, () => '    by: soon\n')}`,
  ],
  ['the same id 20000 times', () => `${HEAD}goals:\n${times(20_000, () => '  - { id: g, title: G }\n')}`],
  [
    'a chain of 20000',
    () => `${HEAD}initiatives:\n${times(20_000, (i) => `  - { id: a-${i}, title: A, dependsOn: [a-${i + 1}] }\n`)}`,
  ],
  [
    'a circle of 5000',
    () =>
      `${HEAD}initiatives:\n${times(5000, (i) => `  - { id: a-${i}, title: A, dependsOn: [a-${(i + 1) % 5000}] }\n`)}`,
  ],
  [
    '200 items that all need each other',
    () =>
      `${HEAD}initiatives:\n${times(200, (i) => `  - { id: a-${i}, title: A, dependsOn: [${times(200, (j) => `a-${j}, `)}] }\n`)}`,
  ],
  [
    '20000 unknown references',
    () => `${HEAD}initiatives:\n  - { id: a, title: A, goals: [${times(20_000, (i) => `goal-${i}, `)}] }\n`,
  ],
  [
    '5000 merge conflicts',
    () =>
      `${HEAD}goals:\n${times(5000, (i) => `  - id: g-${i}\n<<<<<<< a\n    title: A\n=======\n    title: B\n>>>>>>> b\n`)}`,
  ],
  [
    '5000 comments that ignore',
    () => `${HEAD}goals:\n${times(5000, (i) => `  - { id: g-${i}, title: G } # roadmap-ignore: past-due, no-${i}\n`)}`,
  ],
  [
    '20000 aliases',
    () => `${HEAD}goals:\n  - { id: g, title: &t G }\n${times(20_000, (i) => `  - { id: g-${i}, title: *t }\n`)}`,
  ],
  [
    'a large JSON without the marker in front',
    () => `{${times(50_000, (i) => `"x-${i}": {"a": [${i}]},\n`)} "serviceRoadmap": 1, "title": "T"}`,
  ],
];

for (const [name, text] of LARGE) {
  test(`hostile: ${name}`, () => {
    const checked = checkText(text());
    sane(checked);
    // Reading each result again would take minutes and tell nothing that the smaller texts don't.
    for (const finding of checked.findings.slice(0, 3)) {
      for (const fix of fixesOf(checked, finding)) applyEdits(checked.text, fix.edits);
    }
  });
}

const DOCUMENTS: readonly string[] = fs
  .readdirSync(examples)
  .filter((f) => /\.roadmap\.(?:yaml|json)$/.test(f))
  .map((f) => fs.readFileSync(path.join(examples, f), 'utf8'));

const WITH_ANCHORS = `${HEAD}goals:
  - &g { id: g, title: &t Solved, by: &d 2027-06 }
  - id: h
    title: *t
    by: *d
    links: &l
      - { url: https://example.org }
  - { id: i, title: I, links: *l, by: *d }
initiatives:
  - id: a
    title: A
    goals: &goals [g, h]
    start: 2027-01 # roadmap-ignore: past-due
    end: 2026-10
  - { id: b, title: *t, goals: *goals, status: done, end: 2027-10, dependsOn: [a] }
milestones: # section
  - { id: m, title: M, date: 2026-10, item: b }
`;

const few = <T>(from: readonly T[], random: Random, count: number): T[] =>
  from.length <= count ? [...from] : Array.from({ length: count }, () => random.pick(from));

/** Edits a document over and over, as typing does; each version is read with the one before it at hand. */
function typing(start: string, seed: number, steps: number): void {
  const random = randomFrom(seed);
  let text = start;
  let previous = checkText(text);
  for (let step = 0; step < steps; step++) {
    text = mutated(text, random);
    if (text.length > 60_000) text = start;
    const fresh = checkText(text);
    const reused = checkText(text, { previous: previous.roadmap });
    const say = (c: CheckedText) => c.findings.map((f) => `${sayFinding(text, f)} ${f.message}`);
    assert.deepEqual(say(reused), say(fresh), `seed ${seed}, step ${step}: read anew and from the version before`);
    sane(reused);
    fixable(reused, few(reused.findings, random, 2));
    previous = reused;
  }
}

for (const [i, document] of [...DOCUMENTS, WITH_ANCHORS, WITH_ANCHORS].entries()) {
  test(`hostile: random edits, document ${i + 1}`, () => {
    for (let seed = 1; seed <= 2; seed++) typing(document, 1000 * i + seed, 15);
  });
}

test('hostile: random edits, the cases of all rules', () => {
  let seed = 1;
  for (const rule of fixtureNames('rules')) {
    for (const one of readCases('rules', rule)) {
      const { text } = readMarks(one.options.has('raw') ? one.body : completed(one.body));
      for (const start of [text, jsonOf(checkText(text).roadmap.document)]) typing(start, seed++, 4);
    }
  }
});

test('hostile: every cut of a document can be read', () => {
  for (let end = 0; end <= WITH_ANCHORS.length; end++) survives(WITH_ANCHORS.slice(0, end), 1);
});

test('hostile: every fix of every fault of one change', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed * 7919);
    const document = random.pick([...DOCUMENTS, WITH_ANCHORS]);
    const checked = checkText(mutated(document, random));
    if (!isBroken(checked)) fixable(checked, few(checked.findings, random, 4));
  }
});
