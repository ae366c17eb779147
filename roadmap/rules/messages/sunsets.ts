import { sayDay } from '../../model/days';
import type { DateValue } from '../../model/fields';
import { effectiveKey, type Item, type Moment } from '../../model/item';
import type { Disorder, StepDate, StepKey } from '../../model/sunsetOrder';
import { allOf, anyOf, on, onMoment, quote, say } from '../messages';

const STEPS: Record<StepKey, string> = {
  announced: 'announcement',
  noNewUse: 'end of new use',
  endOfDevelopment: 'end of development',
  endOfSupport: 'end of support',
  start: 'start',
  end: 'end',
  notice: 'notice',
};

const STATUSES: Record<string, string> = { announced: 'announced', 'in-progress': 'under way' };

const sayStep = ({ written, range }: StepDate): string => (written.form === 'day' ? sayDay(range.first) : written.text);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const ended = (end: Moment): string => onMoment(end, 'last');

/** "Fax" ends on 30 Jun 2027 */
function happens(sunset: Item, thing: Item | undefined, at: DateValue): string {
  return effectiveKey(sunset) === 'end' && thing
    ? `${quote(thing.name)} ends ${on(at)}`
    : `${quote(sunset.name)} takes effect ${on(at)}`;
}

/** What the finding about a notice that is too short knows. */
export interface ShortNotice {
  readonly sunset: Item;
  /** The one thing that it retires. */
  readonly thing: Item | undefined;
  readonly effective: DateValue | undefined;
  /** As the policy has it: `90 days`. */
  readonly policy: string;
  readonly customers: boolean;
}

