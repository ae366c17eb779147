import { type DateForm, parseDate, parseDay, shiftDate, writeDate } from '../../roadmap/model/dates';
import type { CommandStrings } from '../commandStrings';
import type { Option } from './step';

/** The unit that a day falls in, so many units later. `today` is a day as written. */
function near(today: string, form: DateForm, units: number): string {
  const day = parseDay(today);
  const written = day === undefined ? undefined : writeDate(day, form);
  const moved = written && parseDate(written.text) ? shiftDate(written, units) : undefined;
  return moved?.text ?? today;
}

const option = (value: string, description: string): Option => ({ value, label: value, description });

/** Dates at which something may have been measured. */
export const recentDates = (today: string, s: CommandStrings): Option[] => [
  option(near(today, 'month', 0), s.metric.month),
  option(near(today, 'month', -1), s.metric.lastMonth),
  option(near(today, 'quarter', -1), s.metric.lastQuarter),
];

/** Dates from which a new roadmap may look ahead. */
export const firstDates = (today: string, s: CommandStrings): Option[] => [
  option(near(today, 'quarter', 0), s.roadmap.thisQuarter),
  option(near(today, 'quarter', 1), s.roadmap.nextQuarter),
  option(near(today, 'year', 0), s.roadmap.thisYear),
  option(near(today, 'year', 1), s.roadmap.nextYear),
];

/** Years up to which it may look. */
export const lastDates = (today: string): Option[] =>
  [0, 1, 2, 3, 5].map((years) => {
    const value = near(today, 'year', years);
    return { value, label: value };
  });
