import type { RoadmapDocument } from '../../roadmap/document/document';
import { setKey, setRootKey, setRootKeys } from '../../roadmap/edits/maps';
import type { EditValue } from '../../roadmap/edits/values';
import { type EditCase, type Outcome, runCases } from '../support/editCases';
import { asMap, locate } from '../support/locate';

const ITEM = ['id', 'title', 'owner', 'status', 'start', 'end', 'when', 'goals', 'notice', 'date'];
const ROOT = ['serviceRoadmap', 'title', 'vision', 'horizon', 'owner', 'calendar', 'initiatives', 'sunsets', 'metrics'];

const set =
  (path: string, key: string, value: EditValue, order: readonly string[] = ITEM) =>
  (doc: RoadmapDocument): Outcome => {
    const place = locate(doc, path);
    return setKey(doc, place.piece, asMap(place), key, value, { order });
  };
const setRoot =
  (key: string, value: EditValue) =>
  (doc: RoadmapDocument): Outcome =>
    setRootKey(doc, key, value, { order: ROOT });
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

runCases('set a root key', ROOTS);
