import type { RoadmapDocument } from '../../roadmap/document/document';
import { appendEntry, insertEntry, removeEntry, replaceEntry, wrapInList } from '../../roadmap/edits/lists';
import type { EditValue } from '../../roadmap/edits/values';
import { type EditCase, type Outcome, runCases } from '../support/editCases';
import { asMap, locate } from '../support/locate';

const wrap =
  (path: string) =>
  (doc: RoadmapDocument): Outcome => {
    const { piece, node } = locate(doc, path);
    return wrapInList(doc, piece, node);
  };
const remove =
  (path: string) =>
  (doc: RoadmapDocument): Outcome => {
    const { piece, node } = locate(doc, path);
    return removeEntry(doc, piece, node);
  };
const replace =
  (path: string, value: EditValue) =>
  (doc: RoadmapDocument): Outcome => {
    const { piece, node } = locate(doc, path);
    return replaceEntry(doc, piece, node, value);
  };
const append =
  (path: string, key: string, value: EditValue) =>
  (doc: RoadmapDocument): Outcome => {
    const place = locate(doc, path);
    return appendEntry(doc, place.piece, asMap(place), key, value, { order: ['id', 'goals', 'end'] });
  };
const insertFirst =
  (path: string, value: EditValue) =>
  (doc: RoadmapDocument): Outcome => {
    const { piece, node } = locate(doc, path);
    return node.type === 'list' ? insertEntry(doc, piece, node, 0, value) : undefined;
  };

const WRAPS: readonly EditCase[] = [
  {
    name: 'a plain value',
    before: 's:\n  - id: x\n    goals: a # c\n',
    edit: wrap('s/0/goals'),
    after: 's:\n  - id: x\n    goals: [a] # c\n',
  },
  {
    name: 'as the document writes brackets',
    before: 'a: [ x ]\nb: y\n',
    edit: wrap('b'),
    after: 'a: [ x ]\nb: [ y ]\n',
  },
  { name: 'a number', before: 'a: 5\n', edit: wrap('a'), after: 'a: [5]\n' },
  { name: 'a value with a comma', before: 'a: x, y\n', edit: wrap('a'), after: 'a: ["x, y"]\n' },
  { name: 'a quoted value', before: "a: 'x, y'\n", edit: wrap('a'), after: "a: ['x, y']\n" },
  { name: 'on the next line', before: 'a:\n  x # c\nb: 1\n', edit: wrap('a'), after: 'a:\n  [x] # c\nb: 1\n' },
  { name: 'a literal', before: 'a: |\n  x\n  y\nb: 1\n', edit: wrap('a'), after: 'a: ["x\\ny\\n"]\nb: 1\n' },
  { name: 'a map in braces', before: 'a: { b: 1 }\n', edit: wrap('a'), after: 'a: [{ b: 1 }]\n' },
  {
    name: 'a map in lines',
    before:
      's:\n  - id: x\n    links:\n      # one\n      title: T # t\n\n      text: |\n        l\n      url: U\n    end: 1\n',
    edit: wrap('s/0/links'),
    after:
      's:\n  - id: x\n    links:\n      # one\n      - title: T # t\n\n        text: |\n          l\n        url: U\n    end: 1\n',
  },
  {
    name: 'in braces',
    before: 's:\n  - { id: x, goals: a }\n',
    edit: wrap('s/0/goals'),
    after: 's:\n  - { id: x, goals: [a] }\n',
  },
  { name: 'in JSON', before: '{"a": {"goals": "x, y"}}', edit: wrap('a/goals'), after: '{"a": {"goals": ["x, y"]}}' },
  { name: 'not an alias', before: 'a: &d x\nb: *d\n', edit: wrap('b'), after: undefined },
  { name: 'not an anchor', before: 'a: &d x\nb: [*d]\n', edit: wrap('a'), after: undefined },
];

