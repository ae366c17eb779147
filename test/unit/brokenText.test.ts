import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut } from '../../roadmap/document/cut';
import { checkText } from '../support/checkText';
import { yaml } from '../support/editCases';
import { CLOTHES, checkMarked } from '../support/markedText';

/** What a fault of syntax costs: its own piece of the text, and nothing else. */

const HEAD = 'serviceRoadmap: 1\ntitle: T\n';

/** Texts with marks at all that must be found; `head: false` stands alone. */
const CASES: readonly { name: string; text: string; head?: false }[] = [
  {
    name: 'each broken item has its first fault, its neighbors theirs',
    text: yaml`
      goals:
        - id: a
          ‹yaml-syntax|title A›
          future Better
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
        - { id: c, title: ‹yaml-syntax|C by: 2027-14 ›}
        - { id: d, title: D, by: ‹invalid-date|2027-15› }
    `,
  },
  {
    name: 'a broken root key',
    text: yaml`
      horizon: { start: 2026, end: 2027‹yaml-syntax|,›
      goals:
        - { id: a, title: A, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'a quote that is not closed, in the last item',
    text: yaml`
      goals:
        - { id: a, title: A, by: ‹invalid-date|2027-13› }
        - id: b
          title: 'Half typed
          by: 2027-1‹yaml-syntax|4›
    `,
  },
  {
    name: 'a quote that is not closed, in an item in braces',
    text: yaml`
      goals:
        - { id: b, title: "Half typed, by: 2027-14 ‹yaml-syntax|}›
        - { id: a, title: A, by: ‹invalid-date|2027-13› }
      vision: V
    `,
  },
  {
    name: 'a quote that is not closed, behind a root key',
    text: yaml`
      vision: "Nobody waits‹yaml-syntax|.›
      goals:
        - { id: a, title: A, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'a key that is half typed, at the end, without a line ending',
    text: 'goals:\n  - { id: a, title: A, by: ‹invalid-date|2027-13› }\n  - id: b\n    title: B\n    ‹yaml-syntax|b›',
  },
  {
    name: 'a hyphen alone, a key alone: nothing is broken',
    text: yaml`
      goals:
        - { id: a, title: A }
        -
        - id: ‹missing-required|b›
          title:
    `,
  },
  {
    name: 'an item that is indented too far',
    text: yaml`
      goals:
        - id: a
          title: A
         ‹yaml-syntax|-› id: b
           title: B
        - { id: c, title: C, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'tabs before a key, and before a comment',
    text: yaml`
      goals:
        - id: a
          title: A
      ‹yaml-syntax|@›by: 2027-13
        - id: b
          title: B
      @# only a comment
          by: ‹invalid-date|2027-13›
    `.replaceAll('@', '\t'),
  },
  {
    name: 'a block text that ends too early',
    text: yaml`
      goals:
        - id: a
          title: A
          future: |
            one
        ‹yaml-syntax|two›
          present: P
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'a text with a colon and a blank in it',
    text: yaml`
      goals:
        - id: a
          title: ‹yaml-syntax|A›im: high
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'an alias without an anchor',
    text: yaml`
      goals:
        - { id: a, title: A, by: ‹yaml-syntax|*year›, owner: nobody }
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'an anchor that comes too late',
    text: yaml`
      goals:
        - { id: a, title: A, by: ‹yaml-syntax|*year› }
        - { id: b, title: B, by: &year 2027 }
        - { id: c, title: C, by: *year }
    `,
  },
  {
    name: 'anchors across items and sections, the newest counts',
    text: yaml`
      goals:
        - { id: a, title: A, by: &when 2027 }
        - { id: b, title: B, by: *when }
      milestones:
        - { id: m, title: M, date: &when ‹invalid-date|2027-13› }
        - { id: n, title: N, date: ‹invalid-date|*when› }
    `,
  },
  {
    name: 'an anchor in a broken item is not there',
    text: yaml`
      goals:
        - id: a
          ‹yaml-syntax|title A›
          by: &when 2027
        - { id: b, title: B, by: ‹yaml-syntax|*when› }
    `,
  },
  {
    name: 'an anchor that stands for what holds it',
    text: yaml`
      goals:
        - &a { id: a, title: A, x-self: ‹yaml-syntax|*a› }
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'ids in broken items count as defined and as named',
    text: yaml`
      goals:
        - id: g
          ‹yaml-syntax|title G›
          metrics: [m]
        - { "id": ‹yaml-syntax|"h" title: H ›}
      metrics:
        - { id: m, kind: csat }
      initiatives:
        - { id: a, title: A, goals: [g, h, ‹unknown-reference|i›] }
        - { id: g, title: no duplicate of what can't be read }
    `,
  },
  {
    name: 'a root key in a broken part is there, and unknown',
    head: false,
    text: yaml`
      serviceRoadmap: 1
      title: ‹yaml-syntax|@›home
      calendar: { fiscalYearStart: 4‹yaml-syntax|,›
      goals:
        - { id: g, title: G, by: FY2027 }
    `,
  },
  {
    name: 'a second document',
    text: yaml`
      goals:
        - { id: a, title: A }
      ‹yaml-syntax|---›
      vision: V
      milestones:
        - { id: m, title: M, date: ‹invalid-date|2027-13› }
    `,
  },
  { name: 'a second document that is empty', text: 'vision: V\n‹yaml-syntax|---›\n' },
  { name: 'an end of the document, and nothing behind it', text: 'vision: V\n...\n# a comment\n' },
  { name: 'a list below the keys', text: 'vision: V\n‹yaml-syntax|-› a\n' },
  {
    name: 'brackets that are closed wrongly',
    text: yaml`
      goals: [{ id: a, title: A ‹yaml-syntax|]›}]
      milestones:
        - { id: m, title: M, date: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'a merge conflict inside of an item',
    text: yaml`
      goals:
        - id: a
          title: A
      ‹yaml-syntax|<<<<<<<› HEAD
          by: 2027-13
      =======
          by: 2027-14
      >>>>>>> theirs
          owner: nobody
        - { id: b, title: B, by: ‹invalid-date|2027-15› }
    `,
  },
  {
    name: 'a merge conflict across sections, and its ids',
    text: yaml`
      goals:
        - { id: a, title: A, by: ‹invalid-date|2027-13› }
        - id: b
          title: B
      ‹yaml-syntax|<<<<<<<› HEAD
        - { id: c, title: C }
      initiatives:
        - { id: i, title: I, goals: [c] }
      =======
        - { id: d, title: D }
      initiatives:
        - { id: i, title: I, goals: [d, nothing] }
      >>>>>>> theirs
        - { id: j, title: J, goals: [‹unknown-reference|nothing›] }
      sunsets:
        - { id: s, title: S, retires: ‹unknown-reference|x›, goals: [a, b, c, d, ‹unknown-reference|e›], dependsOn: [i, j] }
    `,
  },
  {
    name: 'two merge conflicts are two',
    text: yaml`
      goals:
        - id: a
      ‹yaml-syntax|<<<<<<<› HEAD
          title: A
      =======
          title: B
      >>>>>>> theirs
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
        - id: c
      ‹yaml-syntax|<<<<<<<› HEAD
          title: A
      ||||||| base
          title: C
      =======
          title: B
      >>>>>>> theirs
    `,
  },
  {
    name: 'a merge conflict that was half resolved',
    text: yaml`
      goals:
        - id: a
          title: A
      ‹yaml-syntax|>>>>>>>› theirs
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'a merge conflict around the marker',
    head: false,
    text: yaml`
      ‹yaml-syntax|<<<<<<<› HEAD
      serviceRoadmap: 1
      title: A
      =======
      serviceRoadmap: 1
      title: B
      >>>>>>> theirs
      goals:
        - { id: b, title: B, by: ‹invalid-date|2027-13› }
    `,
  },
  {
    name: 'JSON is one piece: its first fault is all that is said',
    head: false,
    text: '{ "serviceRoadmap": 1, "title": "T", "goals": [{ "id": ‹yaml-syntax|"a" "title": "A" ›}], "milestones": [{] }\n',
  },
  {
    name: 'JSON with something behind it',
    head: false,
    text: '{ "serviceRoadmap": 1, "title": "T", "horizon": { "start": "2027-13" } } ‹yaml-syntax|x›\n',
  },
  {
    name: 'JSON that is not closed',
    head: false,
    text: '{ "serviceRoadmap": 1,\n  "title": "T",\n  "goals": [{ "id": "a", "title": "A" ‹yaml-syntax|}›\n',
  },
  {
    name: 'JSON with a conflict',
    head: false,
    text: '{\n  "serviceRoadmap": 1,\n‹yaml-syntax|<<<<<<<› HEAD\n  "title": "T"\n=======\n  "title": "U"\n>>>>>>> theirs\n}\n',
  },
];

for (const { name, text, head } of CASES) {
  const whole = head === false ? text : HEAD + text;
  test(`broken text: ${name}`, () => void checkMarked(whole));
  test(`broken text: ${name}, in other clothes`, () => {
    for (const [, vary] of CLOTHES) checkMarked(vary(whole));
  });
}

/** Roots that are no map, in a file with one of our names and with the marker somewhere. */
const ODD_ROOTS: readonly (readonly [string, string])[] = [
  ['a list', '# serviceRoadmap: 1\n- serviceRoadmap: 1\n'],
  ['a text', 'serviceRoadmap 1\n'],
  ['nothing', ''],
  ['blanks', ' \n\n\t\n'],
  ['comments', '# serviceRoadmap: 1\n# title: T\n'],
  ['document markers', '---\n...\n---\n'],
  ['a lone bracket', '['],
  ['a lone quote', '"'],
];

for (const [name, text] of ODD_ROOTS) {
  test(`broken text: without a marker there is nothing to say: ${name}`, () => {
    assert.deepEqual(checkText(text).findings, []);
    assert.deepEqual(checkText(text, { file: 'x.yaml' }).findings, []);
  });
}

test('broken text: bombs of aliases end as a fault where the budget does', () => {
  const layers = 'abcdefghij'.split('');
  const bomb = (open: string, close: string) =>
    layers
      .slice(1)
      .map((l, i) => `${open}x-${l}: &${l} [${Array(10).fill(`*${layers[i]}`).join(', ')}]${close}`)
      .join('');
  for (const text of [
    `${HEAD}x-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n${bomb('', '\n')}goals:\n  - { id: g, title: G, by: 2027-13 }\n`,
    `${HEAD}goals:\n  - id: b\n    title: B\n    x-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n${bomb('    ', '\n')}  - { id: g, title: G, by: 2027-13 }\n`,
    `{ serviceRoadmap: 1, title: T, x-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], ${bomb('', ', ')} goals: [] }\n`,
  ]) {
    const { findings } = checkText(text);
    const syntax = findings.filter((f) => f.rule === 'yaml-syntax');
    assert.ok(syntax.length > 0);
    assert.ok(syntax.every((f) => f.message.includes('aliases')));
    if (!text.startsWith('{')) assert.ok(findings.some((f) => f.rule === 'invalid-date'));
  }
});

/** Where the text is cut: `|` stands before each piece. */
const CUTS: readonly (readonly [string, string])[] = [
  ['root keys and items', '|a: 1\n|b:\n|  - x\n|  - y\n    z\n|c: 2\n'],
  ['items at the left edge', '|a:\n|- x\n|- y: 1\n  z: 2\n|b: 1\n'],
  ['what comes before the first key', '|# comment\n---\n|a: 1\n'],
  [
    'comments and blank lines stay with what stands before',
    '|a:\n  # one\n|  - x\n\n  # two\n|  - y\n# three\n|b: 1\n',
  ],
  ['a key with a comment behind it', '|a: # note\n|  - x\n'],
  ['keys in quotes', '|"a": 1\n|\'b\':\n|  - x\n'],
  ['no cut in nested lists', '|a:\n|  - x:\n      - 1\n      - 2\n|  - y\n'],
  ['no cut in texts of several lines', '|a: |\n  - x\n  b: 1\n|c: 1\n'],
  ['no cut in brackets', '|a: [\n  - 1,\n  2 ]\n|b: 1\n'],
  ['a root in braces', '|{ a: 1,\nb: 2 }\n'],
  ['an indented root', '|  a: 1\n  b: 2\n'],
];

for (const [name, cuts] of CUTS) {
  test(`broken text: cut at ${name}`, () => {
    const parts = cuts.split(/(?:^|(?<=\n))\|/).slice(1);
    const text = parts.join('');
    assert.deepEqual(
      cut(text).map((s) => text.slice(s.start, s.end)),
      parts,
    );
  });
}
