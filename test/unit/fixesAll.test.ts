import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../../roadmap/edits/textEdit';
import { fixAllEdits } from '../../server/features/codeActions';
import { Snapshot } from '../../server/snapshot';
import { TODAY } from '../support/checkText';
import { yaml } from '../support/editCases';

/** "Fix all" as the editor applies it: everything that has one reading, and nothing that states a fact. */

function fixedAll(text: string, uri = 'file:///x.roadmap.yaml'): string {
  const snapshot = new Snapshot(TextDocument.create(uri, 'service-roadmap', 1, text), { today: TODAY, rules: {} });
  return applyEdits(text, fixAllEdits(snapshot));
}

const CASES: readonly { name: string; uri?: string; before: string; after: string }[] = [
  {
    name: 'all that has one reading, and nothing else',
    before: yaml`
      serviceRoadmap: 1
      title: Harbor desk
      horizon: { start: Q4 2026, end: 2027 }
      Initiatives:
        - id: a
          title: A
      goals:
        - id: g # the first
          tittle: Solved the first time
          by: 30.6.2027
          tags: phone
          owner: nobody
        - { id: h, title: H, by: spring 2027, links: { url: https://example.org } }
      milestones:
        - { id: m, title: M, date: 2026-10, status: cancelled, item: g }
        - { id: n, title: N, date: 2026-10 }
      policies:
        rules: { past-dew: off, no-such-thing: off }
        minNotice: 90
    `,
    after: yaml`
      serviceRoadmap: 1
      title: Harbor desk
      horizon: { start: 2026-Q4, end: 2027 }
      initiatives:
        - id: a
          title: A
      goals:
        - id: g # the first
          title: Solved the first time
          by: 2027-06-30
          tags: [phone]
          owner: nobody
        - { id: h, title: H, by: spring 2027, links: [{ url: https://example.org }] }
      milestones:
        - { id: m, title: M, date: 2026-10, status: canceled, item: g }
        - { id: n, title: N, date: 2026-10 }
      policies:
        rules: { past-due: off, no-such-thing: off }
        minNotice: 90
    `,
  },
  {
    name: 'JSON',
    uri: 'file:///x.roadmap.json',
    before:
      '{\n  "serviceRoadmap": 1,\n  "title": "T",\n  "goals": [{ "id": "g", "tittle": "G", "by": "Q3 2027", "tags": "t" }]\n}\n',
    after:
      '{\n  "serviceRoadmap": 1,\n  "title": "T",\n  "goals": [{ "id": "g", "title": "G", "by": "2027-Q3", "tags": ["t"] }]\n}\n',
  },
  {
    name: 'beside a broken item',
    before: yaml`
      serviceRoadmap: 1
      title: T
      goals:
        - id: g
          by Q3 2027
          tags: t
        - { id: h, title: H, by: Q3 2027 }
    `,
    after: yaml`
      serviceRoadmap: 1
      title: T
      goals:
        - id: g
          by Q3 2027
          tags: t
        - { id: h, title: H, by: 2027-Q3 }
    `,
  },
  { name: 'the marker', before: 'service-roadmap: 1\ntitle: T\n', after: 'serviceRoadmap: 1\ntitle: T\n' },
  { name: 'another program’s file', uri: 'file:///x.yaml', before: 'tittle: T\n', after: 'tittle: T\n' },
  { name: 'nothing to do', before: 'serviceRoadmap: 1\ntitle: T\n', after: 'serviceRoadmap: 1\ntitle: T\n' },
];

for (const { name, uri, before, after } of CASES) {
  test(`fix all: ${name}`, () => {
    assert.equal(fixedAll(before, uri), after);
    const crlf = (text: string) => `\ufeff${text.replace(/\n/g, '\r\n')}`;
    assert.equal(fixedAll(crlf(before), uri), crlf(after));
    assert.equal(fixedAll(after, uri), after);
  });
}

test('fix all twice: what a first round uncovers', () => {
  const once = fixedAll('serviceRoadmap: 1\ntitle: T\nGoals:\n  - { id: g, title: G, by: Q3 2027 }\n');
  assert.equal(fixedAll(once), 'serviceRoadmap: 1\ntitle: T\ngoals:\n  - { id: g, title: G, by: 2027-Q3 }\n');
});
