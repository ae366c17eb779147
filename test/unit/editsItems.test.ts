import type { RoadmapDocument } from '../../roadmap/document/document';
import { addItems } from '../../roadmap/edits/addItems';
import { addItem } from '../../roadmap/edits/items';
import type { Field } from '../../roadmap/edits/values';
import { type EditCase, type Outcome, runCases, yaml } from '../support/editCases';
import { locate } from '../support/locate';

const ORDER = ['serviceRoadmap', 'title', 'channels', 'initiatives', 'sunsets', 'metrics'];
const NEW: readonly Field[] = [
  ['id', 'z'],
  ['title', 'Zed: new'],
  ['notice', { date: '2027-01-15', channels: ['letter', 'a, b'] }],
];

const add =
  (section: string, after?: string, fields: readonly Field[] = NEW) =>
  (doc: RoadmapDocument): Outcome =>
    addItem(doc, section, fields, {
      sectionOrder: ORDER,
      after: after === undefined ? undefined : locate(doc, after).node,
    });
const short = (section: string, after?: string) => add(section, after, [['id', 'new']]);
const several =
  (...sections: string[]) =>
  (doc: RoadmapDocument): Outcome =>
    addItems(
      doc,
      sections.map((section, i) => ({ section, fields: [['id', `new-${i}`]] })),
      { sectionOrder: ORDER },
    );
