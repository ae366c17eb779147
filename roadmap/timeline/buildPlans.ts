import type { Day, DayRange } from '../model/days';
import { endOfDuration, subtractDuration } from '../model/durations';
import { type DateValue, dateValue, type Fields } from '../model/fields';
import { effectiveKey, holderOf, type Item, isOpen } from '../model/item';
import {
  components,
  type InitiativeItem,
  type MilestoneItem,
  type Notice,
  type Phase,
  type Point,
  planStatuses,
  pointStatuses,
  type Span,
  type SunsetDate,
  type SunsetItem,
  sunsetActions,
  sunsetStatuses,
  whens,
} from './model';

/** Looks up what ids mean. */
export interface Names {
  /** What a person calls it; an id of nothing stays as it is. */
  title(id: string): string;
  /** Key of the item, or of the one that holds it. */
  key(id: string): string | undefined;
  /** The component that lists the initiative. */
  componentOf(id: string): string | undefined;
}

export interface Base {
  key: string;
  title: string;
  owner?: string;
  source: Span;
}

/** Title, else id, else the first word that it has. */
export function titleOf(item: Item): string {
  return item.name.replace(/\s+/g, ' ').trim();
}

/** The value if it is one of the words. */
export function oneOf<Word extends string>(words: readonly Word[], value: string | undefined): Word | undefined {
  return words.find((word) => word === value);
}

export function buildInitiative(item: Item, base: Base, names: Names, today: Day): InitiativeItem {
  const progress = item.number('progress');
  const component = oneOf(components, item.text('component') ?? names.componentOf(item.id ?? ''));
  return present({
    ...base,
    section: 'initiatives' as const,
    status: oneOf(planStatuses, item.choice('status')) ?? 'planned',
    progress: progress === undefined ? undefined : Math.min(100, Math.max(0, progress)),
    start: daysAt(item, 'start'),
    end: endDays(item),
    when: oneOf(whens, item.choice('when')),
    component,
    phases: phasesOf(item),
    milestones: pointsOf(item, today),
    dependsOn: keysOf(item, names),
  });
}

export function buildSunset(item: Item, base: Base, names: Names, today: Day): SunsetItem {
  const replacement = item.texts('replacement');
  const end = dateAt(item, 'end');
  const key = effectiveKey(item);
  const effective = key && daysAt(item, key);
  return present({
    ...base,
    section: 'sunsets' as const,
    action: oneOf(sunsetActions, item.choice('action')) ?? 'end',
    status: oneOf(sunsetStatuses, item.choice('status')) ?? 'planned',
    retires: item.texts('retires').map(names.title),
    announced: sunsetDate(item, 'announced'),
    noNewUse: sunsetDate(item, 'noNewUse'),
    endOfDevelopment: sunsetDate(item, 'endOfDevelopment'),
    endOfSupport: sunsetDate(item, 'endOfSupport'),
    start: sunsetDate(item, 'start'),
    end: end?.written.form === 'never' ? ('never' as const) : sunsetDate(item, 'end'),
    effective,
    notice: noticeOf(item, effective),
    replacement: replacement.includes('none')
      ? ('none' as const)
      : replacement.length > 0
        ? replacement.map(names.title)
        : undefined,
    phases: phasesOf(item),
    milestones: pointsOf(item, today),
    dependsOn: keysOf(item, names),
  });
}

export function buildMilestone(item: Item, base: Base, today: Day): MilestoneItem {
  const holder = holderOf(item);
  return present({
    ...base,
    section: 'milestones' as const,
    ...pointOf(item, today, isOpen(item) ?? true),
    title: base.title,
    of: holder && titleOf(holder),
  });
}

/** A date that can be read, also one that a rule finds at odds with another: it is to be seen where it stands. */
export function dateAt(fields: Fields, key: string): DateValue | undefined {
  const node = fields.node(key);
  return node?.type === 'scalar' ? dateValue(fields.roadmap, node) : undefined;
}

export function daysAt(fields: Fields, key: string): DayRange | undefined {
  return dateAt(fields, key)?.range;
}

/** The end as written, else start and duration. */
function endDays(fields: Fields): DayRange | undefined {
  if (fields.node('end')) return daysAt(fields, 'end');
  const start = daysAt(fields, 'start');
  const duration = fields.duration('duration');
  return start && duration && endOfDuration(start, duration.duration);
}

function sunsetDate(item: Item, key: string): SunsetDate | undefined {
  const date = dateAt(item, key);
  return date?.written.form === 'undecided' ? 'undecided' : date?.range;
}

function noticeOf(item: Item, effective: DayRange | undefined): Notice | undefined {
  const notice = item.fields('notice');
  if (!notice) return undefined;
  const date = daysAt(notice, 'date');
  const lead = notice.duration('lead');
  const from = date?.first ?? (lead && effective && subtractDuration(effective.first, lead.duration));
  return date || lead ? present({ date, lead: lead?.node.text, from }) : undefined;
}

function phasesOf(item: Item): Phase[] {
  return item.maps('phases').map((phase) =>
    present({
      title: oneLine(phase.text('title')),
      start: daysAt(phase, 'start'),
      end: endDays(phase),
      status: oneOf(planStatuses, phase.choice('status')) ?? ('planned' as const),
    }),
  );
}

function pointsOf(item: Item, today: Day): Point[] {
  const open = isOpen(item) ?? true;
  return item.maps('milestones').map((each) => pointOf(each, today, open));
}

function pointOf(fields: Fields, today: Day, open: boolean): Point {
  const status = oneOf(pointStatuses, fields.choice('status')) ?? 'planned';
  const date = daysAt(fields, 'date');
  return present({
    title: oneLine(fields.text('title') ?? fields.text('id')),
    date,
    pinned: fields.boolean('pinned') ?? false,
    status,
    late: status === 'planned' && open && date !== undefined && date.last < today,
  });
}

function keysOf(item: Item, names: Names): string[] {
  return [...new Set(item.texts('dependsOn').flatMap((id) => names.key(id) ?? []))];
}

function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined values: what JSON would keep. */
export function present<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
}
