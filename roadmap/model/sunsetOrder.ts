import type { ScalarNode } from '../document/nodes';
import { type Certainty, isBefore, parseDate, rangeOf, sameWriting, type WrittenDate } from './dates';
import type { DayRange } from './days';
import type { Fields } from './fields';
import { effectiveKey, type Item } from './item';

/** The dates of a sunset that have an order; `notice` is its `notice.date`. */
export type StepKey = 'announced' | 'noNewUse' | 'endOfDevelopment' | 'endOfSupport' | 'start' | 'end' | 'notice';

export interface StepDate {
  /** Absent for a date that is only thought of. */
  readonly node?: ScalarNode;
  readonly written: WrittenDate;
  readonly range: DayRange;
}

export interface Step {
  readonly key: StepKey;
  readonly at: StepDate;
}

export interface Disorder {
  readonly earlier: Step;
  readonly later: Step;
  /** Never `no`. */
  readonly certainty: Certainty;
}

export type Steps = ReadonlyMap<StepKey, StepDate>;

const CHAINS: readonly (readonly StepKey[])[] = [
  ['announced', 'noNewUse', 'endOfSupport', 'end'],
  ['announced', 'endOfDevelopment', 'endOfSupport', 'end'],
  ['announced', 'start', 'end'],
];
const OWN_KEYS = new Set(CHAINS.flat());

/** The dates that are known and fixed. */
export function stepsOf(sunset: Item): Steps {
  const steps = new Map<StepKey, StepDate>();
  const add = (key: StepKey, fields: Fields | undefined, name: string) => {
    const date = fields?.date(name);
    if (date?.range) steps.set(key, { node: date.node, written: date.written, range: date.range });
  };
  for (const key of OWN_KEYS) add(key, sunset, key);
  add('notice', sunset.fields('notice'), 'date');
  return steps;
}

/** Neighbors in the order of format §5 of which the later one is, or may be, before the earlier; each pair once. */
export function disordersOf(sunset: Item, steps: Steps = stepsOf(sunset)): Disorder[] {
  const effective = effectiveKey(sunset);
  const chains = effective ? [...CHAINS, ['notice', effective] as const] : CHAINS;
  const seen = new Set<string>();
  const found: Disorder[] = [];
  for (const chain of chains) {
    let earlier: Step | undefined;
    for (const key of chain) {
      const at = steps.get(key);
      if (!at) continue;
      const later: Step = { key, at };
      const pair = `${earlier?.key} ${key}`;
      if (earlier && !seen.has(pair)) {
        seen.add(pair);
        const certainty = inverted(earlier.at, at);
        if (certainty !== 'no') found.push({ earlier, later, certainty });
      }
      earlier = later;
    }
  }
  return found;
}

function inverted(earlier: StepDate, later: StepDate): Certainty {
  const before = isBefore(later.range, earlier.range);
  return before === 'maybe' && sameWriting(earlier.written, later.written) ? 'no' : before;
}

/** Whether the order already tells of the notice and the day on which the sunset takes effect. */
export const isNoticeDisordered = (sunset: Item): boolean =>
  disordersOf(sunset).some(({ earlier }) => earlier.key === 'notice');

/**
 * Which date each key needs for all to be in order: the dates change places, none is made up. Undefined where changing
 * places does not help.
 */
export function sorted(sunset: Item): Steps | undefined {
  const steps = new Map(stepsOf(sunset));
  // Each exchange leaves fewer pairs the wrong way round; seven keys have 21 pairs.
  for (let rounds = 0; rounds <= 21; rounds++) {
    const wrong = disordersOf(sunset, steps)[0];
    if (!wrong) return steps;
    steps.set(wrong.earlier.key, wrong.later.at);
    steps.set(wrong.later.key, wrong.earlier.at);
  }
  return undefined;
}

/** Whether these dates, written so, are in order with each other and with the sunset's other dates. */
export function fits(sunset: Item, changes: ReadonlyMap<StepKey, string>): boolean {
  const steps = new Map(stepsOf(sunset));
  for (const [key, text] of changes) {
    const written = parseDate(text);
    const range = written && rangeOf(written, sunset.roadmap.calendar);
    if (written && range) steps.set(key, { written, range });
  }
  return disordersOf(sunset, steps).every(({ earlier, later }) => !changes.has(earlier.key) && !changes.has(later.key));
}
