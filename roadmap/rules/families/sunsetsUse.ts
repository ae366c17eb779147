import type { ScalarNode } from '../../document/nodes';
import { type Certainty, certainlyBefore, isAfter, sameWriting } from '../../model/dates';
import type { Fields } from '../../model/fields';
import { endOf, type Item, isCounted, isOpen, type Moment, startOf } from '../../model/item';
import { type Ending, Lifetimes } from '../../model/live';
import { momentOf } from '../../model/moments';
import { namingOf } from '../../model/naming';
import { isNoticeDisordered } from '../../model/sunsetOrder';
import { sunsetsMessages } from '../messages/sunsets';
import type { CheckContext } from '../rule';

/** What the fix of a finding needs: who names the thing, by which key, and when that is too late. */
export interface LateUse {
  readonly node: ScalarNode;
  readonly thing: Item;
  readonly ending: Item;
  readonly holder: Fields;
  readonly key: string;
  /** When the thing is needed; undefined for "at any time". */
  readonly at: Moment | undefined;
}

/** Its last day, where that is sure: of several endings the latest. */
function lastEnding(lives: Lifetimes, thing: Item): (Ending & { end: Moment }) | undefined {
  let latest: (Ending & { end: Moment }) | undefined;
  for (const ending of lives.endingsOf(thing)) {
    const { end } = ending;
    if (!ending.sure || !end) return undefined;
    if (!latest || end.range.last > latest.end.range.last) latest = { ...ending, end };
  }
  return latest;
}

function comesAfter(at: Moment, end: Moment): Certainty {
  const late = isAfter(at.range, end.range);
  return late === 'maybe' && at.date && end.date && sameWriting(at.date.written, end.date.written) ? 'no' : late;
}

/** Whether a thing is needed after it has ended, as far as is sure. */
export function isNeededTooLate(lives: Lifetimes, thing: Item, at: Moment | undefined): boolean {
  const ending = lastEnding(lives, thing);
  return ending !== undefined && (!at || comesAfter(at, ending.end) !== 'no');
}

export function stillUsed(context: CheckContext): void {
  const { roadmap } = context;
  const uses = new Uses(context, new Lifetimes(roadmap));
  for (const initiative of roadmap.section('initiatives')) {
    if (isOpen(initiative) === true) uses.initiative(initiative);
    if (isCounted(initiative) === true) uses.communications(initiative);
  }
  for (const sunset of roadmap.section('sunsets')) {
    if (isOpen(sunset) !== true && sunset.choice('status') !== 'done') continue;
    const notice = sunset.fields('notice');
    if (notice) uses.message(sunset, notice, 'channels');
    uses.communications(sunset);
  }
  for (const channel of roadmap.section('channels')) uses.path(channel, 'handsOffTo');
  for (const touchpoint of roadmap.section('touchpoints')) uses.path(touchpoint, 'channel');
}

class Uses {
  constructor(
    readonly context: CheckContext,
    readonly lives: Lifetimes,
  ) {}

  initiative(user: Item): void {
    const start = startOf(user);
    if (!start && !user.absent('start')) return;
    for (const { node, item: thing } of namingOf(user, 'uses').named) {
      const ending = lastEnding(this.lives, thing);
      if (!ending) continue;
      const use = { node, thing, ending: ending.sunset, holder: user, key: 'uses', at: start };
      if (start) {
        const late = comesAfter(start, ending.end);
        const message = sunsetsMessages.usedLater(user, start, thing, ending.end, late === 'maybe');
        if (late !== 'no') this.#tell(use, ending.end, message, late === 'maybe');
        continue;
      }
      // Without a start it may begin at any time, but for one that is over before the thing ends.
      const end = endOf(user);
      if (end && comesAfter(end, ending.end) === 'no') continue;
      this.#tell(use, ending.end, sunsetsMessages.usedUndated(user, thing, ending.end), true);
    }
  }

  communications(holder: Item): void {
    for (const message of holder.maps('communications')) this.message(holder, message, 'channel');
  }

  /** A notice or a communication: `date`, and the channels through which it goes. */
  message(holder: Item, message: Fields, key: string): void {
    const at = momentOf(message, 'date');
    if (!at?.date) return;
    for (const { node, item: thing } of namingOf(message, key).named) {
      const ending = lastEnding(this.lives, thing);
      if (!ending) continue;
      const late = comesAfter(at, ending.end);
      // The order of its own dates told that already.
      if (late === 'no' || (key === 'channels' && ending.sunset === holder && isNoticeDisordered(holder))) continue;
      const text = sunsetsMessages.toldThrough(holder, at.date, thing, ending.end, late === 'maybe');
      const use = { node, thing, ending: ending.sunset, holder: message, key, at };
      this.#tell(use, ending.end, text, late === 'maybe');
    }
  }

  /** Where a customer is sent on to. */
  path(from: Item, key: string): void {
    const state = from.choice('state');
    if (state === undefined || state === 'retired') return;
    for (const { node, item: thing } of namingOf(from, key).named) {
      const ending = lastEnding(this.lives, thing);
      if (!ending || !certainlyBefore(ending.end.range, this.context.today)) continue;
      const use = { node, thing, ending: ending.sunset, holder: from, key, at: undefined };
      this.#tell(use, ending.end, sunsetsMessages.leadsTo(from, thing, ending.end), false);
    }
  }

  #tell(use: LateUse, end: Moment, message: string, may: boolean): void {
    const { roadmap, report } = this.context;
    report({
      rule: 'sunset-still-used',
      ...(may ? { severity: 'information' as const } : {}),
      ...roadmap.range(use.node),
      message,
      related: [{ ...roadmap.range(end.node), message: sunsetsMessages.endsHere(use.thing, end) }],
      data: use,
    });
  }
}
