import type { Node } from '../../document/nodes';
import { certainlyBefore } from '../../model/dates';
import { type Metric, type MetricValue, metricsOf, type Observation } from '../../model/metrics';
import { metricsMessages as messages } from '../messages/metrics';
import type { CheckContext, Related } from '../rule';

/** The rules that compare a metric's numbers. A number that is off the scale is unknown to all the others. */

export function valueOutOfScale({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    for (const { node, value } of metric.numbers()) {
      if (!metric.isOffScale(value)) continue;
      const message = (metric.needsScale ? messages.offAllScales : messages.offScale)(metric, node.text);
      report({ rule: 'value-out-of-scale', ...roadmap.range(node), message });
    }
    const changed = metric.changed();
    if (!changed || !metric.isOffScale(changed.value)) continue;
    const message = messages.changeOffScale(metric, changed.value);
    report({ rule: 'value-out-of-scale', ...roadmap.range(changed.node), message });
  }
}

export function targetContradictsDirection({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const { target, baseline, band } = metric;
    const at = target?.value ?? target?.change;
    if (!target || !at) continue;
    const tell = (message: string, related: readonly Related[]) =>
      report({
        rule: 'target-contradicts-direction',
        ...roadmap.range(at.node),
        message,
        related,
        data: { metric },
      });
    const beside = (node: Node, message: string): Related[] => [{ ...roadmap.range(node), message }];
    if (target.number !== undefined && metric.isOutsideBand(target.number)) {
      const node = metric.item.node('band');
      if (!node || band === 'absent' || band === 'unknown') continue;
      tell(messages.outsideBand(metric, target.number, band), beside(node, messages.bandHere(band)));
    } else if (target.value && baseline && metric.isWorse(target.value.value, baseline.value)) {
      const { text } = baseline.node;
      tell(messages.worseTarget(metric, at.node.text, text), beside(baseline.node, messages.baselineHere(text)));
    } else if (!target.value && target.change && hasWrongSign(metric, target.change)) {
      tell(messages.worseChange(metric, at.node.text), []);
    }
  }
}

/** A change needs no baseline to be seen to go the wrong way; towards a band it may go either way. */
const hasWrongSign = (metric: Metric, change: MetricValue): boolean =>
  metric.direction !== 'in-band' && metric.isWorse(change.value, 0);

export function metricRegressed({ roadmap, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const { baseline } = metric;
    const newest = newestOf(metric.observations ?? []);
    if (!baseline || !newest?.value || !newest.date || !metric.isWorse(newest.value.value, baseline.value)) continue;
    const { text } = baseline.node;
    report({
      rule: 'metric-regressed',
      ...roadmap.range(newest.value.node),
      message: messages.regressed(metric, newest.value.node.text, newest.date, text),
      related: [{ ...roadmap.range(baseline.node), message: messages.baselineHere(text) }],
    });
  }
}

/** By last day, then by place. Nobody can tell as long as one of the dates is unknown. */
function newestOf(observations: readonly Observation[]): Observation | undefined {
  let newest: Observation | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const observation of observations) {
    if (!observation.isDated) continue;
    const day = observation.date?.range?.last;
    if (day === undefined) return undefined;
    if (day < last) continue;
    last = day;
    newest = observation;
  }
  return newest;
}

export function targetDatePassed({ roadmap, today, report }: CheckContext): void {
  for (const metric of metricsOf(roadmap)) {
    const { target, observations } = metric;
    const date = target?.fields.date('date');
    if (!target || !observations || !date?.range || !certainlyBefore(date.range, today)) continue;
    if (!isMissed(metric, observations)) continue;
    report({
      rule: 'target-date-passed',
      ...roadmap.range(date.node),
      message: messages.targetPassed(metric, date, observations.length > 0),
    });
  }
}

/** Whether it is certain that no observation is as good as the target. */
function isMissed(metric: Metric, observations: readonly Observation[]): boolean {
  const { target, direction } = metric;
  if (!target || (target.number === undefined && !target.change)) return false;
  if (observations.length === 0) return true;
  const { number } = target;
  if (number === undefined || direction === undefined) return false;
  return observations.every(({ value }) => value !== undefined && metric.isWorse(value.value, number));
}
