import { entriesOf, type ScalarNode } from '../document/nodes';
import type { DateValue, Fields } from './fields';
import type { Item } from './item';
import { type MetricKind, type MetricUnit, metricKind, type Scale, scaleFor, widestScale } from './metricKinds';
import type { Roadmap } from './roadmap';

/** A number in a metric, and where it stands. */
export interface MetricValue {
  readonly node: ScalarNode;
  readonly value: number;
}

export interface Observation {
  /** Undefined where it is faulty or off the scale. */
  readonly value: MetricValue | undefined;
  /** It has a date, known or not. */
  readonly isDated: boolean;
  /** Its date, or the end of its period; undefined where it has none or that is unknown. */
  readonly date: DateValue | undefined;
}

/** What a metric is to reach. */
export interface Target {
  readonly fields: Fields;
  /** The `value`; undefined where there is none, or it is faulty or off the scale. */
  readonly value: MetricValue | undefined;
  /** The `change` in units of the metric, likewise. */
  readonly change: MetricValue | undefined;
  /** The number to be reached: the value, or the baseline and the change; undefined where that can't be known. */
  readonly number: number | undefined;
}

export type Direction = 'higher' | 'lower' | 'in-band';

/** What a document says of a range of values: stated, not stated, or stated in a way that nobody can read. */
export type Bounds = Scale | 'absent' | 'unknown';

/**
 * A metric as it is to be read: what the document states, else what its kind says. Values that are faulty or off the
 * scale are unknown: whatever depends on them has no answer.
 */
export class Metric {
  /** Undefined where it is absent or unknown. */
  readonly kind: MetricKind | undefined;
  /** `unknown` where one is stated that is none. */
  readonly statedUnit: MetricUnit | 'absent' | 'unknown';
  readonly statedScale: Bounds;
  readonly band: Bounds;
  /** No direction: no value is worse than another. */
  readonly direction: Direction | undefined;
  /** No value lies outside; a side that is left out has no end. */
  readonly limits: Scale;

  constructor(readonly item: Item) {
    this.kind = metricKind(item.text('kind') ?? '');
    this.statedUnit = item.absent('unit')
      ? 'absent'
      : ((item.choice('unit') as MetricUnit | undefined) ?? ('unknown' as const));
    this.statedScale = boundsOf(item, 'scale');
    this.band = boundsOf(item, 'band');
    const better = item.absent('better') ? this.kind?.direction : item.choice('better');
    this.direction = better === 'higher' || better === 'lower' || better === 'in-band' ? better : undefined;
    this.limits = this.#limits();
  }

  /** Its title, else the name of its kind, else its id. */
  get name(): string {
    return this.item.text('title') ?? (this.kind?.id === 'custom' ? undefined : this.kind?.name) ?? this.item.name;
  }

  /** Its values mean nothing as long as the document does not state a scale. */
  get needsScale(): boolean {
    if (!this.kind || this.statedScale !== 'absent') return false;
    if (this.statedUnit === 'unknown') return !scaleFor(this.kind) && !scaleFor(this.kind, 'percent');
    return scaleFor(this.kind, this.statedUnit === 'absent' ? undefined : this.statedUnit) === undefined;
  }

  /** Whether `a` is worse than `b`. */
  isWorse(a: number, b: number): boolean {
    switch (this.direction) {
      case 'higher':
        return a < b;
      case 'lower':
        return a > b;
      case 'in-band':
        return outside(a, this.band) > outside(b, this.band);
      default:
        return false;
    }
  }

  isOutsideBand(value: number): boolean {
    return this.direction === 'in-band' && outside(value, this.band) > 0;
  }

  isOffScale(value: number): boolean {
    const { min, max } = this.limits;
    return (min !== undefined && value < min) || (max !== undefined && value > max);
  }

  /** The baseline's number, if it is known and on the scale. */
  get baseline(): MetricValue | undefined {
    return this.#onScale(numberAt(this.item.fields('baseline'), 'value'));
  }

