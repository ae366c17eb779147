import { formatDay } from '../../roadmap/model/days';
import { CUSTOM_METRIC, METRIC_KINDS, type MetricKind, type Scale } from '../../roadmap/model/metricKinds';
import { offeredDates } from '../../roadmap/model/offeredDates';
import { itemShape } from '../../roadmap/schema/shape';
import type { Choice, Digest, MetricKindSummary } from '../protocol';
import type { Snapshot } from '../snapshot';

// What the wizards ask about; the rest of a new item is typed.
const CHOICES: readonly (readonly [section: string, ...path: string[]])[] = [
  ['initiatives', 'kind'],
  ['initiatives', 'status'],
  ['initiatives', 'when'],
  ['initiatives', 'priority'],
  ['initiatives', 'component'],
  ['sunsets', 'action'],
  ['sunsets', 'reason'],
  ['sunsets', 'status'],
  ['sunsets', 'legal', 'status'],
  ['metrics', 'kind'],
  ['metrics', 'unit'],
  ['metrics', 'better'],
];

/** What a wizard needs to know of a roadmap, and nothing that it would have to understand. */
export function digest({ roadmap, today, version }: Snapshot): Digest {
  const horizon = roadmap.rootFields('horizon');
  const start = horizon?.date('start')?.node.text;
  const end = horizon?.date('end')?.node.text;
  const minNotice = roadmap.rootFields('policies')?.duration('minNotice')?.node.text;
  return {
    version,
    title: roadmap.rootText('title') ?? '',
    today: formatDay(today),
    items: roadmap.items.flatMap((item) =>
      item.id === undefined || item.section === 'revisions'
        ? []
        : [{ id: item.id, title: item.name, section: item.section }],
    ),
    takenIds: [...roadmap.definitions().keys(), ...roadmap.broken.defined],
    hasRootOwner: !roadmap.rootAbsent('owner'),
    horizon: { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) },
    ...(minNotice === undefined ? {} : { minNotice }),
    dates: offeredDates(roadmap, today),
    choices: Object.fromEntries(
      CHOICES.map(([section, ...path]) => [[section, ...path].join('.'), choicesAt(section, path)]),
    ),
    metricKinds: [...METRIC_KINDS, CUSTOM_METRIC].map(summary),
  };
}

function choicesAt(section: string, path: readonly string[]): Choice[] {
  let shape = itemShape(section);
  for (const key of path) shape = shape?.property(key);
  return (shape?.enumValues ?? []).map(({ value, description }) => ({ value, description }));
}

function summary(kind: MetricKind): MetricKindSummary {
  return {
    id: kind.id,
    name: kind.name,
    definition: kind.definition,
    units: kind.units,
    scales: kind.scales.map((scale) => ({ ...scale, label: label(scale) })),
    needsScale: kind.defaultScale === undefined,
    direction: kind.direction,
  };
}

const label = ({ min, max }: Scale): string => `${min ?? ''}..${max ?? ''}`;
