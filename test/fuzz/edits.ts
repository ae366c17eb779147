import { apply, type Change, difference } from '../support/engine';
import type { Random } from '../support/random';
import {
  block,
  count,
  endOf,
  eolOf,
  indentOf,
  itemLine,
  type Lines,
  linesOf,
  lineText,
  place,
  someLines,
  startOf,
} from './lines';
import { MEANINGFUL } from './meaning';

/** Edits of the kinds that people make. Each gives one or more steps, and each step the changes that are sent at once. */

export interface Scene {
  readonly random: Random;
  readonly text: string;
  readonly lines: Lines;
  /** Earlier texts, the newest last. */
  readonly history: readonly string[];
  /** Texts to paste from. */
  readonly clipboard: readonly string[];
}

export type Steps = readonly (readonly Change[])[];
export type Edit = (scene: Scene) => Steps;

const insert = (at: number, text: string): Steps => [[{ start: at, end: at, text }]];
const replace = (start: number, end: number, text: string): Steps => [[{ start, end, text }]];

const TYPED = [
  'x',
  ' ',
  'status: planned',
  '- { id: new, title: New }',
  "'",
  '"',
  '[',
  ']',
  '{',
  '}',
  ': ',
  ', ',
  ' # why',
  '#',
  '&a ',
  '*a',
  '&a1 { title: A, url: https://example.com }',
  '!!str ',
  '!',
  '|',
  '>-',
  '? ',
  '- ',
  '-',
  '%',
  '@',
  '`',
  '~',
  '<<: *a',
  'é',
  '\u{1f600}',
  '\u2028',
  '\u0085',
  '\u00a0',
  '\ufeff',
  '\t',
  '\u0000',
  'null',
  '2026-02-30',
  'TBD',
];
const HALF = [
  'own',
  'i',
  'status:',
  'title: "unclosed',
  "title: 'it",
  'goals: [',
  'notice: { date: ',
  '- ',
  '- id',
  '-',
  '?',
  'dependsOn:',
  '#',
];
const WHOLE_LINES = [
  '---',
  '...',
  '%YAML 1.2',
  'serviceRoadmap: 1',
  'initiatives:',
  'sunsets:',
  'metrics: []',
  'title: Again',
  'x-a: &root [1]',
  '# roadmap-ignore-file: unknown-reference',
  '!!map',
  '? a',
  ': b',
  '{',
  '}',
  '- a',
];

/** Letter by letter, as it is typed. */
const typing: Edit = ({ random, lines }) => {
  const at = place(random, lines);
  const letters = [...random.pick(TYPED)];
  return letters.map((text, i) => {
    const start = at + letters.slice(0, i).join('').length;
    return [{ start, end: start, text }];
  });
};

const backspace: Edit = ({ random, lines }) => {
  const at = place(random, lines);
  const times = Math.min(at, 1 + random.below(6));
  return Array.from({ length: times }, (_, i) => [{ start: at - i - 1, end: at - i, text: '' }]);
};

const enter: Edit = ({ random, text, lines }) => {
  const at = place(random, lines);
  return insert(at, eolOf(text) + ' '.repeat(random.below(7)));
};

const deleteRange: Edit = ({ random, text, lines }) => {
  const start = place(random, lines);
  const length = random.pick([1, 2, 5, 20, 100, 1000]);
  return replace(start, Math.min(text.length, start + length), '');
};

const deleteLines: Edit = ({ random, lines }) => {
  const { first, last } = someLines(random, lines, 4);
  return replace(startOf(lines, first), endOf(lines, last), '');
};

const deleteBlock: Edit = ({ random, lines }) => {
  const { first, last } = block(lines, itemLine(random, lines));
  return replace(startOf(lines, first), endOf(lines, last), '');
};

const deleteMuch: Edit = ({ random, text }) => {
  const a = random.below(text.length + 1);
  const b = random.below(text.length + 1);
  return random.chance(0.2) ? replace(0, text.length, '') : replace(Math.min(a, b), Math.max(a, b), '');
};

