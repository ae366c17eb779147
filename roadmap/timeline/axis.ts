import { addMonths, civil, type Day, type DayRange, dayOf, weekday } from '../model/days';
import { unitStart } from './domain';
import type { Measure } from './measure';
import { strings } from './strings';

export interface Interval {
  /** First day of the interval; may lie before the domain. */
  first: Day;
  /** First day of the next one. */
  next: Day;
  label: string;
}

/** Two rows of ticks: `minor` divides `major`. Where the years themselves are minor, nothing is above them. */
export interface Axis {
  unit: Unit;
  major: Interval[];
  minor: Interval[];
}

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'years';

export const axisFont = { size: 11, padding: 7 };

interface Level {
  unit: Unit;
  /** Fewest days of an interval, for the room that its label has. */
  days: number;
  widest: string;
  minor: Stepper;
  major?: Stepper;
}

interface Stepper {
  start(day: Day): Day;
  next(day: Day): Day;
  label(first: Day): string;
}

/** Ticks for a domain at a scale: the finest whose labels have room. Labels in one row never touch. */
export function axisOf(domain: DayRange, pxPerDay: number, yearStart: number, measure: Measure): Axis {
  const fiscal = yearStart !== 1;
  for (const level of levels(yearStart)) {
    const room = measure(level.widest, axisFont.size) + 2 * axisFont.padding;
    if (level.days * pxPerDay >= room) {
      const major = level.major ? intervals(domain, level.major) : [];
      return { unit: level.unit, minor: intervals(domain, level.minor), major };
    }
  }
  const yearRoom = measure(fiscal ? strings.fiscalYear(2000) : '2000', axisFont.size) + 2 * axisFont.padding;
  const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].find((n) => n * 365 * pxPerDay >= yearRoom) ?? 5000;
  return { unit: years === 1 ? 'year' : 'years', minor: intervals(domain, yearsStepper(years, yearStart)), major: [] };
}

function levels(yearStart: number): Level[] {
  const year = yearsStepper(1, yearStart);
  const quarterOfYear = monthsStepper(3, yearStart, (first) =>
    strings.partOfYear(strings.quarter(partOf(first, 3, yearStart)), yearName(first, yearStart)),
  );
  const quarter = monthsStepper(3, yearStart, (first) => strings.quarter(partOf(first, 3, yearStart)));
  const half = monthsStepper(6, yearStart, (first) => strings.half(partOf(first, 6, yearStart)));
  const month = monthsStepper(1, 1, (first) => monthName(first));
  const monthOfYear = monthsStepper(1, 1, (first) => `${monthName(first)} ${civil(first).year}`);
  return [
    { unit: 'day', days: 1, widest: '00', minor: days, major: monthOfYear },
    { unit: 'week', days: 7, widest: '00', minor: weeks, major: monthOfYear },
    { unit: 'month', days: 28, widest: 'May', minor: month, major: quarterOfYear },
    { unit: 'quarter', days: 89, widest: 'Q4', minor: quarter, major: year },
    { unit: 'half', days: 181, widest: 'H2', minor: half, major: year },
  ];
}

const days: Stepper = { start: (day) => day, next: (day) => day + 1, label: (day) => String(civil(day).day) };

const weeks: Stepper = {
  start: (day) => day - weekday(day) + 1,
  next: (day) => day + 7,
  label: (day) => String(civil(day).day),
};

function monthsStepper(months: number, yearStart: number, label: (first: Day) => string): Stepper {
  return { start: (day) => unitStart(day, months, yearStart), next: (first) => addMonths(first, months), label };
}

function yearsStepper(years: number, yearStart: number): Stepper {
  return {
    start: (day) => {
      const { year, month } = civil(unitStart(day, 12, yearStart));
      return dayOf(Math.floor(year / years) * years, month, 1);
    },
    next: (first) => addMonths(first, 12 * years),
    label: (first) => yearName(first, yearStart),
  };
}

function monthName(day: Day): string {
  return strings.months[civil(day).month - 1] ?? '';
}

/** Number, from 1, of the group of `months` that begins on `first` in its (fiscal) year. */
function partOf(first: Day, months: number, yearStart: number): number {
  return Math.floor(((civil(first).month - yearStart + 12) % 12) / months) + 1;
}

function yearName(day: Day, yearStart: number): string {
  const { year } = civil(unitStart(day, 12, yearStart));
  return yearStart === 1 ? String(year) : strings.fiscalYear(year);
}

function intervals(domain: DayRange, stepper: Stepper): Interval[] {
  const result: Interval[] = [];
  let first = stepper.start(domain.first);
  while (first <= domain.last) {
    const next = stepper.next(first);
    result.push({ first, next, label: stepper.label(first) });
    first = next;
  }
  return result;
}
