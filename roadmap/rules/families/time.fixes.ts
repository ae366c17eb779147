import type { Node, ScalarNode } from '../../document/nodes';
import { dateValue } from '../../edits/scalars';
import {
  type DateForm,
  parseDate,
  rangeOf,
  shiftDate,
  shiftDateByDays,
  type WrittenDate,
  writeDate,
} from '../../model/dates';
import { type Day, formatDay, lastOfMonth, sayDay } from '../../model/days';
import type { DateValue } from '../../model/fields';
import { endsService, type Item, spanOf } from '../../model/item';
import type { Roadmap } from '../../model/roadmap';
import { Fixer, fix, together } from '../fixing';
import { fixTexts, fixTitles, MONTHS } from '../fixTitles';
import type { Finding, Fix } from '../rule';

export const timeFixes = {
  endBeforeStart,
  outsideHorizon,
  dependencyOrder,
  milestoneOutsideItem,
  pastDue,
  doneInFuture,
  ambiguousFiscalDate,
  bothDatesAndWhen,
} as const;

function endBeforeStart(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { start, end } = finding.data as { start: ScalarNode; end: ScalarNode };
  const fixer = new Fixer(roadmap);
  return fix(fixTitles.swap(), together(fixer.setDate(start, end.text), fixer.setDate(end, start.text)));
}

function outsideHorizon(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { item, node, side } = finding.data as { item: Item; node: Node; side: 'start' | 'end' };
  const fixer = new Fixer(roadmap);
  const horizon = roadmap.rootFields('horizon');
  const limit = horizon?.date(side);
  if (!limit?.range) return [];
  const fixes: Fix[] = [];
  const { start, end } = spanOf(item);
  // The whole item is to lie within: the latest day counts where it ends too late.
  const far = side === 'end' ? (end ?? start) : start;
  if (far) {
    const written = far.date ? far.date.node.text : formatDay(far.range.last);
    fixes.push(...fix(fixTitles.extendHorizon(written), fixer.setDate(limit.node, written)));
  }
  const edge = side === 'end' ? limit.range.last : limit.range.first;
  const own = side === 'end' ? end : start;
  // An end that comes from a duration moves along.
  const other = side === 'end' ? start : end?.date && end;
  const inOrder =
    !other || other.node === node || (side === 'end' ? other.range.last <= edge : other.range.first >= edge);
  if (own?.date && own.node === node && inOrder && edge >= today) {
    fixes.push(...fix(fixTitles.trim(limit.node.text), fixer.setDate(node, limit.node.text)));
  }
  return fixes;
}

function dependencyOrder(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { from, needed } = finding.data as { from: Item; needed: Item };
  const start = spanOf(from).start?.date;
  const last = spanOf(needed).end?.range.last;
  if (!start?.range || last === undefined || last + 1 < today) return [];
  const moved = notBefore(start, last + 1, roadmap);
  const begins = moved && rangeOf(moved, roadmap.calendar)?.first;
  if (!moved || begins === undefined) return [];
  const fixer = new Fixer(roadmap);
  const delta = begins - start.range.first;
  // The effective day of an ending is its end; of a reduction its start, and a length goes with it.
  const end = from.section === 'sunsets' && endsService(from) ? undefined : from.date('end');
  const movedEnd = end && shifted(end.written, start.written, moved, delta, roadmap);
  if (end && !movedEnd) return [];
  const edits = together(
    fixer.setDate(start.node, moved.text),
    end && movedEnd ? fixer.setDate(end.node, movedEnd.text) : [],
  );
  return fix(fixTitles.moveBehind(needed.name, sayDay(begins)), edits);
}

/** The first date in the same form that begins on a day or later. */
function notBefore(date: DateValue, day: Day, roadmap: Roadmap): WrittenDate | undefined {
  const written = writeDate(day, date.written, roadmap.calendar);
  const range = written && rangeOf(written, roadmap.calendar);
  if (!written || !range) return undefined;
  return range.first >= day ? written : shiftDate(written, 1);
}

