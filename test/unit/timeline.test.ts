import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '../../roadmap/model/days';
import { sayItem } from '../../roadmap/timeline/describe';
import { asHostMessage, asPreviewState, asViewMessage } from '../../roadmap/timeline/messages';
import type { TimelineItem, TimelineModel } from '../../roadmap/timeline/model';
import { isTimelineModel } from '../../roadmap/timeline/modelCheck';
import { applyPatch, diffModels, isNoChange } from '../../roadmap/timeline/patch';
import { verdictOf } from '../../roadmap/timeline/verdict';
import { AWKWARD, exampleTimelines, timelineOf } from '../support/timelines';

/** An item for reading: ranges as `first..last`, without what says nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { first, last } = value as { first?: number; last?: number };
  if (first !== undefined && last !== undefined) {
    return first === last ? formatDay(first) : `${formatDay(first)}..${formatDay(last)}`;
  }
  const skipped = ['source', 'section', 'findings', 'phases', 'milestones', 'dependsOn'];
  const entries = Object.entries(value).filter(
    ([key, each]) => !skipped.includes(key) || (Array.isArray(each) && each.length > 0),
  );
  return Object.fromEntries(
    entries.map(([key, each]) => [key, key === 'from' ? formatDay(Number(each)) : plain(each)]),
  );
}

const built: [string, string, unknown][] = [
  [
    'an initiative',
    'stakeholders: [{ id: me, title: Me }]\nowner: me\ninitiatives: [{ id: a, title: A, start: 2026-Q4, duration: 2 weeks, progress: 40 }]',
    {
      key: 'initiatives/a',
      title: 'A',
      owner: 'Me',
      status: 'planned',
      progress: 40,
      start: '2026-10-01..2026-12-31',
      end: '2026-10-14..2027-01-13',
    },
  ],
  [
    'an initiative without dates',
    'initiatives: [{ id: a, title: A, when: next, status: idea, component: service-goal }]',
    { key: 'initiatives/a', title: 'A', status: 'idea', when: 'next', component: 'service-goal' },
  ],
  [
    'the component that lists it, no owner that nobody is, a title of two lines',
    'owner: nobody\ncomponents: { cx-metrics: { initiatives: [a] } }\ninitiatives: [{ id: a, title: "A\\n  b" }]',
    { key: 'initiatives/a', title: 'A b', status: 'planned', component: 'cx-metrics' },
  ],
  [
    'dates at odds with each other',
    'initiatives: [{ id: a, title: A, start: 2027-01-01, end: 2026-01-01 }]',
    { key: 'initiatives/a', title: 'A', status: 'planned', start: '2027-01-01', end: '2026-01-01' },
  ],
  [
    'values that are none',
    'initiatives: [{ id: a, title: A, start: soon, status: dun, progress: much }]',
    { key: 'initiatives/a', title: 'A', status: 'planned' },
  ],
  [
    'what an initiative waits for, by the item that holds the milestone',
    'initiatives:\n  - { id: a, title: A, dependsOn: [m, gone] }\n  - { id: b, title: B, milestones: [{ id: m, title: M, date: 2026-01-01 }] }',
    { key: 'initiatives/a', title: 'A', status: 'planned', dependsOn: ['initiatives/b'] },
  ],
  [
    'a sunset with a lead',
    'channels: [{ id: fax, title: Fax }]\nsunsets: [{ id: s, title: S, retires: fax, end: 2027-06-30, notice: { lead: 3 months }, replacement: none }]',
    {
      key: 'sunsets/s',
      title: 'S',
      action: 'end',
      status: 'planned',
      retires: ['Fax'],
      end: '2027-06-30',
      effective: '2027-06-30',
      notice: { lead: '3 months', from: '2027-03-30' },
      replacement: 'none',
    },
  ],
  [
    'a sunset that never ends',
    'systems: [{ id: x, title: X }]\nsunsets: [{ id: s, title: S, retires: x, announced: undecided, noNewUse: 2027-04-01, end: never }]',
    {
      key: 'sunsets/s',
      title: 'S',
      action: 'end',
      status: 'planned',
      retires: ['X'],
      announced: 'undecided',
      noNewUse: '2027-04-01',
      end: 'never',
      effective: '2027-04-01',
    },
  ],
  [
    'a milestone that is late',
    'milestones: [{ id: m, title: M, date: 2026-10, pinned: true, item: a }]\ninitiatives: [{ id: a, title: A }]',
    {
      key: 'milestones/m',
      title: 'M',
      date: '2026-10-01..2026-10-31',
      pinned: true,
      status: 'planned',
      late: true,
      of: 'A',
    },
  ],
  [
    'a milestone of what is canceled is not late',
    'milestones: [{ id: m, title: M, date: 2026-10, item: a }]\ninitiatives: [{ id: a, title: A, status: canceled }]',
    {
      key: 'milestones/m',
      title: 'M',
      date: '2026-10-01..2026-10-31',
      pinned: false,
      status: 'planned',
      late: false,
      of: 'A',
    },
  ],
  [
    'a metric with what its kind brings',
    'metrics: [{ id: m, kind: nps, baseline: { value: 12.2, date: 2026-01-31 }, target: { change: 0.1, date: 2027-01-31 } }]',
    {
      key: 'metrics/m',
      title: 'Net Promoter Score',
      unit: 'points',
      better: 'higher',
      baseline: { value: 12.2, date: '2026-01-31' },
      target: { value: 12.3, date: '2027-01-31' },
      observations: [],
    },
  ],
  [
    'a metric of which nothing is known',
    'metrics: [{ id: m, kind: custom, title: M, baseline: unknown, target: { change: 5 } }]',
    { key: 'metrics/m', title: 'M', baseline: {}, target: {}, observations: [] },
  ],
];

for (const [name, text, expected] of built) {
  test(`built: ${name}`, () => {
    const model = timelineOf(text);
    const order = ['initiatives', 'sunsets', 'milestones', 'metrics'];
    const wanted = order.indexOf(String((expected as { key: string }).key.split('/')[0]));
    const item = model.items.find((each) => order.indexOf(each.section) === wanted);
    assert.deepEqual(plain(item), expected);
  });
}

test('an item knows its findings and where it stands', () => {
  const text =
    'serviceRoadmap: 1\ntitle: T\ninitiatives:\n  - id: a\n    title: A\n    start: 2026-13\n    end: soon\n';
  const [item] = timelineOf(text).items;
  assert.ok(item?.findings);
  assert.equal(item.findings.severity, 'error');
  assert.equal(item.findings.count, item.findings.messages.length);
  assert.equal(text.slice(item.source.start, item.source.end).split('\n')[0], 'id: a');
});

const models = new Map([...exampleTimelines(), ['awkward', timelineOf(AWKWARD)], ['empty', timelineOf('')]]);

test('every model is what its check expects, also after a trip through JSON', () => {
  for (const [name, model] of models) {
    assert.ok(isTimelineModel(model), name);
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model, name);
    assert.equal(new Set(model.items.map((item) => item.key)).size, model.items.length, name);
  }
});

const good: Record<'host' | 'view' | 'state', unknown[]> = {
  host: [
    { type: 'update', version: 1, document: 'file:///a', model: timelineOf('') },
    { type: 'patch', version: 2, base: 1, patch: {} },
    { type: 'select', key: null },
    { type: 'select', key: 'sunsets/a' },
    { type: 'status', broken: true, text: 'line 3' },
    { type: 'status', broken: false },
  ],
  view: [
    { type: 'ready' },
    { type: 'resync' },
    { type: 'reveal', key: 'sunsets/a' },
    { type: 'command', command: 'addSunset' },
  ],
  state: [
    { document: 'file:///a' },
    { document: 'file:///a', pxPerDay: 2.5, day: -4.5, top: 0, active: 'a', legend: true },
  ],
};

const bad: Record<'host' | 'view' | 'state', unknown[]> = {
  host: [
    undefined,
    null,
    'update',
    [],
    {},
    { type: 'ready' },
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'update', version: 1, document: 'file:///a' },
    { type: 'update', version: 1.5, document: 'file:///a', model: timelineOf('') },
    { type: 'update', version: 1, document: 'file:///a', model: { ...timelineOf(''), items: [{}] } },
    { type: 'update', version: 1, document: 'file:///a', model: { ...timelineOf(''), today: Number.NaN } },
    { type: 'patch', version: 2, base: 1, patch: { removed: [1] } },
    { type: 'select' },
    { type: 'status', broken: 'yes' },
    { type: 'select', key: null, more: 1 },
  ],
  view: [
    null,
    { type: 'update' },
    { type: 'reveal' },
    { type: 'reveal', key: 1 },
    { type: 'command', command: 'workbench.action.quit' },
    { type: 'ready', extra: true },
  ],
  state: [undefined, null, {}, { document: 1 }, { document: 'a', pxPerDay: Number.POSITIVE_INFINITY }],
};

const readers = { host: asHostMessage, view: asViewMessage, state: asPreviewState };

for (const side of ['host', 'view', 'state'] as const) {
  test(`messages: ${side}`, () => {
    for (const message of good[side]) assert.equal(readers[side](message), message, JSON.stringify(message));
    for (const message of bad[side]) assert.equal(readers[side](message), undefined, JSON.stringify(message));
  });
}

/** Items compared without where they stand, which a patch may leave as it was. */
function unplaced(model: TimelineModel | undefined): unknown {
  return model && { ...model, items: model.items.map(({ source, ...item }) => item) };
}

