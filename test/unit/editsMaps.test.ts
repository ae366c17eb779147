import type { RoadmapDocument } from '../../roadmap/document/document';
import type { ScalarNode } from '../../roadmap/document/nodes';
import { renameId } from '../../roadmap/edits/ids';
import { setKey, setKeys, setRootKey, setRootKeys } from '../../roadmap/edits/maps';
import { removePair, removePairs } from '../../roadmap/edits/remove';
import { renameKey, replacePair, replaceScalar } from '../../roadmap/edits/replace';
import type { EditValue, Field } from '../../roadmap/edits/values';
import { type EditCase, type Outcome, runCases, yaml } from '../support/editCases';
import { asMap, locate } from '../support/locate';

const ITEM = ['id', 'title', 'owner', 'status', 'start', 'end', 'when', 'goals', 'notice', 'date'];
const ROOT = ['serviceRoadmap', 'title', 'vision', 'horizon', 'owner', 'calendar', 'initiatives', 'sunsets', 'metrics'];

const set =
  (path: string, key: string, value: EditValue, order: readonly string[] = ITEM) =>
  (doc: RoadmapDocument): Outcome => {
    const place = locate(doc, path);
    return setKey(doc, place.piece, asMap(place), key, value, { order });
  };
const setAll =
  (path: string, ...fields: Field[]) =>
  (doc: RoadmapDocument): Outcome => {
    const place = locate(doc, path);
    return setKeys(doc, place.piece, asMap(place), fields, { order: ITEM });
  };
const setRoot =
  (key: string, value: EditValue) =>
  (doc: RoadmapDocument): Outcome =>
    setRootKey(doc, key, value, { order: ROOT });
const scalar =
  (path: string, value: string | number | boolean) =>
  (doc: RoadmapDocument): Outcome => {
    const place = locate(doc, path);
    return replaceScalar(doc, place.piece, place.node as ScalarNode, value);
  };
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

