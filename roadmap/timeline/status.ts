import type { PlanStatus, SunsetStatus } from './model';
import type { Hue, Token } from './scene';

const planHues: Record<PlanStatus, Hue> = {
  idea: 'idle',
  planned: 'plan',
  'in-progress': 'plan',
  paused: 'paused',
  done: 'done',
  canceled: 'idle',
};

export function planHue(status: PlanStatus): Hue {
  return planHues[status];
}

/** The ground of a bar: none for an idea, a stronger one for what is under way. */
export function planFill(status: PlanStatus, hue: Hue = planHue(status)): Token | undefined {
  if (status === 'idea') return undefined;
  return status === 'in-progress' ? `${hue}-mid` : `${hue}-soft`;
}

/** A sunset that does not happen is no sunset. */
export function sunsetHue(status: SunsetStatus): Hue {
  return status === 'canceled' || status === 'reversed' ? 'idle' : 'sunset';
}

export function isOff(status: PlanStatus | SunsetStatus): boolean {
  return status === 'canceled' || status === 'reversed';
}
