import type { Pen } from './pen';
import { type Hue, type Role, type Token, tidy } from './scene';

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
  const radius = Math.min(bar.radius ?? 5, height / 2, width / 2);
  const outline = { stroke: hue, strokeWidth: 1.25 };
  const dashed = { ...outline, dash: true };
  if (softLeft === 0 && softRight === 0) {
    pen.rect(
      role,
      { x: left, y: top, width, height },
      { radius, ...(fill ? { fill } : {}), ...(dash ? dashed : outline) },
    );
    return;
  }
  const parts = partsOf(width, height, radius, softLeft, softRight);
  if (fill) {
    pen.path(role, left, top, parts.core, { fill });
    if (softLeft > 0) pen.path(role, left, top, `${parts.leftEnd}Z`, { fill, texture: 'fade-left' });
    if (softRight > 0) pen.path(role, left, top, `${parts.rightEnd}Z`, { fill, texture: 'fade-right' });
  }
  const solid = (softLeft > 0 ? '' : parts.leftEnd) + parts.edges + (softRight > 0 ? '' : parts.rightEnd);
  pen.path(role, left, top, solid, dash ? dashed : outline);
  const soft = (softLeft > 0 ? parts.leftEnd : '') + (softRight > 0 ? parts.rightEnd : '');
  pen.path(role, left, top, soft, dashed);
}

interface Parts {
  /** From the core's edge around the end and back. */
  leftEnd: string;
  rightEnd: string;
  /** The long edges between them. */
  edges: string;
  /** The ground without soft ends. */
  core: string;
}

function partsOf(width: number, height: number, radius: number, softLeft: number, softRight: number): Parts {
  const r = tidy(radius);
  const w = tidy(width);
  const h = tidy(height);
  const from = tidy(Math.min(Math.max(softLeft, r), w / 2));
  const to = tidy(Math.max(w - Math.max(softRight, r), w / 2));
  const inner = tidy(w - r);
  const low = tidy(h - r);
  const right = softRight > 0 ? `V${h}` : `H${inner}A${r} ${r} 0 0 1 ${w} ${r}V${low}A${r} ${r} 0 0 1 ${inner} ${h}`;
  const left = softLeft > 0 ? '' : `H${r}A${r} ${r} 0 0 1 0 ${low}V${r}A${r} ${r} 0 0 1 ${r} 0`;
  return {
    leftEnd: `M${from} 0H${r}A${r} ${r} 0 0 0 0 ${r}V${low}A${r} ${r} 0 0 0 ${r} ${h}H${from}`,
    rightEnd: `M${to} 0H${inner}A${r} ${r} 0 0 1 ${w} ${r}V${low}A${r} ${r} 0 0 1 ${inner} ${h}H${to}`,
    edges: `M${from} 0H${to}M${from} ${h}H${to}`,
    core: `M${from} 0H${to}${right}H${from}${left}Z`,
  };
}
