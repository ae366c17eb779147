import type { MetricItem, Reading } from './model';

export type Verdict = 'met' | 'on-track' | 'off-track';

interface Dated {
  value: number;
  day: number;
}

/**
 * How the newest dated observation stands. Off track: worse than the straight line from baseline to target on its
 * day. Undefined without an observation, a direction or dates at both ends, except that a target may be met anyway.
 */
export function verdictOf(metric: MetricItem): Verdict | undefined {
  const latest = newest(metric.observations);
  const { target, better } = metric;
  if (!latest || target?.value === undefined || !better) return undefined;
  const distance = (value: number) => shortfall(metric, value, target.value ?? 0);
  if (distance(latest.value) <= 0) return 'met';
  const from = dated(metric.baseline);
  const to = dated(target);
  if (!from || !to || to.day <= from.day) return undefined;
  const share = Math.min(1, Math.max(0, (latest.day - from.day) / (to.day - from.day)));
  const expected = from.value + (to.value - from.value) * share;
  return shortfall(metric, latest.value, expected) > 0 ? 'off-track' : 'on-track';
}

/** How much worse `value` is than `than`; at most 0 where it is not. */
function shortfall(metric: MetricItem, value: number, than: number): number {
  switch (metric.better) {
    case 'higher':
      return than - value;
    case 'lower':
      return value - than;
    default:
      return outside(metric, value) - outside(metric, than);
  }
}

function outside({ band = {} }: MetricItem, value: number): number {
  return Math.max(0, (band.min ?? value) - value, value - (band.max ?? value));
}

/** The observation with the latest day, the later written one of two. */
export function newest(observations: Reading[]): Dated | undefined {
  let best: Dated | undefined;
  for (const observation of observations) {
    const each = dated(observation);
    if (each && (!best || each.day >= best.day)) best = each;
  }
  return best;
}

/** A reading that has both a value and a day: the last of its range. */
export function dated(reading: Reading | undefined): Dated | undefined {
  if (reading?.value === undefined || !reading.date) return undefined;
  return { value: reading.value, day: reading.date.last };
}