const SETS: readonly EditCase[] = [
  {
    name: 'a new key goes behind its predecessor, with comment',
    before: yaml`
      s:
        - id: x
          title: T # the title
          # about the end
          end: 2027

        - id: y
    `,
    edit: set('s/0', 'start', '2026-Q1'),
    after: yaml`
      s:
        - id: x
          title: T # the title
          start: 2026-Q1
          # about the end
          end: 2027

        - id: y
    `,
  },
  {
    name: 'behind a value of several lines',
    before: yaml`
      s:
        - id: x
          goals:
            - a
            # - b
          end: 2027
          notice: { date: 2026,
            lead: 4 weeks } # n
      z: 1
    `,
    edit: set('s/0', 'date', '2027-01-01'),
    after: yaml`
      s:
        - id: x
          goals:
            - a
            # - b
          end: 2027
          notice: { date: 2026,
            lead: 4 weeks } # n
          date: 2027-01-01
      z: 1
    `,
  },
  {
    name: 'behind a list with a comment at its end',
    before: 's:\n  - id: x\n    goals:\n      - a\n      # - b\n    date: 1\n',
    edit: set('s/0', 'notice', { date: '2027-01-01' }),
    after: 's:\n  - id: x\n    goals:\n      - a\n      # - b\n    notice: { date: 2027-01-01 }\n    date: 1\n',
  },
  {
    name: 'beside the hyphen',
    before: '- x\n'.replace('- x', 's:\n- title: T'),
    edit: set('s/0', 'id', 't'),
    after: 's:\n- id: t\n  title: T\n',
  },
  {
    name: 'a key that is not in the order goes to the end',
    before: 's:\n  -   id: x\n\n# end\n',
    edit: set('s/0', 'x-note', 'Note'),
    after: 's:\n  -   id: x\n      x-note: Note\n\n# end\n',
  },
  {
    name: 'without line ending at the end',
    before: 's:\n  - id: x',
    edit: set('s/0', 'status', 'done'),
    after: 's:\n  - id: x\n    status: done',
  },
  {
    name: 'before the document end',
    before: 's:\n  - id: x\n...\n',
    edit: set('s/0', 'status', 'done'),
    after: 's:\n  - id: x\n    status: done\n...\n',
  },
  {
    name: 'behind a text that keeps its blank lines',
    before: 's:\n  - id: x\n    title: |+\n      a\n\n\n  - id: y\n',
    edit: set('s/0', 'status', 'done'),
    after: 's:\n  - id: x\n    title: |+\n      a\n\n\n    status: done\n  - id: y\n',
  },
  {
    name: 'the hyphen on a line of its own',
    before: 's:\n  -\n    id: x\n',
    edit: set('s/0', 'status', 'done'),
    after: 's:\n  -\n    id: x\n    status: done\n',
  },
  {
    name: 'first in a nested map, above the comment of the next',
    before: 'a: 1\nn:\n  # told by letter\n  date: 1\n',
    edit: set('n', 'id', 'x'),
    after: 'a: 1\nn:\n  id: x\n  # told by letter\n  date: 1\n',
  },
  {
    name: 'replaces',
    before: 's:\n  - id: x\n    end: 2026 # c\n',
    edit: set('s/0', 'end', '2027-Q1'),
    after: 's:\n  - id: x\n    end: 2027-Q1 # c\n',
  },
  {
    name: 'fills an empty key',
    before: 's:\n  - id: x\n    end:\n    z: 1\n',
    edit: set('s/0', 'end', '2027-Q1'),
    after: 's:\n  - id: x\n    end: 2027-Q1\n    z: 1\n',
  },
  {
    name: 'fills an empty key at the end',
    before: 's:\n  - id: x\n    end: ',
    edit: set('s/0', 'end', '2027-Q1'),
    after: 's:\n  - id: x\n    end: 2027-Q1',
  },
  {
    name: 'fills null',
    before: 's:\n  - id: x\n    end: null # c\n',
    edit: set('s/0', 'end', '2027-Q1'),
    after: 's:\n  - id: x\n    end: 2027-Q1 # c\n',
  },
  {
    name: 'fills an empty list',
    before: 's:\n  - goals: [] # c\n',
    edit: set('s/0', 'goals', ['a']),
    after: 's:\n  - goals: [a] # c\n',
  },
  {
    name: 'fills an empty key with an anchor',
    before: 's:\n  - id: x\n    end: &e\n',
    edit: set('s/0', 'end', '2027-Q1'),
    after: 's:\n  - id: x\n    end: &e 2027-Q1\n',
  },
  {
    name: 'a list in lines gives way to one value',
    before: 's:\n  - id: x\n    goals: # why\n      # first\n      - a\n      - b # c\n    # date\n    date: 1\n',
    edit: set('s/0', 'goals', 'z'),
    after: 's:\n  - id: x\n    goals: z # why\n      # first\n    # date\n    date: 1\n',
  },
  {
    name: 'a map in lines gives way to one in braces',
    before: 's:\n  - id: x\n    notice:\n      date: 1\n      lead: 2\n',
    edit: set('s/0', 'notice', { date: 3 }),
    after: 's:\n  - id: x\n    notice: { date: 3 }\n',
  },
  {
    name: 'several keys, in order',
    before: 's:\n  - id: x\n    end: 2027\n',
    edit: setAll('s/0', ['when', 'now'], ['title', 'T'], ['owner', 'o'], ['end', '2028-01']),
    after: 's:\n  - id: x\n    title: T\n    owner: o\n    end: 2028-01\n    when: now\n',
  },
  {
    name: 'in braces',
    before: 's:\n  - { id: x, end: 1 } # c\n',
    edit: set('s/0', 'title', 'a, b'),
    after: 's:\n  - { id: x, title: "a, b", end: 1 } # c\n',
  },
  {
    name: 'in tight braces, at the end',
    before: 's:\n  - {id: x}\n',
    edit: set('s/0', 'notice', { date: 1 }),
    after: 's:\n  - {id: x, notice: {date: 1}}\n',
  },
  {
    name: 'in braces, first',
    before: 's:\n  - { title: x }\n',
    edit: set('s/0', 'id', 'z'),
    after: 's:\n  - { id: z, title: x }\n',
  },
  {
    name: 'in braces, a comma at the end',
    before: 'n: { id: x, }\n',
    edit: set('n', 'end', 1),
    after: 'n: { id: x, end: 1, }\n',
  },
  {
    name: 'in braces without a blank at the colon',
    before: 'n: {"id":"x"}\n',
    edit: set('n', 'end', 1),
    after: 'n: {"id":"x","end":1}\n'.replace(',"end":1', ',"end":1'),
  },
  {
    name: 'in braces, a key without colon',
    before: 'n: { id, end: 1 }\n',
    edit: set('n', 'id', 'x'),
    after: 'n: { id: x, end: 1 }\n',
  },
  {
    name: 'in braces, a key without value',
    before: 'n: { id: , end: }\n',
    edit: setAll('n', ['id', 'x'], ['end', 1]),
    after: 'n: { id: x, end: 1 }\n',
  },
  { name: 'in empty braces', before: 's:\n  - {}\n', edit: set('s/0', 'id', 'z'), after: 's:\n  - { id: z }\n' },
  {
    name: 'in braces over several lines',
    before: 'n: {\n  id: x, # the id\n  end: 1 # the end\n  } # n\n',
    edit: setAll('n', ['title', 'T'], ['when', 'now']),
    after: 'n: {\n  id: x, # the id\n  title: T,\n  end: 1, # the end\n  when: now\n  } # n\n',
  },
  {
    name: 'in braces over several lines, two at the end',
    before: 'n: {\n  id: x # c\n  }\n',
    edit: setAll('n', ['title', 'T'], ['when', 'now']),
    after: 'n: {\n  id: x, # c\n  title: T,\n  when: now\n  }\n',
  },
  {
    name: 'in braces over several lines, a comma at the end',
    before: 'n: {\n  id: x, # c\n  }\n',
    edit: set('n', 'title', 'T'),
    after: 'n: {\n  id: x, # c\n  title: T,\n  }\n',
  },
  {
    name: 'in braces that go on in a second line',
    before: 's:\n  - { id: x,\n      title: T }\n',
    edit: set('s/0', 'end', 1),
    after: 's:\n  - { id: x,\n      title: T,\n      end: 1 }\n',
  },
  {
    name: 'in JSON lines',
    before: '{\n  "a": {\n    "id": "x",\n    "end": 1\n  }\n}\n',
    edit: setAll('a', ['title', 'T'], ['when', 'now'], ['end', '2027']),
    after: '{\n  "a": {\n    "id": "x",\n    "title": "T",\n    "end": "2027",\n    "when": "now"\n  }\n}\n',
  },
  {
    name: 'in JSON with tabs, nested',
    before: '{\n\t"a": {\n\t\t"id": "x"\n\t}\n}\n',
    edit: set('a', 'notice', { date: '2027-01-01', channels: ['a', 'b'] }),
    after: '{\n\t"a": {\n\t\t"id": "x",\n\t\t"notice": { "date": "2027-01-01", "channels": ["a", "b"] }\n\t}\n}\n',
  },
  {
    name: 'in tight JSON',
    before: '{"a":{"id":"x","end":1}}',
    edit: set('a', 'goals', ['b', 'c']),
    after: '{"a":{"id":"x","end":1,"goals":["b","c"]}}',
  },
  { name: 'in empty JSON', before: '{"a": {}}', edit: set('a', 'id', 'b'), after: '{"a": {"id": "b"}}' },
  {
    name: 'in empty JSON over two lines',
    before: '{\n  "a": {\n  }\n}',
    edit: set('a', 'id', 'b'),
    after: '{\n  "a": {\n    "id": "b"\n  }\n}',
  },
  {
    name: 'a value in a JSON map',
    before: '{"a": {"b": null, "c": []}}',
    edit: set('a', 'b', { d: [1, true] }),
    after: '{"a": {"b": {"d": [1, true]}, "c": []}}',
  },
  { name: 'not into an alias', before: 'a: &d { id: x }\nb: *d\n', edit: set('b', 'end', 1), after: undefined },
  { name: 'not over an alias', before: 'a: &d x\nb: { end: *d }\n', edit: set('b', 'end', 1), after: undefined },
  {
    name: 'not where an anchor would go',
    before: 'a: { end: [&d x] }\nb: *d\n',
    edit: set('a', 'end', 1),
    after: undefined,
  },
  { name: 'not beside a long key', before: 'a:\n  ? x\n  : y\n', edit: set('a', 'end', 1), after: undefined },
];

