import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../roadmap/edits/textEdit';
import { Roadmap } from '../../roadmap/model/roadmap';
import { check } from '../../roadmap/rules/check';
import { fixAll, fixText } from '../../roadmap/rules/fixAll';
import { TODAY } from '../support/checkText';
import { yaml } from '../support/editCases';

const OPTIONS = { today: TODAY, named: true };

interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Rule, and the place in the text after, in its order. */
  readonly fixed: readonly (readonly [rule: string, at: string])[];
  readonly rounds?: number;
}

const GOALS = yaml`
  serviceRoadmap: 1
  title: T
  Goals:
    - { id: g, tittle: G, by: Q3 2027 }
`;

const CASES: readonly Case[] = [
  {
    name: 'what a first round uncovers',
    before: GOALS,
    after: GOALS.replace('Goals', 'goals').replace('tittle', 'title').replace('Q3 2027', '2027-Q3'),
    fixed: [
      ['unknown-key', 'goals:'],
      ['unknown-key', 'title: G'],
      ['invalid-date', '2027-Q3'],
    ],
  },
  {
    name: 'no more rounds than allowed',
    before: GOALS,
    after: GOALS.replace('Goals', 'goals'),
    fixed: [['unknown-key', 'goals:']],
    rounds: 1,
  },
  { name: 'no round: it is only checked', before: GOALS, after: GOALS, fixed: [], rounds: 0 },
  {
    name: 'places move with what is put before them',
    before: yaml`
      serviceRoadmap: 1
      goals: # roadmap-ignore: past-due, dependency-cycle
        - { id: g, title: G, tags: t, by: Q3 2027, owner: nobody }
        - { id: h, title: H, by: Q4 2027 }
    `,
    after: yaml`
      serviceRoadmap: 1
      goals:
        - { id: g, title: G, tags: [t], by: 2027-Q3, owner: nobody }
        - { id: h, title: H, by: 2027-Q4 }
    `,
    fixed: [
      ['unused-ignore', '\n  - { id: g'],
      ['invalid-type', '[t]'],
      ['invalid-date', '2027-Q3'],
      ['invalid-date', '2027-Q4'],
    ],
  },
  { name: 'another program’s file', before: 'tittle: T\n', after: 'tittle: T\n', fixed: [] },
  { name: 'nothing at all', before: '', after: '', fixed: [] },
];

for (const { name, before, after, fixed, rounds } of CASES) {
  test(`fix all: ${name}`, () => {
    const result = fixText(before, OPTIONS, rounds);
    assert.equal(result.text, after);
    assert.deepEqual(
      result.fixed.map((f) => [f.rule, after.slice(f.start, f.start + 400)]),
      fixed.map(([rule, at]) => [rule, after.slice(after.indexOf(at), after.indexOf(at) + 400)]),
    );
    assert.deepEqual(result.findings, fixText(after, OPTIONS, 0).findings);
  });
}

test('fix all: settings hold, those of the document above the others', () => {
  const ruled = `${GOALS}policies: { rules: { invalid-date: error } }\n`;
  const rules = { 'invalid-date': 'off', 'unknown-key': 'off' } as const;
  assert.equal(fixText(GOALS, { ...OPTIONS, rules }).text, GOALS);
  assert.equal(
    fixText(ruled.replace('Goals', 'goals'), { ...OPTIONS, rules }).text,
    ruled.replace('Goals', 'goals').replace('Q3 2027', '2027-Q3'),
  );
});

test('fix all: many fixes at once neither overlap nor get lost', () => {
  const goal = (i: number): string => `  - { id: g${i}, tittle: G, tags: t, by: Q${(i % 4) + 1} 2027 }\n`;
  const text = `serviceRoadmap: 1\ngoals:\n${Array.from({ length: 300 }, (_, i) => goal(i)).join('')}`;
  const roadmap = Roadmap.read(text, { named: true });
  const { edits, applied } = fixAll(roadmap, check(roadmap, OPTIONS), TODAY);
  assert.equal(applied.length, 900);
  edits.forEach((edit, i) => void assert.ok(i === 0 || (edits[i - 1]?.end ?? 0) <= edit.start));
  assert.deepEqual(fixAll(Roadmap.read(applyEdits(text, edits), { named: true }), [], TODAY).edits, []);
  assert.equal(fixText(text, OPTIONS).fixed.length, 900);
});