const REMOVALS: readonly EditCase[] = [
  {
    name: 'a line',
    before: 'n:\n  g:\n    - a # a\n    # b\n    - b # c\n    - c\n',
    edit: remove('n/g/1'),
    after: 'n:\n  g:\n    - a # a\n    # b\n    - c\n',
  },
  { name: 'the first line', before: 'n:\n  g:\n  - a\n  - b\n', edit: remove('n/g/0'), after: 'n:\n  g:\n  - b\n' },
  {
    name: 'a map of several lines',
    before: 'n:\n  g:\n    - a: 1\n      b: |\n        x\n    - c: 1\n',
    edit: remove('n/g/0'),
    after: 'n:\n  g:\n    - c: 1\n',
  },
  {
    name: 'an empty line',
    before: 'n:\n  g:\n    - a\n    - # c\n    - b\n',
    edit: remove('n/g/1'),
    after: 'n:\n  g:\n    - a\n    - b\n',
  },
  {
    name: 'the last line takes the key',
    before: 'n:\n  g:\n    - a\n  z: 1\n',
    edit: remove('n/g/0'),
    after: 'n:\n  z: 1\n',
  },
  {
    name: 'beside another hyphen',
    before: 'n:\n  g:\n    - - a\n      - b\n',
    edit: remove('n/g/0/0'),
    after: 'n:\n  g:\n    - - b\n',
  },
  { name: 'first in brackets', before: 'g: [a, b, c]\n', edit: remove('g/0'), after: 'g: [b, c]\n' },
  { name: 'in the middle of brackets', before: 'g: [ a, "b, b", c ]\n', edit: remove('g/1'), after: 'g: [ a, c ]\n' },
  { name: 'last in brackets', before: 'g: [a, b, {c: 1} ]\n', edit: remove('g/2'), after: 'g: [a, b ]\n' },
  {
    name: 'the only one in brackets takes the key',
    before: 's:\n  - id: x\n    goals: [a] # c\n    end: 1\n',
    edit: remove('s/0/goals/0'),
    after: 's:\n  - id: x\n    end: 1\n',
  },
  {
    name: 'a single value takes the key',
    before: 's:\n  - id: x\n    retires: a # c\n    end: 1\n',
    edit: remove('s/0/retires'),
    after: 's:\n  - id: x\n    end: 1\n',
  },
  { name: 'the only one in nested brackets', before: 'g: [[a], b]\n', edit: remove('g/0/0'), after: 'g: [[], b]\n' },
  {
    name: 'a line in brackets',
    before: 'g: [\n  a, # a\n  b, # b\n  c # c\n  ]\n',
    edit: remove('g/1'),
    after: 'g: [\n  a, # a\n  c # c\n  ]\n',
  },
  {
    name: 'the last line in brackets',
    before: 'g: [\n  a, # a\n  b,\n  c\n  ]\n',
    edit: remove('g/2'),
    after: 'g: [\n  a, # a\n  b\n  ]\n',
  },
  {
    name: 'a filled paragraph in brackets',
    before: 'g: [a, b,\n  c, d]\n',
    edit: remove('g/2'),
    after: 'g: [a, b,\n  d]\n',
  },
  {
    name: 'in JSON',
    before: '{\n  "g": [\n    "a",\n    "b"\n  ]\n}\n',
    edit: remove('g/1'),
    after: '{\n  "g": [\n    "a"\n  ]\n}\n',
  },
  {
    name: 'the only one in JSON',
    before: '{\n  "f": 1,\n  "g": [\n    "a"\n  ]\n}\n',
    edit: remove('g/0'),
    after: '{\n  "f": 1\n}\n',
  },
  {
    name: 'an item',
    before: 't: 1\ns:\n  # x\n  - id: x # c\n    end: 1\n\n  # y\n  - id: y\n',
    edit: remove('s/0'),
    after: 't: 1\ns:\n  # x\n\n  # y\n  - id: y\n',
  },
  {
    name: 'the only item takes the section',
    before: 't: 1\ns:\n  - id: x # c\n    end: 1\nz: 1\n',
    edit: remove('s/0'),
    after: 't: 1\nz: 1\n',
  },
  {
    name: 'an item in JSON',
    before: '{"s": [{"id": "x"}, {"id": "y"}]}',
    edit: remove('s/0'),
    after: '{"s": [{"id": "y"}]}',
  },
  {
    name: 'an entry that is an alias',
    before: 'a: &d x\ng: [*d, y]\n',
    edit: remove('g/0'),
    after: 'a: &d x\ng: [y]\n',
  },
  { name: 'not an anchor that is used', before: 'g: [&d x, y]\na: *d\n', edit: remove('g/0'), after: undefined },
];

