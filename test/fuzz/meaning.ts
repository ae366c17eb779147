import type { Change } from '../support/engine';
import type { Edit } from './edits';
import { count, eolOf, lineText, startOf } from './lines';

/** Edits that change what another item means: ids, references, dates, the keys and settings of the root, aliases. */

const STATUSES = [
  'planned',
  'done',
  'in-progress',
  'canceled',
  'idea',
  'announced',
  'missed',
  'live',
  'retiring',
  'planed',
];
const DATES = [
  '2026-11-21',
  '2026',
  '2027-Q1',
  '2026-H2',
  '2031-12',
  'FY2027',
  'FY2026/27-Q3',
  'undecided',
  'never',
  '2025-02-30',
  'Q3 2026',
  'TBD',
  '',
];
const DATE = /\b(?:FY)?20\d\d(?:[-/](?:Q[1-4]|H[12]|\d\d))*\b/g;
const ROOT_LINES = [
  'policies: { ownerLoad: 1, maxChannels: 1, minNotice: 2 years }',
  'policies: { rules: { unknown-reference: hint, past-due: off, unused-definition: error } }',
  'policies: { rules: { long-title: warning, vague-verb: warning } }',
  'calendar: { fiscalYearStart: 10 }',
  'calendar: { fiscalYearStart: 13 }',
  'audience: public',
  'audience: internal',
  'owner: nobody',
  'horizon: { start: 2026-12, end: 2027-01 }',
  'horizon: { start: 2027, end: 2026 }',
  'components: { service-goal: { initiatives: [initiative-1] } }',
  'ownr: x',
  'initiative:',
];

type Finds = (text: string) => readonly { readonly index: number; readonly length: number; readonly text: string }[];

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((m) => {
    const found = m[1] ?? m[0];
    const index = m.index + m[0].lastIndexOf(found);
    return { index, length: found.length, text: found };
  });

