import { addMonths, civil, type Day, type DayRange, dayOf, daysInMonth, formatDay, isRealDay } from './days';

/** How a fiscal year is named: after one year (`FY2026`) or both (`FY2024/25`, `FY2024-25`). */
export type FiscalStyle = 'year' | 'slash' | 'hyphen';

export type CalendarForm = 'day' | 'month' | 'quarter' | 'half' | 'year';
export type FiscalForm = 'fiscal-quarter' | 'fiscal-half' | 'fiscal-year';
export type WordForm = 'undecided' | 'never';
export type DateForm = CalendarForm | FiscalForm | WordForm;

/** A date as it stands in a document. `text` is its writing; years are 1–9999, `part` is the quarter or half, from 1. */
export type WrittenDate =
  | { form: 'day'; text: string; year: number; month: number; day: number }
  | { form: 'month'; text: string; year: number; month: number }
  | { form: 'quarter' | 'half'; text: string; year: number; part: number }
  | { form: 'year'; text: string; year: number }
  | { form: 'fiscal-quarter' | 'fiscal-half'; text: string; year: number; style: FiscalStyle; part: number }
  | { form: 'fiscal-year'; text: string; year: number; style: FiscalStyle }
  | { form: WordForm; text: string };

/** The root's `calendar`. `fiscalYearStart` is a month, 1–12; anything else counts as absent. */
export interface FiscalCalendar {
  fiscalYearStart?: number;
  /** `end` where absent. Does not matter to `FY2024/25`. */
  fiscalYearNamedAfter?: 'start' | 'end';
}

const calendarDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-Q([1-4])|-H([12]))?$/;
const fiscalDate = /^FY(\d{4})(?:([/-])(\d{2}))?(?:-Q([1-4])|-H([12]))?$/;

/** Reads exactly the forms of the format; anything else, and a day that does not exist, is undefined. Never throws. */
export function parseDate(source: string): WrittenDate | undefined {
  if (source === 'undecided' || source === 'never') return { form: source, text: source };
  return parseCalendarDate(source) ?? parseFiscalDate(source);
}

function parseCalendarDate(text: string): WrittenDate | undefined {
  const match = calendarDate.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year === 0) return undefined;
  if (match[4]) return { form: 'quarter', text, year, part: Number(match[4]) };
  if (match[5]) return { form: 'half', text, year, part: Number(match[5]) };
  if (!match[2]) return { form: 'year', text, year };
  const month = Number(match[2]);
  const day = match[3] ? Number(match[3]) : 1;
  if (!isRealDay(year, month, day)) return undefined;
  return match[3] ? { form: 'day', text, year, month, day } : { form: 'month', text, year, month };
}

function parseFiscalDate(text: string): WrittenDate | undefined {
  const match = fiscalDate.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year === 0 || (match[3] && Number(match[3]) !== (year + 1) % 100)) return undefined;
  const style = match[2] === '/' ? 'slash' : match[2] === '-' ? 'hyphen' : 'year';
  if (match[4]) return { form: 'fiscal-quarter', text, year, style, part: Number(match[4]) };
  if (match[5]) return { form: 'fiscal-half', text, year, style, part: Number(match[5]) };
  return { form: 'fiscal-year', text, year, style };
}

/** Reads a date that is written to the day, such as a `--today`. */
export function parseDay(source: string): Day | undefined {
  const date = parseDate(source);
  return date?.form === 'day' ? dayOf(date.year, date.month, date.day) : undefined;
}

/** Whether it is one of the `FY…` forms, which need `calendar.fiscalYearStart`. */
export function isFiscal(date: WrittenDate): boolean {
  return date.form.startsWith('fiscal-');
}

/** How exact the date is, fiscal or not; undefined for `undecided` and `never`. */
export function granularity(date: WrittenDate): CalendarForm | undefined {
  switch (date.form) {
    case 'fiscal-quarter':
      return 'quarter';
    case 'fiscal-half':
      return 'half';
    case 'fiscal-year':
      return 'year';
    case 'undecided':
    case 'never':
      return undefined;
    default:
      return date.form;
  }
}