test('a patch makes any model out of any other', () => {
  const all = [...models.values()];
  for (const before of all) {
    for (const after of all) {
      const patch = diffModels(before, after);
      assert.equal(isNoChange(patch), before === after);
      assert.deepEqual(unplaced(applyPatch(before, patch)), unplaced(after));
    }
  }
});

const edits: [string, (items: TimelineItem[]) => TimelineItem[], object][] = [
  ['nothing', (items) => items, {}],
  ['a title', ([a, ...rest]) => (a ? [{ ...a, title: 'Other' }, ...rest] : rest), { changed: 1 }],
  ['only the place', (items) => items.map((item) => ({ ...item, source: { start: 9, end: 10 } })), {}],
  ['one gone', ([, ...rest]) => rest, { removed: 1 }],
  ['two swapped', ([a, b, ...rest]) => (a && b ? [b, a, ...rest] : rest), { order: 3 }],
  [
    'one more',
    (items) => [...items, ...items.slice(0, 1).map((item) => ({ ...item, key: 'new' }))],
    { changed: 1, order: 4 },
  ],
];

for (const [name, edit, size] of edits) {
  test(`a patch is small: ${name}`, () => {
    const text = 'milestones:\n  - { id: a, title: A, date: 2026 }\n  - { id: b, title: B }\n  - { id: c, title: C }\n';
    const before = timelineOf(text);
    const patch = diffModels(before, { ...before, items: edit(before.items) });
    const sizes = Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, (value as unknown[]).length]));
    assert.deepEqual(sizes, size);
  });
}

