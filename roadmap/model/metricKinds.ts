import { BUSINESS } from './metricRows/business';
import { CASES } from './metricRows/cases';
import { CONTACTS } from './metricRows/contacts';
import { PERCEPTION } from './metricRows/perception';
import { ANY, type MetricKind, type MetricUnit, type Scale } from './metricRows/row';

export type { MetricDirection, MetricGroup, MetricKind, MetricUnit, Scale } from './metricRows/row';

/** The catalog, without `custom`. */
export const METRIC_KINDS: readonly MetricKind[] = [...PERCEPTION, ...CONTACTS, ...CASES, ...BUSINESS];

/** A metric of the author's own: any unit, no bounds unless stated, and `better` has to be stated. */
export const CUSTOM_METRIC: MetricKind = {
  id: 'custom',
  group: 'custom',
  name: 'Custom metric',
  definition: 'A metric of your own: give it a title and say what is better.',
  units: ['points', 'percent', 'seconds', 'minutes', 'hours', 'days', 'count', 'currency', 'score'],
  scales: [ANY],
  defaultScale: ANY,
  direction: 'stated',
  rival: false,
  sources: [],
};

/** Every value of `metrics[].kind`, `custom` last. */
export const METRIC_KIND_IDS: readonly string[] = [...METRIC_KINDS, CUSTOM_METRIC].map((kind) => kind.id);

const byId: ReadonlyMap<string, MetricKind> = new Map([...METRIC_KINDS, CUSTOM_METRIC].map((kind) => [kind.id, kind]));

/** The row of a kind, `custom` included. */
export function metricKind(id: string): MetricKind | undefined {
  return byId.get(id);
}

/**
 * The scales that a document may state for the kind in this unit. Where a kind is measured in percent or as a score,
 * 0 to 100 belongs to percent and the other scales to the score; a kind with 0 to 100 alone has it for both.
 * Without a unit: all of them. With a unit that the kind does not have: none.
 */
export function scalesFor(kind: MetricKind, unit?: MetricUnit): readonly Scale[] {
  if (unit === undefined) return kind.scales;
  if (!kind.units.includes(unit)) return [];
  const both = kind.units.includes('percent') && kind.units.includes('score') && kind.scales.length > 1;
  return both ? kind.scales.filter((scale) => isPercentScale(scale) === (unit === 'percent')) : kind.scales;
}

/**
 * The scale that holds where a document states the unit or nothing, but no scale. Undefined: it has to be stated.
 * `{}` has no bounds.
 */
export function scaleFor(kind: MetricKind, unit?: MetricUnit): Scale | undefined {
  if (unit === 'percent') {
    const percent = kind.scales.find(isPercentScale);
    if (percent) return percent;
  }
  return kind.defaultScale;
}

/** The unit that holds where a document states a scale or nothing, but no unit. */
export function unitFor(kind: MetricKind, scale?: Scale): MetricUnit | undefined {
  if (!scale) return kind.units[0];
  return kind.units.find((unit) => scalesFor(kind, unit).some((listed) => sameScale(listed, scale))) ?? kind.units[0];
}

/**
 * Whether a document may state this scale for the kind (and unit). A kind without bounds takes any scale, one that is
 * only never negative takes any that does not begin below 0, an open lower end included among those below.
 */
export function allowsScale(kind: MetricKind, scale: Scale, unit?: MetricUnit): boolean {
  return scalesFor(kind, unit).some((listed) => {
    if (listed.max !== undefined) return sameScale(listed, scale);
    return listed.min === undefined || (scale.min !== undefined && scale.min >= listed.min);
  });
}

/** What no value of the kind lies outside of, whatever scale is meant: for values whose scale is not stated. */
export function widestScale(kind: MetricKind): Scale {
  const min = kind.scales.map((scale) => scale.min ?? Number.NEGATIVE_INFINITY);
  const max = kind.scales.map((scale) => scale.max ?? Number.POSITIVE_INFINITY);
  return { ...finite('min', Math.min(...min)), ...finite('max', Math.max(...max)) };
}

function finite(side: 'min' | 'max', value: number): Scale {
  return Number.isFinite(value) ? { [side]: value } : {};
}

function isPercentScale(scale: Scale): boolean {
  return scale.min === 0 && scale.max === 100;
}

function sameScale(a: Scale, b: Scale): boolean {
  return a.min === b.min && a.max === b.max;
}
