import type { Target } from '../../roadmap/timeline/scene';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export function directionOf(key: string): Direction | undefined {
  return Object.hasOwn(directions, key) ? directions[key] : undefined;
}

/**
 * The item that an arrow key leads to. Left and right follow the reading order, so that they reach every item; up and
 * down lead to the nearest one in the next row. Undefined where there is nowhere to go.
 */
export function neighbor(
  targets: readonly Target[],
  key: string | undefined,
  direction: Direction,
): Target | undefined {
  const index = targets.findIndex((target) => target.key === key);
  const current = targets[index];
  if (!current) return targets[0];
  switch (direction) {
    case 'first':
      return targets[0];
    case 'last':
      return targets.at(-1);
    case 'left':
      return targets[index - 1];
    case 'right':
      return targets[index + 1];
    case 'up':
      return nearest(targets, current, -1);
    case 'down':
      return nearest(targets, current, 1);
  }
}

/** Of the row that is next in that sense (-1 above, 1 below), the item whose ends are nearest. */
function nearest(targets: readonly Target[], from: Target, sense: 1 | -1): Target | undefined {
  const beyond = targets.filter((target) => (target.y - from.y) * sense > 0.5);
  const row = beyond.reduce((y, target) => Math.min(y, (target.y - from.y) * sense), Number.POSITIVE_INFINITY);
  const inRow = beyond.filter((target) => Math.abs((target.y - from.y) * sense - row) < 0.5);
  return inRow.reduce<Target | undefined>(
    (best, target) => (best && gap(best, from) <= gap(target, from) ? best : target),
    undefined,
  );
}

function gap(a: Target, b: Target): number {
  const apart = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  return apart * 1000 + Math.abs(a.x + a.width / 2 - (b.x + b.width / 2));
}
