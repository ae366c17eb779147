import type { RoadmapDocument } from '../../roadmap/document/document';
import { setKey, setKeys } from '../../roadmap/edits/maps';
import type { EditValue, Field } from '../../roadmap/edits/values';
import { type EditCase, type Outcome, runCases, yaml } from '../support/editCases';
import { asMap, locate } from '../support/locate';

const ITEM = ['id', 'title', 'owner', 'status', 'start', 'end', 'when', 'goals', 'notice', 'date'];
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
    name: 'no lines of text above a comment that would join them',
    before: 's:\n  - id: x\n\n      # deep\n  - id: y\n',
    edit: set('s/0', 'title', 'a\nb'),
    after: 's:\n  - id: x\n    title: "a\\nb"\n\n      # deep\n  - id: y\n',
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

runCases('set a key', SETS);
