import type { Pen } from './pen';
import type { Hue, Role, Token } from './scene';

export interface Bar {
  left: number;
  right: number;
  top: number;
  height: number;
  hue: Hue;
  /** Ground; absent: none. */
  fill?: Token;
  dash?: boolean;
  /** Px in which an end that is not exact runs out; 0: a sharp end. */
  softLeft?: number;
  softRight?: number;
  role?: Role;
  radius?: number;
}

/** A soft end is never longer: it says "about", the card says the dates. */
const longestSoft = 20;

/** Px of a soft end for a date of `days` days. */
export function softness(days: number, pxPerDay: number, width: number): number {
  return days <= 1 ? 0 : Math.min(longestSoft, days * pxPerDay, width * 0.4);
}

/** A rounded bar. Where an end is soft, its ground fades out and its outline is dashed. */
export function drawBar(pen: Pen, bar: Bar): void {
  const { left, top, height, hue, fill, dash = false, softLeft = 0, softRight = 0, role = 'bar' } = bar;
  const width = bar.right - left;
  const r = Math.min(bar.radius ?? 5, height / 2, width / 2);
  const outline = { stroke: hue, strokeWidth: 1.25 };
  if (softLeft === 0 && softRight === 0) {
    const box = { x: left, y: top, width, height };
    pen.rect(role, box, { radius: r, ...(fill ? { fill } : {}), ...outline, ...(dash ? { dash } : {}) });
    return;
  }
  const from = softLeft;
  const to = width - softRight;
  const leftEnd = `H${n(r)}A${n(r)} ${n(r)} 0 0 0 0 ${n(r)}V${n(height - r)}A${n(r)} ${n(r)} 0 0 0 ${n(r)} ${height}`;
  const rightEnd = `H${n(width - r)}A${n(r)} ${n(r)} 0 0 1 ${n(width)} ${n(r)}V${n(height - r)}A${n(r)} ${n(r)} 0 0 1 ${n(width - r)} ${height}`;
  if (fill) {
    const solidLeft = softLeft > 0 ? '' : leftEnd;
    const solidRight = softRight > 0 ? `H${n(to)}V${height}` : rightEnd;
    pen.path(role, left, top, `M${n(to)} 0${solidRight}H${n(from)}${solidLeft ? `M${n(from)} 0${solidLeft}` : ''}`, {});
    pen.marks.pop();
    pen.path(role, left, top, ground(from, to, height, softLeft > 0 ? '' : leftEnd, softRight > 0 ? '' : rightEnd), {
      fill,
    });
    if (softLeft > 0) {
      pen.path(role, left, top, `M${n(from)} 0${leftEnd}H${n(from)}Z`, { fill, texture: 'fade-left' });
    }
    if (softRight > 0) {
      pen.path(role, left, top, `M${n(to)} 0${rightEnd}H${n(to)}Z`, { fill, texture: 'fade-right' });
    }
  }
  const dashed = { ...outline, dash: true };
  const solid = dash ? dashed : outline;
  // Two strokes each: a dashed one for the soft ends, a solid one for the rest.
  const sharpLeft = softLeft > 0 ? `M${n(from)} ${height}` : `M${n(from)} 0${leftEnd}`;
  const middle = softRight > 0 ? `H${n(to)}M${n(to)} 0` : `H${n(to)}M${n(to)} 0${rightEnd}M${n(to)} 0`;
  pen.path(role, left, top, `${sharpLeft}${middle}H${n(from)}`, solid);
  if (softLeft > 0) pen.path(role, left, top, `M${n(from)} 0${leftEnd}H${n(from)}`, dashed);
  if (softRight > 0) pen.path(role, left, top, `M${n(to)} 0${rightEnd}H${n(to)}`, dashed);
}

function ground(from: number, to: number, height: number, leftEnd: string, rightEnd: string): string {
  const right = rightEnd || `H${n(to)}V${height}`;
  const start = `M${n(from)} 0H${n(to)}${right}`;
  return leftEnd ? `${start}H${n(from)}V0${leftEnd}H${n(from)}Z` : `${start}H${n(from)}Z`;
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
