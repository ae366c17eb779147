import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSwitchable, shownRules } from '../../roadmap/rules/table';
import { accept } from './fixtures/completion/apply';
import { completeAt, FULL, marked } from './fixtures/completion/setup';

/** Ids of rules in the comments that ignore them: which are offered, and what the line is once one is accepted. */

const HEAD = 'serviceRoadmap: 1\ntitle: T\n';
const ALL = shownRules().filter((rule) => isSwitchable(rule.id)).length;

interface Case {
  readonly name: string;
  readonly at: string;
  /** The first ones. */
  readonly first?: readonly string[];
  readonly not?: readonly string[];
  readonly count?: number;
  /** The document after the first one was accepted. */
  readonly gives?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'behind a key: what is found there first',
    at: `${HEAD}milestones:\n  - id: m\n    title: M\n    date: 2026-01 # roadmap-ignore: ‸\n`,
    first: ['past-due'],
    count: ALL,
    gives: `${HEAD}milestones:\n  - id: m\n    title: M\n    date: 2026-01 # roadmap-ignore: past-due\n`,
  },
  {
    name: 'half a word, which itself is found to be in vain',
    at: `${HEAD}milestones:\n  # roadmap-ignore: past‸\n  - { id: m, title: M, date: 2026-01 }\n`,
    first: ['past-due'],
    gives: `${HEAD}milestones:\n  # roadmap-ignore: past-due\n  - { id: m, title: M, date: 2026-01 }\n`,
  },
  {
    name: 'within a word',
    at: `${HEAD}milestones:\n  # roadmap-ignore: pa‸st\n  - { id: m, title: M, date: 2026-01 }\n`,
    first: ['past-due'],
    gives: `${HEAD}milestones:\n  # roadmap-ignore: past-due\n  - { id: m, title: M, date: 2026-01 }\n`,
  },
  {
    name: 'right behind the colon',
    at: `# roadmap-ignore-file:‸\n${HEAD}milestones:\n  - { id: m, title: M, date: 2026-01 }\n`,
    first: ['past-due', 'no-vision-or-horizon'],
    gives: `# roadmap-ignore-file: past-due\n${HEAD}milestones:\n  - { id: m, title: M, date: 2026-01 }\n`,
  },
  {
    name: 'behind a comma: not what stands there already',
    at: `# roadmap-ignore-file: no-vision-or-horizon,‸\n${HEAD}milestones:\n  - { id: m, title: M, date: 2026-01 }\n`,
    first: ['past-due'],
    not: ['no-vision-or-horizon', 'yaml-syntax'],
    count: ALL - 1,
    gives: `# roadmap-ignore-file: no-vision-or-horizon, past-due\n${HEAD}milestones:\n  - { id: m, title: M, date: 2026-01 }\n`,
  },
  {
    name: 'of a section',
    at: `${HEAD}initiatives: [] # roadmap-ignore: ‸\nmilestones:\n  - { id: m, title: M, date: 2026-01 }\n`,
    first: [shownRules().filter((rule) => isSwitchable(rule.id))[0]?.id ?? ''],
  },
  { name: 'a remark behind an id', at: `# roadmap-ignore-file: past-due bec‸\n${HEAD}`, count: 0 },
  { name: 'another comment', at: `# ignore: ‸\n${HEAD}`, count: 0 },
  { name: 'before the colon', at: `# roadmap-ign‸ore-file: past-due\n${HEAD}`, count: 0 },
  { name: 'a text', at: `${HEAD}vision: |\n  # roadmap-ignore: ‸\n`, count: 0 },
];

function check(one: Case, dress: (text: string) => string): void {
  const { text, offset } = marked(dress(one.at));
  const items = completeAt(text, offset, FULL);
  const labels = items.map((item) => item.label);
  if (one.count !== undefined) assert.equal(labels.length, one.count);
  assert.deepEqual(labels.slice(0, one.first?.length ?? 0), one.first ?? []);
  for (const label of one.not ?? []) assert.ok(!labels.includes(label), label);
  const [item] = items;
  if (one.gives === undefined) return;
  assert.ok(item);
  assert.equal(accept(text, item, 'replace'), dress(one.gives));
}

for (const one of CASES) {
  test(one.name, () => {
    check(one, (text) => text);
    check(one, (text) => text.replaceAll('\n', '\r\n'));
    check(one, (text) => `\ufeff${text}`);
  });
}
