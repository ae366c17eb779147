import { type DateForm, isFiscal, parseDate, rangeOf, shiftDate, type WrittenDate, writeDate } from '../model/dates';
import { addMonths, sayRange } from '../model/days';
import { formatDuration, parseDuration, subtractDuration } from '../model/durations';
import { type CompleteContext, lastKey, ofItem, sibling } from './context';
import { strings } from './strings';

export interface DateOffer {
  readonly text: string;
  /** Why it is offered: "next quarter". */
  readonly what: string;
  /** The days that it means. */
  readonly days: string | undefined;
}

/** Dates worth offering, the likeliest first. */
export function dateOffers(context: CompleteContext): readonly DateOffer[] {
  const { known } = context;
  const offers = new Map<string, DateOffer>();
  const add = (date: WrittenDate | undefined, what: string): void => {
    if (!date || offers.has(date.text)) return;
    const range = rangeOf(date, known.calendar);
    offers.set(date.text, { text: date.text, what, days: range && sayRange(range) });
  };
  for (const [date, what] of relative(context)) add(date, what);
  const at = (form: DateForm, by: number) => {
    const date = writeDate(context.today, form, known.calendar);
    return date && by !== 0 ? shiftDate(date, by) : date;
  };
  add(at('day', 0), strings.today);
  add(at('month', 0), strings.thisMonth);
  add(at('quarter', 0), strings.thisQuarter);
  add(at('quarter', 1), strings.nextQuarter);
  add(at('quarter', 2), strings.quarterAfter);
  for (const [date, what] of fiscal(context)) add(date, what);
  const horizon = known.rootFields('horizon');
  add(horizon?.date('start')?.written, strings.horizonStart);
  add(horizon?.date('end')?.written, strings.horizonEnd);
  add(at('half', 0), strings.thisHalf);
  add(at('half', 1), strings.nextHalf);
  add(at('year', 0), strings.thisYear);
  add(at('year', 1), strings.nextYear);
  return [...offers.values()];
}

type Offer = readonly [WrittenDate | undefined, string];

/** Dates that follow from others of the same item; none of them is past. */
function relative(context: CompleteContext): Offer[] {
  const key = lastKey(context.place.path);
  const inNotice = context.place.path.includes('notice');
  if (inNotice && key === 'date') return before(context, noticeOf(context));
  if (key === 'announced') return before(context, noticeOf(context));
  const start = key === 'end' ? parseDate(sibling(context, 'start') ?? '') : undefined;
  const days = start && rangeOf(start, context.known.calendar);
  if (!start || !days) return [];
  return [3, 6].map((count): Offer => {
    const last = addMonths(days.first, count) - 1;
    return [
      last < context.today ? undefined : writeDate(last, start, context.known.calendar),
      strings.afterStart(formatDuration({ count, unit: 'months' })),
    ];
  });
}

function noticeOf(context: CompleteContext) {
  const least = context.known.rootFields('policies')?.duration('minNotice')?.duration;
  return least ?? parseDuration('90 days');
}

function before(context: CompleteContext, lead: ReturnType<typeof noticeOf>): Offer[] {
  const changes = ['reduce', 'modify'].includes(ofItem(context, 'action') ?? '');
  const effect = parseDate(ofItem(context, changes ? 'start' : 'end') ?? '');
  const days = effect && rangeOf(effect, context.known.calendar);
  if (!days || !lead) return [];
  const day = subtractDuration(days.first, lead);
  return day < context.today ? [] : [[writeDate(day, 'day'), strings.beforeEffect(formatDuration(lead))]];
}

/** Fiscal dates, written as the horizon is. */
function fiscal({ known, today }: CompleteContext): Offer[] {
  const { calendar } = known;
  if (calendar.fiscalYearStart === undefined) return [];
  const year = writeDate(today, fiscalLike(known.rootFields('horizon')?.date('start')?.written), calendar);
  if (!year || !('style' in year)) return [];
  const { style } = year;
  // Any quarter in that style will do as the pattern.
  const pattern = parseDate(`${year.text}-Q1`);
  const quarter = pattern && writeDate(today, pattern, calendar);
  return [
    [quarter, strings.thisFiscalQuarter],
    [quarter && shiftDate(quarter, 1), strings.nextFiscalQuarter],
    [{ ...year, style }, strings.thisFiscalYear],
    [shiftDate(year, 1), strings.nextFiscalYear],
  ];
}

function fiscalLike(date: WrittenDate | undefined): WrittenDate | DateForm {
  const style = date && isFiscal(date) && 'style' in date ? date.style : 'year';
  const pattern = { year: 'FY2000', slash: 'FY2000/01', hyphen: 'FY2000-01' }[style];
  return parseDate(pattern) ?? 'fiscal-year';
}

/** What stands in a new item until its author knows better. */
export function defaultDate(context: CompleteContext, path: readonly (string | number)[]): string {
  const key = lastKey(path);
  const holder = lastKey(path.slice(0, path.lastIndexOf(key)));
  const { known, today } = context;
  if (holder === 'notice') {
    const [told] = before(context, noticeOf(context));
    if (told?.[0]) return told[0].text;
  }
  const day = (form: DateForm): string => writeDate(today, form)?.text ?? '';
  if (MEASURED.has(holder)) return day('month');
  if (holder === 'revisions' || holder === 'progressReports') return day('day');
  if (holder === 'horizon' && key === 'end') return String(Number(day('year')) + 1);
  const quarters = holder === 'horizon' ? 0 : (QUARTERS_AHEAD[key] ?? 2);
  const like = known.rootFields('horizon')?.date('start')?.written;
  const fiscalQuarter = like && isFiscal(like) ? parseDate(`${like.text.replace(/-[QH]\d$/, '')}-Q1`) : undefined;
  const quarter = writeDate(today, fiscalQuarter ?? 'quarter', known.calendar) ?? writeDate(today, 'quarter');
  return (quarter && shiftDate(quarter, quarters)?.text) ?? '';
}

const MEASURED = new Set(['baseline', 'observations', 'benchmarks', 'evidence', 'volume', 'moves']);
const QUARTERS_AHEAD: Readonly<Record<string, number>> = { start: 1, end: 3, date: 2 };
