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
/** Between a label and the end of the drawing area. */
const edge = 6;
/** A label beside its bar is not wider. */
const widest = 380;
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
 * Where a label goes: into the first of `inner`, the free parts of what is drawn, that it fits; else right of `outer`,
 * all that is drawn; else left of it; else where most of it fits. Undefined where there is no room for anything.
 * `bounds` are the ends of the drawing area.
 */
export function placeLabel(
  pen: Pen,
  label: Label,
  outer: Stretch,
  inner: readonly Stretch[],
  bounds: Stretch,
): Placed | undefined {
  const full = labelWidth(pen, label);
  const inside = inner.map(({ left, right }) => ({
    left: left + insidePadding,
    right: right - insidePadding,
    inside: true,
  }));
  const fitting = inside.find((part) => widthOf(part) >= full);
  if (fitting) return fitting;
  const wanted = Math.min(full, widest);
  const from = outer.right + besideGap;
  const right = { left: from, right: Math.min(bounds.right - edge, from + wanted), inside: false };
  const to = outer.left - besideGap;
  const left = { left: Math.max(bounds.left + edge, to - wanted), right: to, inside: false };
  if (from + wanted <= bounds.right - edge) return right;
  if (to - wanted >= bounds.left + edge) return left;
  const best = [right, left, ...inside].reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a));
  return widthOf(best) >= fixedWidth(pen, label) + narrowest ? best : undefined;
}

function widthOf({ left, right }: Stretch): number {
  return right - left;
}

/**
 * Draws the label into its place, in the middle of a row of `height` px that begins at `top`. One inside its bar may
 * slide as far as `until`, the bar's end.
 */
export function drawLabel(
  pen: Pen,
  label: Label,
  place: Placed,
  top: number,
  height: number,
  until = place.right + insidePadding,
): void {
  const room = place.right - place.left;
  // A hair more than the sum of the parts, which may not add up exactly.
  const title = truncate(label.title, room - fixedWidth(pen, label) + 0.01, labelSize, pen.measure);
  const width = fixedWidth(pen, label) + pen.measure(title, labelSize);
  const ink: Token = label.muted && !place.inside ? 'muted' : 'ink';
  // A label on the left of its bar ends there.
  let x = place.left;
  const middle = top + height / 2;
  pen.sliding(x, place.inside ? until - insidePadding - place.left - width : 0, () => {
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
