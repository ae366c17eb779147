import type { RoadmapDocument } from '../../roadmap/document/document';
import { moveItems } from '../../roadmap/edits/sections';
import { type EditCase, type Outcome, runCases } from '../support/editCases';
import { rootOf } from '../support/locate';

const move = (doc: RoadmapDocument): Outcome => moveItems(doc, rootOf(doc, 'sunsets#2'));

const MOVES: readonly EditCase[] = [
  {
    name: 'lines to lines',
    before:
      't: 1\nsunsets:\n  - id: a # a\n\n# between\nmetrics:\n  - id: m\n# twice\nsunsets: # again\n  # b\n  - id: b\n    text: |\n      x\n\n      y\n\n  - id: c\n# end\n',
    edit: move,
    after:
      't: 1\nsunsets:\n  - id: a # a\n  # b\n  - id: b\n    text: |\n      x\n\n      y\n\n  - id: c\n\n# between\nmetrics:\n  - id: m\n# twice\n# end\n',
  },
  {
    name: 'side by side, at the end of the text',
    before: 't: 1\nsunsets:\n  - id: a\nsunsets:\n  - id: b',
    edit: move,
    after: 't: 1\nsunsets:\n  - id: a\n  - id: b',
  },
  {
    name: 'other indentation',
    before: 't: 1\nsunsets:\n- id: a\nmetrics:\nsunsets:\n    - id: b\n\n      end: 1\n',
    edit: move,
    after: 't: 1\nsunsets:\n- id: a\n- id: b\n\n  end: 1\nmetrics:\n',
  },
  {
    name: 'deeper indentation',
    before: 't: 1\nsunsets:\n    - id: a\nmetrics:\nsunsets:\n- id: b\n\n  end: 1\n',
    edit: move,
    after: 't: 1\nsunsets:\n    - id: a\n    - id: b\n\n      end: 1\nmetrics:\n',
  },
  {
    name: 'the first is empty',
    before: 't: 1\nsunsets: []\nmetrics:\nsunsets:\n  - id: b\n',
    edit: move,
    after: 't: 1\nmetrics:\nsunsets:\n  - id: b\n',
  },
  {
    name: 'the second is empty',
    before: 't: 1\nsunsets:\n  - id: b\nmetrics:\nsunsets:\n',
    edit: move,
    after: 't: 1\nsunsets:\n  - id: b\nmetrics:\n',
  },
  {
    name: 'brackets to brackets',
    before: 't: 1\nsunsets: [{ id: a }] # a\nsunsets: [{ id: b }, { id: c }] # b\n',
    edit: move,
    after: 't: 1\nsunsets: [{ id: a }, { id: b }, { id: c }] # a\n',
  },
  {
    name: 'brackets to lines',
    before: 't: 1\nsunsets:\n  - id: a\nsunsets: [{ id: b }, { id: c }]\n',
    edit: move,
    after: 't: 1\nsunsets:\n  - id: a\n  - { id: b }\n  - { id: c }\n',
  },
  {
    name: 'lines to brackets',
    before: 't: 1\nsunsets: [{ id: a }]\nsunsets:\n  - { id: b }\n',
    edit: move,
    after: 't: 1\nsunsets: [{ id: a }, { id: b }]\n',
  },
  {
    name: 'lines of several to brackets',
    before: 't: 1\nsunsets: [{ id: a }]\nsunsets:\n  - id: b\n',
    edit: move,
    after: undefined,
  },
  {
    name: 'in JSON',
    before: '{\n  "sunsets": [\n    {"id": "a"}\n  ],\n  "x": 1,\n  "sunsets": [\n    {"id": "b"}\n  ]\n}\n',
    edit: move,
    after: '{\n  "sunsets": [\n    {"id": "a"},\n    {"id": "b"}\n  ],\n  "x": 1\n}\n',
  },
  {
    name: 'in tight JSON',
    before: '{"sunsets":[{"id":"a"}],"sunsets":[{"id":"b"}],"x":1}',
    edit: move,
    after: '{"sunsets":[{"id":"a"},{"id":"b"}],"x":1}',
  },
  {
    name: 'not with an anchor that is used',
    before: 't: 1\nsunsets:\n  - id: a\nx-a: 1\nsunsets:\n  - &b { id: b }\nmetrics:\n  - *b\n',
    edit: move,
    after: undefined,
  },
  {
    name: 'not a broken item',
    before: 't: 1\nsunsets:\n  - id: a\nsunsets:\n  - { id: b\n',
    edit: move,
    after: undefined,
  },
];

runCases('move the items of a second section', MOVES);
