import { type Certainty, isBefore, sameWriting, type WrittenDate } from './dates';
import type { DayRange } from './days';
import { endOf, endsService, type Item, isCounted, isOpen, type Moment } from './item';
import { momentOf } from './moments';
import { Doubts, isNamedInBroken, namingOf, THINGS } from './naming';
import type { Roadmap } from './roadmap';

/** A sunset, open or done, that ends a thing for everybody on a date (rules: *Ending*). */
export interface Ending {
  readonly sunset: Item;
  /** Undefined where the date is faulty. */
  readonly end: Moment | undefined;
  /** Its action, status and reach are known. */
  readonly sure: boolean;
}

/** The day after the last day of a sunset. */
export interface DayAfter {
  readonly range: DayRange;
  /** How that last day is written; two that are written alike are not compared. */
  readonly written?: WrittenDate | undefined;
  /** Its own end is before the day after, however coarse it is written. */
  readonly sunset?: Item | undefined;
}

/** `maybe`: on some readings of the dates. Undefined: a value that decides is faulty. */
export type Liveness = Certainty | undefined;

/** Whether a sunset can count as an ending: of an `end` or `replace`, with a date. Undefined: that is unknown. */
function isEnding(sunset: Item): boolean | undefined {
  const ends = endsService(sunset);
  const status = sunset.choice('status');
  const counts = status === undefined ? undefined : status === 'done' || isOpen(sunset);
  if (ends === false || counts === false) return false;
  const date = sunset.date('end');
  // No date, `undecided` and `never` end nothing; a faulty date may.
  if (date ? !date.range : sunset.absent('end')) return false;
  return ends && counts && date ? true : undefined;
}

/** The last day of what ends on a date: its `end`. */
export const lastDay = (sunset: Item): Moment | undefined => (isEnding(sunset) ? momentOf(sunset, 'end') : undefined);

/** Whether an ending is for everybody. Undefined where that is unknown. */
const isFull = (sunset: Item): boolean | undefined =>
  sunset.absent('appliesTo') ? true : sunset.known('appliesTo') ? false : undefined;

/** What ends and what goes live, looked up by thing. Built once a check. */
export class Lifetimes {
  readonly #endings = new Map<Item, Ending[]>();
  readonly #deliverers = new Map<Item, Item[]>();
  readonly #otherEndings: Doubts;
  readonly #otherDeliveries: Doubts;

  constructor(readonly roadmap: Roadmap) {
    this.#otherEndings = new Doubts(roadmap, THINGS);
    this.#otherDeliveries = new Doubts(roadmap, THINGS);
    for (const sunset of roadmap.section('sunsets')) this.#readSunset(sunset);
    for (const initiative of roadmap.section('initiatives')) {
      if (isCounted(initiative) === false) continue;
      const delivers = namingOf(initiative, 'delivers');
      for (const { item } of delivers.named) push(this.#deliverers, item, initiative);
      this.#otherDeliveries.add(delivers);
    }
  }

  #readSunset(sunset: Item): void {
    const ending = isEnding(sunset);
    const full = isFull(sunset);
    if (ending === false || full === false) return;
    const retires = namingOf(sunset, 'retires');
    const sure = ending === true && full === true;
    for (const { item } of retires.named) push(this.#endings, item, { sunset, end: momentOf(sunset, 'end'), sure });
    this.#otherEndings.add(retires);
  }

  /** The full endings of a thing, open or done, in text order; those that are not sure among them. */
  endingsOf(thing: Item): readonly Ending[] {
    return this.#endings.get(thing) ?? [];
  }

  /** All things with full endings. */
  ended(): Iterable<readonly [Item, readonly Ending[]]> {
    return this.#endings;
  }

  /** Whether a faulty entry, or a part that can't be read, may end the thing too. */
  mayEndOtherwise(thing: Item): boolean {
    return this.#otherEndings.mayMean(thing) || isNamedInBroken(this.roadmap, thing);
  }

  /** Initiatives that deliver a thing, canceled and ruled out ones excluded. */
  deliverersOf(thing: Item): readonly Item[] {
    return this.#deliverers.get(thing) ?? [];
  }

  /** Whether a channel, system or service is live on a day (rules: *Live on day D*). */
  isLive(thing: Item, day: DayAfter): Liveness {
    switch (thing.choice('state')) {
      case 'live':
      case 'retiring':
        return this.#notEnded(thing, day);
      case 'planned':
        return weakest(this.#notEnded(thing, day), this.#delivered(thing, day));
      case 'retired':
        return this.#stillThere(thing, day);
      default:
        return undefined;
    }
  }

  #notEnded(thing: Item, day: DayAfter): Liveness {
    let result: Liveness = 'yes';
    for (const ending of this.endingsOf(thing)) {
      const ended = endedBefore(ending, day);
      if (ending.sure && ended === 'yes') return 'no';
      if (ended !== 'no') result = weakest(result, ending.sure ? ended : undefined);
    }
    return result;
  }

  #stillThere(thing: Item, day: DayAfter): Liveness {
    let result: Liveness = this.mayEndOtherwise(thing) ? undefined : 'no';
    for (const ending of this.endingsOf(thing)) {
      const ended = endedBefore(ending, day);
      if (ending.sure && ended === 'no') return 'yes';
      if (ended !== 'yes') result = strongest(result, ending.sure ? ended : undefined);
    }
    return result;
  }

  #delivered(thing: Item, day: DayAfter): Liveness {
    const inDoubt = this.#otherDeliveries.mayMean(thing) || isNamedInBroken(this.roadmap, thing);
    let result: Liveness = inDoubt ? undefined : 'no';
    for (const initiative of this.deliverersOf(thing)) {
      const done = this.#doneBefore(initiative, day);
      if (done === 'yes') return 'yes';
      result = strongest(result, done);
    }
    return result;
  }

  #doneBefore(initiative: Item, day: DayAfter): Liveness {
    if (!isCounted(initiative)) return undefined;
    if (initiative.choice('status') === 'done') return 'yes';
    const end = endOf(initiative);
    if (end) return compared(end, day);
    const isOpenEnded = initiative.absent('end') && (initiative.absent('duration') || initiative.absent('start'));
    return isOpenEnded ? 'maybe' : undefined;
  }
}

function endedBefore(ending: Ending, day: DayAfter): Liveness {
  if (ending.sunset === day.sunset) return 'yes';
  return ending.end && compared(ending.end, day);
}

function compared(moment: Moment, day: DayAfter): Liveness {
  const before = isBefore(moment.range, day.range);
  const alike = moment.date && day.written && sameWriting(moment.date.written, day.written);
  return before === 'maybe' && alike ? undefined : before;
}

/** A `no` is stronger than a doubt, a doubt stronger than a `maybe`. */
function weakest(a: Liveness, b: Liveness): Liveness {
  if (a === 'no' || b === 'no') return 'no';
  if (a === undefined || b === undefined) return undefined;
  return a === 'maybe' ? a : b;
}

/** A `yes` is stronger than a doubt, a doubt stronger than a `maybe`. */
function strongest(a: Liveness, b: Liveness): Liveness {
  if (a === 'yes' || b === 'yes') return 'yes';
  if (a === undefined || b === undefined) return undefined;
  return a === 'maybe' ? a : b;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
