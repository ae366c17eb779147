import { type Day, sayRange } from '../../../roadmap/model/days';
import { endOf, type Item } from '../../../roadmap/model/item';
import { metricKind } from '../../../roadmap/model/metricKinds';
import type { Reference, Roadmap } from '../../../roadmap/model/roadmap';
import { sectionLabel } from '../../../roadmap/schema/shape';
import { code, escapeMarkdown } from '../markdown';
import { sayWhen } from './dates';
import { strings } from './strings';

/** Names of one kind before the rest is only counted. */
const MOST = 8;
const CHOICES = [
  'action',
  'status',
  'state',
  'when',
  'priority',
  'mode',
  'layer',
  'type',
  'role',
  'gap',
  'disposition',
];
const NAMES = ['retires', 'replacement', 'channel', 'item'];

/** What there is to know of an item at a glance. Everything that the author wrote is escaped. */
export function itemCard(roadmap: Roadmap, item: Item, today: Day): string {
  const title = escapeMarkdown(nameOf(item));
  const holder = item.holder ? ` ${strings.of(escapeMarkdown(nameOf(item.holder)))}` : '';
  const head = `**${title}** · ${sectionLabel(item.section)}${holder}${item.id ? ` ${code(item.id)}` : ''}`;
  const facts = [
    ...choices(item),
    ...metric(item),
    ...dates(item, today),
    ...NAMES.flatMap((key) => named(roadmap, item, key)),
    ...shared(roadmap, item),
    ...dependencies(roadmap, item),
  ];
  return facts.length === 0 ? head : `${head}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`;
}

const nameOf = (item: Item): string => {
  const kind = item.section === 'metrics' && item.absent('title') ? metricKind(item.text('kind') ?? '') : undefined;
  return kind?.name ?? item.text('statement') ?? item.name;
};

const label = (item: Item, key: string): string => item.shape?.property(key)?.title ?? key;

function choices(item: Item): string[] {
  return CHOICES.flatMap((key) => {
    if (!item.shape?.property(key)) return [];
    const value = item.choice(key);
    return value === undefined ? [] : [`${label(item, key)}: ${code(value)}`];
  });
}

function metric(item: Item): string[] {
  if (item.section !== 'metrics') return [];
  const kind = item.text('kind');
  const name = metricKind(kind ?? '')?.name;
  const facts = name ? [`${strings.metricKind}: ${name} ${code(kind ?? '')}`] : [];
  const baseline = item.fields('baseline');
  const target = item.fields('target');
  const change = target?.number('change');
  const from = baseline?.text('value') ?? item.text('baseline');
  const to = target?.text('value') ?? (change === undefined ? undefined : `${change >= 0 ? '+' : ''}${change}`);
  if (from !== undefined || to !== undefined)
    facts.push(`${strings.baselineToTarget}: ${[from, to].map((v) => (v === undefined ? '–' : code(v))).join(' → ')}`);
  return facts;
}

/** Every date of the item, as written and in days; an end that comes from a duration too. */
function dates(item: Item, today: Day): string[] {
  const keys = item.shape?.keys.filter((key) => item.shape?.property(key)?.kind === 'date') ?? [];
  const facts = keys.flatMap((key) => {
    const date = item.date(key);
    if (!date) return [];
    const days = date.range ? `: ${sayRange(date.range)} · ${sayWhen(date.range, today)}` : '';
    return [`${label(item, key)} ${code(date.written.text)}${days}`];
  });
  const duration = item.duration('duration');
  const end = duration && item.absent('end') ? endOf(item) : undefined;
  if (duration) {
    const until = end ? `: ${strings.lasts(sayRange(end.range))} · ${sayWhen(end.range, today)}` : '';
    facts.push(`${label(item, 'duration')} ${code(duration.node.text)}${until}`);
  }
  return facts;
}

function named(roadmap: Roadmap, item: Item, key: string): string[] {
  const values = item.shape?.property(key)?.refs ? item.texts(key) : [];
  return values.length === 0 ? [] : [`${label(item, key)}: ${list(values.map((id) => link(roadmap, id)))}`];
}

const link = (roadmap: Roadmap, id: string): string => {
  const item = roadmap.item(id);
  return item ? `${escapeMarkdown(nameOf(item))} ${code(id)}` : code(id);
};

function shared(roadmap: Roadmap, item: Item): string[] {
  const holder = item.holder ?? item;
  const facts: string[] = [];
  const own = holder.text('owner');
  const owner = own ?? roadmap.rootText('owner');
  if (owner !== undefined && holder.shape?.property('owner') && holder.section !== 'stakeholders')
    facts.push(
      `${label(holder, 'owner')}: ${link(roadmap, owner)}${own === undefined ? ` (${strings.fromRoot})` : ''}`,
    );
  if (!holder.shape?.property('audience')) return facts;
  const stated = holder.absent('audience') ? undefined : holder.text('audience');
  const audience = stated ?? roadmap.rootText('audience') ?? 'internal';
  facts.push(`${label(holder, 'audience')}: ${code(audience)}${stated === undefined ? ` (${strings.fromRoot})` : ''}`);
  return facts;
}

function dependencies(roadmap: Roadmap, item: Item): string[] {
  const facts: string[] = [];
  const needs = item.texts('dependsOn');
  if (needs.length > 0) facts.push(`${strings.dependsOn}: ${list(needs.map((id) => link(roadmap, id)))}`);
  const naming = item.id === undefined ? [] : roadmap.referencesTo(item.id);
  const needed = naming.filter((reference) => reference.key === 'dependsOn');
  const others = naming.filter((reference) => reference.key !== 'dependsOn');
  if (needed.length > 0) facts.push(`${strings.neededBy}: ${list(unique(needed.map(from)))}`);
  if (others.length > 0)
    facts.push(`${strings.namedBy}: ${list(unique(others.map((r) => `${from(r)} (${r.key || 'owner'})`)))}`);
  return facts;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

function from({ from: item }: Reference): string {
  if (!item) return strings.theRoadmap;
  // Revisions, reports and dilemmas have neither id nor title: their first key tells them apart.
  if (!item.id) return `${sectionLabel(item.section)} ${code(item.text('date') ?? item.text('dilemma') ?? '')}`.trim();
  return `${escapeMarkdown(nameOf(item))} ${code(item.id)}`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(', ');
  return names.length > MOST ? `${shown}, ${strings.more(names.length - MOST)}` : shown;
}
