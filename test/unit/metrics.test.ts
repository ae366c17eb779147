import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Metric, metricsOf } from '../../roadmap/model/metrics';
import { Roadmap } from '../../roadmap/model/roadmap';

/** How a metric is read: what the document states, else what its kind says. */

function metricOf(fields: string): Metric {
  const roadmap = Roadmap.read(`serviceRoadmap: 1\ntitle: T\nmetrics:\n  - { id: m, ${fields} }\n`, { named: true });
  const [metric] = metricsOf(roadmap);
  assert.ok(metric, fields);
  return metric;
}

test('the scale, and what it leaves out', () => {
  const cases: [fields: string, limits: object, needsScale: boolean][] = [
    ['kind: nps', { min: -100, max: 100 }, false],
    ['kind: nps, unit: percent', { min: -100, max: 100 }, false],
    ['kind: csat', { min: 0, max: 100 }, true],
    ['kind: csat, unit: score', { min: 0, max: 100 }, true],
    ['kind: csat, unit: percent', { min: 0, max: 100 }, false],
    ['kind: csat, unit: per cent', { min: 0, max: 100 }, false],
    ['kind: ces-effort, unit: per cent', { min: 1, max: 10 }, true],
    ['kind: csat, scale: { min: 1, max: 5 }', { min: 1, max: 5 }, false],
    ['kind: csat, scale: { max: 5 }', { max: 5 }, false],
    ['kind: csat, scale: { min: 5, max: 1 }', {}, false],
    ['kind: csat, scale: 1 to 5', {}, false],
    ['kind: csat, scal: { min: 1, max: 5 }', {}, false],
    ['kind: csat, scale: { min: 1, max: TBD }', {}, false],
    ['kind: contact-rate, unit: percent', { min: 0 }, false],
    ['kind: clv', {}, false],
    ['kind: custom, unit: percent', {}, false],
    ['kind: custom, scale: { min: 0, max: 1 }', { min: 0, max: 1 }, false],
    ['kind: nosuch', {}, false],
  ];
  for (const [fields, limits, needsScale] of cases) {
    const metric = metricOf(fields);
    assert.deepEqual(metric.limits, limits, fields);
    assert.equal(metric.needsScale, needsScale, fields);
  }
});

test('which of two values is worse', () => {
  const band = 'kind: occupancy, band: { min: 70, max: 85 }';
  const cases: [fields: string, a: number, b: number, worse: boolean][] = [
    ['kind: nps', 10, 12, true],
    ['kind: nps', 12, 12, false],
    ['kind: nps', 14, 12, false],
    ['kind: nps, better: lower', 14, 12, true],
    ['kind: nps, better: upwards', 14, 12, false],
    ['kind: nps, better: upwards', 10, 12, false],
    ['kind: ces-effort', 4, 3, true],
    ['kind: aht', 400, 300, false],
    ['kind: aht', 300, 400, false],
    ['kind: aht, better: lower', 400, 300, true],
    ['kind: custom', 400, 300, false],
    [band, 90, 85, true],
    [band, 90, 95, false],
    [band, 65, 88, true],
    [band, 70, 85, false],
    ['kind: occupancy', 90, 10, false],
    ['kind: occupancy, band: { max: 85 }', 10, 80, false],
    ['kind: occupancy, band: { min: 85, max: 70 }', 10, 80, false],
  ];
  for (const [fields, a, b, worse] of cases)
    assert.equal(metricOf(fields).isWorse(a, b), worse, `${fields}: ${a}, ${b}`);
});

test('what is to be reached', () => {
  const cases: [fields: string, target: number | undefined][] = [
    ['baseline: { value: 12 }, target: { value: 30 }', 30],
    ['target: { value: 30 }', 30],
    ['baseline: { value: 12 }, target: { change: 5 }', 17],
    ['baseline: { value: 4.1 }, target: { change: 0.2 }', 4.3],
    ['target: { change: 5 }', undefined],
    ['baseline: unknown, target: { change: 5 }', undefined],
    ['baseline: { value: unknown }, target: { change: 5 }', undefined],
    ['baseline: { value: 99 }, target: { change: 5 }', undefined],
    ['baseline: { value: 120 }, target: { change: -50 }', undefined],
    ['target: { value: 120 }', undefined],
    ['target: { value: TBC }', undefined],
  ];
  for (const [fields, target] of cases) assert.equal(metricOf(`kind: nps, ${fields}`).target?.number, target, fields);
  assert.equal(metricOf('kind: nps').target, undefined);
});

test('what was observed', () => {
  const { observations } = metricOf(
    'kind: nps, observations: [{ value: 1 }, { value: 2, date: 2026-Q3 }, { value: 200, start: 2026-01, end: 2026-02 }, { value: x, start: 2026-01 }, { value: 3, date: soon }]',
  );
  assert.deepEqual(
    observations?.map(({ value, isDated, date }) => [value?.value, isDated, date?.node.text]),
    [
      [1, false, undefined],
      [2, true, '2026-Q3'],
      [undefined, true, '2026-02'],
      [undefined, true, '2026-01'],
      [3, true, undefined],
    ],
  );
  assert.deepEqual(metricOf('kind: nps').observations, []);
  assert.equal(metricOf('kind: nps, observations: [{ value: 1 }, 2]').observations, undefined);
  assert.equal(metricOf('kind: nps, observation: [{ value: 1 }]').observations, undefined);
});

test('what a metric is called', () => {
  assert.equal(metricOf('kind: nps, title: Loyalty').name, 'Loyalty');
  assert.equal(metricOf('kind: nps').name, 'Net Promoter Score');
  assert.equal(metricOf('kind: custom').name, 'm');
  assert.equal(metricOf('kind: nosuch').name, 'm');
});