const ROOTS: readonly EditCase[] = [
  {
    name: 'a key between others',
    before: 'serviceRoadmap: 1\ntitle: T # t\n\n# what is planned\ninitiatives:\n  - id: x\n',
    edit: setRoot('vision', 'V: w'),
    after: 'serviceRoadmap: 1\ntitle: T # t\nvision: "V: w"\n\n# what is planned\ninitiatives:\n  - id: x\n',
  },
  {
    name: 'a key behind a section',
    before: 'serviceRoadmap: 1\ninitiatives:\n  - id: x\n    # more\n\n# end\n',
    edit: setRoot('metrics', []),
    after: 'serviceRoadmap: 1\ninitiatives:\n  - id: x\n    # more\nmetrics: []\n\n# end\n',
  },
  {
    name: 'before the first that follows',
    before: '# yaml-language-server: x\ninitiatives:\n  - id: x\n',
    edit: setRoot('title', 'T'),
    after: '# yaml-language-server: x\ntitle: T\ninitiatives:\n  - id: x\n',
  },
  {
    name: 'behind a broken section',
    before: 'serviceRoadmap: 1\ninitiatives:\n  - id: "x\n  # c\n\n# next\nmetrics:\n',
    edit: setRoot('sunsets', []),
    after: 'serviceRoadmap: 1\ninitiatives:\n  - id: "x\n  # c\nsunsets: []\n\n# next\nmetrics:\n',
    broken: true,
  },
  {
    name: 'not a key that stands in a broken piece',
    before: 'serviceRoadmap: 1\nhorizon: { start\nowner: x\n',
    edit: setRoot('horizon', 1),
    after: undefined,
  },
  {
    name: 'a key of a root map in braces',
    before: '{ serviceRoadmap: 1, title: T }\n',
    edit: setRoot('vision', 'V'),
    after: '{ serviceRoadmap: 1, title: T, vision: V }\n',
  },
  {
    name: 'a key of a root in JSON',
    before: '{\n  "serviceRoadmap": 1,\n  "initiatives": [\n  ]\n}\n',
    edit: setRoot('vision', 'V'),
    after: '{\n  "serviceRoadmap": 1,\n  "vision": "V",\n  "initiatives": [\n  ]\n}\n',
  },
  { name: 'a key of an empty root', before: '{}', edit: setRoot('vision', 'V'), after: '{ "vision": "V" }' },
  { name: 'in an empty text', before: '', edit: setRoot('vision', 'V'), after: 'vision: V\n' },
  {
    name: 'in a text of comments',
    before: '# a\n---\n# b',
    edit: setRoot('vision', 'V'),
    after: '# a\n---\n# b\nvision: V\n',
  },
  {
    name: 'in an empty text that ends',
    before: '---\n...\n',
    edit: setRoot('vision', 'V'),
    after: '---\nvision: V\n...\n',
  },
  {
    name: 'an indented root',
    before: '  serviceRoadmap: 1\n  metrics:\n    - id: a\n',
    edit: setRoot('vision', 'V'),
    after: '  serviceRoadmap: 1\n  vision: V\n  metrics:\n    - id: a\n',
  },
  {
    name: 'a value',
    before: 'serviceRoadmap: 1\nowner: a # c\n',
    edit: setRoot('owner', 'b'),
    after: 'serviceRoadmap: 1\nowner: b # c\n',
  },
  {
    name: 'not a section of items',
    before: 'title: T\ninitiatives:\n  - id: a\n',
    edit: setRoot('initiatives', []),
    after: undefined,
  },
  {
    name: 'inside a root map',
    before: 'horizon:\n  start: 1\nowner: x\n',
    edit: set('horizon', 'end', 2),
    after: 'horizon:\n  start: 1\n  end: 2\nowner: x\n',
  },
  {
    name: 'several keys of the root',
    before: 'serviceRoadmap: 1\nowner: x\n',
    edit: (doc) =>
      setRootKeys(
        doc,
        [
          ['calendar', { fiscalYearStart: 4 }],
          ['title', 'T'],
          ['vision', 'a\nb'],
        ],
        { order: ROOT },
      ),
    after: 'serviceRoadmap: 1\ntitle: T\nvision: |-\n  a\n  b\nowner: x\ncalendar: { fiscalYearStart: 4 }\n',
  },
];

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
runCases('set a key', SETS);
runCases('set a root key', ROOTS);
runCases('remove a pair', REMOVALS);
runCases('rename', RENAMES);