const ITEMS: readonly EditCase[] = [
  {
    name: 'behind the last',
    before: yaml`
      serviceRoadmap: 1
      initiatives:
        - id: a
          title: A # a
          # status: done

      # next
      sunsets:
        - id: b
    `,
    edit: add('initiatives'),
    after: yaml`
      serviceRoadmap: 1
      initiatives:
        - id: a
          title: A # a
          # status: done
        - id: z
          title: "Zed: new"
          notice: { date: 2027-01-15, channels: [letter, "a, b"] }

      # next
      sunsets:
        - id: b
    `,
  },
  {
    name: 'at column 0, blank lines between',
    before: 't: 1\nsunsets:\n-   id: a\n\n-   id: b\n    goals:\n    - x\n',
    edit: add('sunsets', undefined, [
      ['id', 'c'],
      ['text', 'l\nm'],
    ]),
    after: 't: 1\nsunsets:\n-   id: a\n\n-   id: b\n    goals:\n    - x\n\n-   id: c\n    text: |-\n      l\n      m\n',
  },
  {
    name: 'behind a given item',
    before: 'sunsets:\n  - id: a # a\n\n  # b\n  - id: b\n',
    edit: short('sunsets', 'sunsets/0'),
    after: 'sunsets:\n  - id: a # a\n\n  - id: new\n\n  # b\n  - id: b\n',
  },
  {
    name: 'blank lines as in another section',
    before: 't: 1\nchannels:\n  - id: a\n\n  - id: b\nsunsets:\n  - id: c\n',
    edit: short('sunsets'),
    after: 't: 1\nchannels:\n  - id: a\n\n  - id: b\nsunsets:\n  - id: c\n\n  - id: new\n',
  },
  {
    name: 'in braces as the last is',
    before: 'sunsets:\n  - id: a\n  - {id: b} # b\n',
    edit: add('sunsets'),
    after:
      'sunsets:\n  - id: a\n  - {id: b} # b\n  - {id: z, title: "Zed: new", notice: {date: 2027-01-15, channels: [letter, "a, b"]}}\n',
  },
  {
    name: 'at the end of the text',
    before: 'sunsets:\n  - id: a',
    edit: short('sunsets'),
    after: 'sunsets:\n  - id: a\n  - id: new',
  },
  {
    name: 'before the last comments',
    before: 't: 1\nsunsets:\n  - id: a\n\n# end\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets:\n  - id: a\n  - id: new\n\n# end\n',
  },
  {
    name: 'before the document end',
    before: 't: 1\nsunsets:\n  - id: a\n...\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets:\n  - id: a\n  - id: new\n...\n',
  },
  {
    name: 'behind a broken item',
    before: 't: 1\nsunsets:\n  - {id: a}\n  - id: "b\n    end: 1\n\n# next\nmetrics:\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets:\n  - {id: a}\n  - id: "b\n    end: 1\n  - {id: new}\n\n# next\nmetrics:\n',
    broken: true,
  },
  {
    name: 'behind an empty item',
    before: 't: 1\nsunsets:\n  -\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets:\n  -\n  - id: new\n',
  },
  {
    name: 'behind an alias',
    before: 't: 1\nchannels:\n  - &a { id: a }\nsunsets:\n  - id: b\n  - *a\n',
    edit: short('sunsets'),
    after: 't: 1\nchannels:\n  - &a { id: a }\nsunsets:\n  - id: b\n  - *a\n  - id: new\n',
  },
  {
    name: 'in an anchored section',
    before: 't: 1\nsunsets: &s\n  - id: b\nx-s: *s\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets: &s\n  - id: b\n  - id: new\nx-s: *s\n',
  },
  {
    name: 'to brackets',
    before: 't: 1\nsunsets: [{ id: a }] # c\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets: [{ id: a }, { id: new }] # c\n',
  },
  {
    name: 'to brackets over lines',
    before: 'sunsets: [\n    { id: a }, # a\n    { id: b } # b\n  ]\n',
    edit: short('sunsets'),
    after: 'sunsets: [\n    { id: a }, # a\n    { id: b }, # b\n    { id: new }\n  ]\n',
  },
  {
    name: 'to brackets, behind a given item',
    before: 'sunsets: [{ id: a }, { id: b }]\n',
    edit: short('sunsets', 'sunsets/0'),
    after: 'sunsets: [{ id: a }, { id: new }, { id: b }]\n',
  },
  {
    name: 'to a section without value',
    before: 't: 1\nsunsets: # none\n  # yet\nmetrics:\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets: # none\n  # yet\n  - id: new\nmetrics:\n',
  },
  {
    name: 'to an empty list',
    before: 't: 1\nsunsets: [] # none\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets: # none\n  - id: new\n',
  },
  {
    name: 'to an empty list with a comment',
    before: 't: 1\nsunsets: [\n  # none\n  ]\n',
    edit: short('sunsets'),
    after: 't: 1\nsunsets: [\n  # none\n  { id: new }\n  ]\n',
  },
  {
    name: 'to null',
    before: 't: 1\nchannels:\n- id: a\nsunsets: null',
    edit: short('sunsets'),
    after: 't: 1\nchannels:\n- id: a\nsunsets:\n- id: new',
  },
  {
    name: 'a new section between',
    before: 'serviceRoadmap: 1\nchannels:\n    - id: a\n# m\nmetrics:\n    - id: b\n',
    edit: short('sunsets'),
    after: 'serviceRoadmap: 1\nchannels:\n    - id: a\nsunsets:\n    - id: new\n# m\nmetrics:\n    - id: b\n',
  },
  {
    name: 'a new section, blank lines around sections',
    before: 'serviceRoadmap: 1\ntitle: T\n\nchannels:\n  - id: a\n\nmetrics:\n  - id: b\n',
    edit: short('sunsets'),
    after: 'serviceRoadmap: 1\ntitle: T\n\nchannels:\n  - id: a\n\nsunsets:\n  - id: new\n\nmetrics:\n  - id: b\n',
  },
  {
    name: 'a new section at the end',
    before: 'serviceRoadmap: 1\ntitle: T # c',
    edit: short('sunsets'),
    after: 'serviceRoadmap: 1\ntitle: T # c\nsunsets:\n  - id: new',
  },
  {
    name: 'a new section before the document end',
    before: '---\nserviceRoadmap: 1\n# c\n...\n',
    edit: short('sunsets'),
    after: '---\nserviceRoadmap: 1\nsunsets:\n  - id: new\n# c\n...\n',
  },
  {
    name: 'a new section in an empty text',
    before: '# c\n',
    edit: short('sunsets'),
    after: '# c\nsunsets:\n  - id: new\n',
  },
  {
    name: 'a new section in an indented root',
    before: '  serviceRoadmap: 1\n  metrics:\n  - id: a\n',
    edit: short('sunsets'),
    after: '  serviceRoadmap: 1\n  sunsets:\n  - id: new\n  metrics:\n  - id: a\n',
  },
  {
    name: 'an item in an indented root',
    before: '  serviceRoadmap: 1\n  metrics:\n    - id: a\n',
    edit: short('metrics'),
    after: '  serviceRoadmap: 1\n  metrics:\n    - id: a\n    - id: new\n',
  },
  {
    name: 'to an empty root in braces',
    before: '{}',
    edit: short('sunsets'),
    after: '{ "sunsets": [{ "id": "new" }] }',
  },
  {
    name: 'to a root in braces',
    before: '{ serviceRoadmap: 1, metrics: [{ id: a }] }\n',
    edit: short('sunsets'),
    after: '{ serviceRoadmap: 1, sunsets: [{ id: new }], metrics: [{ id: a }] }\n',
  },
  {
    name: 'to a root in braces over lines',
    before: '{\n  serviceRoadmap: 1,\n  metrics: [\n    { id: a },\n  ],\n}\n',
    edit: short('sunsets'),
    after: '{\n  serviceRoadmap: 1,\n  sunsets: [\n    { id: new }\n  ],\n  metrics: [\n    { id: a },\n  ],\n}\n',
  },
  {
    name: 'in JSON lines',
    before: '{\n  "sunsets": [\n    {\n      "id": "a",\n      "goals": [\n        "g"\n      ]\n    }\n  ]\n}\n',
    edit: add('sunsets'),
    after:
      '{\n  "sunsets": [\n    {\n      "id": "a",\n      "goals": [\n        "g"\n      ]\n    },\n    {\n      "id": "z",\n      "title": "Zed: new",\n      "notice": { "date": "2027-01-15", "channels": ["letter", "a, b"] }\n    }\n  ]\n}\n',
  },
  {
    name: 'in JSON, the braces side by side',
    before: '{\n  "sunsets": [{\n    "id": "a"\n  }]\n}\n',
    edit: short('sunsets'),
    after: '{\n  "sunsets": [{\n    "id": "a"\n  }, {\n    "id": "new"\n  }]\n}\n',
  },
  {
    name: 'in JSON on one line each',
    before: '{\n\t"sunsets": [\n\t\t{ "id": "a" }\n\t]\n}\n',
    edit: short('sunsets'),
    after: '{\n\t"sunsets": [\n\t\t{ "id": "a" },\n\t\t{ "id": "new" }\n\t]\n}\n',
  },
  {
    name: 'in tight JSON',
    before: '{"serviceRoadmap":1,"sunsets":[{"id":"a"}]}',
    edit: short('sunsets'),
    after: '{"serviceRoadmap":1,"sunsets":[{"id":"a"},{"id":"new"}]}',
  },
  {
    name: 'a new section in tight JSON',
    before: '{"serviceRoadmap":1,"metrics":[]}',
    edit: short('sunsets'),
    after: '{"serviceRoadmap":1,"sunsets":[{"id":"new"}],"metrics":[]}',
  },
  {
    name: 'a new section in JSON lines',
    before: '{\n  "serviceRoadmap": 1\n}\n',
    edit: short('sunsets'),
    after: '{\n  "serviceRoadmap": 1,\n  "sunsets": [\n    {\n      "id": "new"\n    }\n  ]\n}\n',
  },
  {
    name: 'a new section in JSON lines, as the others',
    before: '{\n  "serviceRoadmap": 1,\n  "metrics": [\n    { "id": "a" }\n  ]\n}\n',
    edit: short('sunsets'),
    after:
      '{\n  "serviceRoadmap": 1,\n  "sunsets": [\n    { "id": "new" }\n  ],\n  "metrics": [\n    { "id": "a" }\n  ]\n}\n',
  },
  {
    name: 'to an empty list in JSON lines',
    before: '{\n    "serviceRoadmap": 1,\n    "sunsets": []\n}\n',
    edit: short('sunsets'),
    after: '{\n    "serviceRoadmap": 1,\n    "sunsets": [\n        {\n            "id": "new"\n        }\n    ]\n}\n',
  },
  {
    name: 'to null in JSON',
    before: '{"sunsets": null}',
    edit: short('sunsets'),
    after: '{"sunsets": [{"id": "new"}]}',
  },
  {
    name: 'without any field',
    before: 'sunsets:\n  - id: a\n',
    edit: add('sunsets', undefined, []),
    after: 'sunsets:\n  - id: a\n  - {}\n',
  },
  { name: 'not to a section that is text', before: 't: 1\nsunsets: none\n', edit: short('sunsets'), after: undefined },
  { name: 'not to an alias', before: 'x-a: &a []\nsunsets: *a\n', edit: short('sunsets'), after: undefined },
  { name: 'not to a broken key', before: 't: 1\nsunsets: [\nmetrics:\n', edit: short('sunsets'), after: undefined },
  { name: 'not to broken JSON', before: '{"sunsets": [}', edit: short('sunsets'), after: undefined },
  {
    name: 'not behind a merge conflict',
    before: 't: 1\nsunsets:\n  - id: a\n<<<<<<< HEAD\n  - id: b\n=======\nmetrics:\n  - id: c\n>>>>>>> other\n',
    edit: short('sunsets'),
    after: undefined,
  },
];

