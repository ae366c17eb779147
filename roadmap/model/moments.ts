import { type FiscalCalendar, rangeOf, shiftDate, type WrittenDate, writeDate } from './dates';
import { type Day, formatDay } from './days';
import type { Fields } from './fields';
import type { Moment } from './item';

/** The date of a key where it is known and fixed. */
export function momentOf(fields: Fields | undefined, key: string): Moment | undefined {
  const date = fields?.date(key);
  return date?.range && { node: date.node, range: date.range, date };
}

/** The first date in the form of `like` of which no day is before `day`; a day without a form to follow. */
export function dateFrom(day: Day, like: WrittenDate | undefined, calendar: FiscalCalendar): string {
  const written = like && writeDate(day, like, calendar);
  const range = written && rangeOf(written, calendar);
  if (!written || !range) return formatDay(day);
  if (range.first >= day) return written.text;
  return shiftDate(written, 1)?.text ?? formatDay(day);
}

/** The last date in the form of `like` of which no day is after `day`; a day without a form to follow. */
export function dateUntil(day: Day, like: WrittenDate | undefined, calendar: FiscalCalendar): string {
  const written = like && writeDate(day, like, calendar);
  const range = written && rangeOf(written, calendar);
  if (!written || !range) return formatDay(day);
  if (range.last <= day) return written.text;
  return shiftDate(written, -1)?.text ?? formatDay(day);
}