const ADDITIONS: readonly EditCase[] = [
  {
    name: 'to brackets',
    before: 's:\n  - id: x\n    goals: [a] # c\n',
    edit: append('s/0', 'goals', 'b'),
    after: 's:\n  - id: x\n    goals: [a, b] # c\n',
  },
  {
    name: 'to brackets, in the quotes there',
    before: 'n: { goals: [ "a" ] }\n',
    edit: append('n', 'goals', 'b'),
    after: 'n: { goals: [ "a", "b" ] }\n',
  },
  {
    name: 'to lines',
    before: 's:\n  - id: x\n    goals:\n    - a # a\n    # - z\n    end: 1\n',
    edit: append('s/0', 'goals', 'b'),
    after: 's:\n  - id: x\n    goals:\n    - a # a\n    - b\n    # - z\n    end: 1\n',
  },
  {
    name: 'to lines with quotes',
    before: "n:\n  goals:\n    -  'a'\n",
    edit: append('n', 'goals', 'b'),
    after: "n:\n  goals:\n    -  'a'\n    -  'b'\n",
  },
  {
    name: 'a map to lines',
    before: 'n:\n  id: x\n  goals:\n    - title: T\n      url: U\n',
    edit: append('n', 'goals', { title: 'V', url: 'W: x' }),
    after: 'n:\n  id: x\n  goals:\n    - title: T\n      url: U\n    - title: V\n      url: "W: x"\n',
  },
  {
    name: 'a map to maps in braces',
    before: 'n:\n  goals:\n    - { title: T }\n',
    edit: append('n', 'goals', { title: 'V' }),
    after: 'n:\n  goals:\n    - { title: T }\n    - { title: V }\n',
  },
  {
    name: 'a map to brackets',
    before: 'n: { goals: [{title: T}] }\n',
    edit: append('n', 'goals', { title: 'V' }),
    after: 'n: { goals: [{title: T}, { title: V }] }\n',
  },
  {
    name: 'a map to spaced lines',
    before: 'n:\n  goals:\n    - a: 1\n\n    - a: 2\n',
    edit: append('n', 'goals', { a: 3 }),
    after: 'n:\n  goals:\n    - a: 1\n\n    - a: 2\n\n    - a: 3\n',
  },
  {
    name: 'to a single value',
    before: 'n:\n  goals: a # c\n',
    edit: append('n', 'goals', 'b'),
    after: 'n:\n  goals: [a, b] # c\n',
  },
  {
    name: 'to a single value with a comma',
    before: 'n:\n  goals: a, z # c\n',
    edit: append('n', 'goals', 'b'),
    after: 'n:\n  goals: ["a, z", b] # c\n',
  },
  {
    name: 'where there is no list',
    before: 's:\n  - id: x\n    end: 1\n',
    edit: append('s/0', 'goals', 'b'),
    after: 's:\n  - id: x\n    goals: [b]\n    end: 1\n',
  },
  {
    name: 'where the list is empty',
    before: 's:\n  - id: x\n    goals: []\n',
    edit: append('s/0', 'goals', 'b'),
    after: 's:\n  - id: x\n    goals: [b]\n',
  },
  {
    name: 'where the key is empty',
    before: 's:\n  - { id: x, goals: }\n',
    edit: append('s/0', 'goals', 'b'),
    after: 's:\n  - { id: x, goals: [b] }\n',
  },
  {
    name: 'to JSON lines',
    before: '{\n  "n": {\n    "goals": [\n      "a"\n    ]\n  }\n}\n',
    edit: append('n', 'goals', 'b'),
    after: '{\n  "n": {\n    "goals": [\n      "a",\n      "b"\n    ]\n  }\n}\n',
  },
  {
    name: 'a map to JSON lines',
    before: '{\n  "n": {\n    "goals": [\n      {\n        "a": 1\n      }\n    ]\n  }\n}\n',
    edit: append('n', 'goals', { a: 2, b: ['c'] }),
    after:
      '{\n  "n": {\n    "goals": [\n      {\n        "a": 1\n      },\n      {\n        "a": 2,\n        "b": ["c"]\n      }\n    ]\n  }\n}\n',
  },
  {
    name: 'to tight JSON',
    before: '{"n":{"goals":["a"]}}',
    edit: append('n', 'goals', 'b'),
    after: '{"n":{"goals":["a","b"]}}',
  },
  {
    name: 'first in lines',
    before: 'n:\n  goals:\n    # a\n    - a\n',
    edit: insertFirst('n/goals', 'b'),
    after: 'n:\n  goals:\n    - b\n    # a\n    - a\n',
  },
  { name: 'first in brackets', before: 'n: [a]\n', edit: insertFirst('n', 'b'), after: 'n: [b, a]\n' },
  {
    name: 'not to an alias',
    before: 'a: &d [x]\nn: { goals: *d }\n',
    edit: append('n', 'goals', 'b'),
    after: undefined,
  },
];

const REPLACEMENTS: readonly EditCase[] = [
  {
    name: 'nothing before a comment',
    before: 'n:\n  g:\n    - # c\n    - b\n',
    edit: replace('n/g/0', 'z'),
    after: 'n:\n  g:\n    - z # c\n    - b\n',
  },
  { name: 'in brackets', before: 'g: [a, "b"] # c\n', edit: replace('g/1', 'z'), after: 'g: [a, "z"] # c\n' },
  {
    name: 'in lines',
    before: 'n:\n  g:\n    - a # c\n    - b\n',
    edit: replace('n/g/0', 'z'),
    after: 'n:\n  g:\n    - z # c\n    - b\n',
  },
  { name: 'a single value', before: 'g: a\n', edit: replace('g', 'z'), after: 'g: z\n' },
  {
    name: 'text by a map, in lines',
    before: 'n:\n  links:\n    - https://a.b # c\n',
    edit: replace('n/links/0', { url: 'https://a.b' }),
    after: 'n:\n  links:\n    - { url: https://a.b } # c\n',
  },
  {
    name: 'text by a map, in JSON',
    before: '{"links": ["https://a.b"]}',
    edit: replace('links/0', { url: 'https://a.b' }),
    after: '{"links": [{"url": "https://a.b"}]}',
  },
  { name: 'not an alias', before: 'a: &d x\ng: [*d]\n', edit: replace('g/0', 'z'), after: undefined },
];

runCases('wrap in a list', WRAPS);
runCases('remove an entry', REMOVALS);
runCases('append an entry', ADDITIONS);
runCases('replace an entry', REPLACEMENTS);
