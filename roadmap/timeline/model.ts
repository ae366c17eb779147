import type { Day, DayRange } from '../model/days';

/**
 * What a picture of a roadmap needs, and nothing else: plain data that survives JSON. It is built from a document by
 * `buildTimeline`, drawn by `layout`, and sent to the preview whole or as a patch.
 */
export interface TimelineModel {
  title: string;
  today: Day;
  /** The period that the roadmap is about; an open end has no `last`. */
  horizon?: { first: Day; last?: Day };
  /** First month of the fiscal year, 1–12. Absent: calendar years. */
  fiscalYearStart?: number;
  /** By section (initiatives, sunsets, milestones, metrics), in document order within it. Keys are unique. */
  items: TimelineItem[];
}

export type TimelineItem = InitiativeItem | SunsetItem | MilestoneItem | MetricItem;
export type TimelineSection = TimelineItem['section'];

/** Offsets in the text, UTF-16, absolute; `end` is one past the last. */
export interface Span {
  start: number;
  end: number;
}

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type FindingSeverity = (typeof severities)[number];

export interface ItemFindings {
  /** The worst of them. */
  severity: FindingSeverity;
  count: number;
  /** The first few, worst first. */
  messages: string[];
}

interface ItemBase {
  /** Stable between edits that leave the item's id alone: section and id, or section and position. */
  key: string;
  title: string;
  /** Whose it is: the stakeholder's title. */
  owner?: string;
  /** Where it stands. A patch does not carry a span that merely moved: only the sender's is up to date. */
  source: Span;
  findings?: ItemFindings;
}

export const planStatuses = ['idea', 'planned', 'in-progress', 'paused', 'done', 'canceled'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const whens = ['now', 'next', 'later'] as const;
export type When = (typeof whens)[number];

export const components = [
  'channel-strategy',
  'live-interaction',
  'service-goal',
  'cx-metrics',
  'customer-engagement',
] as const;
export type ComponentKey = (typeof components)[number];

export interface InitiativeItem extends ItemBase {
  section: 'initiatives';
  status: PlanStatus;
  /** Percent, 0–100. */
  progress?: number;
  start?: DayRange;
  /** Written, or start + duration. */
  end?: DayRange;
  when?: When;
  component?: ComponentKey;
  phases: Phase[];
  milestones: Point[];
  /** Keys of items of this model. */
  dependsOn: string[];
}

export interface Phase {
  title: string;
  start?: DayRange;
  end?: DayRange;
  status: PlanStatus;
}

export const pointStatuses = ['planned', 'done', 'missed', 'canceled'] as const;
export type PointStatus = (typeof pointStatuses)[number];

/** A milestone, alone or of an item. */
export interface Point {
  title: string;
  date?: DayRange;
  pinned: boolean;
  status: PointStatus;
  /** Still planned, and its last day is past. */
  late: boolean;
}

export const sunsetActions = ['end', 'reduce', 'modify', 'replace'] as const;
export type SunsetAction = (typeof sunsetActions)[number];
export const sunsetStatuses = ['planned', 'announced', 'in-progress', 'done', 'reversed', 'canceled'] as const;
export type SunsetStatus = (typeof sunsetStatuses)[number];

/** A date of a sunset may not be fixed yet. */
export type SunsetDate = DayRange | 'undecided';

export interface SunsetItem extends ItemBase {
  section: 'sunsets';
  action: SunsetAction;
  status: SunsetStatus;
  /** Titles of what ends, shrinks or changes. */
  retires: string[];
  announced?: SunsetDate;
  noNewUse?: SunsetDate;
  endOfDevelopment?: SunsetDate;
  endOfSupport?: SunsetDate;
  start?: SunsetDate;
  end?: SunsetDate | 'never';
  /** The day on which it takes effect, as the format defines it for the action. */
  effective?: DayRange;
  notice?: Notice;
  /** Titles; `none` where nothing takes its place. */
  replacement?: string[] | 'none';
  phases: Phase[];
  milestones: Point[];
  dependsOn: string[];
}

export interface Notice {
  date?: DayRange;
  /** As written: `6 weeks`. */
  lead?: string;
  /** First day of the notice, from the date or the lead; absent where it can't be told. */
  from?: Day;
}

export interface MilestoneItem extends ItemBase, Point {
  section: 'milestones';
  /** The title of the item that it belongs to. */
  of?: string;
}

export const betters = ['higher', 'lower', 'in-band'] as const;
export type Better = (typeof betters)[number];

export interface MetricItem extends ItemBase {
  section: 'metrics';
  unit?: string;
  /** ISO 4217, for the unit `currency`. */
  currency?: string;
  better?: Better;
  band?: { min?: number; max?: number };
  /** Its value is absent where nobody knows it. */
  baseline?: Reading;
  /** Its value is absolute; absent where it is a change from an unknown baseline. */
  target?: Reading;
  /** In document order. */
  observations: Reading[];
}

export interface Reading {
  value?: number;
  date?: DayRange;
}

/** Whether a date of a sunset is a range of days. */
export function isRange(date: SunsetDate | 'never' | undefined): date is DayRange {
  return typeof date === 'object';
}

/** Whether it has a place on the time axis. Metrics always have a lane. */
export function isDated(item: TimelineItem): boolean {
  switch (item.section) {
    case 'initiatives':
      return item.start !== undefined || item.end !== undefined;
    case 'sunsets':
      return sunsetRanges(item).length > 0;
    case 'milestones':
      return item.date !== undefined;
    case 'metrics':
      return true;
  }
}

/** The dates of a sunset that are days, without its notice. */
export function sunsetRanges(item: SunsetItem): DayRange[] {
  const dates = [item.announced, item.noNewUse, item.endOfDevelopment, item.endOfSupport, item.start, item.end];
  return dates.filter(isRange);
}
