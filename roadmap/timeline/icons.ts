import type { PlanStatus, PointStatus, SunsetStatus } from './model';

/** Status signs as SVG path data in a square of `iconSize` px, drawn with a line of 1.5 px and no fill. */
export const iconSize = 12;

export const statusIcons: Record<PlanStatus | SunsetStatus | PointStatus, string> = {
  // A dotted circle: not more than a thought.
  idea: 'M4.2 1.4A5 5 0 0 1 7.8 1.4M10.2 3.3A5 5 0 0 1 11 6.6M10 9.2A5 5 0 0 1 7.3 10.9M4.7 10.9A5 5 0 0 1 2 9.2M1 6.6A5 5 0 0 1 1.8 3.3',
  // An empty circle.
  planned: 'M1 6A5 5 0 1 1 11 6A5 5 0 1 1 1 6',
  // A circle with a hand: the clock runs.
  'in-progress': 'M1 6A5 5 0 1 1 11 6A5 5 0 1 1 1 6M6 3V6L8.2 7.4',
  paused: 'M4 2V10M8 2V10',
  done: 'M1.5 6.5L4.7 9.7L10.5 2.8',
  canceled: 'M2 2L10 10M10 2L2 10',
  // A megaphone.
  announced: 'M1.5 4.5V7.5H4L9.5 10.5V1.5L4 4.5ZM11.2 4.8V7.2',
  // Back again.
  reversed: 'M4.5 1.5L1.5 4.5L4.5 7.5M1.5 4.5H7A3 3 0 0 1 7 10.5H4',
  missed: 'M6 1.5V7.2M6 9.6V10.6',
};

/** A diamond around (0, 0), `size` px from corner to corner. */
export function diamond(size: number): string {
  const half = size / 2;
  return `M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`;
}

/** A triangle around (0, 0) that points down: less from here on. */
export const less = 'M-6 -5H6L0 6Z';
/** A circle around (0, 0). */
export function circle(radius: number): string {
  return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
}
/** A check within a diamond or circle around (0, 0). */
export const smallCheck = 'M-3 0.2L-1 2.2L3 -2';
/** A cross within a diamond or circle around (0, 0). */
export const smallCross = 'M-2.2 -2.2L2.2 2.2M2.2 -2.2L-2.2 2.2';
