import { certainlyBefore, isAfter, isBefore } from '../../model/dates';
import { addDuration, type Duration } from '../../model/durations';
import type { DateValue } from '../../model/fields';
import { type Item, isOpen } from '../../model/item';
import { momentOf } from '../../model/moments';
import type { Roadmap } from '../../model/roadmap';
import { strategyMessages } from '../messages/strategy';
import type { CheckContext } from '../rule';

const asTitle = (text: string): string => text.trim().toLowerCase();

export function wontHaveConflict({ roadmap, report }: CheckContext): void {
  const ruledOut = new Map<string, Item>();
  for (const item of roadmap.section('wontHave')) {
    const title = item.text('title');
    if (title !== undefined && asTitle(title) !== '' && !ruledOut.has(asTitle(title)))
      ruledOut.set(asTitle(title), item);
  }
  for (const initiative of roadmap.section('initiatives')) {
    const title = initiative.scalar('title');
    const item = title && ruledOut.get(asTitle(title.text));
    if (!item || isOpen(initiative) !== true) continue;
    report({
      rule: 'wont-have-conflict',
      ...roadmap.range(title),
      message: strategyMessages.wontHaveConflict(initiative),
      related: [{ ...roadmap.range(item.nameNode), message: strategyMessages.ruledOutHere(item) }],
      data: { initiative, item },
    });
  }
}

export function wontHaveDated({ roadmap, report }: CheckContext): void {
  const isInside = horizonOf(roadmap);
  if (!isInside) return;
  for (const initiative of roadmap.section('initiatives')) {
    const priority = initiative.scalar('priority');
    const status = initiative.choice('status');
    if (!priority || initiative.choice('priority') !== 'wont' || status === undefined || status === 'canceled')
      continue;
    const date = ['start', 'end'].flatMap((key) => initiative.date(key) ?? []).find(isInside);
    if (!date) continue;
    report({
      rule: 'wont-have-dated',
      ...roadmap.range(priority),
      message: strategyMessages.wontHaveDated(initiative),
      related: [{ ...roadmap.range(date.node), message: strategyMessages.dateHere() }],
      data: { initiative },
    });
  }
}

/** Tells whether a date may lie in the horizon; without a horizon all do. Undefined: the horizon is unknown. */
function horizonOf(roadmap: Roadmap): ((date: DateValue) => boolean) | undefined {
  if (roadmap.rootAbsent('horizon')) return () => true;
  const horizon = roadmap.rootFields('horizon');
  if (!horizon) return undefined;
  const [start, end] = [horizon.days('start'), horizon.days('end')];
  if ((!start && !horizon.absent('start')) || (!end && !horizon.absent('end'))) return undefined;
  return ({ range }) =>
    range !== undefined && (!start || isBefore(range, start) !== 'yes') && (!end || isAfter(range, end) !== 'yes');
}

const CADENCES: Record<string, Duration> = {
  weekly: { count: 1, unit: 'weeks' },
  monthly: { count: 1, unit: 'months' },
  quarterly: { count: 3, unit: 'months' },
  'half-yearly': { count: 6, unit: 'months' },
  yearly: { count: 1, unit: 'years' },
};

/** How far one review is from the next. */
export function cadenceOf(roadmap: Roadmap): Duration | undefined {
  return CADENCES[roadmap.rootFields('review')?.choice('cadence') ?? ''];
}

export function staleReview({ roadmap, today, report }: CheckContext): void {
  const review = roadmap.rootFields('review');
  if (!review) return;
  const tell = (date: DateValue, isNext: boolean) =>
    report({
      rule: 'stale-review',
      ...roadmap.range(date.node),
      message: strategyMessages.staleReview(date, isNext),
    });
  if (!review.absent('next')) {
    const next = review.date('next');
    if (next?.range && certainlyBefore(next.range, today)) tell(next, true);
    return;
  }
  const last = review.date('last');
  const cadence = cadenceOf(roadmap);
  if (last?.range && cadence && addDuration(last.range.last, cadence) < today) tell(last, false);
}

export function dilemmaUndecided({ roadmap, report }: CheckContext): void {
  for (const item of roadmap.section('dilemmas')) {
    const dilemma = item.scalar('dilemma');
    if (!dilemma || !item.absent('stance')) continue;
    report({ rule: 'dilemma-undecided', ...roadmap.range(dilemma), message: strategyMessages.undecided() });
  }
}

export function assumptionExpired({ roadmap, today, report }: CheckContext): void {
  for (const assumption of roadmap.section('assumptions')) {
    const by = momentOf(assumption, 'by');
    if (!by || assumption.choice('status') !== 'open' || !certainlyBefore(by.range, today)) continue;
    report({
      rule: 'assumption-expired',
      ...roadmap.range(by.node),
      message: strategyMessages.assumptionExpired(by),
      data: { assumption },
    });
  }
}
