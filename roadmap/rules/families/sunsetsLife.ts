import { certainlyAfter, certainlyBefore } from '../../model/dates';
import { isAssistedForCustomers } from '../../model/facing';
import { endOf, type Item, isCounted, type Moment } from '../../model/item';
import { Lifetimes, lastDay } from '../../model/live';
import { Doubts, isNamedInBroken, isSure, type Named, namingOf, THINGS } from '../../model/naming';
import type { Roadmap } from '../../model/roadmap';
import { sunsetsMessages } from '../messages/sunsets';
import type { CheckContext, Related } from '../rule';
import { onlyThing, openSunsets } from './sunsetsShared';

/** The day after a last day. */
const after = ({ range }: Moment) => ({ first: range.first + 1, last: range.last + 1 });

export function replacementNotLive({ roadmap, report }: CheckContext): void {
  const lives = new Lifetimes(roadmap);
  for (const sunset of openSunsets(roadmap)) {
    const end = lastDay(sunset);
    const replacement = namingOf(sunset, 'replacement');
    const [first] = replacement.named;
    if (!end?.date || !first || !isSure(replacement)) continue;
    const day = { range: after(end), written: end.date.written };
    const things = replacement.named.map(({ item }) => item);
    const answers = things.map((thing) => lives.isLive(thing, day));
    if (answers.includes('yes') || answers.includes(undefined)) continue;
    const may = answers.includes('maybe');
    report({
      rule: 'replacement-not-live',
      ...(may ? { severity: 'information' as const } : {}),
      ...roadmap.range(first.node),
      message: sunsetsMessages.replacementNotLive(onlyThing(sunset), sunset, end.date, things, may),
      related: things.flatMap((thing) => whyNotLive(roadmap, lives, thing)),
      data: { sunset, things },
    });
  }
}

function whyNotLive(roadmap: Roadmap, lives: Lifetimes, thing: Item): Related[] {
  const endings = lives.endingsOf(thing).flatMap(({ end }): Related[] => {
    return end ? [{ ...roadmap.range(end.node), message: sunsetsMessages.endsHere(thing, end) }] : [];
  });
  const deliveries = lives.deliverersOf(thing).map((initiative): Related => {
    const end = endOf(initiative);
    const message = sunsetsMessages.deliveredHere(initiative, end);
    return { ...roadmap.range(end?.node ?? initiative.nameNode), message };
  });
  return [...endings, ...deliveries];
}

/** On the last ending after which customers reach a person on no channel. */
export function lastLiveChannelRemoved({ roadmap, report }: CheckContext): void {
  if (roadmap.document.brokenKeys.has('channels')) return;
  const channels = roadmap.section('channels').filter((channel) => isAssistedForCustomers(channel) !== false);
  if (channels.some((channel) => isAssistedForCustomers(channel) === undefined)) return;
  const lives = new Lifetimes(roadmap);
  const open = new Set(openSunsets(roadmap));
  const endings = channels
    .flatMap((channel) => lives.endingsOf(channel).map((ending) => ({ ...ending, channel })))
    .flatMap((ending) => (ending.end && ending.sure && open.has(ending.sunset) ? [{ ...ending, end: ending.end }] : []))
    .sort((a, b) => b.end.range.last - a.end.range.last || place(roadmap, b.sunset) - place(roadmap, a.sunset));
  let day = Number.NaN;
  let witness: Item | undefined;
  for (const { sunset, channel, end } of endings) {
    if (end.range.last + 1 === day) continue;
    day = end.range.last + 1;
    const range = { first: day, last: day };
    const isThere = (other: Item) => lives.isLive(other, { range }) !== 'no';
    // Who is there later mostly is there before.
    if (witness && isThere(witness)) continue;
    witness = channels.find(isThere);
    if (witness) continue;
    report({
      rule: 'last-live-channel-removed',
      ...roadmap.range(sunset.nameNode),
      message: sunsetsMessages.lastLive(sunset, channel, end),
      related: [{ ...roadmap.range(channel.nameNode), message: sunsetsMessages.endsHere(channel, end) }],
    });
    return;
  }
}

const place = (roadmap: Roadmap, item: Item): number => roadmap.range(item.map).start;

export function stateMismatch({ roadmap, today, report }: CheckContext): void {
  for (const [thing, endings] of new Lifetimes(roadmap).ended()) {
    const state = thing.choice('state');
    const last = endings.at(-1);
    if (state === undefined || !last?.end || !endings.every((e) => e.sure)) continue;
    // Of several endings none may speak for the state as it is.
    const isOver = endings.every(({ end }) => end && certainlyBefore(end.range, today));
    const isAhead = endings.every(({ end }) => end && certainlyAfter(end.range, today));
    if (!(state === 'retired' ? isAhead : isOver)) continue;
    report({
      rule: 'sunset-state-mismatch',
      ...roadmap.range(thing.node('state') ?? thing.nameNode),
      message: isOver ? sunsetsMessages.stillThere(thing, last.end, state) : sunsetsMessages.goneEarly(thing, last.end),
      related: [{ ...roadmap.range(last.end.node), message: sunsetsMessages.endsHere(thing, last.end) }],
      data: { thing, state: isOver ? 'retired' : 'retiring' },
    });
  }
}

export function retiringWithoutSunset({ roadmap, report }: CheckContext): void {
  const { planned, doubts } = retirements(roadmap);
  const replaced = replacements(roadmap);
  for (const thing of THINGS.flatMap((section) => roadmap.section(section))) {
    const state = thing.choice('state');
    const by = replaced.get(thing);
    if (state === undefined || state === 'retired' || (state !== 'retiring' && !by)) continue;
    if (planned.has(thing) || doubts.mayMean(thing) || isNamedInBroken(roadmap, thing)) continue;
    const node = thing.node('state') ?? by?.node;
    if (!node) continue;
    const message =
      state === 'retiring' || !by
        ? sunsetsMessages.retiringAlone(thing)
        : sunsetsMessages.replacedAlone(thing, by.initiative);
    const related = by ? [{ ...roadmap.range(by.node), message: sunsetsMessages.replacesHere(by.initiative) }] : [];
    report({
      rule: 'retiring-without-sunset',
      ...roadmap.range(node),
      message,
      related: related.filter((r) => r.start !== roadmap.range(node).start),
      data: { thing, by: by?.initiative },
    });
  }
}

/** What sunsets retire that are open, done, or of unknown status. */
function retirements(roadmap: Roadmap): { planned: Set<Item>; doubts: Doubts } {
  const planned = new Set<Item>();
  const doubts = new Doubts(roadmap, THINGS);
  for (const sunset of roadmap.section('sunsets')) {
    const status = sunset.choice('status');
    if (status === 'canceled' || status === 'reversed') continue;
    const retires = namingOf(sunset, 'retires');
    for (const { item } of retires.named) planned.add(item);
    doubts.add(retires);
  }
  return { planned, doubts };
}

/** The first entry by which an initiative that counts replaces a thing. */
function replacements(roadmap: Roadmap): Map<Item, { initiative: Item; node: Named['node'] }> {
  const found = new Map<Item, { initiative: Item; node: Named['node'] }>();
  for (const initiative of roadmap.section('initiatives')) {
    if (isCounted(initiative) !== true) continue;
    for (const { node, item } of namingOf(initiative, 'replaces').named)
      if (!found.has(item)) found.set(item, { initiative, node });
  }
  return found;
}
