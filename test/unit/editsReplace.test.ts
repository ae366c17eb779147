import type { RoadmapDocument } from '../../roadmap/document/document';
import type { ScalarNode } from '../../roadmap/document/nodes';
import { renameId } from '../../roadmap/edits/ids';
import { renameKey, replacePair, replaceScalar } from '../../roadmap/edits/replace';
import type { Field } from '../../roadmap/edits/values';
import { type EditCase, type Outcome, runCases, yaml } from '../support/editCases';
import { locate } from '../support/locate';

const scalar =
  (path: string, value: string | number | boolean) =>
  (doc: RoadmapDocument): Outcome => {
    const place = locate(doc, path);
    return replaceScalar(doc, place.piece, place.node as ScalarNode, value);
  };
const rename =
  (path: string, key: string) =>
  (doc: RoadmapDocument): Outcome => {
    const { piece, pair } = locate(doc, path);
    return pair && renameKey(doc, piece, pair, key);
  };
const swap =
  (path: string, field: Field) =>
  (doc: RoadmapDocument): Outcome => {
    const { piece, pair } = locate(doc, path);
    return pair && replacePair(doc, piece, pair, field);
  };

const SCALARS: readonly EditCase[] = [
  {
    name: 'a plain value, its comment stays',
    before: yaml`
      a:
        - id: x # id
          end: 2027-03   # why
      b: 1
    `,
    edit: scalar('a/0/end', '2027-06'),
    after: yaml`
      a:
        - id: x # id
          end: 2027-06   # why
      b: 1
    `,
  },
  { name: 'single quotes stay', before: "a: 'x'\n", edit: scalar('a', "it's"), after: "a: 'it''s'\n" },
  { name: 'double quotes stay', before: 'a: "x" # c\n', edit: scalar('a', 'y'), after: 'a: "y" # c\n' },
  { name: 'a number loses its quotes', before: 'a: "61%"\n', edit: scalar('a', 61), after: 'a: 61\n' },
  { name: 'quotes where the new text needs them', before: 'a: x\n', edit: scalar('a', 'x: y'), after: 'a: "x: y"\n' },
  { name: 'in braces', before: 'a: { b: x, c: 1 }\n', edit: scalar('a/b', 'y, z'), after: 'a: { b: "y, z", c: 1 }\n' },
  { name: 'in a list in brackets', before: 'a: [x, y]\n', edit: scalar('a/1', 'z'), after: 'a: [x, z]\n' },
  { name: 'in JSON', before: '{"a": {"b": "x"}}\n', edit: scalar('a/b', 'y'), after: '{"a": {"b": "y"}}\n' },
  { name: 'a number in JSON', before: '{"a": [1, 2]}', edit: scalar('a/0', 'y'), after: '{"a": ["y", 2]}' },
  { name: 'keeps an anchor', before: 'a: &d 2026\nb: *d\n', edit: scalar('a', 2027), after: 'a: &d 2027\nb: *d\n' },
  { name: 'not through an alias', before: 'a: &d 2026\nb: *d\n', edit: scalar('b', 2027), after: undefined },
  { name: 'the same text is no edit', before: 'a: x\n', edit: scalar('a', 'x'), after: 'a: x\n' },
  {
    name: 'a literal stays a literal',
    before: yaml`
      s:
        - id: x
          text: |
            one
            two

          z: 1
    `,
    edit: scalar('s/0/text', 'three\n\nfour\n'),
    after: yaml`
      s:
        - id: x
          text: |
            three

            four

          z: 1
    `,
  },
  {
    name: 'several lines at the root',
    before: 'vision: x\nb: 1\n',
    edit: scalar('vision', 'a\nb'),
    after: 'vision: |-\n  a\n  b\nb: 1\n',
  },
  {
    name: 'several lines before a comment',
    before: 'vision: x # c\nb: 1\n',
    edit: scalar('vision', 'a\nb'),
    after: 'vision: "a\\nb" # c\nb: 1\n',
  },
  {
    name: 'a plain text over several lines',
    before: 'a: one\n  two\nb: 1\n',
    edit: scalar('a', 'three'),
    after: 'a: three\nb: 1\n',
  },
  { name: 'an empty value', before: 'a:   # c\nb: 1\n', edit: scalar('a', 'x'), after: 'a: x   # c\nb: 1\n' },
  {
    name: 'an empty list entry',
    before: 'a: 1\nb:\n  c:\n    -\n    - y\n',
    edit: scalar('b/c/0', 'x'),
    after: 'a: 1\nb:\n  c:\n    - x\n    - y\n',
  },
];

const RENAMES: readonly EditCase[] = [
  {
    name: 'a plain key',
    before: 's:\n  - depends_on: [a] # c\n',
    edit: rename('s/0/depends_on', 'dependsOn'),
    after: 's:\n  - dependsOn: [a] # c\n',
  },
  { name: 'a quoted key', before: "'a b': 1\n", edit: rename('a b', 'ab'), after: "'ab': 1\n" },
  { name: 'in JSON', before: '{"a": 1}', edit: rename('a', 'b'), after: '{"b": 1}' },
  {
    name: 'key and value',
    before: 's:\n  - id: x\n    duration: 2 weeks # c\n',
    edit: swap('s/0/duration', ['end', '2027-01-01']),
    after: 's:\n  - id: x\n    end: 2027-01-01 # c\n',
  },
  {
    name: 'key and value in JSON',
    before: '{"a": {"duration": "2 weeks"}}',
    edit: swap('a/duration', ['end', '2027-01-01']),
    after: '{"a": {"end": "2027-01-01"}}',
  },
  { name: 'not in an alias', before: 'a: &d { x: 1 }\nb: *d\n', edit: rename('b/x', 'y'), after: undefined },
  {
    name: 'an id everywhere',
    before: 'a:\n  - id: old\n    needs: ["old", &o old, *o]\n    text: see [x](#old)\n',
    edit: (doc) => {
      const at = doc.text.indexOf('#old') + 1;
      const places = ['a/0/id', 'a/0/needs/0', 'a/0/needs/1', 'a/0/needs/2'].map((p) => locate(doc, p));
      const nodes = places.map((p) => ({ piece: p.piece, node: p.node as ScalarNode }));
      return renameId(doc, [...nodes, { start: at, end: at + 3 }], 'no');
    },
    after: 'a:\n  - id: "no"\n    needs: ["no", &o "no", *o]\n    text: see [x](#no)\n',
  },
];

runCases('replace a scalar', SCALARS);
runCases('rename', RENAMES);