/** The days that a date means. Undefined for `undecided`, `never`, and fiscal dates without `fiscalYearStart`. */
export function rangeOf(date: WrittenDate, calendar: FiscalCalendar = {}): DayRange | undefined {
  switch (date.form) {
    case 'day': {
      const day = dayOf(date.year, date.month, date.day);
      return { first: day, last: day };
    }
    case 'month': {
      const { year, month } = date;
      return { first: dayOf(year, month, 1), last: dayOf(year, month, daysInMonth(year, month)) };
    }
    case 'quarter':
      return months(dayOf(date.year, 1, 1), (date.part - 1) * 3, 3);
    case 'half':
      return months(dayOf(date.year, 1, 1), (date.part - 1) * 6, 6);
    case 'year':
      return months(dayOf(date.year, 1, 1), 0, 12);
    case 'undecided':
    case 'never':
      return undefined;
  }
  const start = fiscalStart(calendar);
  if (start === undefined) return undefined;
  const begins = date.style === 'year' && namedAfterNext(start, calendar) ? date.year - 1 : date.year;
  const first = dayOf(begins, start, 1);
  if (date.form === 'fiscal-year') return months(first, 0, 12);
  return date.form === 'fiscal-quarter' ? months(first, (date.part - 1) * 3, 3) : months(first, (date.part - 1) * 6, 6);
}

function months(first: Day, skip: number, count: number): DayRange {
  return { first: addMonths(first, skip), last: addMonths(first, skip + count) - 1 };
}

function fiscalStart({ fiscalYearStart: start }: FiscalCalendar): number | undefined {
  return start !== undefined && Number.isInteger(start) && start >= 1 && start <= 12 ? start : undefined;
}

/** Whether `FY2026` begins in 2025. One that begins in January ends in the year in which it begins. */
function namedAfterNext(start: number, calendar: FiscalCalendar): boolean {
  return calendar.fiscalYearNamedAfter !== 'start' && start !== 1;
}

/** `yes` on every reading, `maybe` on some, `no` on none. */
export type Certainty = 'yes' | 'maybe' | 'no';

/** Whether the day meant by `a` is before the one meant by `b`. */
export function isBefore(a: DayRange, b: DayRange): Certainty {
  if (a.last < b.first) return 'yes';
  return a.first < b.last ? 'maybe' : 'no';
}

/** Whether the day meant by `a` is after the one meant by `b`. */
export function isAfter(a: DayRange, b: DayRange): Certainty {
  return isBefore(b, a);
}

/** Whether all of the range is before that day ("past", for today). */
export function certainlyBefore(range: DayRange, day: Day): boolean {
  return range.last < day;
}

/** Whether all of the range is after that day. */
export function certainlyAfter(range: DayRange, day: Day): boolean {
  return range.first > day;
}

/** Whether two dates are written alike. `FY2024/25` and `FY2024-25` are; `2027-Q1` and `2027-01` are not. */
export function sameWriting(a: WrittenDate, b: WrittenDate): boolean {
  return plainWriting(a) === plainWriting(b);
}

