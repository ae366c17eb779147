import type { Node } from '../../document/nodes';
import { dateValue } from '../../edits/scalars';
import type { EditValue, Field } from '../../edits/values';
import { writeDate } from '../../model/dates';
import { addMonths, type Day } from '../../model/days';
import { type MetricUnit, type Scale, scalesFor } from '../../model/metricKinds';
import type { Metric } from '../../model/metrics';
import type { Roadmap } from '../../model/roadmap';
import { freeId } from '../../model/slug';
import { Fixer, fix, together } from '../fixing';
import { fixTexts, fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';

export const metricsFixes = {
  noBaseline,
  noTarget,
  flip,
  chooseVariant,
  unitMismatch,
  satisfactionOnly,
  addDefinition,
} as const;

const set = ({ item }: Metric, key: string, value: EditValue) =>
  new Fixer(item.roadmap).setKey(item.map, item.shape, key, value);

function noBaseline(finding: Finding): readonly Fix[] {
  const { metric } = (finding.data ?? {}) as { metric?: Metric };
  const value = { value: fixTexts.placeholder, date: fixTexts.placeholder };
  // What is unknown has to be measured: there is nothing to write.
  return metric ? fix(fixTitles.addBaseline(), set(metric, 'baseline', value)) : [];
}

function noTarget(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { metric } = finding.data as { metric: Metric };
  const date = targetDate(roadmap, today);
  return [
    ...fix(fixTitles.addTarget(date), set(metric, 'target', { value: fixTexts.placeholder, date: dateValue(date) })),
    ...fix(fixTitles.setKey('watch', 'true'), set(metric, 'watch', true)),
  ];
}

/** The end of the roadmap where that is still to come, else the quarter a year from now. */
function targetDate(roadmap: Roadmap, today: Day): string {
  const end = roadmap.rootFields('horizon')?.date('end');
  if (end?.range && end.range.last >= today) return end.node.text;
  return writeDate(addMonths(today, 12), 'quarter')?.text ?? fixTexts.placeholder;
}

function flip(finding: Finding): readonly Fix[] {
  const { metric } = finding.data as { metric: Metric };
  const { direction } = metric;
  if (direction !== 'higher' && direction !== 'lower') return [];
  const other = direction === 'higher' ? 'lower' : 'higher';
  return fix(fixTitles.setKey('better', other), set(metric, 'better', other));
}

function chooseVariant(finding: Finding): readonly Fix[] {
  const { metric, missing } = finding.data as { metric: Metric; missing: 'scale' | 'direction' | 'band' };
  if (missing === 'direction') {
    return ['higher', 'lower'].flatMap((way) => fix(fixTitles.setKey('better', way), set(metric, 'better', way)));
  }
  if (missing === 'band') {
    const band = { min: fixTexts.placeholder, max: fixTexts.placeholder };
    return fix(fixTitles.addBand(), set(metric, 'band', band));
  }
  return scaleFixes(metric, metric.statedUnit);
}

/** The scales of the kind on which all values lie; all of them where there is none. */
function scaleFixes(metric: Metric, unit: MetricUnit | 'absent' | 'unknown' | undefined): Fix[] {
  const { kind } = metric;
  if (!kind) return [];
  const given = unit && unit !== 'absent' && unit !== 'unknown' && kind.units.includes(unit) ? unit : undefined;
  const closed = scalesFor(kind, given).filter(({ max }) => max !== undefined);
  const fitting = closed.filter((scale) => isRoomy(scale, metric));
  return (fitting.length > 0 ? fitting : closed).flatMap((scale) => {
    const { min = 0, max = 0 } = scale;
    const isPercent = metric.statedScale === 'absent' && given === undefined && min === 0 && max === 100;
    if (isPercent && kind.units.includes('percent')) return fix(fixTitles.inPercent(), set(metric, 'unit', 'percent'));
    return fix(fixTitles.useScale(min, max), set(metric, 'scale', { min, max }));
  });
}

function isRoomy({ min, max }: Scale, metric: Metric): boolean {
  const changed = metric.changed();
  return [...metric.numbers(), ...(changed ? [changed] : [])].every(
    ({ value }) => (min === undefined || value >= min) && (max === undefined || value <= max),
  );
}

function unitMismatch(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { metric, node, unit } = finding.data as { metric: Metric; node?: Node; unit?: MetricUnit };
  const { kind, item } = metric;
  if (!kind) return [];
  const fixer = new Fixer(roadmap);
  const fixes: Fix[] = [];
  if (node) {
    const single = kind.units.length === 1 ? { preferred: true } : {};
    for (const each of kind.units) {
      fixes.push(...fix(fixTitles.setKey('unit', each), fixer.setScalar(node, each), single));
    }
  } else {
    fixes.push(...scaleFixes(metric, unit));
    const min = item.fields('scale')?.scalar('min');
    if (min && kind.scales.every(({ max }) => max === undefined)) {
      fixes.push(...fix(fixTitles.beginAtZero(), fixer.setScalar(min, 0)));
    }
  }
  return [...fixes, ...fix(fixTitles.ownMetric(), fixer.setKeys(item.map, item.shape, asOwn(metric)))];
}

/** The kind's name and direction are written out: nothing brings them any more. */
function asOwn({ item, kind, direction }: Metric): Field[] {
  return [
    ['kind', 'custom'],
    ...(item.absent('title') && kind ? ([['title', kind.name]] as const) : []),
    ...(item.absent('better') && direction ? ([['better', direction]] as const) : []),
  ];
}

function satisfactionOnly(_finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const fixer = new Fixer(roadmap);
  const taken = (id: string) => roadmap.item(id) !== undefined || roadmap.broken.defined.has(id);
  const added = Object.entries({ 'customer-effort': 'ces', 'value-enhancement': 'ves' }).map(([id, kind]) =>
    fixer.addItem('metrics', [
      ['id', freeId(id, taken)],
      ['kind', kind],
      ['watch', true],
    ]),
  );
  // Behind a comment in brackets each would bring a comma of its own: then effort alone has to do.
  const both = added.every((edits) => edits?.length === 1);
  return both ? fix(fixTitles.addEffortAndValue(), together(...added)) : fix(fixTitles.addEffort(), added[0]);
}

function addDefinition(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { metric } = finding.data as { metric: Metric };
  const { item, kind } = metric;
  if (!kind) return [];
  const fields: Field[] = [['definition', kind.definition]];
  if (kind.formula !== undefined && item.absent('formula')) fields.push(['formula', kind.formula]);
  return fix(fixTitles.addDefinition(), new Fixer(roadmap).setKeys(item.map, item.shape, fields));
}
