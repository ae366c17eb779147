import { iconSize } from './icons';
import { truncate } from './measure';
import type { FindingSeverity, ItemFindings } from './model';
import type { Stretch } from './pack';
import { lineHeight, type Pen } from './pen';
import type { Token } from './scene';

/** What stands on a bar or beside it: status icon, title, a short addition, finding badge. */
export interface Label {
  icon?: { d: string; token: Token };
  title: string;
  addition?: string;
  strike?: boolean;
  muted?: boolean;
  findings?: ItemFindings | undefined;
}

export const labelSize = 12;
const additionSize = 11;
const iconGap = 5;
const additionGap = 7;
const badgeSize = 14;
const badgeGap = 6;
/** Between a label's ends and those of the bar around it, and between a label and the bar beside it. */
const insidePadding = 8;
const besideGap = 7;
/** A label beside its bar is not wider. */
const widest = 300;
/** Less of a label says nothing. */
const narrowest = 36;

export interface Placed extends Stretch {
  inside: boolean;
}

/** Px that the label needs in full. */
export function labelWidth(pen: Pen, label: Label): number {
  return fixedWidth(pen, label) + pen.measure(label.title, labelSize);
}

/** Px of all but the title. */
function fixedWidth(pen: Pen, label: Label): number {
  const icon = label.icon ? iconSize + iconGap : 0;
  const addition = label.addition ? additionGap + pen.measure(label.addition, additionSize) : 0;
  return icon + addition + (label.findings ? badgeGap + badgeSize : 0);
}

/**
 * Where a label goes: inside its bar if it fits, else right of it, else left of it, else where most of it fits.
 * Undefined where there is no room for anything. `bounds` are the ends of the drawing area.
 */
export function placeLabel(pen: Pen, label: Label, bar: Stretch, bounds: Stretch): Placed | undefined {
  const full = labelWidth(pen, label);
  const inside = { left: bar.left + insidePadding, right: bar.right - insidePadding, inside: true };
  if (inside.right - inside.left >= full) return inside;
  const wanted = Math.min(full, widest);
  const right = { left: bar.right + besideGap, right: Math.min(bounds.right, bar.right + besideGap + wanted) };
  if (right.right - right.left >= wanted) return { ...right, inside: false };
  const left = { left: Math.max(bounds.left, bar.left - besideGap - wanted), right: bar.left - besideGap };
  if (left.right - left.left >= wanted) return { ...left, inside: false };
  const best = [inside, { ...right, inside: false }, { ...left, inside: false }].reduce((a, b) =>
    b.right - b.left > a.right - a.left ? b : a,
  );
  return best.right - best.left >= fixedWidth(pen, label) + narrowest ? best : undefined;
}

/** Draws the label into its place, in the middle of a row of `height` px that begins at `top`. */
export function drawLabel(pen: Pen, label: Label, place: Placed, top: number, height: number): void {
  const room = place.right - place.left;
  const title = truncate(label.title, room - fixedWidth(pen, label), labelSize, pen.measure);
  const width = fixedWidth(pen, label) + pen.measure(title, labelSize);
  const ink: Token = label.muted ? 'muted' : 'ink';
  // A label on the left of its bar ends there.
  let x = place.left;
  const middle = top + height / 2;
  pen.sliding(x, place.inside ? room - width : 0, () => {
    if (label.icon) {
      pen.path('icon', x, middle - iconSize / 2, label.icon.d, { stroke: label.icon.token, strokeWidth: 1.5 });
      x += iconSize + iconGap;
    }
    if (title) {
      const style = { size: labelSize, token: ink, ...(label.strike ? { strike: true } : {}) };
      x += pen.text(title, x, middle - lineHeight(labelSize) / 2, style);
    }
    if (label.addition) {
      x += additionGap;
      const token: Token = place.inside ? 'ink' : 'muted';
      x += pen.text(label.addition, x, middle - lineHeight(additionSize) / 2, { size: additionSize, token });
    }
    if (label.findings) drawBadge(pen, label.findings.severity, x + badgeGap + badgeSize / 2, middle);
  });
}

const badgeShapes: Record<FindingSeverity, { ground: string; sign: string }> = {
  error: { ground: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z', sign: 'M0 -3.6V0.8M0 2.7V3.7' },
  warning: { ground: 'M0 -6.6L7 5.9H-7Z', sign: 'M0 -2.6V1.4M0 3.1V4.1' },
  information: { ground: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z', sign: 'M0 -3.7V-2.7M0 -0.8V3.6' },
  hint: { ground: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z', sign: 'M-3 0H3' },
};

/** A severity has its own shape and sign, so that color is never alone. */
export function drawBadge(pen: Pen, severity: FindingSeverity, x: number, y: number): void {
  const { ground, sign } = badgeShapes[severity];
  pen.path('badge', x, y, ground, { fill: severity });
  pen.path('badge', x, y, sign, { stroke: 'badge-ink', strokeWidth: 1.6 });
}