function plainWriting(date: WrittenDate): string {
  return isFiscal(date) ? date.text.replace('/', '-') : date.text;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function fiscalName(year: number, style: FiscalStyle): string {
  if (style === 'year') return `FY${digits(year, 4)}`;
  return `FY${digits(year, 4)}${style === 'slash' ? '/' : '-'}${digits((year + 1) % 100, 2)}`;
}

/**
 * The date of a given form that `day` falls in: `2027-Q1` for 14 Feb 2027 and `quarter`. With a date as `like`, its
 * form, for fiscal ones its style too (`year` for a bare form). Undefined for the words, for fiscal forms without
 * `fiscalYearStart`, and where the year is not in 1–9999.
 */
export function writeDate(
  day: Day,
  like: WrittenDate | DateForm,
  calendar: FiscalCalendar = {},
): WrittenDate | undefined {
  const form = typeof like === 'string' ? like : like.form;
  const { year, month } = civil(day);
  switch (form) {
    case 'day':
      return parseDate(formatDay(day));
    case 'month':
      return parseDate(`${digits(year, 4)}-${digits(month, 2)}`);
    case 'quarter':
      return parseDate(`${digits(year, 4)}-Q${Math.ceil(month / 3)}`);
    case 'half':
      return parseDate(`${digits(year, 4)}-H${Math.ceil(month / 6)}`);
    case 'year':
      return parseDate(digits(year, 4));
    case 'undecided':
    case 'never':
      return undefined;
  }
  const start = fiscalStart(calendar);
  if (start === undefined) return undefined;
  const style = typeof like !== 'string' && 'style' in like ? like.style : 'year';
  const begins = month >= start ? year : year - 1;
  const name = fiscalName(style === 'year' && namedAfterNext(start, calendar) ? begins + 1 : begins, style);
  const monthOfYear = ((month - start + 12) % 12) + 1;
  if (form === 'fiscal-year') return parseDate(name);
  return parseDate(
    form === 'fiscal-quarter' ? `${name}-Q${Math.ceil(monthOfYear / 3)}` : `${name}-H${Math.ceil(monthOfYear / 6)}`,
  );
}

const coarseness: Record<CalendarForm, number> = { day: 0, month: 1, quarter: 2, half: 3, year: 4 };

/** The date made as coarse as `to`. One that is as coarse already, fiscal ones included, and words stay as they are. */
export function coarsen(date: WrittenDate, to: CalendarForm): WrittenDate {
  const exact = granularity(date);
  if (exact === undefined || isFiscal(date) || coarseness[exact] >= coarseness[to]) return date;
  const range = rangeOf(date);
  return (range && writeDate(range.first, to)) ?? date;
}

/**
 * The date moved by whole units of its own form: days, months, quarters, halves or years; its form and style stay.
 * Undefined for the words and where the year would leave 1–9999.
 */
export function shiftDate(date: WrittenDate, units: number): WrittenDate | undefined {
  const by = Math.round(units);
  switch (date.form) {
    case 'undecided':
    case 'never':
      return undefined;
    case 'day':
      return parseDate(formatDay(dayOf(date.year, date.month, date.day) + by));
    case 'month': {
      const [year, part] = carried(date.year, date.month, by, 12);
      return parseDate(`${digits(year, 4)}-${digits(part, 2)}`);
    }
    case 'year':
      return parseDate(digits(date.year + by, 4));
    case 'fiscal-year':
      return parseDate(fiscalName(date.year + by, date.style));
  }
  const quarterly = granularity(date) === 'quarter';
  const [year, part] = carried(date.year, date.part, by, quarterly ? 4 : 2);
  const name = 'style' in date ? fiscalName(year, date.style) : digits(year, 4);
  return parseDate(`${name}-${quarterly ? 'Q' : 'H'}${part}`);
}

/** A year and a part of it (from 1), moved by parts. */
function carried(year: number, part: number, by: number, partsInYear: number): [number, number] {
  const index = year * partsInYear + part - 1 + by;
  const newYear = Math.floor(index / partsInYear);
  return [newYear, index - newYear * partsInYear + 1];
}

/**
 * The date moved by days, as by a drag: a coarse one goes to the unit of its form that begins nearest. Undefined where
 * the date has no days (words, fiscal without `fiscalYearStart`) and where the year would leave 1–9999.
 */
export function shiftDateByDays(
  date: WrittenDate,
  days: number,
  calendar: FiscalCalendar = {},
): WrittenDate | undefined {
  const range = rangeOf(date, calendar);
  if (!range) return undefined;
  const target = range.first + Math.round(days);
  const earlier = writeDate(target, date, calendar);
  const begins = earlier && rangeOf(earlier, calendar);
  if (!begins) return undefined;
  // The next unit begins on the day after this one.
  return begins.last + 1 - target < target - begins.first ? shiftDate(earlier, 1) : earlier;
}