const ids: Finds = (text) => matches(text, /\bid["']?: *["']?([\w-]+)/g);
const named: Finds = (text) =>
  matches(
    text,
    /\b(?:owner|dependsOn|goals|metrics|uses|delivers|retires|replaces|item|channel)["']?: *\[? *["']?([\w-]+)/g,
  );

const put = (at: { readonly index: number; readonly length: number }, text: string): Change => ({
  start: at.index,
  end: at.index + at.length,
  text,
});

/** An id becomes another: a new one, or one that is taken. With `everywhere`, as a rename: all at once. */
const renameId: Edit = ({ random, text }) => {
  const all = ids(text);
  if (all.length === 0) return [];
  const at = random.pick(all);
  const name = random.chance(0.5) ? random.pick(all).text : random.pick([`${at.text}x`, 'new-name', 'None', '', 'a b']);
  if (!random.chance(0.3)) return [[put(at, name)]];
  const everywhere = matches(text, new RegExp(`(?<![\\w-])${at.text}(?![\\w-])`, 'g'));
  return [everywhere.reverse().map((each) => put(each, name))];
};

const nameAnother: Edit = ({ random, text }) => {
  const all = named(text);
  const known = ids(text);
  if (all.length === 0) return [];
  const to = known.length > 0 && random.chance(0.8) ? random.pick(known).text : random.pick(['none', 'nobody', '']);
  return [[put(random.pick(all), to)]];
};

const date: Edit = ({ random, text }) => {
  const all = matches(text, DATE);
  if (all.length === 0) return [];
  const to = random.chance(0.5) ? random.pick(DATES) : random.pick(all).text;
  return [[put(random.pick(all), to)]];
};

const word: Edit = ({ random, text }) => {
  const all = matches(text, /\b(?:status|state|action|audience|priority|kind|users)["']?: *["']?([\w-]+)/g);
  if (all.length === 0) return [];
  const to = random.chance(0.5) ? random.pick(all).text : random.pick(STATUSES);
  return [[put(random.pick(all), to)]];
};

/** A number, or one of the root's settings: every item may depend on it. */
const setting: Edit = ({ random, text }) => {
  const settings = matches(
    text,
    /\b(?:fiscalYear\w+|ownerLoad|maxChannels|minNotice|cadence|next)["']?: *["']?([\w -]+)/g,
  );
  const rules = matches(text, /(?<=rules:.*)\b[a-z-]+: *(off|hint|information|warning|error)\b/g);
  const numbers = matches(text, /: *(-?\d+)(?=[\s,}\]])/g);
  const all = random.pick([settings, rules, numbers].filter((each) => each.length > 0));
  if (!all) return [];
  const to =
    all === rules ? ['off', 'hint', 'error', 'of'] : ['1', '4', '12', '0', '90 days', '1 year', 'end', 'start', 'x'];
  return [[put(random.pick(all), random.pick(to))]];
};

/** A line of the root is changed, doubled, or put in anew. */
const rootKey: Edit = ({ random, text, lines }) => {
  const roots = matches(text, /^[\w-]+(?=:)/gm);
  const eol = eolOf(text);
  if (roots.length > 0 && random.chance(0.4)) {
    const at = random.pick(roots);
    const name = random.chance(0.5)
      ? random.pick(roots).text
      : random.pick([`${at.text}x`, 'x-note', 'sunsets', '#', '']);
    return [[put(at, name)]];
  }
  const before = roots.length > 0 ? random.pick(roots).index : startOf(lines, random.below(count(lines)));
  return [[{ start: before, end: before, text: `${random.pick(ROOT_LINES)}${eol}` }]];
};

const marker: Edit = ({ random, text }) => {
  const all = matches(text, /^["']?serviceRoadmap["']?: *(.*)$/gm);
  const at = all[0];
  if (!at) return [[{ start: 0, end: 0, text: `serviceRoadmap: 1${eolOf(text)}` }]];
  const line = text.lastIndexOf('\n', at.index - 1) + 1;
  return random.chance(0.5)
    ? [[put(at, random.pick(['1', '2', '"1"', '']))]]
    : [
        [
          {
            start: line,
            end: at.index,
            text: random.pick(['serviceroadmap: ', 'service: ', '# serviceRoadmap: ', 'serviceRoadmap: ']),
          },
        ],
      ];
};

/** An anchor in one place, its alias in another; or one of them goes. */
const alias: Edit = ({ random, text }) => {
  const present = matches(text, /[&*]\w+ ?/g);
  if (present.length > 0 && random.chance(0.5)) return [[put(random.pick(present), '')]];
  const values = matches(text, /: ([\w[{"'][^\n\r]*)/g);
  if (values.length < 2) return [];
  const a = random.pick(values);
  const b = random.pick(values);
  const name = random.pick(['a', 'b', 'copper']);
  const anchor: Change = { start: a.index, end: a.index, text: `&${name} ` };
  if (random.chance(0.4)) return [[anchor]];
  if (random.chance(0.3)) return [[put(b, `*${name}`)]];
  const both = [anchor, put(b, `*${name}`)].sort((x, y) => y.start - x.start);
  return a.index === b.index ? [[anchor]] : [both];
};

const directive: Edit = ({ random, text, lines }) => {
  const present = matches(text, /#[ \t]*roadmap-ignore[^\r\n]*/g);
  if (present.length > 0 && random.chance(0.5)) return [[put(random.pick(present), '')]];
  const line = random.below(count(lines));
  const rules = random.pick([
    'unknown-reference',
    'unknown-reference, unknown-key',
    'past-due',
    'missing-required',
    'nothing',
  ]);
  const own = random.chance(0.5);
  const at = own ? startOf(lines, line) : startOf(lines, line) + lineText(lines, line).length;
  const words = `# roadmap-ignore${random.chance(0.2) ? '-file' : ''}: ${rules}`;
  return [[{ start: at, end: at, text: own ? `${words}${eolOf(text)}` : ` ${words}` }]];
};

/** All of a section goes elsewhere. */
const moveSection: Edit = ({ random, text }) => {
  const roots = matches(text, /^[\w-]+:/gm);
  if (roots.length < 2) return [];
  const i = random.below(roots.length);
  const start = roots[i]?.index ?? 0;
  const end = roots[i + 1]?.index ?? text.length;
  const to = random.pick(roots).index;
  if (to >= start && to <= end) return [[{ start, end, text: '' }]];
  const moved = text.slice(start, end);
  const gone: Change = { start, end, text: '' };
  const there: Change = { start: to, end: to, text: moved.endsWith('\n') ? moved : `${moved}${eolOf(text)}` };
  return [[gone, there].sort((a, b) => b.start - a.start)];
};

export const MEANINGFUL: readonly Edit[] = [
  renameId,
  nameAnother,
  date,
  word,
  rootKey,
  setting,
  marker,
  alias,
  directive,
  moveSection,
];
