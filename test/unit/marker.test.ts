import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMarker, isRoadmapName, type MarkerKind } from '../../roadmap/document/marker';
import { checkText } from '../support/checkText';

/** Which files are ours: by their names, and by a key that is looked for as text. */

const NAMES: readonly (readonly [string, boolean])[] = [
  ['roadmap.yaml', true],
  ['roadmap.yml', true],
  ['support.roadmap.yaml', true],
  ['support.roadmap.yml', true],
  ['support.roadmap.json', true],
  ['/home/mara/plans/a.b.roadmap.yaml', true],
  ['C:\\plans\\support.roadmap.json', true],
  ['file:///plans/support.roadmap.yaml', true],
  ['roadmap.json', false],
  ['my-roadmap.yaml', false],
  ['roadmap.yaml.txt', false],
  ['roadmap/plan.yaml', false],
  ['support.roadmap', false],
  ['.roadmap.yaml', true],
];

for (const [name, ours] of NAMES) test(`marker: the name ${name}`, () => assert.equal(isRoadmapName(name), ours));

interface MarkerCase {
  readonly name: string;
  readonly text: string;
  /** In a file with any name, and in one with one of our names. */
  readonly any: MarkerKind;
  readonly ours: MarkerKind;
}

const both = (name: string, text: string, kind: MarkerKind): MarkerCase => ({ name, text, any: kind, ours: kind });
const comments = (lines: number): string => '# a line\n'.repeat(lines);

const CASES: readonly MarkerCase[] = [
  both('first key', 'serviceRoadmap: 1\ntitle: T\n', 'marker'),
  both('with any value', 'serviceRoadmap: two\n', 'marker'),
  both('without a value', 'serviceRoadmap:\n', 'marker'),
  both('without a line ending', 'serviceRoadmap: 1', 'marker'),
  both('in double quotes', '"serviceRoadmap": 1\n', 'marker'),
  both('in single quotes', "'serviceRoadmap': 1\n", 'marker'),
  both('behind a byte order mark', '\ufeffserviceRoadmap: 1\n', 'marker'),
  both('with CRLF', '# a\r\n\r\nserviceRoadmap: 1\r\n', 'marker'),
  both('behind blank lines and comments', '\n  \n# a\n   # b\nserviceRoadmap: 1\n', 'marker'),
  both('behind directives and a document marker', '%YAML 1.2\n%TAG ! x:\n--- # now\nserviceRoadmap: 1\n', 'marker'),
  both('behind a brace', '{ serviceRoadmap: 1 }', 'marker'),
  both('in JSON', '{\n  "serviceRoadmap": 1,\n  "title": "T"\n}\n', 'marker'),
  both('in JSON without blanks', '{"serviceRoadmap":1}', 'marker'),
  both('in JSON behind a byte order mark', '\ufeff{"serviceRoadmap":1}', 'marker'),
  both('behind a brace on a line of its own', '{\n\n\n"serviceRoadmap": 1}', 'marker'),
  both('behind a document marker and a brace', '--- { serviceRoadmap: 1 }', 'marker'),
  both('in a conflict', '<<<<<<< HEAD\nserviceRoadmap: 1\n=======\nserviceRoadmap: 2\n>>>>>>> x\n', 'marker'),
  both('behind a conflict in comments', '<<<<<<< HEAD\n# a\n=======\n# b\n>>>>>>> x\nserviceRoadmap: 1\n', 'marker'),
  both('in a text that is broken behind it', 'serviceRoadmap: 1\ntitle: "T\n  - [\n', 'marker'),
  both('on the 50th line', `${comments(49)}serviceRoadmap: 1\n`, 'marker'),
  { name: 'on the 51st line', text: `${comments(50)}serviceRoadmap: 1\n`, any: 'none', ours: 'marker' },
  { name: 'behind another key', text: 'title: T\nserviceRoadmap: 1\n', any: 'none', ours: 'marker' },
  { name: 'behind a broken line', text: 'title: "T\nserviceRoadmap: 1\n', any: 'none', ours: 'marker' },
  { name: 'behind another key in JSON', text: '{"title": "T", "serviceRoadmap": 1}', any: 'none', ours: 'marker' },
  { name: 'behind a key, with a BOM', text: '\ufefftitle: T\nserviceRoadmap: 1\n', any: 'none', ours: 'marker' },
  both('in another case', 'serviceroadmap: 1\n', 'near'),
  both('with hyphens', 'service-roadmap: 1\n', 'near'),
  both('with underscores', 'service_roadmap: 1\n', 'near'),
  both('in capitals', 'SERVICE_ROADMAP: 1\n', 'near'),
  both('with a letter too few', 'serviceRoadmp: 1\n', 'near'),
  both('with a letter too many', 'serviceRoadmaps: 1\n', 'near'),
  both('with another letter', 'serviceRoadmab: 1\n', 'near'),
  both('nearly, behind a byte order mark', '\ufeffservice-roadmap: 1\n', 'near'),
  both('nearly, in JSON', '{ "serviceroadmap": 1 }', 'near'),
  { name: 'nearly, behind another key', text: 'title: T\nservice-roadmap: 1\n', any: 'none', ours: 'near' },
  { name: 'nearly, and then right', text: 'service-roadmap: 1\nserviceRoadmap: 1\n', any: 'near', ours: 'marker' },
  both('with two letters wrong', 'serviceRoadmpa: 1\n', 'none'),
  both('as a part of a key', 'myServiceRoadmap: 1\n', 'none'),
  both('in a comment', '# serviceRoadmap: 1\ntitle: T\n', 'none'),
  both('as a value', 'title: serviceRoadmap\n', 'none'),
  both('as a nested key', 'title:\n  serviceRoadmap: 1\n', 'none'),
  both('as a nested key in JSON', '{"a": {"serviceRoadmap": 1}, "b": [{"serviceRoadmap": 1}]}', 'none'),
  both('in a text in JSON', '{"a": "x, \\"serviceRoadmap\\": 1"}', 'none'),
  both('in a list', '- serviceRoadmap: 1\n', 'none'),
  both('without a blank behind the colon', 'serviceRoadmap:1\n', 'none'),
  both('of another program', 'openapi: 3.1.0\ninfo: {}\n', 'none'),
  both('in nothing', '', 'empty'),
  both('in blanks and comments', ' \n# a\n\n   # b', 'empty'),
  both('in a byte order mark', '\ufeff', 'empty'),
];

for (const { name, text, any, ours } of CASES) {
  test(`marker: ${name}`, () => {
    assert.equal(findMarker(text, false).kind, any, 'any name');
    const found = findMarker(text, true);
    assert.equal(found.kind, ours, 'one of our names');
    if (found.kind === 'marker' || found.kind === 'near')
      assert.match(text.slice(found.start, found.end).replace(/["'_-]/g, ''), /^serviceroadma?[pb]?s?$/i);
    const { findings } = checkText(text, { file: 'plan.yaml' });
    if (any === 'none' || any === 'empty') assert.deepEqual(findings, []);
    if (any === 'near')
      assert.deepEqual(
        findings.map((f) => f.rule),
        ['unknown-key'],
      );
  });
}

test('marker: a key of our name is looked for in JSON of any size in one go', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `"key-${i}": { "a": [${i}] }`).join(',\n');
  assert.equal(findMarker(`{ ${many},\n "serviceRoadmap": 1 }`, true).kind, 'marker');
  assert.equal(findMarker(`{ ${many} }`, true).kind, 'none');
});