test('a patch for another model is refused', () => {
  const model = timelineOf('milestones: [{ id: a, title: A }]');
  assert.equal(applyPatch(model, { removed: ['milestones/b'] }), undefined);
  assert.equal(applyPatch(model, { order: ['milestones/a', 'milestones/b'] }), undefined);
  assert.equal(applyPatch(model, { order: [] }), undefined);
});

const verdicts: [string, string | undefined][] = [
  ['kind: nps, baseline: { value: 10, date: 2026-01-01 }, target: { value: 20, date: 2026-12-31 }', undefined],
  ['kind: nps, target: { value: 20, date: 2026-12-31 }, observations: [{ value: 20, date: 2026-03 }]', 'met'],
  ['kind: nps, target: { value: 20 }, observations: [{ value: 19, date: 2026-03 }]', undefined],
  [
    'kind: nps, baseline: { value: 10, date: 2026-01-01 }, target: { value: 20, date: 2026-12-31 }, observations: [{ value: 14, date: 2026-07-02 }]',
    'off-track',
  ],
  [
    'kind: nps, baseline: { value: 10, date: 2026-01-01 }, target: { value: 20, date: 2026-12-31 }, observations: [{ value: 16, date: 2026-07-02 }, { value: 1 }]',
    'on-track',
  ],
  [
    'kind: churn, baseline: { value: 10, date: 2026-01-01 }, target: { value: 5, date: 2026-12-31 }, observations: [{ value: 9, date: 2026-11-30 }]',
    'off-track',
  ],
  [
    'kind: occupancy, band: { min: 70, max: 85 }, baseline: { value: 91, date: 2026-01-01 }, target: { value: 80, date: 2026-12-31 }, observations: [{ value: 84, date: 2026-02 }]',
    'met',
  ],
  [
    'kind: aht, baseline: { value: 91, date: 2026-01-01 }, target: { value: 80, date: 2026-12-31 }, observations: [{ value: 99, date: 2026-02 }]',
    undefined,
  ],
];

for (const [metric, expected] of verdicts) {
  test(`verdict ${expected}: ${metric}`, () => {
    const [item] = timelineOf(`metrics: [{ id: m, ${metric} }]`).items;
    assert.ok(item?.section === 'metrics');
    assert.equal(verdictOf(item), expected);
  });
}

const said: [string, string][] = [
  [
    'initiatives: [{ id: a, title: A, start: 2026-Q4, end: 2027-03, status: in-progress, progress: 40 }]',
    'Initiative: A. Dates: Q4 2026 – Mar 2027. Status: In progress. Progress: 40%',
  ],
  ['initiatives: [{ id: a, title: A, when: later }]', 'Initiative: A. Dates: Later. Status: Planned'],
  ['milestones: [{ id: a, title: A, date: 2026-H1 }]', 'Milestone: A. Date: H1 2026. Status: Planned, Late'],
  [
    'sunsets: [{ id: s, title: S, retires: fax, status: announced, end: undecided, notice: { lead: 6 weeks } }]\nchannels: [{ id: fax, title: Fax }]',
    'Sunset: S. What: Fax. Status: Announced. Last day: undecided. Notice: 6 weeks before',
  ],
  [
    'metrics: [{ id: m, kind: asa, title: Wait, definition: D, baseline: { value: 90, date: 2026-01 }, target: { value: 60, date: 2026-12 } }]',
    'Metric: Wait. Baseline: 90 s (Jan 2026). Target: 60 s (Dec 2026)',
  ],
];

for (const [text, expected] of said) {
  test(`said: ${expected}`, () => {
    const model = timelineOf(text, { checked: false });
    const [item] = model.items;
    assert.ok(item);
    const found: TimelineItem = { ...item, findings: { severity: 'warning', count: 1, messages: ['A finding.'] } };
    assert.equal(sayItem(item, model), expected);
    assert.equal(sayItem(found, model), `${expected}. 1 warning`);
  });
}
