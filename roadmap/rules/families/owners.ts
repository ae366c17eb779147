import type { Node } from '../../document/nodes';
import { writeDate } from '../../model/dates';
import { civil, type Day, type DayRange, dayOf } from '../../model/days';
import { effectiveDay, endOf, type Item, isOpen, startOf } from '../../model/item';
import type { Roadmap } from '../../model/roadmap';
import { leftoverMessages as messages } from '../messages/leftovers';
import type { CheckContext } from '../rule';

/** An open item and the calendar quarters, counted from year 0, in which it certainly runs. */
interface Load {
  readonly item: Item;
  readonly owner: Node;
  readonly first: number;
  readonly last: number;
}

const LIMIT = 5;

export function overcommittedOwner({ roadmap, report }: CheckContext): void {
  const limit = ownerLoad(roadmap);
  if (limit === undefined) return;
  for (const [id, loads] of loadsOf(roadmap)) {
    const over = firstTooMany(loads, limit);
    if (!over) continue;
    const { load, quarter } = over;
    const running = loads.filter(({ first, last }) => first <= quarter && quarter <= last);
    report({
      rule: 'overcommitted-owner',
      ...roadmap.range(load.owner),
      message: messages.overcommitted(roadmap.item(id)?.name ?? id, running.length, sayQuarter(quarter), limit),
      related: running
        .filter((other) => other !== load)
        .map(({ item }) => ({ ...roadmap.range(item.nameNode), message: messages.runsToo(item) })),
    });
  }
}

/** Undefined where a limit is stated that nobody can read. */
function ownerLoad(roadmap: Roadmap): number | undefined {
  if (roadmap.rootAbsent('policies')) return LIMIT;
  const policies = roadmap.rootFields('policies');
  return policies?.absent('ownerLoad') ? LIMIT : policies?.number('ownerLoad');
}

function loadsOf(roadmap: Roadmap): Map<string, Load[]> {
  const byOwner = new Map<string, Load[]>();
  for (const item of roadmap.items) {
    const owner = item.scalar('owner');
    const quarters = owner && isOpen(item) ? quartersOf(item) : undefined;
    if (!owner || !quarters) continue;
    const loads = byOwner.get(owner.text);
    if (loads) loads.push({ item, owner, ...quarters });
    else byOwner.set(owner.text, [{ item, owner, ...quarters }]);
  }
  return byOwner;
}

/** From when to when it is work for somebody: an initiative while it runs, a sunset from its announcement on. */
function spanOfWork(item: Item): { start: DayRange; end: DayRange } | undefined {
  const isSunset = item.section === 'sunsets';
  if (!isSunset && item.section !== 'initiatives') return undefined;
  const start = isSunset ? item.days('announced') : startOf(item)?.range;
  const end = (isSunset ? effectiveDay(item) : endOf(item))?.range;
  return start && end && { start, end };
}

/** On every reading of its dates: begun by the quarter's last day, and not over before its first. */
function quartersOf(item: Item): { first: number; last: number } | undefined {
  const span = spanOfWork(item);
  if (!span) return undefined;
  const { start, end } = span;
  const first = quarterOf(Math.min(start.last, end.last));
  const last = quarterOf(Math.max(end.first, start.first));
  return first <= last ? { first, last } : undefined;
}

/** In the order of the text; most items run at once in a quarter in which one of them begins. */
function firstTooMany(loads: readonly Load[], limit: number): { load: Load; quarter: number } | undefined {
  const counts = new Map<number, number>();
  for (const quarter of loads.map(({ first }) => first).sort((a, b) => a - b)) counts.set(quarter, 0);
  for (const load of loads) {
    for (const [quarter, count] of counts) {
      if (quarter < load.first || quarter > load.last) continue;
      if (count >= limit) return { load, quarter };
      counts.set(quarter, count + 1);
    }
  }
  return undefined;
}

function quarterOf(day: Day): number {
  const { year, month } = civil(day);
  return year * 4 + Math.floor((month - 1) / 3);
}

/** "2027-Q1" */
function sayQuarter(quarter: number): string {
  const day = dayOf(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1);
  return writeDate(day, 'quarter')?.text ?? '';
}