/** The sentences of the rules about sunsets: the fault, then the remedy. */
export const sunsetsMessages = {
  noNotice: (sunset: Item, thing: Item | undefined, at: DateValue | undefined) =>
    at?.range
      ? `${happens(sunset, thing, at)}, but nothing says when customers are told: state \`notice.date\`, or \`notice.lead\` before each customer's own date.`
      : `Nothing says when customers are told of ${quote(sunset.name)}: state \`notice.date\`, or \`notice.lead\` before each customer's own date.`,

  noticeTooShort(
    { sunset, thing, effective, policy, customers }: ShortNotice,
    notice: DateValue,
    may: boolean,
  ): string {
    const people = customers ? 'customers' : 'people';
    const at = effective as DateValue;
    const remedy = `tell them earlier, or move the ${effectiveKey(sunset) === 'end' ? 'end' : 'start'}.`;
    if (may)
      return `May be told too late: ${happens(sunset, thing, at)} and ${people} are told ${on(notice)}; the policy asks for ${policy}: ${remedy}`;
    const exact = at.written.form === 'day' && notice.written.form === 'day';
    const between = (at.range?.first ?? 0) - (notice.range?.first ?? 0);
    return exact
      ? `${happens(sunset, thing, at)}, ${days(between)} after ${people} are told; the policy asks for ${policy}: ${remedy}`
      : `${happens(sunset, thing, at)} and ${people} are told ${on(notice)}; the policy asks for ${policy} between the two: ${remedy}`;
  },
  leadTooShort({ sunset, policy, customers }: ShortNotice, lead: string, may: boolean): string {
    const told = `are told of ${quote(sunset.name)} only ${lead} ahead`;
    const who = may
      ? `May be told too late: ${customers ? 'customers' : 'people'}`
      : customers
        ? 'Customers'
        : 'People';
    return `${who} ${told}; the policy asks for ${policy}: lengthen \`lead\`.`;
  },
  effectiveHere: (sunset: Item, thing: Item | undefined, at: DateValue) => `${happens(sunset, thing, at)}.`,

  outOfOrder({ earlier, later, certainty }: Disorder, sunset: Item): string {
    const of = `the ${STEPS[later.key]} of ${quote(sunset.name)} (${sayStep(later.at)})`;
    const other = `its ${STEPS[earlier.key]} (${sayStep(earlier.at)})`;
    return certainty === 'yes'
      ? `${of.charAt(0).toUpperCase()}${of.slice(1)} comes before ${other}: correct one of the two.`
      : `May be out of order: ${of} can come before ${other}; make one of the two exact, or move it.`;
  },
  stepHere: (key: StepKey, at: StepDate) => `The ${STEPS[key]}: ${sayStep(at)}.`,

  noGap: (sunset: Item, thing: Item | undefined, at: DateValue, on: readonly ('announced' | 'notice' | 'steps')[]) =>
    `${happens(sunset, thing, at)}, the very day on which ${allOf(on.map((each) => SAME_DAY[each]))}: leave time to move.`,

  noEnd(sunset: Item, key: 'start' | 'end'): string {
    const status = STATUSES[sunset.choice('status') ?? ''] ?? 'announced';
    const never = key === 'end' ? ' (`never` where those who have it keep it)' : '';
    return `${quote(sunset.name)} is ${status} without a day: state its \`${key}\`${never}.`;
  },

  noReplacement: (sunset: Item) =>
    `${quote(sunset.name)} does not say what is used instead: name a \`replacement\`, or write \`none\` and explain it in \`replacementNote\`.`,
  noReplacementNote: (sunset: Item) =>
    `${quote(sunset.name)} has no replacement and does not say why that is fine: explain it in \`replacementNote\`.`,

  replacementNotLive(
    thing: Item | undefined,
    sunset: Item,
    end: DateValue,
    replacements: readonly Item[],
    may: boolean,
  ) {
    const names = anyOf(replacements.map((r) => quote(r.name)));
    const ends = thing ? `${quote(thing.name)} ends ${on(end)}` : `${quote(sunset.name)} ends the service ${on(end)}`;
    return may
      ? `May leave a gap: ${ends}, and it is open whether ${names} is live on the day after; date the initiative that delivers it, or move the end.`
      : `${ends}, and on the day after ${replacements.length === 1 ? `${names} is not live` : `neither ${names.replace(' or ', ' nor ')} is live`}: move the end, or have the replacement ready earlier.`;
  },
  deliveredHere: (initiative: Item, end: Moment | undefined) =>
    end
      ? `${quote(initiative.name)} delivers it and ends ${onMoment(end, 'last')}.`
      : `${quote(initiative.name)} delivers it and has no end.`,
  endsHere: (thing: Item, end: Moment) => `${quote(thing.name)} ends ${ended(end)}.`,

  usedLater: (user: Item, start: Moment, thing: Item, end: Moment, may: boolean) =>
    may
      ? `May need what is gone: ${quote(user.name)} starts ${onMoment(start, 'first')} and uses ${quote(thing.name)}, which ends ${ended(end)}; use what replaces it, or move one of the two.`
      : `${quote(user.name)} starts ${onMoment(start, 'first')} and uses ${quote(thing.name)}, which ends ${ended(end)}: use what replaces it, or move one of the two.`,
  usedUndated: (user: Item, thing: Item, end: Moment) =>
    `May need what is gone: ${quote(user.name)} uses ${quote(thing.name)}, which ends ${ended(end)}, and has no start; date it, or use what replaces it.`,
  toldThrough: (holder: Item, at: DateValue, thing: Item, end: Moment, may: boolean) =>
    `${may ? 'May go nowhere: a' : 'A'} message about ${quote(holder.name)} goes out ${on(at)} through ${quote(thing.name)}, which ends ${ended(end)}${may ? ';' : ':'} choose another channel, or an earlier day.`,
  leadsTo: (from: Item, thing: Item, end: Moment) =>
    `${quote(from.name)} still leads to ${quote(thing.name)}, which ended ${ended(end)}: name what replaces it.`,

  noReason: (sunset: Item) => `${quote(sunset.name)} does not say why: give a \`reason\`.`,
  noReasonNote: () => 'Another reason than the usual ones needs words: write it in `reasonNote`.',
  noDecline: () =>
    'Nothing shows that the volume declines: add `evidence`, or the `volume` of the channel, by which others can follow.',
  noLegalCheck: (sunset: Item) =>
    `Nothing says whether the law was looked at for ${quote(sunset.name)}: check what it asks for, and state \`legal.status\`.`,
  noVendorCheck: (sunset: Item, things: readonly Item[]) =>
    `${allOf(things.map((t) => quote(t.name)))} ${things.length === 1 ? 'comes from a vendor' : 'come from vendors'}, and ${quote(sunset.name)} does not say how the contract ends: check it, and state \`vendor.status\`.`,
  noOwner: (sunset: Item) =>
    `Nobody is in charge of ${quote(sunset.name)}: name an \`owner\`, here or for the roadmap.`,
  vulnerable: (sunset: Item, channel: Item) =>
    `Nothing says what ${quote(sunset.name)} means for customers who can't move from ${quote(channel.name)} to anything else: describe the help for them in \`safeguards\`.`,
  lastLive: (sunset: Item, channel: Item, end: Moment) =>
    `After ${quote(channel.name)} ends ${ended(end)}, customers reach a person on no channel: keep or add one before ${quote(sunset.name)}.`,
  noReview: (sunset: Item) =>
    `${quote(sunset.name)} goes on without a last day, and nobody is to look at the result: give it a \`review\`, or an \`end\`.`,
  stillThere: (thing: Item, end: Moment, state: string) =>
    `${quote(thing.name)} ended ${ended(end)}, but its state is \`${state}\`: set it to \`retired\`, or correct the end.`,
  goneEarly: (thing: Item, end: Moment) =>
    `${quote(thing.name)} is \`retired\` already, but ends only ${onMoment(end, 'first')}: set it to \`retiring\`, or correct the end.`,
  retiringAlone: (thing: Item) =>
    `${quote(thing.name)} is \`retiring\`, but no sunset says how and when it ends: add one.`,
  replacedAlone: (thing: Item, by: Item) =>
    `${quote(by.name)} replaces ${quote(thing.name)}, but no sunset says how and when that ends: add one.`,
  replacesHere: (by: Item) => `${quote(by.name)} replaces it.`,
  exceptionOpen: (who: string) =>
    `The exception for ${quote(who)} has no end: state \`until\`, or \`after\` a date of their own; \`until: never\` says that it is meant to stay.`,
  exceptionEarly: (until: DateValue, at: DateValue) =>
    `This exception ends ${on(until)}, before the change takes effect ${on(at)}, so it excepts nobody: correct \`until\`.`,
  sunsetHere: (sunset: Item) => `${quote(sunset.name)} stands here.`,
  orderedHere: (key: StepKey, at: DateValue) => `The ${STEPS[key]}: ${say(at)}.`,
} as const;

const SAME_DAY = {
  announced: 'it is announced',
  notice: 'customers are told',
  steps: 'new use and development end',
} as const;
