import type { MapNode, Node } from '../document/nodes';
import type { Shape } from '../schema/shape';
import { certainlyBefore, type FiscalCalendar } from './dates';
import type { Day, DayRange } from './days';
import { endOfDuration } from './durations';
import { type DateValue, Fields } from './fields';
import type { Roadmap } from './roadmap';

/** An entry of a section, or a milestone nested in one. */
export class Item extends Fields {
  constructor(
    roadmap: Roadmap,
    readonly section: string,
    map: MapNode,
    shape: Shape | undefined,
    /** The initiative or sunset that a nested milestone belongs to. */
    readonly holder?: Item,
  ) {
    super(roadmap, map, shape);
  }

  /** The id as written, a faulty one too: what can be read of it counts as defined. */
  get id(): string | undefined {
    const node = this.node('id');
    return node?.type === 'scalar' ? node.text : undefined;
  }

  /** What a person calls the item: its title, else its id. */
  get name(): string {
    const node = this.nameNode;
    return (node.type === 'scalar' ? node.text : '') || (this.id ?? '');
  }
}

/** A date that an item begins or ends on: where it is shown, and the days that it means. */
export interface Moment {
  /** The written date; of an end that comes from a `duration`, the duration. */
  readonly node: Node;
  readonly range: DayRange;
  /** Absent for an end that comes from a duration. */
  readonly date?: DateValue;
}

const moment = (date: DateValue | undefined): Moment | undefined =>
  date?.range && { node: date.node, range: date.range, date };

/** First day of an initiative or phase. */
export const startOf = (item: Fields): Moment | undefined => moment(item.date('start'));

/** Last day of an initiative or phase: written, or its start and duration. */
export function endOf(item: Fields): Moment | undefined {
  if (item.node('end')) return moment(item.date('end'));
  const start = startOf(item);
  const duration = item.duration('duration');
  return start && duration && { node: duration.node, range: endOfDuration(start.range, duration.duration) };
}

/** `reduce` and `modify` change a service, `end` and `replace` end it; undefined where the action is unknown. */
export function endsService(sunset: Item): boolean | undefined {
  const action = sunset.choice('action');
  return action === undefined ? undefined : action === 'end' || action === 'replace';
}

/** The key that holds a sunset's effective day (format §5). */
export function effectiveKey(sunset: Item): 'end' | 'noNewUse' | 'start' | undefined {
  const ends = endsService(sunset);
  if (ends === undefined) return undefined;
  if (!ends) return 'start';
  return sunset.text('end') === 'never' ? 'noNewUse' : 'end';
}

export function effectiveDay(sunset: Item): Moment | undefined {
  const key = effectiveKey(sunset);
  return key && moment(sunset.date(key));
}

/** Start and end as the rules read them: rules.md, *Start and end*. */
export function spanOf(item: Item): { start: Moment | undefined; end: Moment | undefined } {
  if (item.section === 'sunsets') {
    const day = effectiveDay(item);
    return { start: day, end: day };
  }
  if (item.section === 'milestones') {
    const day = moment(item.date('date'));
    return { start: day, end: day };
  }
  return { start: startOf(item), end: endOf(item) };
}

/** An initiative that still counts: not canceled, not ruled out. Undefined where that is unknown. */
export function isCounted(item: Item): boolean | undefined {
  const status = item.choice('status');
  const priority = item.absent('priority') ? 'none' : item.choice('priority');
  if (status === 'canceled' || priority === 'wont') return false;
  return status === undefined || priority === undefined ? undefined : true;
}

const OPEN_SUNSET = new Set(['planned', 'announced', 'in-progress']);

/** Whether anything is still to happen with it: rules.md, *Open, counted*. Undefined where that is unknown. */
export function isOpen(item: Item): boolean | undefined {
  const status = item.choice('status');
  switch (item.section) {
    case 'initiatives': {
      const counted = isCounted(item);
      return counted && (status === undefined ? undefined : status !== 'done');
    }
    case 'sunsets':
      return status === undefined ? undefined : OPEN_SUNSET.has(status);
    case 'milestones': {
      if (status !== undefined && status !== 'planned') return false;
      const open = holderIsOpen(item);
      return open === false ? false : status === undefined ? undefined : open;
    }
    default:
      return undefined;
  }
}

/** True where nothing holds the milestone; undefined where what holds it is unknown. */
function holderIsOpen(milestone: Item): boolean | undefined {
  const holder = holderOf(milestone);
  if (holder) return isOpen(holder);
  if (milestone.holder || milestone.absent('item')) return true;
  const id = milestone.text('item');
  return id !== undefined && milestone.roadmap.item(id) ? true : undefined;
}

/** The initiative or sunset that a milestone belongs to, by nesting or by its `item`. */
export function holderOf(milestone: Item): Item | undefined {
  if (milestone.holder) return milestone.holder;
  const id = milestone.text('item');
  const target = id === undefined ? undefined : milestone.roadmap.item(id);
  return target && (target.section === 'initiatives' || target.section === 'sunsets') ? target : undefined;
}

export const isPast = (moment: Moment | undefined, today: Day): boolean =>
  moment !== undefined && certainlyBefore(moment.range, today);

export type { FiscalCalendar };
