import { parseDate, rangeOf, writeDate } from './dates';
import { civil, type Day, formatDay, sayDay } from './days';
import type { Roadmap } from './roadmap';

export interface OfferedDate {
  readonly value: string;
  readonly description: string;
}

/** Dates worth offering for a plan, nearest first: today, the coming periods, the ends of the horizon. */
export function offeredDates(roadmap: Roadmap, today: Day): OfferedDate[] {
  const { year } = civil(today);
  const quarter = writeDate(today, 'quarter')?.text ?? '';
  const written = [formatDay(today), writeDate(today, 'month')?.text ?? '', quarter, ...next(quarter, 4)];
  const fiscal = writeDate(today, 'fiscal-quarter', roadmap.calendar)?.text;
  if (fiscal !== undefined) written.push(fiscal);
  written.push(`${year}-H2`, String(year + 1), `${year + 1}-H1`);
  const horizon = roadmap.rootFields('horizon');
  for (const key of ['start', 'end']) {
    const date = horizon?.date(key);
    if (date?.range) written.push(date.node.text);
  }
  return [...new Set(written)].flatMap((value) => {
    const date = parseDate(value);
    const range = date && rangeOf(date, roadmap.calendar);
    if (!range || range.last < today) return [];
    const days = range.first === range.last ? sayDay(range.first) : `${sayDay(range.first)} – ${sayDay(range.last)}`;
    return [{ value, description: days }];
  });
}

function next(quarter: string, count: number): string[] {
  const [year, q] = quarter.split('-Q').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const n = (year ?? 0) * 4 + (q ?? 1) + i;
    return `${Math.floor(n / 4)}-Q${(n % 4) + 1}`;
  });
}
