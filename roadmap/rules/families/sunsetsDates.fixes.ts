import type { ScalarNode } from '../../document/nodes';
import type { Edits } from '../../edits/result';
import { dateValue } from '../../edits/scalars';
import { parseDate, rangeOf, shiftDateByDays } from '../../model/dates';
import { addMonths, civil, type Day, dayOf, formatDay, lastOfMonth, sayDay } from '../../model/days';
import { addDuration, type Duration, formatDuration, subtractDuration } from '../../model/durations';
import { effectiveKey, type Item } from '../../model/item';
import { dateFrom, dateUntil } from '../../model/moments';
import type { Roadmap } from '../../model/roadmap';
import { fits, type StepKey, sorted, stepsOf } from '../../model/sunsetOrder';
import { Fixer, fix, together } from '../fixing';
import { fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';
import { effectiveDate, minNoticeOf } from './sunsetsNotice';

/** Where the document states no `policies.minNotice`. */
const USUAL_NOTICE: Duration = { count: 90, unit: 'days' };

export const sunsetsDateFixes = { noNotice, noticeTooShort, datesOutOfOrder, noEnd } as const;

function noNotice(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { sunset } = finding.data as { sunset: Item };
  const fixes: Fix[] = [];
  const announced = sunset.date('announced');
  const told = (text: string) => setNotice(sunset, text);
  const isFitting = (text: string) => fits(sunset, new Map([['notice', text]]));
  if (announced?.range && isFitting(announced.node.text))
    fixes.push(...fix(fixTitles.noticeWhenAnnounced(announced.node.text), told(announced.node.text)));
  const minNotice = minNoticeOf(roadmap) ?? USUAL_NOTICE;
  const effective = effectiveDate(sunset);
  if (!effective?.range) return fixes;
  const first = Math.max(today, announced?.range?.last ?? today);
  const latest = subtractDuration(effective.range.first, minNotice);
  if (latest >= first) return [...fixes, ...fix(fixTitles.noticeOn(sayDay(latest)), told(formatDay(latest)))];
  // Too late for that: whoever is told now gets the whole time.
  const moved = moveEffective(sunset, first, minNotice, new Map([['notice', formatDay(first)]]));
  if (moved) {
    const title = fixTitles.noticeAndMove(sayDay(first), moved.key, moved.to);
    fixes.push(...fix(title, together(told(formatDay(first)), moved.edits)));
  }
  return fixes;
}

function setNotice(sunset: Item, text: string): Edits {
  const fixer = new Fixer(sunset.roadmap);
  const notice = sunset.fields('notice');
  return notice
    ? fixer.setKey(notice.map, notice.shape, 'date', dateValue(text))
    : fixer.setKey(sunset.map, sunset.shape, 'notice', { date: dateValue(text) });
}

/**
 * The day on which the sunset takes effect moved so far behind `told` that the whole notice lies between, and with a
 * start the end as far. Undefined where its other dates do not allow that.
 */
function moveEffective(sunset: Item, told: Day, minNotice: Duration, others: ReadonlyMap<StepKey, string> = new Map()) {
  const { roadmap } = sunset;
  const { calendar } = roadmap;
  const key = effectiveKey(sunset);
  const old = effectiveDate(sunset);
  if (!key || !old?.range) return undefined;
  let day = addDuration(told, minNotice);
  // A month counted back from the end of a shorter one is longer.
  while (subtractDuration(day, minNotice) < told) day++;
  const to = dateFrom(day, old.written, calendar);
  const written = parseDate(to);
  const range = written && rangeOf(written, calendar);
  if (!range) return undefined;
  const changes = new Map<StepKey, string>([...others, [key, to]]);
  const fixer = new Fixer(roadmap);
  let edits = fixer.setDate(old.node, to);
  const end = key === 'start' ? sunset.date('end') : undefined;
  if (end?.range && end.range.first < range.last) {
    const movedEnd = shiftDateByDays(end.written, range.first - old.range.first, calendar);
    if (!movedEnd) return undefined;
    changes.set('end', movedEnd.text);
    edits = together(edits, fixer.setDate(end.node, movedEnd.text));
  }
  return fits(sunset, changes) ? { key, to, edits } : undefined;
}

function noticeTooShort(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { sunset, date } = finding.data as { sunset: Item; date: boolean };
  const minNotice = minNoticeOf(roadmap);
  const notice = sunset.fields('notice');
  if (!minNotice || !notice) return [];
  const fixer = new Fixer(roadmap);
  if (!date) {
    const lead = notice.scalar('lead');
    const text = formatDuration(minNotice);
    return lead ? fix(fixTitles.lengthenLead(text), fixer.setScalar(lead, text), { preferred: true }) : [];
  }
  const fixes: Fix[] = [];
  const told = notice.date('date');
  const effective = effectiveDate(sunset);
  if (!told?.range || !effective?.range) return [];
  const latest = subtractDuration(effective.range.first, minNotice);
  const earlier = fromToday(dateUntil(latest, told.written, roadmap.calendar), today, roadmap) ?? formatDay(latest);
  if (latest >= today) fixes.push(...fix(fixTitles.moveNotice(earlier), fixer.setDate(told.node, earlier)));
  const moved = moveEffective(sunset, told.range.last, minNotice);
  if (moved && fromToday(moved.to, today, roadmap))
    fixes.push(...fix(fixTitles.moveKey(moved.key, moved.to), moved.edits));
  return fixes;
}

/** A date of which no day is past. */
function fromToday(text: string, today: Day, roadmap: Roadmap): string | undefined {
  const written = parseDate(text);
  const range = written && rangeOf(written, roadmap.calendar);
  return range && range.first >= today ? text : undefined;
}

function datesOutOfOrder(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { sunset } = finding.data as { sunset: Item };
  const inOrder = sorted(sunset);
  if (!inOrder) return [];
  const fixer = new Fixer(roadmap);
  const edits: Edits[] = [];
  for (const [key, { node }] of stepsOf(sunset)) {
    const text = inOrder.get(key)?.written.text;
    if (node && text !== undefined && text !== node.text) edits.push(fixer.setDate(node, text));
  }
  return fix(fixTitles.sortDates(), together(...edits));
}

function noEnd(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { sunset, key } = finding.data as { sunset: Item; key: 'start' | 'end' };
  const steps = stepsOf(sunset);
  const told = steps.get('notice')?.range.last ?? today;
  const others = [...steps].flatMap(([step, { range }]) => (step === 'notice' || step === 'end' ? [] : [range.last]));
  const day = Math.max(addDuration(told, minNoticeOf(roadmap) ?? USUAL_NOTICE), today, ...others);
  const text = formatDay(key === 'end' ? lastOfMonth(day) : firstOfMonth(day));
  if (!fits(sunset, new Map([[key, text]]))) return [];
  const fixer = new Fixer(roadmap);
  const node: ScalarNode | undefined = sunset.scalar(key);
  const edits = node ? fixer.setDate(node, text) : fixer.setKey(sunset.map, sunset.shape, key, dateValue(text));
  return fix(fixTitles.setKey(key, text), edits);
}

/** The first day of a month that is not before the day. */
function firstOfMonth(day: Day): Day {
  const { year, month, day: n } = civil(day);
  return n === 1 ? day : addMonths(dayOf(year, month, 1), 1);
}