/** The end moved as far as the start was: by whole units where both are written in the same coarse form. */
function shifted(
  end: WrittenDate,
  from: WrittenDate,
  to: WrittenDate,
  days: number,
  roadmap: Roadmap,
): WrittenDate | undefined {
  if (end.form === from.form && end.form !== 'day') {
    for (let units = 0; units <= 400; units++)
      if (shiftDate(from, units)?.text === to.text) return shiftDate(end, units);
  }
  return shiftDateByDays(end, days, roadmap.calendar);
}

function milestoneOutsideItem(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { node, limit, holder } = finding.data as { node: Node; limit: Node; holder: Item };
  const { start, end } = spanOf(holder);
  const at = [start, end].find((m) => m?.node === limit);
  const written = at && !at.date ? formatDay(at.range.last) : limit.type === 'scalar' ? limit.text : undefined;
  const date = written === undefined ? undefined : parseDate(written);
  const range = date && rangeOf(date, roadmap.calendar);
  // An end that comes from a duration holds no date.
  const dated = node.type === 'scalar' && parseDate(node.text) !== undefined;
  if (written === undefined || !dated || !range || range.last < today) return [];
  return fix(fixTitles.moveTo(written), new Fixer(roadmap).setDate(node, written));
}

function pastDue(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { item, node } = finding.data as { item: Item; node: Node };
  const fixer = new Fixer(roadmap);
  const fixes: Fix[] = [];
  const old = node.type === 'scalar' ? parseDate(node.text) : undefined;
  const written = old && dueAgain(old, today, roadmap);
  if (old && written) {
    const key = node.parent?.type === 'pair' ? node.parent.key.text : 'end';
    const edits = together(
      fixer.setDate(node, written.text),
      revision(fixer, item, key, old.text, written.text, today),
    );
    fixes.push(...fix(fixTitles.redate(written.text), edits));
  }
  const statuses = item.section === 'sunsets' && endsService(item) === false ? ['done', 'in-progress'] : ['done'];
  for (const status of statuses) {
    if (item.text('status') !== status)
      fixes.push(...fix(fixTitles.setStatus(status), fixer.setKey(item.map, item.shape, 'status', status)));
  }
  return fixes;
}

/** The period of the same length that today lies in; for a day the end of this month. */
function dueAgain(old: WrittenDate, today: Day, roadmap: Roadmap): WrittenDate | undefined {
  const form: DateForm = old.form;
  return form === 'day' ? writeDate(lastOfMonth(today), old) : writeDate(today, old, roadmap.calendar);
}

function revision(fixer: Fixer, item: Item, field: string, from: string, to: string, today: Day) {
  const named = item.id !== undefined && !item.roadmap.isUnknown(item.node('id') ?? item.map) ? item.id : undefined;
  return fixer.addItem('revisions', [
    ['date', formatDay(today)],
    ['summary', fixTexts.moved(item.name, from, to)],
    ...(named === undefined
      ? []
      : ([
          ['items', [named]],
          ['changes', [{ item: named, field, from: dateValue(from), to: dateValue(to) }]],
        ] as const)),
  ]);
}

function doneInFuture(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { item } = finding.data as { item: Item };
  const status = item.section === 'milestones' ? 'planned' : 'in-progress';
  return fix(fixTitles.setStatus(status), new Fixer(roadmap).setKey(item.map, item.shape, 'status', status));
}

function ambiguousFiscalDate(_finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const fixer = new Fixer(roadmap);
  const calendar = roadmap.rootFields('calendar');
  return [1, 4, 7, 10].flatMap((month) =>
    fix(
      fixTitles.fiscalYearStart(MONTHS[month - 1] ?? ''),
      calendar
        ? fixer.setKey(calendar.map, calendar.shape, 'fiscalYearStart', month)
        : fixer.setRoot('calendar', { fiscalYearStart: month }),
    ),
  );
}

function bothDatesAndWhen(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { item } = finding.data as { item: Item };
  return fix(fixTitles.removeWhen(), new Fixer(roadmap).removeKey(item.map, 'when'), { preferred: true });
}
