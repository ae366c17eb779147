import { addMonths, civil, type DayRange, dayOf, sayDay } from '../model/days';
import { strings } from './strings';

/** The range as people say it: `21 Nov 2026`, `Nov 2026`, `Q4 2026`, `H2 2026`, `2026`; others by their ends. */
export function sayDate(range: DayRange): string {
  if (range.first === range.last) return sayDay(range.first);
  return sayWhole(range) ?? strings.range(sayDay(range.first), sayDay(range.last));
}

function sayWhole({ first, last }: DayRange): string | undefined {
  const { year, month, day } = civil(first);
  if (day !== 1) return undefined;
  const start = dayOf(year, month, 1);
  const months = [1, 3, 6, 12].find((n) => addMonths(start, n) - 1 === last);
  if (months === undefined || (month - 1) % months !== 0) return undefined;
  if (months === 12) return String(year);
  const part = Math.floor((month - 1) / months) + 1;
  const name =
    months === 1 ? (strings.months[month - 1] ?? '') : months === 3 ? strings.quarter(part) : strings.half(part);
  return strings.partOfYear(name, String(year));
}

/** From a start to an end, either of which may be missing. */
export function sayPeriod(start: DayRange | undefined, end: DayRange | undefined): string | undefined {
  if (start && end) {
    const [from, to] = [sayDate(start), sayDate(end)];
    return from === to ? from : strings.range(from, to);
  }
  if (start) return strings.from(sayDate(start));
  return end ? strings.until(sayDate(end)) : undefined;
}

/** The value with its unit: `61%`, `4.1`, `12 min`, `EUR 3.20`. */
export function sayValue(value: number, unit: string | undefined, currency?: string): string {
  if (unit === 'currency') {
    const amount = sayNumber(value, Number.isInteger(value) ? 0 : 2);
    return currency ? `${currency}\u00a0${amount}` : amount;
  }
  return sayNumber(value) + (strings.units[unit ?? ''] ?? '');
}

/** At most two decimals, at least `decimals`; thousands with thin gaps. */
function sayNumber(value: number, decimals = 0): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole = '', rest = ''] = String(rounded).split('.');
  const grouped = whole.length > 4 && !whole.includes('e') ? whole.replace(/\B(?=(\d{3})+$)/g, '\u2009') : whole;
  const fraction = rest.padEnd(decimals, '0');
  return (value < 0 && rounded > 0 ? '−' : '') + grouped + (fraction ? `.${fraction}` : '');
}