const pasteBlock: Edit = ({ random, text, lines, clipboard }) => {
  const from = random.chance(0.7) ? lines : linesOf(random.pick(clipboard));
  const { first, last } = block(from, itemLine(random, from));
  const copied = from.text.slice(startOf(from, first), endOf(from, last));
  const shift = random.pick([0, 0, 0, 1, 2, -2]);
  const moved = shift < 0 ? copied.replace(/^ {2}/gm, '') : copied.replace(/^(?=.)/gm, ' '.repeat(shift));
  const to = random.chance(0.7) ? itemLine(random, lines) : random.below(count(lines));
  const ended = /\n$/.test(moved) || random.chance(0.1) ? moved : moved + eolOf(text);
  return insert(startOf(lines, to), ended);
};

const pasteText: Edit = ({ random, lines, clipboard }) => {
  const from = random.pick(clipboard);
  const start = random.below(from.length + 1);
  return insert(place(random, lines), from.slice(start, start + random.pick([3, 30, 300])));
};

/** Alt+Up, Alt+Down. */
const moveLines: Edit = ({ random, lines }) => {
  const { first, last } = random.chance(0.5) ? someLines(random, lines, 3) : block(lines, itemLine(random, lines));
  const held = lines.text.slice(startOf(lines, first), endOf(lines, last));
  if (first > 0 && random.chance(0.5)) {
    const above = lines.text.slice(startOf(lines, first - 1), startOf(lines, first));
    return replace(startOf(lines, first - 1), endOf(lines, last), held + above);
  }
  const below = lines.text.slice(endOf(lines, last), endOf(lines, last + 1));
  return replace(startOf(lines, first), endOf(lines, last + 1), below + held);
};

/** One change a line, as an editor sends it; from the last to the first, so that none moves the others. */
const perLine = (first: number, last: number, change: (line: number) => Change | undefined): Steps => {
  const changes: Change[] = [];
  for (let line = last; line >= first; line--) {
    const made = change(line);
    if (made) changes.push(made);
  }
  return changes.length > 0 ? [changes] : [];
};

const comment: Edit = ({ random, lines }) => {
  const { first, last } = random.chance(0.5) ? someLines(random, lines, 4) : block(lines, itemLine(random, lines));
  const atColumn0 = random.chance(0.3);
  return perLine(first, last, (line) => {
    const text = lineText(lines, line);
    const marked = /^ *# ?/.exec(text);
    const start = startOf(lines, line);
    if (marked) return { start: start + indentOf(text), end: start + marked[0].length, text: '' };
    return {
      start: start + (atColumn0 ? 0 : indentOf(text)),
      end: start + (atColumn0 ? 0 : indentOf(text)),
      text: '# ',
    };
  });
};

const indent: Edit = ({ random, lines }) => {
  const { first, last } = random.chance(0.5) ? someLines(random, lines, 6) : block(lines, itemLine(random, lines));
  const put = random.pick([' ', '  ', '  ', '    ', '\t']);
  return perLine(first, last, (line) => ({ start: startOf(lines, line), end: startOf(lines, line), text: put }));
};

const dedent: Edit = ({ random, lines }) => {
  const { first, last } = random.chance(0.5) ? someLines(random, lines, 6) : block(lines, itemLine(random, lines));
  const by = random.pick([1, 2, 2, 4]);
  return perLine(first, last, (line) => {
    const start = startOf(lines, line);
    const blanks = Math.min(by, indentOf(lineText(lines, line)));
    return blanks > 0 ? { start, end: start + blanks, text: '' } : undefined;
  });
};

const halfTyped: Edit = ({ random, text, lines }) => {
  const line = random.below(count(lines));
  const indented = ' '.repeat(random.chance(0.7) ? indentOf(lineText(lines, line)) : random.below(8));
  return insert(endOf(lines, line), `${indented}${random.pick(HALF)}${random.chance(0.8) ? eolOf(text) : ''}`);
};

const wholeLine: Edit = ({ random, text, lines }) => {
  const line = random.chance(0.3) ? 0 : random.below(count(lines));
  return insert(startOf(lines, line), random.pick(WHOLE_LINES) + eolOf(text));
};

