import { certainlyAfter, isAfter, isBefore, isFiscal, sameWriting } from '../../model/dates';
import type { Fields } from '../../model/fields';
import {
  endOf,
  endsService,
  holderOf,
  type Item,
  isOpen,
  isPast,
  type Moment,
  spanOf,
  startOf,
} from '../../model/item';
import type { Roadmap } from '../../model/roadmap';
import { isPlaceholder } from '../../model/shapeCheck';
import { messages } from '../messages';
import type { CheckContext } from '../rule';
import type { RuleLogic } from './logic';
import { overcommittedOwner } from './owners';
import { falsePrecision, writeQuarter } from './precision';
import { mayName } from './references';
import type { timeDocs } from './time.docs';
import { timeFixes } from './time.fixes';

export const timeLogic: RuleLogic<keyof typeof timeDocs> = {
  'end-before-start': { check: endBeforeStart, fixes: timeFixes.endBeforeStart },
  'outside-horizon': { check: outsideHorizon, fixes: timeFixes.outsideHorizon },
  'dependency-order': { check: dependencyOrder, fixes: timeFixes.dependencyOrder },
  'milestone-outside-item': { check: milestoneOutsideItem, fixes: timeFixes.milestoneOutsideItem },
  'past-due': { check: pastDue, fixes: timeFixes.pastDue },
  'done-in-future': { check: doneInFuture, fixes: timeFixes.doneInFuture },
  'ambiguous-fiscal-date': { check: ambiguousFiscalDate, fixes: timeFixes.ambiguousFiscalDate },
  'both-dates-and-when': { check: bothDatesAndWhen, fixes: timeFixes.bothDatesAndWhen },
  'false-precision': { check: falsePrecision, fixes: writeQuarter },
  'placeholder-text': { check: placeholderForId },
  'overcommitted-owner': { check: overcommittedOwner },
};

/** Everything that has a `start` and an `end` of its own. */
function* spans(roadmap: Roadmap): Iterable<Fields> {
  const horizon = roadmap.rootFields('horizon');
  if (horizon) yield horizon;
  for (const item of roadmap.section('initiatives')) {
    yield item;
    yield* item.maps('phases');
  }
  for (const item of roadmap.section('sunsets')) yield* item.maps('phases');
  for (const item of roadmap.section('metrics')) {
    const baseline = item.fields('baseline');
    if (baseline) yield baseline;
    yield* item.maps('observations');
  }
}

function endBeforeStart({ roadmap, report }: CheckContext): void {
  for (const span of spans(roadmap)) {
    const start = span.date('start');
    const end = span.date('end');
    if (!start?.range || !end?.range || isBefore(end.range, start.range) !== 'yes') continue;
    report({
      rule: 'end-before-start',
      ...roadmap.range(end.node),
      message: messages.endBeforeStart(start, end),
      related: [{ ...roadmap.range(start.node), message: messages.startsHere(start) }],
      data: { start: start.node, end: end.node },
    });
    roadmap.settle(start.node);
    roadmap.settle(end.node);
  }
}

function outsideHorizon({ roadmap, report }: CheckContext): void {
  const horizon = roadmap.rootFields('horizon');
  const from = horizon?.date('start');
  const to = horizon?.date('end');
  const early = (m: Moment | undefined) =>
    m !== undefined && from?.range !== undefined && isBefore(m.range, from.range) === 'yes';
  const late = (m: Moment | undefined) =>
    m !== undefined && to?.range !== undefined && isAfter(m.range, to.range) === 'yes';
  for (const item of roadmap.items) {
    if (!isOpen(item)) continue;
    const { start, end } = spanOf(item);
    const mayNotStartEarly =
      item.section !== 'initiatives' || ['idea', 'planned'].includes(item.choice('status') ?? '');
    const outside = (mayNotStartEarly && early(start)) || late(start) ? start : late(end) ? end : undefined;
    if (!outside) continue;
    const limit = early(outside) ? from : to;
    if (!limit) continue;
    report({
      rule: 'outside-horizon',
      ...roadmap.range(outside.node),
      message: messages.outsideHorizon(item, outside, limit, early(outside)),
      related: [{ ...roadmap.range(limit.node), message: messages.horizonLimit(limit, early(outside)) }],
      data: { item, node: outside.node, side: early(outside) ? 'start' : 'end' },
    });
  }
}

function dependencyOrder({ roadmap, report }: CheckContext): void {
  for (const { key, from, node } of roadmap.references) {
    if (key !== 'dependsOn' || !from || roadmap.isUnknown(node) || !isOpen(from)) continue;
    const needed = roadmap.item(node.text);
    const status = needed?.choice('status');
    if (!needed || status === undefined || status === 'canceled' || status === 'reversed') continue;
    const { start } = spanOf(from);
    const { end } = spanOf(needed);
    if (!start || !end) continue;
    const before = isBefore(start.range, end.range);
    if (before === 'no') continue;
    if (before === 'maybe' && start.date && end.date && sameWriting(start.date.written, end.date.written)) continue;
    report({
      rule: 'dependency-order',
      ...(before === 'maybe' ? { severity: 'information' as const } : {}),
      ...roadmap.range(node),
      message: messages.dependencyOrder(from, start, needed, end, before === 'maybe'),
      related: [
        { ...roadmap.range(end.node), message: messages.endsHere(needed, end) },
        { ...roadmap.range(start.node), message: messages.itemStartsHere(from, start) },
      ],
      data: { from, needed },
    });
  }
}

