import type { Day, DayRange } from '../model/days';
import { drawBar, softness } from './bar';
import type { Scale } from './domain';
import { circle, diamond, smallCheck, smallCross } from './icons';
import { type Measure, shorten } from './measure';
import type { Phase, Point, TimelineItem } from './model';
import { pack, type Stretch } from './pack';
import { lineHeight, type Pen } from './pen';
import type { Hue, Mark } from './scene';
import { planFill, planHue } from './status';

/** What is drawn of an item, as if its top were 0; it stays between `left` and `right`. */
export interface Block extends Stretch {
  item: TimelineItem;
  height: number;
  marks: Mark[];
}

export interface Drawing {
  scale: Scale;
  measure: Measure;
}

export const barHeight = 22;
const phaseHeight = 16;
const pointHeight = 16;
const rowGap = 3;
const smallSize = 11;

/** Days of a range. */
export function daysIn(range: DayRange | undefined): number {
  return range ? range.last - range.first + 1 : 0;
}

/** x where a day ends. */
export function endX(scale: Scale, day: Day): number {
  return scale.x(day + 1);
}

/** Widens `stretch` so that it holds the other. */
export function widen(stretch: Stretch, other: Stretch | undefined): void {
  if (!other) return;
  stretch.left = Math.min(stretch.left, other.left);
  stretch.right = Math.max(stretch.right, other.right);
}

/** Phases under an item's bar: thin bars in its hue, in as many rows as they need. Answers the height used. */
export function drawPhases(
  pen: Pen,
  { scale, measure }: Drawing,
  phases: Phase[],
  own: Hue,
  top: number,
  extent: Stretch,
): number {
  const bars = phases.flatMap((phase) => {
    const first = phase.start?.first ?? phase.end?.first;
    const last = phase.end?.last ?? phase.start?.last;
    if (first === undefined || last === undefined) return [];
    const left = scale.x(first);
    return [{ phase, left, right: Math.max(left + 6, endX(scale, last)) }];
  });
  const rows = pack(bars, 0);
  bars.forEach(({ phase, left, right }, i) => {
    const y = top + (rows[i] ?? 0) * (phaseHeight + rowGap);
    const going = phase.status === 'planned' || phase.status === 'in-progress';
    const hue = going ? own : planHue(phase.status);
    const fill = planFill(phase.status, hue);
    const width = right - left;
    drawBar(pen, {
      left: left + 1,
      right: right - 1,
      top: y,
      height: phaseHeight,
      hue,
      ...(fill ? { fill } : {}),
      dash: phase.status === 'idea',
      softLeft: softness(daysIn(phase.start), scale.pxPerDay, width),
      softRight: softness(daysIn(phase.end), scale.pxPerDay, width),
      role: 'phase',
      radius: 3,
    });
    const title = shorten(phase.title, width - 12, smallSize, measure);
    const strike = phase.status === 'canceled';
    if (title) {
      const slide = width - 12 - measure(title, smallSize);
      const textTop = y + (phaseHeight - lineHeight(smallSize)) / 2;
      pen.sliding(left + 6, slide, () => pen.text(title, left + 6, textTop, { size: smallSize, strike }));
    }
    widen(extent, { left, right });
  });
  return bars.length === 0 ? 0 : (Math.max(...rows) + 1) * (phaseHeight + rowGap) - rowGap;
}

/** Milestones under an item's bar: small diamonds with a title where there is room. Answers the height used. */
export function drawPoints(pen: Pen, { scale, measure }: Drawing, points: Point[], top: number, extent: Stretch) {
  const dated = points
    .flatMap((point) => (point.date ? [{ point, x: pointX(scale, point.date) }] : []))
    .sort((a, b) => a.x - b.x);
  dated.forEach(({ point, x }, i) => {
    const next = dated[i + 1]?.x;
    const y = top + pointHeight / 2;
    drawDiamond(pen, point, x, y, 10);
    const left = x + (point.pinned ? 12 : 9);
    const room = Math.min(next === undefined ? 200 : next - 11 - left, scale.right - left);
    const title = shorten(point.title, room, smallSize, measure);
    let right = x + 7;
    if (title) {
      const strike = point.status === 'canceled';
      const width = pen.text(title, left, y - lineHeight(smallSize) / 2, { size: smallSize, token: 'muted', strike });
      right = left + width;
    }
    widen(extent, { left: x - 7, right });
  });
  return dated.length === 0 ? 0 : pointHeight;
}

/** A milestone is drawn on its last day. */
export function pointX(scale: Scale, date: DayRange): number {
  return (scale.x(date.last) + endX(scale, date.last)) / 2;
}

/** A diamond that tells the status: outline planned, filled with a check done, with a cross missed or canceled. */
export function drawDiamond(pen: Pen, point: Point, x: number, y: number, size: number): void {
  const hue = pointHue(point);
  const filled = point.status === 'done' || point.status === 'missed';
  if (point.pinned) pen.path('milestone', x, y, circle(size * 0.72), { stroke: hue, strokeWidth: 1 });
  pen.path('milestone', x, y, diamond(size), {
    fill: filled ? hue : point.status === 'canceled' ? 'paper' : `${hue}-mid`,
    stroke: hue,
    strokeWidth: 1.5,
    ...(point.status === 'canceled' ? { dash: true } : {}),
  });
  if (size < 12) return;
  if (point.status === 'done') pen.path('icon', x, y, smallCheck, { stroke: 'paper', strokeWidth: 1.5 });
  if (point.status === 'missed') pen.path('icon', x, y, smallCross, { stroke: 'paper', strokeWidth: 1.5 });
}

function pointHue(point: Point): Hue {
  if (point.late || point.status === 'missed') return 'late';
  if (point.status === 'done') return 'done';
  return point.status === 'canceled' ? 'idle' : 'milestone';
}

export const subRowGap = rowGap;