const lineEnds: Edit = ({ random, text, lines }) => {
  if (random.chance(0.5)) {
    const all = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
    return [[difference(text, all)]];
  }
  const line = random.below(count(lines));
  const end = startOf(lines, line) + lineText(lines, line).length;
  return replace(end, endOf(lines, line), random.pick(['\n', '\r\n', '\r', '']));
};

const byteOrderMark: Edit = ({ text }) => (text.startsWith('\ufeff') ? replace(0, 1, '') : insert(0, '\ufeff'));

/** Characters of two code units, whole and half. */
const surrogates: Edit = ({ random, text, lines }) => {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((match) => match.index);
  if (pairs.length > 0 && random.chance(0.6)) {
    const at = random.pick(pairs) + random.below(2);
    return replace(at, at + 1, '');
  }
  return insert(place(random, lines), random.pick(['\u{1f600}', '\u{1f469}\u200d\u{1f680}', '\ud83d', '\ude00']));
};

const conflict: Edit = ({ random, text, lines }) => {
  const eol = eolOf(text);
  const marker = /^(?:<{7}|={7}|>{7}|\|{7}).*(?:\r?\n|$)/gm;
  const found = [...text.matchAll(marker)];
  if (found.length > 0 && random.chance(0.6)) {
    // Resolved: the markers go, in one edit or one by one.
    const gone = found.map(({ index, 0: line }) => ({ start: index, end: index + line.length, text: '' })).reverse();
    return random.chance(0.5) ? [gone] : gone.map((change) => [change]);
  }
  const { first, last } = someLines(random, lines, 8);
  const ours = text.slice(startOf(lines, first), endOf(lines, last));
  const theirs = ours.replace(/planned|2027|title/, 'theirs');
  const whole = `<<<<<<< HEAD${eol}${ours}=======${eol}${theirs}>>>>>>> topic${eol}`;
  if (random.chance(0.7)) return replace(startOf(lines, first), endOf(lines, last), whole);
  return insert(startOf(lines, first), random.pick([`<<<<<<< a${eol}`, `=======${eol}`, `>>>>>>> b${eol}`, '<<<<<<<']));
};

const undo: Edit = ({ random, text, history }) => {
  const back = history.at(-1 - random.below(4)) ?? text;
  return back === text ? [] : [[difference(text, back)]];
};

/** The whole text at once, as a formatter or a checkout does it. */
const replaceAll: Edit = ({ random, text, clipboard, history }) => {
  const other = random.chance(0.3) ? random.pick(clipboard) : random.pick([text, ...history]);
  return replace(0, text.length, other);
};

/** Done and undone again at once: both changes come in one message, or in two. */
const andBack: Edit = (scene) => {
  const steps = scene.random.pick(LOCAL)(scene);
  const after = steps.reduce((text, changes) => apply(text, changes), scene.text);
  if (after === scene.text) return steps;
  const back = difference(after, scene.text);
  return scene.random.chance(0.5) ? [...steps, [back]] : [[...steps.flat(), back]];
};

const LOCAL: readonly Edit[] = [typing, enter, deleteRange, deleteLines, moveLines, comment, indent, dedent, halfTyped];

/** How often each kind comes, beside the others. */
const KINDS: readonly (readonly [times: number, edit: Edit])[] = [
  [14, typing],
  [8, backspace],
  [5, enter],
  [4, deleteRange],
  [5, deleteLines],
  [4, deleteBlock],
  [1, deleteMuch],
  [6, pasteBlock],
  [2, pasteText],
  [5, moveLines],
  [5, comment],
  [4, indent],
  [5, dedent],
  [6, halfTyped],
  [3, wholeLine],
  [2, lineEnds],
  [2, byteOrderMark],
  [2, surrogates],
  [4, conflict],
  [7, undo],
  [1, replaceAll],
  [4, andBack],
  ...MEANINGFUL.map((edit) => [5, edit] as const),
];
const ALL: readonly Edit[] = KINDS.flatMap(([times, edit]) => Array.from({ length: times }, () => edit));

/** One edit of a random kind; without a step where the kind has nothing to do in this text. */
export function randomEdit(
  random: Random,
  text: string,
  history: readonly string[],
  clipboard: readonly string[],
): Steps {
  return random.pick(ALL)({ random, text, lines: linesOf(text), history, clipboard });
}