  get target(): Target | undefined {
    const fields = this.item.fields('target');
    if (!fields) return undefined;
    const value = this.#onScale(numberAt(fields, 'value'));
    const stated = numberAt(fields, 'change');
    const from = this.baseline?.value;
    const sum = stated && from !== undefined ? sumOf(from, stated.value) : undefined;
    const change = sum !== undefined && this.isOffScale(sum) ? undefined : stated;
    return { fields, value, change, number: value?.value ?? (change ? sum : undefined) };
  }

  /** In text order; undefined where nobody can tell which there are. */
  get observations(): readonly Observation[] | undefined {
    const { item } = this;
    if (item.absent('observations')) return [];
    const maps = item.maps('observations');
    if (!item.known('observations') || maps.length !== entriesOf(item.node('observations')).length) return undefined;
    return maps.map((fields) => ({
      value: this.#onScale(numberAt(fields, 'value')),
      isDated: ['date', 'start', 'end'].some((key) => !fields.absent(key)),
      date: lastDate(fields),
    }));
  }

  /** All numbers that must lie on the scale, in no order: what was reached, is to be reached, or others have reached. */
  numbers(): readonly MetricValue[] {
    const { item } = this;
    const holders = [item.fields('baseline'), item.fields('target'), ...item.maps('observations')];
    return [...holders, ...item.maps('benchmarks')].flatMap((fields) => numberAt(fields, 'value') ?? []);
  }

  /** The baseline with the target's `change`, shown at the change. */
  changed(): MetricValue | undefined {
    const change = numberAt(this.item.fields('target'), 'change');
    const from = this.baseline?.value;
    return change && from !== undefined ? { node: change.node, value: sumOf(from, change.value) } : undefined;
  }

  #onScale(found: MetricValue | undefined): MetricValue | undefined {
    return found && !this.isOffScale(found.value) ? found : undefined;
  }

  #limits(): Scale {
    const { kind, statedScale: stated, statedUnit: unit } = this;
    if (stated === 'unknown') return {};
    if (stated !== 'absent') return isTurned(stated) ? {} : stated;
    if (!kind) return {};
    if (unit === 'unknown' || unit === 'absent') {
      const scale = scaleFor(kind);
      // Whatever the unit was meant to be, it does not change a scale that is assumed.
      return scale ?? widestScale(kind);
    }
    return scaleFor(kind, unit) ?? widestScale(kind);
  }
}

/** The metrics of a document, in text order. */
export const metricsOf = (roadmap: Roadmap): Metric[] => roadmap.section('metrics').map((item) => new Metric(item));

/** 4.1 and 0.2 is 4.3 to everybody but a computer. */
function sumOf(a: number, b: number): number {
  return Number((a + b).toPrecision(12));
}

function numberAt(fields: Fields | undefined, key: string): MetricValue | undefined {
  const node = fields?.scalar(key);
  return node && typeof node.value === 'number' && Number.isFinite(node.value)
    ? { node, value: node.value }
    : undefined;
}

function boundsOf(item: Item, key: string): Bounds {
  if (item.absent(key)) return 'absent';
  const fields = item.fields(key);
  if (!fields) return 'unknown';
  const min = numberAt(fields, 'min')?.value;
  const max = numberAt(fields, 'max')?.value;
  if ((min === undefined && !fields.absent('min')) || (max === undefined && !fields.absent('max'))) return 'unknown';
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

const isTurned = ({ min, max }: Scale): boolean => min !== undefined && max !== undefined && min > max;

/** How far a value lies outside a band; 0 inside, and where the band can't be known. */
function outside(value: number, band: Bounds): number {
  if (band === 'absent' || band === 'unknown' || isTurned(band)) return 0;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = band;
  return Number(Math.max(min - value, value - max, 0).toPrecision(12));
}

/** The end of a period, else the date. */
function lastDate(fields: Fields): DateValue | undefined {
  const key = ['end', 'date', 'start'].find((each) => !fields.absent(each));
  return key === undefined ? undefined : fields.date(key);
}
