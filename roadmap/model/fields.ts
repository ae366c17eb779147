import { entriesOf, getValue, isEmpty, type MapNode, type Node, pairOf, type ScalarNode } from '../document/nodes';
import type { Shape } from '../schema/shape';
import { parseDate, rangeOf, type WrittenDate } from './dates';
import type { DayRange } from './days';
import { type Duration, parseDuration } from './durations';
import { standardSpelling } from './reading';
import type { Roadmap } from './roadmap';

/** A date as written, the days that it means, and where it stands. */
export interface DateValue {
  readonly node: ScalarNode;
  readonly written: WrittenDate;
  /** Absent for `undecided`, `never`, and fiscal dates without `calendar.fiscalYearStart`. */
  readonly range: DayRange | undefined;
}

export interface DurationValue {
  readonly node: ScalarNode;
  readonly duration: Duration;
}

/**
 * Reads the keys of one map. A value is absent, known, or present and unknown (it was reported as faulty): readers
 * answer only known values, so that a rule stays silent on what it can't know; `absent` tells the first from the third.
 */
export class Fields {
  constructor(
    readonly roadmap: Roadmap,
    readonly map: MapNode,
    readonly shape: Shape | undefined,
  ) {}

  /** The value as written, known or not; undefined where it counts as absent. */
  node(key: string): Node | undefined {
    return getValue(this.map, key);
  }

  keyNode(key: string): ScalarNode | undefined {
    return pairOf(this.map, key)?.key;
  }

  /** Not written at all; a misspelled key nearest to it counts as written. */
  absent(key: string): boolean {
    return this.node(key) === undefined && !this.roadmap.isMisspelled(this.map, key);
  }

  /** The value, unless it was reported as faulty. */
  known(key: string): Node | undefined {
    const node = this.node(key);
    return node && !this.roadmap.isUnknown(node) ? node : undefined;
  }

  scalar(key: string): ScalarNode | undefined {
    const node = this.known(key);
    return node?.type === 'scalar' ? node : undefined;
  }

  text(key: string): string | undefined {
    return this.scalar(key)?.text;
  }

  number(key: string): number | undefined {
    const value = this.scalar(key)?.value;
    return typeof value === 'number' ? value : undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.scalar(key)?.value;
    return typeof value === 'boolean' ? value : undefined;
  }

  /** An enum's value in its proper spelling, its default where absent; undefined where it is unknown. */
  choice(key: string): string | undefined {
    if (this.absent(key)) {
      const value = this.shape?.property(key)?.defaultValue;
      return value === undefined ? undefined : String(value);
    }
    const text = this.text(key);
    const shape = this.shape?.property(key);
    return text === undefined || !shape ? text : (standardSpelling(shape, text) ?? text);
  }

  date(key: string): DateValue | undefined {
    return dateValue(this.roadmap, this.scalar(key));
  }

  /** The days of a date that is known and fixed. */
  days(key: string): DayRange | undefined {
    return this.date(key)?.range;
  }

  duration(key: string): DurationValue | undefined {
    const node = this.scalar(key);
    const duration = node && parseDuration(node.text);
    return node && duration ? { node, duration } : undefined;
  }

  /** The entries that are known; a single value stands for a list of one. */
  entries(key: string): readonly Node[] {
    return entriesOf(this.known(key)).filter((n) => !this.roadmap.isUnknown(n));
  }

  texts(key: string): readonly string[] {
    return this.entries(key).flatMap((n) => (n.type === 'scalar' ? [n.text] : []));
  }

  /** A nested map. */
  fields(key: string): Fields | undefined {
    const node = this.known(key);
    return node?.type === 'map' ? new Fields(this.roadmap, node, this.shape?.property(key)) : undefined;
  }

  /** The maps in a list. */
  maps(key: string): readonly Fields[] {
    const shape = this.shape?.property(key)?.item;
    return this.entries(key).flatMap((n) => (n.type === 'map' ? [new Fields(this.roadmap, n, shape)] : []));
  }

  /** Where a reader looks for the thing: its `title`, else `id`, else `kind`, else its first key. */
  get nameNode(): Node {
    for (const key of ['title', 'id', 'kind']) {
      const node = this.node(key);
      if (node) return node;
    }
    return this.map.pairs.find((p) => !isEmpty(p.value))?.key ?? this.map.pairs[0]?.key ?? this.map;
  }
}

/** Reads a date's node; undefined where there is none or it is not one of the written forms. */
export function dateValue(roadmap: Roadmap, node: ScalarNode | undefined): DateValue | undefined {
  const written = node && parseDate(node.text);
  if (!node || !written) return undefined;
  return { node, written, range: rangeOf(written, roadmap.calendar) };
}
