import { type Certainty, isAfter, sameWriting } from '../../model/dates';
import type { Day, DayRange } from '../../model/days';
import { addDuration, compareDurations, type Duration, formatDuration, subtractDuration } from '../../model/durations';
import { sunsetFacesCustomers } from '../../model/facing';
import type { DateValue } from '../../model/fields';
import { effectiveKey, type Item } from '../../model/item';
import type { Roadmap } from '../../model/roadmap';
import { disordersOf, isNoticeDisordered } from '../../model/sunsetOrder';
import { type ShortNotice, sunsetsMessages } from '../messages/sunsets';
import type { CheckContext } from '../rule';
import { onlyThing, openSunsets } from './sunsetsShared';

/** How near a sunset without notice has to be for an error, in days. */
const NEAR = 180;

/** The date that a sunset takes effect on, fixed or not. */
export function effectiveDate(sunset: Item): DateValue | undefined {
  const key = effectiveKey(sunset);
  return key && sunset.date(key);
}

export const minNoticeOf = (roadmap: Roadmap): Duration | undefined =>
  roadmap.rootFields('policies')?.duration('minNotice')?.duration;

export function noNotice({ roadmap, today, report }: CheckContext): void {
  const minNotice = minNoticeOf(roadmap);
  const near = Math.max(today + NEAR, minNotice ? addDuration(today, minNotice) : today);
  for (const sunset of openSunsets(roadmap)) {
    if (!hasNoNotice(sunset) || sunsetFacesCustomers(sunset) !== true) continue;
    const effective = effectiveDate(sunset);
    const isNear = effective?.range !== undefined && effective.range.last <= near;
    const isUrgent = isNear || sunset.choice('status') !== 'planned';
    report({
      rule: 'sunset-no-notice',
      ...(isUrgent ? {} : { severity: 'warning' as const }),
      ...roadmap.range(sunset.nameNode),
      message: sunsetsMessages.noNotice(sunset, onlyThing(sunset), effective),
      data: { sunset },
    });
  }
}

function hasNoNotice(sunset: Item): boolean {
  if (sunset.absent('notice')) return true;
  const notice = sunset.fields('notice');
  return notice ? notice.absent('date') && notice.absent('lead') : false;
}

export function noticeTooShort({ roadmap, today, report }: CheckContext): void {
  const minNotice = minNoticeOf(roadmap);
  if (!minNotice) return;
  for (const sunset of openSunsets(roadmap)) {
    const short = shortNotice(sunset, minNotice, today);
    if (!short) continue;
    const { node, certainty, effective, date } = short;
    const may = certainty === 'maybe';
    const known: ShortNotice = {
      sunset,
      thing: onlyThing(sunset),
      effective,
      policy: formatDuration(minNotice),
      customers: sunsetFacesCustomers(sunset) !== false,
    };
    report({
      rule: 'sunset-notice-too-short',
      ...(may ? { severity: 'information' as const } : {}),
      ...roadmap.range(node),
      message: date
        ? sunsetsMessages.noticeTooShort(known, date, may)
        : sunsetsMessages.leadTooShort(known, node.text, may),
      related: effective?.range
        ? [
            {
              ...roadmap.range(effective.node),
              message: sunsetsMessages.effectiveHere(sunset, known.thing, effective),
            },
          ]
        : [],
      data: { sunset, date: date !== undefined },
    });
  }
}

interface Short {
  readonly node: DateValue['node'];
  readonly certainty: Certainty;
  readonly effective: DateValue | undefined;
  /** Absent for a notice by `lead`. */
  readonly date?: DateValue;
}

/** The notice that comes later than the policy allows, or may. */
export function shortNotice(sunset: Item, minNotice: Duration, today: Day): Short | undefined {
  const notice = sunset.fields('notice');
  const key = effectiveKey(sunset);
  if (!notice || !key) return undefined;
  const effective = effectiveDate(sunset);
  if (notice.absent('date')) {
    const lead = notice.duration('lead');
    // A faulty date says nothing; where there is none, today stands in for it.
    if (!lead || (!effective && !sunset.absent(key))) return undefined;
    const range = effective?.range ?? { first: today, last: today };
    const certainty = isShorter(lead.duration, minNotice, range);
    return certainty === 'no' ? undefined : { node: lead.node, certainty, effective };
  }
  const date = notice.date('date');
  if (!date?.range || !effective?.range || isNoticeDisordered(sunset)) return undefined;
  const limit = {
    first: subtractDuration(effective.range.first, minNotice),
    last: subtractDuration(effective.range.last, minNotice),
  };
  const certainty = isAfter(date.range, limit);
  if (certainty === 'no' || (certainty === 'maybe' && sameWriting(date.written, effective.written))) return undefined;
  return { node: date.node, certainty, effective, date };
}

/** Whether one duration is shorter than another, counted back from every day of a range. */
function isShorter(a: Duration, b: Duration, range: DayRange): Certainty {
  const { first, last } = range;
  let some = false;
  let all = true;
  for (let day = first; day <= last; day++) {
    if (compareDurations(a, b, day) < 0) some = true;
    else all = false;
  }
  return all ? 'yes' : some ? 'maybe' : 'no';
}

export function datesOutOfOrder({ roadmap, report }: CheckContext): void {
  for (const sunset of roadmap.section('sunsets')) {
    for (const disorder of disordersOf(sunset)) {
      const { earlier, later, certainty } = disorder;
      if (!later.at.node || !earlier.at.node) continue;
      report({
        rule: 'sunset-dates-out-of-order',
        ...(certainty === 'maybe' ? { severity: 'information' as const } : {}),
        ...roadmap.range(later.at.node),
        message: sunsetsMessages.outOfOrder(disorder, sunset),
        related: [{ ...roadmap.range(earlier.at.node), message: sunsetsMessages.stepHere(earlier.key, earlier.at) }],
        data: { sunset },
      });
    }
  }
}

export function noGap({ roadmap, today, report }: CheckContext): void {
  const minNotice = minNoticeOf(roadmap);
  for (const sunset of openSunsets(roadmap)) {
    const effective = effectiveDate(sunset);
    if (effective?.written.form !== 'day' || !effective.range) continue;
    const day = effective.range.first;
    const same = (date: DateValue | undefined) => date?.range?.first === day && date.range.last === day;
    const on: ('announced' | 'notice' | 'steps')[] = [];
    if (same(sunset.date('announced'))) on.push('announced');
    const isTold = minNotice !== undefined && shortNotice(sunset, minNotice, today) !== undefined;
    if (same(sunset.fields('notice')?.date('date')) && !isTold) on.push('notice');
    const isEnd = effectiveKey(sunset) === 'end';
    if (isEnd && same(sunset.date('noNewUse')) && same(sunset.date('endOfDevelopment'))) on.push('steps');
    if (on.length === 0) continue;
    report({
      rule: 'sunset-no-gap',
      ...roadmap.range(effective.node),
      message: sunsetsMessages.noGap(sunset, onlyThing(sunset), effective, on),
    });
  }
}