const SEVERAL: readonly EditCase[] = [
  {
    name: 'to two sections',
    before: 'channels:\n  - id: a\nsunsets:\n  - id: b\n',
    edit: several('sunsets', 'channels'),
    after: 'channels:\n  - id: a\n  - id: new-1\nsunsets:\n  - id: b\n  - id: new-0\n',
  },
  {
    name: 'to a new section and the one before it',
    before: 't: 1\nchannels:\n  - id: a\n',
    edit: several('sunsets', 'channels'),
    after: 't: 1\nchannels:\n  - id: a\n  - id: new-1\nsunsets:\n  - id: new-0\n',
  },
  {
    name: 'to one section',
    before: 't: 1\nchannels:\n  - id: a\n',
    edit: several('channels', 'channels'),
    after: 't: 1\nchannels:\n  - id: a\n  - id: new-0\n  - id: new-1\n',
  },
  {
    name: 'to one new section',
    before: 'title: T\n# end\n',
    edit: several('channels', 'channels'),
    after: 'title: T\nchannels:\n  - id: new-0\n  - id: new-1\n# end\n',
  },
  {
    name: 'two new sections',
    before: 'title: T\n',
    edit: several('channels', 'sunsets'),
    after: 'title: T\nchannels:\n  - id: new-0\nsunsets:\n  - id: new-1\n',
  },
  {
    name: 'two new sections, the later first',
    before: 'title: T\n',
    edit: several('sunsets', 'channels'),
    after: 'title: T\nchannels:\n  - id: new-1\nsunsets:\n  - id: new-0\n',
  },
  {
    name: 'two new sections in an empty JSON',
    before: '{}\n',
    edit: several('sunsets', 'channels'),
    after: '{ "channels": [{ "id": "new-1" }], "sunsets": [{ "id": "new-0" }] }\n',
  },
  {
    name: 'two new sections in JSON',
    before: '{"title":"T"}',
    edit: several('sunsets', 'channels'),
    after: '{"title":"T","channels":[{"id":"new-1"}],"sunsets":[{"id":"new-0"}]}',
  },
];

runCases('add an item', ITEMS);
runCases('add several items', SEVERAL);
