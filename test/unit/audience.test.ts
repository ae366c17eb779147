import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Audiences, isFor, isText, namedBy, narrower } from '../../roadmap/model/audience';
import { Roadmap } from '../../roadmap/model/roadmap';

/** Who may see what: the table of the format, by example. */

const read = (text: string): Roadmap => Roadmap.read(`serviceRoadmap: 1\ntitle: T\n${text}`, { named: true });

test('audiences from narrow to wide', () => {
  assert.equal(narrower('public', 'internal'), 'internal');
  assert.equal(narrower('public', 'select-customers'), 'select-customers');
  assert.ok(isFor('public', 'internal') && isFor('public', 'public') && isFor('select-customers', 'internal'));
  assert.ok(!isFor('select-customers', 'public') && !isFor('internal', 'select-customers'));
});

test('the widest audience of an item', () => {
  const cases: [text: string, audience: string | undefined][] = [
    ['goals: [{ id: i, title: I }]', 'internal'],
    ['goals: [{ id: i, title: I, audience: public }]', 'public'],
    ['audience: public\ngoals: [{ id: i, title: I }]', 'public'],
    ['audience: public\ngoals: [{ id: i, title: I, audience: select-customers }]', 'select-customers'],
    ['audience: nobody\ngoals: [{ id: i, title: I }]', undefined],
    ['audience: nobody\ngoals: [{ id: i, title: I, audience: public }]', 'public'],
    ['audience: public\ngoals: [{ id: i, title: I, audience: nobody }]', undefined],
    ['audience: public\ngoals: [{ id: i, title: I, audienc: internal }]', undefined],
    ['audience: public\nsegments: [{ id: i, title: I }]', 'select-customers'],
    ['segments: [{ id: i, title: I }]', 'internal'],
    ['audience: public\nskills: [{ id: i, title: I, audience: public }]', 'internal'],
    ['audience: public\ncompetitors: [{ id: i, title: I }]', 'internal'],
    ['audience: public\ninitiatives: [{ id: a, title: A, milestones: [{ id: i, title: I, date: 2027 }] }]', 'public'],
    ['initiatives: [{ id: a, title: A, audience: public, milestones: [{ id: i, title: I, date: 2027 }] }]', 'public'],
  ];
  for (const [text, audience] of cases) {
    const roadmap = read(text);
    const item = roadmap.item('i');
    assert.ok(item, text);
    assert.equal(new Audiences(roadmap).of(item), audience, text);
  }
});

test('a revision is ours by default, a progress report is as public as the roadmap', () => {
  const roadmap = read(`audience: public
revisions: [{ date: 2026, summary: S }, { date: 2026, summary: S, audience: public }]
progressReports: [{ date: 2026, summary: S }, { date: 2026, summary: S, audience: internal }]
`);
  const audiences = new Audiences(roadmap);
  const of = (section: string) => roadmap.section(section).map((entry) => audiences.of(entry));
  assert.deepEqual(of('revisions'), ['internal', 'public']);
  assert.deepEqual(of('progressReports'), ['public', 'internal']);
  const [revision] = roadmap.section('revisions');
  assert.ok(revision && audiences.isShown(revision, 'internal') && !audiences.isShown(revision, 'select-customers'));
});

/** What leaves us, one line a value: where, the value, and who reads it at the widest. */
function keptOf(text: string): string[] {
  const roadmap = read(text);
  return [...new Audiences(roadmap).kept()].map(
    ({ item, key, node, audience }) => `${item?.name ?? 'root'} ${key} ${node.text}: ${audience}`,
  );
}

test('nothing leaves us where nothing is shared', () => {
  assert.deepEqual(keptOf('vision: V\ngoals: [{ id: g, title: G }]\ncomponents: { cx-metrics: { present: P } }\n'), []);
});

test('what a form keeps', () => {
  const text = `vision: V
owner: o
policies: { maxChannels: 5 }
stakeholders: [{ id: o, title: O, audience: public }]
components: { cx-metrics: { present: P } }
goals: [{ id: g, title: G, audience: select-customers, owner: o, internalNote: N, evidence: [{ title: E }], x-mine: X, links: [{ url: "https://example.org", title: L }] }]
channels: [{ id: c, title: C, audience: public, cost: much, vendor: Acme, parity: ahead, segments: [s], handsOffTo: [c] }]
segments: [{ id: s, title: S, audience: public }]
initiatives: [{ id: i, title: I, audience: public, training: T, milestones: [{ title: M, date: 2027 }], communications: [{ note: N }] }]
`;
  assert.deepEqual(keptOf(text), [
    'root title T: public',
    'root vision V: public',
    'G id g: select-customers',
    'G title G: select-customers',
    'G url https://example.org: select-customers',
    'G title L: select-customers',
    'C id c: public',
    'C title C: public',
    'C parity ahead: select-customers',
    'C segments s: select-customers',
    'C handsOffTo c: public',
    'S id s: select-customers',
    'S title S: select-customers',
    'I id i: public',
    'I title I: public',
    'I title M: public',
    'I date 2027: public',
  ]);
});

test('where we stand leaves us with the roadmap, parity never to the public', () => {
  const text = 'components: { cx-metrics: { present: P } }\ncapabilities: { connected-journeys: { parity: behind } }\n';
  assert.deepEqual(keptOf(`audience: public\n${text}`).slice(1), [
    'root present P: public',
    'root parity behind: select-customers',
  ]);
  assert.deepEqual(keptOf(`audience: select-customers\n${text}`).slice(1), [
    'root present P: select-customers',
    'root parity behind: select-customers',
  ]);
});

test('a change is shown with the item and the key that it is about', () => {
  const text = `goals: [{ id: g, title: G, audience: select-customers }, { id: h, title: H }]
revisions:
  - date: 2026
    summary: S
    audience: public
    changes: [{ item: g, field: title, from: A }, { item: g, field: tags, from: B }, { item: h, field: title, from: C }, { item: gone, field: title, from: D }]
`;
  const changes = keptOf(text).filter((line) => / (?:field|from|item) /.test(line));
  assert.deepEqual(changes, [
    'date item g: select-customers',
    'date field title: select-customers',
    'date from A: select-customers',
  ]);
});

test('texts and references among them', () => {
  const roadmap = read(`audience: public
channels: [{ id: c, title: C }]
segments: [{ id: s, title: S }]
sunsets: [{ id: u, title: U, retires: c, replacement: none, reason: policy, reasonNote: R, end: 2027, appliesTo: [s, over 90], notice: { channels: [c, letter, s] } }]
`);
  const kept = [...new Audiences(roadmap).kept()].filter(({ item }) => item?.id === 'u');
  assert.deepEqual(
    kept.filter((each) => isText(roadmap, each)).map(({ node }) => node.text),
    ['U', 'R', 'over 90', 'letter', 's'],
  );
  assert.deepEqual(
    kept.flatMap((each) => namedBy(roadmap, each)?.id ?? []),
    ['c', 's', 'c'],
  );
});
