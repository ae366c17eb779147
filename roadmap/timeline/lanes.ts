import { components, isDated, type TimelineItem, type TimelineModel, type TimelineSection } from './model';
import { strings } from './strings';

export interface Lane {
  /** Empty where the group's label says it all. */
  label: string;
  items: TimelineItem[];
}

export interface Group {
  section: TimelineSection;
  label: string;
  lanes: Lane[];
}

/** What has dates, by section; initiatives by the component that they belong to. Empty groups are left out. */
export function groupsOf(model: TimelineModel): Group[] {
  const sections: TimelineSection[] = ['initiatives', 'sunsets', 'milestones', 'metrics'];
  return sections.flatMap((section) => {
    const items = model.items.filter((item) => item.section === section && isDated(item));
    return items.length === 0 ? [] : [{ section, label: strings.groups[section], lanes: lanesOf(section, items) }];
  });
}

function lanesOf(section: TimelineSection, items: TimelineItem[]): Lane[] {
  if (section === 'metrics') return items.map((item) => ({ label: item.title, items: [item] }));
  const componentOf = (item: TimelineItem) => ('component' in item ? item.component : undefined);
  if (!items.some(componentOf)) return [{ label: '', items }];
  const known = components.map((key) => ({
    label: strings.components[key],
    items: items.filter((item) => componentOf(item) === key),
  }));
  const others = { label: strings.otherComponent, items: items.filter((item) => !componentOf(item)) };
  return [...known, others].filter((lane) => lane.items.length > 0);
}

export interface Column {
  label: string;
  items: TimelineItem[];
}

/** What has no dates: now, next, later, the rest, and what is done with. Empty columns are left out. */
export function columnsOf(model: TimelineModel): Column[] {
  const { board } = strings;
  const columns = {
    now: { label: board.now, items: [] as TimelineItem[] },
    next: { label: board.next, items: [] as TimelineItem[] },
    later: { label: board.later, items: [] as TimelineItem[] },
    unplanned: { label: board.unplanned, items: [] as TimelineItem[] },
    closed: { label: board.closed, items: [] as TimelineItem[] },
  };
  for (const item of model.items) if (!isDated(item)) columns[columnOf(item)].items.push(item);
  if (!columns.closed.items.some(isOff)) columns.closed.label = board.done;
  return Object.values(columns).filter((column) => column.items.length > 0);
}

function isOff(item: TimelineItem): boolean {
  return item.section !== 'metrics' && item.status !== 'done';
}

function columnOf(item: TimelineItem): 'now' | 'next' | 'later' | 'unplanned' | 'closed' {
  if (item.section === 'metrics') return 'unplanned';
  if (item.status === 'done' || item.status === 'canceled' || item.status === 'reversed') return 'closed';
  return item.section === 'initiatives' ? (item.when ?? 'unplanned') : 'unplanned';
}
