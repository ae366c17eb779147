import type { RoadmapDocument } from '../../roadmap/document/document';
import { removePair, removePairs } from '../../roadmap/edits/remove';
import { type EditCase, type Outcome, runCases } from '../support/editCases';
import { locate } from '../support/locate';

const remove =
  (...paths: string[]) =>
  (doc: RoadmapDocument): Outcome => {
    const places = paths.map((p) => locate(doc, p));
    const pairs = places.flatMap((p) => (p.pair ? [p.pair] : []));
    const piece = places[0]?.piece;
    return (
      piece && (pairs.length === 1 && pairs[0] ? removePair(doc, piece, pairs[0]) : removePairs(doc, piece, pairs))
    );
  };
const REMOVALS: readonly EditCase[] = [
  {
    name: 'a line with its comment',
    before: 's:\n  - id: x\n    # c\n    when: now # why\n    end: 1\n',
    edit: remove('s/0/when'),
    after: 's:\n  - id: x\n    # c\n    end: 1\n',
  },
  {
    name: 'several lines',
    before: 's:\n  - id: x\n    goals:\n      - a\n\n      - b\n\n    end: 1\n',
    edit: remove('s/0/goals'),
    after: 's:\n  - id: x\n\n    end: 1\n',
  },
  {
    name: 'beside the hyphen',
    before: 's:\n  - when: now # c\n\n    end: 1\n',
    edit: remove('s/0/when'),
    after: 's:\n  - end: 1\n',
  },
  {
    name: 'beside the hyphen, a comment below',
    before: 's:\n  - when: now # c\n    # end\n    end: 1\n',
    edit: remove('s/0/when'),
    after: 's:\n  -\n    # end\n    end: 1\n',
  },
  {
    name: 'the last line of the text',
    before: 's:\n  - id: x\n    when: now',
    edit: remove('s/0/when'),
    after: 's:\n  - id: x',
  },
  { name: 'the first line of the text', before: 'a: 1\nb: 2\n', edit: remove('a'), after: 'b: 2\n' },
  {
    name: 'the only key of an item',
    before: 's:\n  - when: now # c\n  - id: x\n',
    edit: remove('s/0/when'),
    after: 's:\n  - {} # c\n  - id: x\n',
  },
  {
    name: 'the last key of a map takes it along',
    before: 's:\n  - id: x\n    review:\n      next: 1\n    end: 1\n',
    edit: remove('s/0/review/next'),
    after: 's:\n  - id: x\n    end: 1\n',
  },
  {
    name: 'the last key of a map with a comment',
    before: 's:\n  - id: x\n    review:\n      # c\n      next: 1\n    end: 1\n',
    edit: remove('s/0/review/next'),
    after: 's:\n  - id: x\n    review:\n      # c\n    end: 1\n',
  },
  {
    name: 'two keys of three',
    before: 's:\n  - id: x\n    start: 1\n    title: T\n    end: 2\n',
    edit: remove('s/0/start', 's/0/end'),
    after: 's:\n  - id: x\n    title: T\n',
  },
  {
    name: 'the first two of three',
    before: 's:\n  - id: x\n    start: 1\n    title: T\n',
    edit: remove('s/0/id', 's/0/start'),
    after: 's:\n  - title: T\n',
  },
  {
    name: 'a section with its items',
    before: 'a: 1\n# b\nb: # c\n  - id: x\n    # d\n  - id: "y\n# z\nz: 1\n',
    edit: remove('b'),
    after: 'a: 1\n# b\n# z\nz: 1\n',
    broken: true,
  },
  { name: 'a root key', before: 'a: 1\nb: |\n  x\n\n  y\n\nz: 1\n', edit: remove('b'), after: 'a: 1\n\nz: 1\n' },
  { name: 'the first in braces', before: 'n: { a: 1, b: 2 }\n', edit: remove('n/a'), after: 'n: { b: 2 }\n' },
  { name: 'the last in braces', before: 'n: { a: 1, b: 2 }\n', edit: remove('n/b'), after: 'n: { a: 1 }\n' },
  {
    name: 'one in the middle of braces',
    before: 'n: {a: 1, b: [1, 2], c: 3}\n',
    edit: remove('n/b'),
    after: 'n: {a: 1, c: 3}\n',
  },
  {
    name: 'the last in braces, a comma behind it',
    before: 'n: { a: 1, b: 2, }\n',
    edit: remove('n/b'),
    after: 'n: { a: 1, }\n',
  },
  {
    name: 'the first two in braces',
    before: 'n: { a: 1, b: 2, c: 3 }\n',
    edit: remove('n/a', 'n/b'),
    after: 'n: { c: 3 }\n',
  },
  {
    name: 'the first and the last in braces',
    before: 'n: { a: 1, b: 2, c: 3 }\n',
    edit: remove('n/a', 'n/c'),
    after: 'n: { b: 2 }\n',
  },
  {
    name: 'the only one in braces',
    before: 's:\n  - { id: x, n: { a: 1 } }\n',
    edit: remove('s/0/n/a'),
    after: 's:\n  - { id: x }\n',
  },
  {
    name: 'the only one of an item in braces',
    before: 's:\n  - { id: x }\n',
    edit: remove('s/0/id'),
    after: 's:\n  - {}\n',
  },
  {
    name: 'all in braces',
    before: 's:\n  - { id: x, b: 1 }\n',
    edit: remove('s/0/id', 's/0/b'),
    after: 's:\n  - {}\n',
  },
  {
    name: 'a line in braces',
    before: 'n: {\n  a: 1, # a\n  b: 2, # b\n  c: 3 # c\n  }\n',
    edit: remove('n/b'),
    after: 'n: {\n  a: 1, # a\n  c: 3 # c\n  }\n',
  },
  {
    name: 'the first line in braces',
    before: 'n: {\n  a: 1, # a\n  c: 3 # c\n  }\n',
    edit: remove('n/a'),
    after: 'n: {\n  c: 3 # c\n  }\n',
  },
  {
    name: 'the last line in braces',
    before: 'n: {\n  a: 1, # a\n  c: 3 # c\n  }\n',
    edit: remove('n/c'),
    after: 'n: {\n  a: 1 # a\n  }\n',
  },
  {
    name: 'a second line before the brace',
    before: 's:\n  - { id: x,\n      title: T }\n',
    edit: remove('s/0/title'),
    after: 's:\n  - { id: x }\n',
  },
  {
    name: 'a second line before the brace, a comment',
    before: 's:\n  - { id: x, # c\n      title: T }\n',
    edit: remove('s/0/title'),
    after: 's:\n  - { id: x # c\n       }\n',
  },
  {
    name: 'a key in JSON lines',
    before: '{\n  "a": 1,\n  "b": [\n    2\n  ],\n  "c": 3\n}\n',
    edit: remove('b'),
    after: '{\n  "a": 1,\n  "c": 3\n}\n',
  },
  {
    name: 'the last key in JSON lines',
    before: '{\n  "a": 1,\n  "b": [\n    2\n  ]\n}\n',
    edit: remove('b'),
    after: '{\n  "a": 1\n}\n',
  },
  { name: 'the only key in JSON', before: '{\n  "a": 1\n}\n', edit: remove('a'), after: '{}\n' },
  { name: 'a key in tight JSON', before: '{"a":1,"b":2,"c":3}', edit: remove('c', 'a'), after: '{"b":2}' },
  {
    name: 'not with an anchor that is used',
    before: 's:\n  - id: x\n    start: &d 2026\n    end: *d\n',
    edit: remove('s/0/start'),
    after: undefined,
  },
  {
    name: 'an alias itself',
    before: 's:\n  - id: x\n    start: &d 2026\n    end: *d\n',
    edit: remove('s/0/end'),
    after: 's:\n  - id: x\n    start: &d 2026\n',
  },
  { name: 'not in an alias', before: 'a: &d { x: 1, y: 2 }\nb: *d\n', edit: remove('b/x'), after: undefined },
];

runCases('remove a pair', REMOVALS);
