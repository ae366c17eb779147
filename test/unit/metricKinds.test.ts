import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  allowsScale,
  CUSTOM_METRIC,
  METRIC_KIND_IDS,
  METRIC_KINDS,
  type MetricUnit,
  metricKind,
  type Scale,
  scaleFor,
  scalesFor,
  unitFor,
  widestScale,
} from '../../roadmap/model/metricKinds';
import { metricsPage } from '../../roadmap/model/metricsDocs';

const PERCENT = { min: 0, max: 100 };

function kind(id: string) {
  const row = metricKind(id);
  assert.ok(row, id);
  return row;
}

test('the catalog and the schema hold the same kinds', () => {
  const schema = JSON.parse(readFileSync('schemas/roadmap.schema.json', 'utf8')) as {
    $defs: { metricKind: { enum: string[] } };
  };
  assert.equal(METRIC_KINDS.length, 35);
  assert.deepEqual(METRIC_KIND_IDS, schema.$defs.metricKind.enum);
  assert.equal(metricKind('custom'), CUSTOM_METRIC);
  assert.equal(metricKind('nsp'), undefined);
});

test('each kind is coherent', () => {
  for (const row of METRIC_KINDS) {
    const { id } = row;
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.match(row.name, /^[A-Z]/, id);
    assert.match(row.definition, /^[A-Z].*\.$/, id);
    if (row.note) assert.match(row.note, /^\P{Ll}.*\.$/u, id);
    assert.ok(row.units.length > 0 && new Set(row.units).size === row.units.length, id);
    assert.ok(row.scales.length > 0, id);
    for (const { min, max } of row.scales) assert.ok(min === undefined || max === undefined || min < max, id);
    if (row.defaultScale) assert.ok(allowsScale(row, row.defaultScale), id);
    else assert.ok(row.scales.length > 1, `${id}: a single scale needs no stating`);
    assert.notEqual(row.direction, 'stated', id);
    for (const unit of row.units) assert.ok(scalesFor(row, unit).length > 0, `${id} in ${unit}`);
    for (const source of row.sources) assert.equal(new URL(source).protocol, 'https:', id);
  }
  const rivals = METRIC_KINDS.filter((row) => row.rival).map((row) => row.id);
  assert.deepEqual(rivals, ['fcr', 'asa', 'deflection-rate', 'containment-rate', 'contact-rate']);
  const stated = METRIC_KINDS.filter((row) => !row.defaultScale).map((row) => row.id);
  assert.deepEqual(stated, ['csat', 'ces', 'ces-effort', 'trust']);
});

test('the scale that holds when none is stated', () => {
  const cases: [string, MetricUnit | undefined, Scale | undefined][] = [
    ['nps', undefined, { min: -100, max: 100 }],
    ['csat', undefined, undefined],
    ['csat', 'percent', PERCENT],
    ['csat', 'score', undefined],
    ['ces-effort', 'percent', undefined],
    ['ves', undefined, { min: 1, max: 7 }],
    ['qa-score', 'score', PERCENT],
    ['contact-rate', 'percent', { min: 0 }],
    ['clv', undefined, {}],
    ['custom', 'percent', {}],
  ];
  for (const [id, unit, expected] of cases) assert.deepEqual(scaleFor(kind(id), unit), expected, `${id} ${unit}`);
});

test('the scales and units that a document may state', () => {
  const cases: [string, Scale, MetricUnit | undefined, boolean][] = [
    ['nps', { min: 0, max: 10 }, undefined, false],
    ['csat', { min: 1, max: 5 }, undefined, true],
    ['csat', { min: 1, max: 5 }, 'percent', false],
    ['csat', PERCENT, 'score', false],
    ['ces', { min: 1, max: 7 }, 'seconds', false],
    ['ces', { min: 1 }, undefined, false],
    ['qa-score', PERCENT, 'score', true],
    ['aht', { min: 0, max: 900 }, undefined, true],
    ['aht', { min: -1 }, undefined, false],
    ['aht', { max: 900 }, undefined, false],
    ['clv', { min: -500 }, 'currency', true],
    ['custom', { min: -3, max: 3 }, 'score', true],
  ];
  for (const [id, scale, unit, allowed] of cases)
    assert.equal(allowsScale(kind(id), scale, unit), allowed, `${id} ${JSON.stringify(scale)} ${unit}`);
  assert.equal(unitFor(kind('csat')), 'percent');
  assert.equal(unitFor(kind('csat'), { min: 1, max: 5 }), 'score');
  assert.equal(unitFor(kind('ces'), PERCENT), 'percent');
  assert.deepEqual(widestScale(kind('csat')), PERCENT);
  assert.deepEqual(widestScale(kind('ces-effort')), { min: 1, max: 10 });
  assert.deepEqual(widestScale(kind('aht')), { min: 0 });
  assert.deepEqual(widestScale(CUSTOM_METRIC), {});
});

test('the page has one section a kind, and its contents lead there', () => {
  const page = metricsPage();
  assert.deepEqual(
    [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]),
    ['Contents', ...METRIC_KIND_IDS],
  );
  assert.deepEqual(
    [...page.matchAll(/^\| \[.+\]\(#(.+?)\)/gm)].map((match) => match[1]),
    METRIC_KIND_IDS,
  );
  assert.doesNotMatch(page, /undefined|NaN|\n{3}/);
});
