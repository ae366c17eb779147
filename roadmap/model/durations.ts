import type { Fixes } from './dateFixes';
import { addMonths, type Day, type DayRange } from './days';

export type DurationUnit = 'days' | 'weeks' | 'months' | 'years';

/** `count` is whole, 0–999999. Months and years are calendar months. */
export interface Duration {
  count: number;
  unit: DurationUnit;
}

const thresholdSeconds = { seconds: 1, minutes: 60, hours: 3600, days: 86400 };
type ThresholdUnit = keyof typeof thresholdSeconds;

const durationPattern = /^(\d{1,6}) (day|week|month|year)(s?)$/;
const thresholdPattern = /^(\d{1,9}) (second|minute|hour|day)(s?)$/;

/** Reads `90 days`, `1 week`. The singular only goes with 1. */
export function parseDuration(source: string): Duration | undefined {
  const amount = parseAmount(durationPattern, source);
  return amount && { count: amount.count, unit: amount.unit as DurationUnit };
}

/** Reads `20 seconds`, `1 hour`: in seconds. */
export function parseThreshold(source: string): number | undefined {
  const amount = parseAmount(thresholdPattern, source);
  return amount && amount.count * thresholdSeconds[amount.unit as ThresholdUnit];
}

function parseAmount(pattern: RegExp, source: string): { count: number; unit: string } | undefined {
  const match = pattern.exec(source);
  if (!match) return undefined;
  const count = Number(match[1]);
  return match[3] || count === 1 ? { count, unit: `${match[2]}s` } : undefined;
}

/** `90 days`, `1 week`. */
export function formatDuration({ count, unit }: Duration): string {
  return formatAmount(count, unit);
}