function milestoneOutsideItem({ roadmap, report }: CheckContext): void {
  const tell = (
    name: string,
    moment: Moment | undefined,
    limits: Limits,
    holder: Item,
    early: boolean,
    late: boolean,
  ) => {
    if (!moment) return;
    const before = early && limits.first && isBefore(moment.range, limits.first.range) === 'yes';
    const after = late && limits.last && isAfter(moment.range, limits.last.range) === 'yes';
    const limit = before ? limits.first : after ? limits.last : undefined;
    if (!limit) return;
    report({
      rule: 'milestone-outside-item',
      ...roadmap.range(moment.node),
      message: messages.outsideItem(name, moment, holder, limit, Boolean(before)),
      related: [{ ...roadmap.range(limit.node), message: messages.limitHere(holder, limit, Boolean(before)) }],
      data: { node: moment.node, limit: limit.node, holder },
    });
  };
  for (const milestone of roadmap.items) {
    if (milestone.section !== 'milestones') continue;
    const holder = holderOf(milestone);
    if (holder) tell(milestone.name, spanOf(milestone).start, limitsOf(holder), holder, true, true);
  }
  for (const section of ['initiatives', 'sunsets']) {
    for (const holder of roadmap.section(section)) {
      for (const phase of holder.maps('phases')) {
        const limits = limitsOf(holder);
        const name = phase.text('title') ?? '';
        tell(name, startOf(phase), limits, holder, true, true);
        tell(name, endOf(phase), limits, holder, true, true);
      }
    }
  }
}

interface Limits {
  readonly first: Moment | undefined;
  readonly last: Moment | undefined;
}

/** Between which days the parts of an item lie: a sunset begins when it is announced. */
function limitsOf(holder: Item): Limits {
  if (holder.section === 'initiatives') return { first: startOf(holder), last: endOf(holder) };
  const announced = holder.date('announced');
  const end = holder.date('end');
  return {
    first: announced?.range && { node: announced.node, range: announced.range, date: announced },
    last: end?.range && { node: end.node, range: end.range, date: end },
  };
}

function pastDue({ roadmap, today, report }: CheckContext): void {
  for (const item of roadmap.items) {
    if (!isOpen(item)) continue;
    const due = dueOf(item, (m) => isPast(m, today));
    if (!due) continue;
    report({
      rule: 'past-due',
      ...roadmap.range(due.node),
      message: messages.pastDue(item, due, item.choice('status') ?? 'planned'),
      data: { item, node: due.node },
    });
  }
}

function dueOf(item: Item, past: (m: Moment | undefined) => boolean): Moment | undefined {
  if (item.section !== 'sunsets') {
    const { end } = spanOf(item);
    return past(end) ? end : undefined;
  }
  const end = item.date('end');
  const last = end?.range && { node: end.node, range: end.range, date: end };
  if (past(last)) return last;
  if (endsService(item) !== false || item.choice('status') === 'in-progress') return undefined;
  const start = startOf(item);
  return past(start) ? start : undefined;
}

function doneInFuture({ roadmap, today, report }: CheckContext): void {
  for (const item of roadmap.items) {
    if (item.choice('status') !== 'done') continue;
    const { end } = spanOf(item);
    if (!end || !certainlyAfter(end.range, today)) continue;
    report({
      rule: 'done-in-future',
      ...roadmap.range(end.node),
      message: messages.doneInFuture(item, end),
      data: { item },
    });
  }
}

function ambiguousFiscalDate({ roadmap, report }: CheckContext): void {
  if (roadmap.calendar.fiscalYearStart !== undefined) return;
  const calendar = roadmap.root('calendar')?.value;
  const fields = roadmap.rootFields('calendar');
  // A calendar that is there but faulty was reported already.
  if (roadmap.document.brokenKeys.has('calendar') || (calendar && roadmap.isUnknown(calendar))) return;
  if (fields ? !fields.absent('fiscalYearStart') : !roadmap.rootAbsent('calendar')) return;
  const first = roadmap.dates().find((d) => isFiscal(d.written));
  if (!first) return;
  report({
    rule: 'ambiguous-fiscal-date',
    ...roadmap.range(first.node),
    message: messages.ambiguousFiscalDate(first.node.text),
  });
}

function bothDatesAndWhen({ roadmap, report }: CheckContext): void {
  for (const item of roadmap.section('initiatives')) {
    const when = item.known('when');
    const status = item.choice('status');
    if (!when || status === undefined || status === 'done') continue;
    const date = item.known('start') ?? item.known('end');
    if (!date) continue;
    report({
      rule: 'both-dates-and-when',
      ...roadmap.range(when),
      message: messages.bothDatesAndWhen(item),
      related: [{ ...roadmap.range(date), message: messages.dateHere() }],
      data: { item },
    });
  }
}

/** Other placeholders come out of reading; where an id or a text may stand, the ids of the document decide. */
function placeholderForId({ roadmap, report }: CheckContext): void {
  for (const reference of roadmap.references) {
    const { node, spec } = reference;
    if (!spec.orText || !isPlaceholder(node.text) || roadmap.isUnknown(node)) continue;
    const target = roadmap.item(node.text);
    if (target && mayName(reference, target)) continue;
    report({ rule: 'placeholder-text', ...roadmap.range(node), message: messages.placeholder(node.text) });
    roadmap.settle(node);
  }
}
