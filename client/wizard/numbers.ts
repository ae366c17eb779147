import { parseThreshold, thresholdFixes } from '../../roadmap/model/durations';
import type { MetricKindSummary } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import type { Typed } from './step';

/** A closed range; a side that is left out is open. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const NUMBER = /^[-+]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;

/** A number as people type it: a comma for a point, a minus sign of any kind, blanks and a percent sign around it. */
export function numberOf(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/\s*%$/, '');
  return NUMBER.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

/** What no value can lie outside of: the scale that was chosen, else the widest that the kind has. */
export function boundsOf(kind: MetricKindSummary | undefined, scale: string, unit: string): Bounds {
  const scales = kind?.scales ?? [];
  const chosen = scales.find(({ label }) => label === scale);
  if (chosen) return chosen;
  // Another unit may come with another scale of the kind's.
  if (scales.length === 0 || (unit !== '' && unit !== kind?.units[0] && scales.length > 1)) return {};
  const min = Math.min(...scales.map((each) => each.min ?? Number.NEGATIVE_INFINITY));
  const max = Math.max(...scales.map((each) => each.max ?? Number.POSITIVE_INFINITY));
  return { ...(Number.isFinite(min) ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) };
}

/** A typed value as an option, or why it can't be one. */
export function typedNumber(text: string, bounds: Bounds, s: CommandStrings): Typed[] {
  const value = numberOf(text);
  if (value === undefined) return [{ refused: s.metric.number }];
  const { min, max } = bounds;
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return [{ refused: s.metric.outside(String(value), `${min ?? ''}..${max ?? ''}`) }];
  }
  return [{ value: String(value), label: String(value), description: s.metric.useNumber }];
}

/** `75..85`, `75 to 85`, `75-85`: two numbers, the lower one first. */
export function bandOf(text: string): { min: number; max: number } | undefined {
  const [, first, second] = /^(.+?)\s*(?:\.\.|…|\bto\b|[-–](?=\s*[\d.]))\s*(.+)$/.exec(text.trim()) ?? [];
  const min = numberOf(first ?? '');
  const max = numberOf(second ?? '');
  return min !== undefined && max !== undefined && min < max ? { min, max } : undefined;
}

export const checkBand = (text: string, s: CommandStrings): string | undefined =>
  bandOf(text) ? undefined : s.metric.bandForm;

/** What is wrong with a threshold; nothing is fine. */
export function checkThreshold(text: string, s: CommandStrings): string | undefined {
  if (text === '' || parseThreshold(text) !== undefined) return undefined;
  const [meant] = thresholdFixes(text).replacements;
  return meant ? `${s.metric.thresholdForm} (${meant}?)` : s.metric.thresholdForm;
}