function formatAmount(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** The day that is the duration later; months clamped to the month's last day. */
export function addDuration(day: Day, { count, unit }: Duration): Day {
  switch (unit) {
    case 'days':
      return day + count;
    case 'weeks':
      return day + count * 7;
    case 'months':
      return addMonths(day, count);
    case 'years':
      return addMonths(day, count * 12);
  }
}

/** The day that is the duration earlier; months clamped to the month's last day. */
export function subtractDuration(day: Day, { count, unit }: Duration): Day {
  return addDuration(day, { count: -count, unit });
}

/**
 * The last day of what starts then and lasts so long: start + duration − 1 day. A coarse start gives a range of ends.
 * A duration of 0 ends on the day before its start.
 */
export function endOfDuration(start: DayRange, duration: Duration): DayRange {
  return { first: addDuration(start.first, duration) - 1, last: addDuration(start.last, duration) - 1 };
}

/** How many days the duration has when it begins on `from`. */
export function durationDays(from: Day, duration: Duration): number {
  return addDuration(from, duration) - from;
}

/** Below 0 if `a` is shorter than `b`, 0 if as long, above 0 if longer; both counted back from the day `from`. */
export function compareDurations(a: Duration, b: Duration, from: Day): number {
  return subtractDuration(from, b) - subtractDuration(from, a);
}

/** The duration from `first` to `last`, both included: in `unit` where it is whole, else in days. At least 0 days. */
export function durationBetween(first: Day, last: Day, unit: DurationUnit): Duration {
  const days = Math.max(0, last - first + 1);
  const length = { days: 1, weeks: 7, months: 30.436875, years: 365.2425 }[unit];
  const near = { count: Math.round(days / length), unit };
  return durationDays(first, near) === days ? near : { count: days, unit: 'days' };
}

/** Longer values are prose. It also bounds what matching costs. */
const longest = 40;

const numberWords = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');

const durationUnits = new Map<string, [count: number, unit: DurationUnit]>([
  ...spelled('d day days', 1, 'days' as const),
  ...spelled('w wk wks week weeks', 1, 'weeks' as const),
  ...spelled('fortnight fortnights', 2, 'weeks' as const),
  ...spelled('m mo mos mon mth mths month months', 1, 'months' as const),
  ...spelled('quarter quarters', 3, 'months' as const),
  ...spelled('y yr yrs year years', 1, 'years' as const),
]);

const thresholdUnits = new Map<string, [count: number, unit: ThresholdUnit]>([
  ...spelled('s sec secs second seconds', 1, 'seconds' as const),
  ...spelled('m min mins minute minutes', 1, 'minutes' as const),
  ...spelled('h hr hrs hour hours', 1, 'hours' as const),
  ...spelled('d day days', 1, 'days' as const),
]);

function spelled<Unit>(names: string, count: number, unit: Unit): [string, [number, Unit]][] {
  return names.split(' ').map((name) => [name, [count, unit]]);
}

/** What a value that is no duration may have meant. A bare number has no sure unit. Never throws. */
export function durationFixes(source: string): Fixes {
  if (parseDuration(source)) return none;
  const text = normal(source);
  if (/^\d{1,6}$/.test(text)) return asked(bareNumber(Number(text)));
  const fixed = isoDuration(text) ?? unusual(text) ?? amountOf(text, durationUnits);
  if (fixed) return checked([fixed], (each) => parseDuration(each) !== undefined);
  const working = /^(\d{1,6})[ -](?:working|business) days?$/.exec(text);
  if (working && Number(working[1]) % 5 === 0) return asked([formatAmount(Number(working[1]) / 5, 'weeks')]);
  return none;
}

/** What a value that is no threshold may have meant. Never throws. */
export function thresholdFixes(source: string): Fixes {
  if (parseThreshold(source) !== undefined) return none;
  const text = normal(source);
  if (/^\d{1,6}$/.test(text))
    return asked([formatAmount(Number(text), 'seconds'), formatAmount(Number(text), 'minutes')]);
  const fixed = amountOf(text, thresholdUnits);
  return fixed ? checked([fixed], (each) => parseThreshold(each) !== undefined) : none;
}

const none: Fixes = { replacements: [], single: false };

function asked(replacements: string[]): Fixes {
  return { replacements, single: false };
}

function checked(replacements: string[], valid: (text: string) => boolean): Fixes {
  return replacements.every(valid) ? { replacements, single: true } : none;
}

function normal(source: string): string {
  return source.length > longest ? '' : source.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Small numbers may be of any unit but years; a large one is days. */
function bareNumber(count: number): string[] {
  const units = count <= 24 ? ['days', 'weeks', 'months'] : ['days'];
  return units.map((unit) => formatAmount(count, unit));
}

/** `90d`, `3 mo`, `two weeks`, `90 calendar days`. */
function amountOf(text: string, units: Map<string, [number, string]>): string | undefined {
  const match = /^(\d{1,6}|[a-z]{1,6}(?= |-))[ -]?(?:calendar )?([a-z]+)\.?$/.exec(text);
  const unit = units.get(match?.[2] ?? '');
  const word = numberWords.indexOf(match?.[1] ?? '');
  // "a" and "one" both are 1.
  const count = word >= 0 ? Math.max(1, word) : Number(match?.[1]);
  return unit && Number.isInteger(count) ? formatAmount(count * unit[0], unit[1]) : undefined;
}

/** `P90D`, `P3M`, `P1Y6M`. Days beside months are no duration of ours. */
function isoDuration(text: string): string | undefined {
  const match = /^p(?:(\d{1,5})y)?(?:(\d{1,5})m)?(?:(\d{1,5})w)?(?:(\d{1,5})d)?$/.exec(text);
  if (!match) return undefined;
  const [, years, months, weeks, days] = match;
  if ((years || months) && !weeks && !days) {
    if (!months) return formatAmount(Number(years), 'years');
    return formatAmount(Number(years ?? 0) * 12 + Number(months), 'months');
  }
  if (years || months) return undefined;
  if (weeks && days) return formatAmount(Number(weeks) * 7 + Number(days), 'days');
  return weeks ? formatAmount(Number(weeks), 'weeks') : days && formatAmount(Number(days), 'days');
}

/** Half years: `half a year`, `1.5 years`. */
function unusual(text: string): string | undefined {
  if (/^(?:half a|a half|half) year$/.test(text)) return '6 months';
  const halves = /^(\d{1,4})\.5 years?$/.exec(text);
  return halves ? formatAmount(Number(halves[1]) * 12 + 6, 'months') : undefined;
}
