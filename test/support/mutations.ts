import type { Random } from './random';

/** Half-typed, half-pasted, half-deleted text: what a document looks like while somebody works on it. */

const SNIPPETS: readonly string[] = [
  ':',
  ': ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '#',
  ' #',
  '- ',
  '\n',
  '\n  - ',
  '\n  - id: new\n    title: New\n',
  '\t',
  '|',
  '>-',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '<<: *a',
  '---\n',
  '...\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> theirs\n',
  '\r\n',
  '\ufeff',
  '\0',
  '\u2028',
  'TBD',
  'undecided',
  'never',
  'none',
  'FY2027-Q1',
  '2027-02-30',
  '2026-Q1',
  '__proto__: { a: 1 }',
  'status: done',
  '  end: 2026-01\n',
  '# roadmap-ignore: past-due',
  '\ud800',
];

type Mutation = (text: string, random: Random) => string;

const between = (text: string, random: Random, longest: number): [number, number] => {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + 1 + random.below(longest))];
};

const replaceLines = (text: string, random: Random, change: (lines: string[]) => readonly string[]): string => {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const count = 1 + random.below(4);
  return [...lines.slice(0, at), ...change(lines.slice(at, at + count)), ...lines.slice(at + count)].join('\n');
};

const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const [start, end] = between(text, random, random.chance(0.2) ? 400 : 12);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(SNIPPETS) + text.slice(at);
  },
  (text, random) => {
    const [start, end] = between(text, random, 200);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(start, end) + text.slice(at);
  },
  (text, random) => replaceLines(text, random, (lines) => lines.map((l) => ` ${l}`)),
  (text, random) => replaceLines(text, random, (lines) => lines.map((l) => l.replace(/^ {1,2}/, ''))),
  (text, random) => replaceLines(text, random, (lines) => [...lines, ...lines]),
  (text, random) => replaceLines(text, random, (lines) => [...lines].reverse()),
  (text, random) => replaceLines(text, random, () => []),
  (text, random) =>
    replaceLines(text, random, (lines) => lines.map((l) => l.replace(/: .*/, `: ${random.pick(SNIPPETS).trim()}`))),
  (text, random) => replaceLines(text, random, (lines) => lines.map((l) => l.replace(/\w+(?=:)/, 'id'))),
  (text, random) => (random.chance(0.1) ? text.replace(/\r?\n/g, '\r\n') : text),
  (text, random) => text.slice(0, random.chance(0.1) ? random.below(text.length + 1) : text.length),
];

/** The text after one random change; the same for the same chance. */
export const mutated = (text: string, random: Random): string => random.pick(MUTATIONS)(text, random);
