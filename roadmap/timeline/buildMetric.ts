import type { DayRange } from '../model/days';
import type { Fields } from '../model/fields';
import type { Item } from '../model/item';
import { type MetricUnit, metricKind, unitFor } from '../model/metricKinds';
import { type Base, daysAt, oneOf, present } from './buildPlans';
import { betters, type MetricItem, type Reading } from './model';

const units: readonly MetricUnit[] = [
  'points',
  'percent',
  'seconds',
  'minutes',
  'hours',
  'days',
  'count',
  'currency',
  'score',
];

/** What the document states wins over what the metric's kind brings. */
export function buildMetric(item: Item, base: Base): MetricItem {
  const kind = metricKind(item.text('kind') ?? '');
  const scale = boundsOf(item, 'scale');
  const stated = oneOf(units, item.choice('unit'));
  const unit = stated ?? (item.absent('unit') ? kind && unitFor(kind, scale) : undefined);
  const baseline = item.fields('baseline');
  const known = baseline ? readingOf(baseline) : undefined;
  return present({
    ...base,
    title: item.text('title') ? base.title : (kind?.name ?? base.title),
    section: 'metrics' as const,
    unit: kind?.id === 'custom' ? stated : unit,
    currency: item.text('currency'),
    better: item.absent('better') ? oneOf(betters, kind?.direction) : oneOf(betters, item.choice('better')),
    band: boundsOf(item, 'band'),
    baseline: known ?? (item.text('baseline') === 'unknown' ? {} : undefined),
    target: targetOf(item.fields('target'), known),
    observations: item.maps('observations').map(readingOf),
  });
}

function boundsOf(item: Item, key: string): { min?: number; max?: number } | undefined {
  const fields = item.fields(key);
  return fields && present({ min: fields.number('min'), max: fields.number('max') });
}

function readingOf(fields: Fields): Reading {
  return present({ value: fields.number('value'), date: daysOf(fields) });
}

/** A date, or all days from a start to an end. */
function daysOf(fields: Fields): DayRange | undefined {
  const start = daysAt(fields, 'start');
  const end = daysAt(fields, 'end');
  if (start && end && start.first <= end.last) return { first: start.first, last: end.last };
  return daysAt(fields, 'date') ?? end ?? start;
}

function targetOf(fields: Fields | undefined, baseline: Reading | undefined): Reading | undefined {
  if (!fields) return undefined;
  const change = fields.number('change');
  const changed = change !== undefined && baseline?.value !== undefined ? tidySum(baseline.value, change) : undefined;
  return present({ value: fields.number('value') ?? changed, date: daysAt(fields, 'date') });
}

/** 4.1 + 0.2 is 4.3 to everybody but a computer. */
function tidySum(a: number, b: number): number {
  return Number((a + b).toPrecision(12));
}
