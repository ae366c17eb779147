import type { DateValue } from '../../model/fields';
import type { MetricKind, Scale } from '../../model/metricKinds';
import type { Direction, Metric } from '../../model/metrics';
import { anyOf, on, quote, say } from '../messages';

/** The sentences of the findings about metrics. */
export const metricsMessages = {
  noBaseline: (metric: Metric) =>
    `${called(metric)} has a target and no baseline, so nobody can tell how far away it is: state \`baseline\` with its value and date.`,
  unknownBaseline: (metric: Metric) =>
    `The baseline of ${called(metric)} is unknown, so nobody can tell how far away the target is: measure it before the work begins.`,
  noTarget: (metric: Metric) =>
    `${called(metric)} has no target: state \`target\` with a value and a date, or \`watch: true\` where none is wanted.`,
  worseTarget: (metric: Metric, target: string, baseline: string) =>
    `The target of ${called(metric)}, ${target}, is worse than the baseline of ${baseline}${way(metric.direction)}: correct it, or turn \`better\` round.`,
  worseChange: (metric: Metric, change: string) =>
    `A change of ${change} makes ${called(metric)} worse${way(metric.direction)}: correct it, or turn \`better\` round.`,
  outsideBand: (metric: Metric, target: number, band: Scale) =>
    `The target of ${called(metric)}, ${target}, lies outside the band that is wanted, ${sayScale(band)}: correct one of the two.`,
  bandHere: (band: Scale) => `The band is ${sayScale(band)}.`,
  baselineHere: (text: string) => `The baseline is ${text}.`,
  offScale: (metric: Metric, text: string) =>
    `${text} is off the scale of ${called(metric)}, ${sayScale(metric.limits)}: correct the number${metric.statedScale === 'absent' ? '' : ' or the scale'}.`,
  changeOffScale: (metric: Metric, sum: number) =>
    `The baseline and this change make ${sum}, which is off the scale of ${called(metric)}, ${sayScale(metric.limits)}: correct the number.`,
  offAllScales: (metric: Metric, text: string) =>
    `${text} fits none of the scales on which ${quote(metric.kind?.name ?? metric.name)} is measured, ${sayScale(metric.limits)} at the widest: correct the number.`,
  noScale: (metric: Metric, percent: boolean) =>
    `${quote(metric.item.name)} has values, and ${metric.kind?.name ?? 'its kind'} is measured on several scales: state \`scale\`${percent ? ', or `unit: percent`' : ''}.`,
  noDirection: (metric: Metric) =>
    `${called(metric)} does not say which way is better: add \`better: higher\` or \`better: lower\`.`,
  noBand: (metric: Metric) =>
    `${called(metric)} is to stay within a band, and none is stated: add \`band\` with its \`min\` and \`max\`.`,
  wrongUnit: (kind: MetricKind, unit: string) =>
    `${kind.name} is measured in ${anyOf(kind.units)}, not in ${unit}: change the unit, or make it a metric of your own with \`kind: custom\`.`,
  wrongScale: (kind: MetricKind, scale: Scale, allowed: readonly Scale[]) =>
    `${kind.name} is not measured on a scale of ${sayScale(scale)}, but of ${anyOf(allowed.map(sayScale))}: change the scale, or make it a metric of your own with \`kind: custom\`.`,
  satisfactionOnly: (kinds: readonly string[]) =>
    `${anyOf(kinds)} alone tells little about service: add customer effort (\`ces\`) or value enhancement (\`ves\`).`,
  ambiguous: (metric: Metric) =>
    `${metric.kind?.name ?? ''} is counted in different ways, and ${quote(metric.item.name)} has no \`definition\`: write down how you count.`,
  regressed: (metric: Metric, text: string, date: DateValue, baseline: string) =>
    `The newest value of ${called(metric)}, ${text} (${say(date)}), is worse than the baseline of ${baseline}${way(metric.direction)}: look at what happened, and say so before others ask.`,
  targetPassed: (metric: Metric, date: DateValue, seen: boolean) =>
    `The target of ${called(metric)} was due ${on(date)}, and ${seen ? 'no observation meets it' : 'nothing was observed'}: add the observation that does, or set a new date.`,
} as const;

/** The names of some kinds explain themselves in brackets, which would only be in the way here. */
const called = (metric: Metric): string => quote(metric.name.replace(/ \(.*\)$/, ''));

function way(direction: Direction | undefined): string {
  if (direction === 'in-band') return ', for it is farther from the band';
  return direction === undefined ? '' : ` (${direction} is better)`;
}

/** "1 to 7", "0 or more" */
export function sayScale({ min, max }: Scale): string {
  if (max === undefined) return min === undefined ? 'any value' : `${min} or more`;
  return min === undefined ? `${max} or less` : `${min} to ${max}`;
}
