import { allowsScale, type MetricKind, type MetricUnit, type Scale, scalesFor } from '../../model/metricKinds';
import { type Metric, metricsOf } from '../../model/metrics';
import { metricsMessages as messages } from '../messages/metrics';
import type { CheckContext } from '../rule';
import type { RuleLogic } from './logic';
import type { metricsDocs } from './metrics.docs';
import { metricsFixes } from './metrics.fixes';
import { metricRegressed, targetContradictsDirection, targetDatePassed, valueOutOfScale } from './metricsValues';

export const metricsLogic: RuleLogic<keyof typeof metricsDocs> = {
  'metric-no-baseline': { check: noBaseline, fixes: metricsFixes.noBaseline },
  'metric-no-target': { check: noTarget, fixes: metricsFixes.noTarget },
  'target-contradicts-direction': { check: targetContradictsDirection, fixes: metricsFixes.flip },
  'value-out-of-scale': { check: valueOutOfScale },
  'scale-or-direction-missing': { check: scaleOrDirectionMissing, fixes: metricsFixes.chooseVariant },
  'unit-mismatch': { check: unitMismatch, fixes: metricsFixes.unitMismatch },
  'satisfaction-only': { check: satisfactionOnly, fixes: metricsFixes.satisfactionOnly },
  'ambiguous-definition': { check: ambiguousDefinition, fixes: metricsFixes.addDefinition },
  'metric-regressed': { check: metricRegressed },
  'target-date-passed': { check: targetDatePassed },
};

function noBaseline({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const { item } = metric;
    if (!item.node('target')) continue;
    if (item.absent('baseline')) {
      const message = messages.noBaseline(metric);
      report({ rule: 'metric-no-baseline', ...roadmap.range(item.nameNode), message, data: { metric } });
      continue;
    }
    const whole = item.scalar('baseline') ?? item.fields('baseline')?.scalar('value');
    if (whole?.text !== 'unknown') continue;
    report({ rule: 'metric-no-baseline', ...roadmap.range(whole), message: messages.unknownBaseline(metric) });
  }
}

function noTarget({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const { item } = metric;
    if (!item.absent('target') || (!item.absent('watch') && item.boolean('watch') !== false)) continue;
    const message = messages.noTarget(metric);
    report({ rule: 'metric-no-target', ...roadmap.range(item.nameNode), message, data: { metric } });
  }
}

function scaleOrDirectionMissing({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const missing = missingVariant(metric);
    if (!missing) continue;
    const message = {
      scale: messages.noScale(metric, metric.kind?.units.includes('percent') ?? false),
      direction: messages.noDirection(metric),
      band: messages.noBand(metric),
    }[missing];
    const range = roadmap.range(metric.item.nameNode);
    report({ rule: 'scale-or-direction-missing', ...range, message, data: { metric, missing } });
  }
}

/** What the document has to say before the metric can be read; the first where it is several things. */
export function missingVariant(metric: Metric): 'scale' | 'direction' | 'band' | undefined {
  const { item, kind, direction } = metric;
  if (metric.needsScale && metric.numbers().length > 0) return 'scale';
  if (kind?.direction === 'stated' && item.absent('better')) return 'direction';
  return direction === 'in-band' && metric.band === 'absent' ? 'band' : undefined;
}

function unitMismatch({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const { item, kind, statedUnit, statedScale } = metric;
    if (!kind) continue;
    const unit = item.scalar('unit');
    const isListed = statedUnit !== 'absent' && statedUnit !== 'unknown' && kind.units.includes(statedUnit);
    if (unit && statedUnit !== 'absent' && statedUnit !== 'unknown' && !isListed) {
      const message = messages.wrongUnit(kind, statedUnit);
      report({ rule: 'unit-mismatch', ...roadmap.range(unit), message, data: { metric, node: unit } });
    }
    const scale = item.keyNode('scale');
    if (!scale || statedScale === 'absent' || statedScale === 'unknown') continue;
    // A unit that does not fit was told; the scale is then judged for itself.
    const given = isListed ? statedUnit : undefined;
    if (isAllowed(kind, statedScale, given)) continue;
    const message = messages.wrongScale(kind, statedScale, scalesFor(kind, given));
    report({ rule: 'unit-mismatch', ...roadmap.range(scale), message, data: { metric, unit: given } });
  }
}

/** Of what is never negative, a scale that leaves its lower end open does not begin below 0. */
function isAllowed(kind: MetricKind, scale: Scale, unit: MetricUnit | undefined): boolean {
  const open = scale.min === undefined && kind.scales.every(({ max }) => max === undefined);
  return allowsScale(kind, open ? { ...scale, min: Math.min(0, scale.max ?? 0) } : scale, unit);
}

const SATISFACTION = new Set(['nps', 'csat']);
const EFFORT_AND_VALUE = new Set(['ces', 'ces-effort', 'ves']);

function satisfactionOnly({ roadmap, report }: CheckContext): void {
  const section = roadmap.root('metrics');
  // A metric that can't be read may be just the one that is missing.
  if (!section || roadmap.document.brokenKeys.has('metrics')) return;
  const found: Metric[] = [];
  for (const metric of metricsOf(roadmap)) {
    if (!metric.kind || EFFORT_AND_VALUE.has(metric.kind.id)) return;
    if (SATISFACTION.has(metric.kind.id)) found.push(metric);
  }
  if (found.length === 0) return;
  const message = messages.satisfactionOnly([...new Set(found.map(({ kind }) => (kind?.id ?? '').toUpperCase()))]);
  report({ rule: 'satisfaction-only', ...roadmap.range(section.keyNode), message });
}

function ambiguousDefinition({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const { item, kind } = metric;
    if (!kind?.rival || !item.absent('definition')) continue;
    const message = messages.ambiguous(metric);
    report({ rule: 'ambiguous-definition', ...roadmap.range(item.nameNode), message, data: { metric } });
  }
}
