/** Whole days since 1970-01-01 (UTC, proleptic Gregorian calendar). Negative before it; never a time of day. */
export type Day = number;

/** The closed range of days [first, last]; both belong to it. */
export interface DayRange {
  first: Day;
  last: Day;
}

/** A day in the calendar: month 1–12, day 1–31. */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** What `sayDay` and its like say. The one place to translate. */
const words = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  day: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
  range: (first: string, last: string) => `${first} – ${last}`,
  today: 'today',
  ahead: (days: number) => (days === 1 ? 'in 1 day' : `in ${days} days`),
  ago: (days: number) => (days === 1 ? '1 day ago' : `${days} days ago`),
};

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1 January of year 0 to 1 January of `year`. */
function daysBeforeYear(year: number): number {
  return year * 365 + Math.floor((year + 3) / 4) - Math.floor((year + 99) / 100) + Math.floor((year + 399) / 400);
}

const epoch = daysBeforeYear(1970);

/** Length of a month in days; `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Whether the calendar has that day. Years 1–9999, as only these can be written. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return (
    [year, month, day].every(Number.isInteger) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The day number of a calendar day. `month` 1–12 and `day` are taken as they are: check with `isRealDay` first. */
export function dayOf(year: number, month: number, day: number): Day {
  let result = daysBeforeYear(year) - epoch + day - 1;
  for (let before = 1; before < month; before++) result += daysInMonth(year, before);
  return result;
}

/** The calendar day of a day number. */
export function civil(day: Day): Civil {
  const sinceZero = day + epoch;
  let year = Math.floor(sinceZero / 365.2425);
  // The mean year is off by a day or two near New Year.
  while (daysBeforeYear(year) > sinceZero) year--;
  while (daysBeforeYear(year + 1) <= sinceZero) year++;
  let rest = sinceZero - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return { year, month, day: rest + 1 };
}

/** `YYYY-MM-DD`. A year outside 0–9999 gets a sign and six digits, as ISO 8601 has it, and can't be read back. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(day);
  const sign = year < 0 ? '-' : '+';
  const shownYear = year < 0 || year > 9999 ? sign + padded(Math.abs(year), 6) : padded(year, 4);
  return `${shownYear}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** The day for people: `30 Jun 2027`. */
export function sayDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return words.day(dayOfMonth, words.months[month - 1] ?? '', year);
}

/** The range for people: `1 Oct 2026 – 31 Dec 2026`, or the one day. */
export function sayRange(range: DayRange): string {
  if (range.first === range.last) return sayDay(range.first);
  return words.range(sayDay(range.first), sayDay(range.last));
}

/** How far `to` is from `from`, for people: `in 41 days`, `3 days ago`, `today`. */
export function sayDistance(from: Day, to: Day): string {
  if (to === from) return words.today;
  return to > from ? words.ahead(to - from) : words.ago(from - to);
}

/** The last day of the month that holds `day`. */
export function lastOfMonth(day: Day): Day {
  const { year, month } = civil(day);
  return dayOf(year, month, daysInMonth(year, month));
}

/** The same day `n` calendar months later (earlier if negative), clamped to the last day of that month. */
export function addMonths(day: Day, n: number): Day {
  const from = civil(day);
  const index = from.year * 12 + from.month - 1 + n;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  // Day 0 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
