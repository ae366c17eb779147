import type { Day } from '../model/days';
import type { Item } from '../model/item';
import type { Roadmap } from '../model/roadmap';
import { addFindings, type SevereFinding } from './buildFindings';
import { buildMetric } from './buildMetric';
import { buildInitiative, buildMilestone, buildSunset, type Names, titleOf } from './buildPlans';
import type { TimelineItem, TimelineModel, TimelineSection } from './model';

/** The picture's data for one version of a roadmap. `findings` are those with their final severity. Never throws. */
export function buildTimeline(roadmap: Roadmap, today: Day, findings: readonly SevereFinding[]): TimelineModel {
  const sources = sourcesOf(roadmap);
  const names = namesOf(roadmap, sources);
  const items = sources.map((source) => buildItem(roadmap, source, names, today));
  addFindings(items, findings);
  const start = roadmap.calendar.fiscalYearStart;
  const horizon = horizonOf(roadmap);
  return {
    title: roadmap.rootText('title') ?? '',
    today,
    ...(horizon ? { horizon } : {}),
    ...(start !== undefined && Number.isInteger(start) && start >= 1 && start <= 12 ? { fiscalYearStart: start } : {}),
    items,
  };
}

function buildItem(roadmap: Roadmap, { item, key, section }: Source, names: Names, today: Day): TimelineItem {
  const owner = ownerOf(roadmap, item);
  const source = { ...roadmap.range(item.map) };
  const base = { key, title: titleOf(item), source, ...(owner === undefined ? {} : { owner }) };
  switch (section) {
    case 'initiatives':
      return buildInitiative(item, base, names, today);
    case 'sunsets':
      return buildSunset(item, base, names, today);
    case 'milestones':
      return buildMilestone(item, base, today);
    case 'metrics':
      return buildMetric(item, base);
  }
}

interface Source {
  item: Item;
  key: string;
  section: TimelineSection;
}

/** The items to show and their keys: `initiatives/launch-chat`, or the position where there is no id of their own. */
function sourcesOf(roadmap: Roadmap): Source[] {
  const sections: TimelineSection[] = ['initiatives', 'sunsets', 'milestones', 'metrics'];
  const used = new Set<string>();
  return sections.flatMap((section) =>
    roadmap.section(section).map((item, i) => {
      let key = `${section}/${item.id ?? `#${i}`}`;
      while (used.has(key)) key += `#${i}`;
      used.add(key);
      return { item, key, section };
    }),
  );
}

function namesOf(roadmap: Roadmap, sources: Source[]): Names {
  const keys = new Map(sources.map(({ item, key }) => [item, key]));
  const components = new Map<string, string>();
  for (const component of [
    'channel-strategy',
    'live-interaction',
    'service-goal',
    'cx-metrics',
    'customer-engagement',
  ]) {
    for (const id of roadmap.rootFields('components')?.fields(component)?.texts('initiatives') ?? []) {
      if (!components.has(id)) components.set(id, component);
    }
  }
  return {
    title: (id) => {
      const item = roadmap.item(id);
      return item ? titleOf(item) : id;
    },
    key: (id) => {
      const item = roadmap.item(id);
      return item && (keys.get(item) ?? (item.holder && keys.get(item.holder)));
    },
    componentOf: (id) => components.get(id),
  };
}

/** Its own owner, else the document's. */
function ownerOf(roadmap: Roadmap, item: Item): string | undefined {
  const id = item.text('owner') ?? (item.absent('owner') ? roadmap.rootText('owner') : undefined);
  const owner = id === undefined ? undefined : roadmap.item(id);
  return owner ? titleOf(owner) : id;
}

function horizonOf(roadmap: Roadmap): { first: Day; last?: Day } | undefined {
  const fields = roadmap.rootFields('horizon');
  const start = fields?.days('start');
  const end = fields?.days('end');
  if (!start || (end && end.last < start.first)) return undefined;
  return end ? { first: start.first, last: end.last } : { first: start.first };
}
