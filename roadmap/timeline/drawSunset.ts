import { drawBar, softness } from './bar';
import { type Block, barHeight, type Drawing, daysIn, drawPhases, drawPoints, endX, subRowGap, widen } from './block';
import type { Scale } from './domain';
import { less, statusIcons } from './icons';
import { drawLabel, type Label, placeLabel } from './label';
import { isRange, type SunsetItem, sunsetRanges } from './model';
import type { Stretch } from './pack';
import { Pen } from './pen';
import type { Hue } from './scene';
import { isOff, sunsetHue } from './status';

/** Px of a bar that runs out, because its end is never or not fixed. */
const tailLength = 64;
const noticeHeight = 6;
const noticeGap = 3;
const capWidth = 5;
/** A cap is higher than its bar. */
const capOver = 3;

/** Where the parts of a sunset are: how it began, takes effect, and ends. */
interface Course extends Stretch {
  /** x at which it takes effect: after the last day of service, or before the first of a change. */
  effective?: number;
  /** The bar runs out instead of ending. */
  open: boolean;
}

export function drawSunset(item: SunsetItem, drawing: Drawing): Block {
  const { scale, measure } = drawing;
  const pen = new Pen(measure, 'body', item.key);
  const hue = sunsetHue(item.status);
  const course = courseOf(item, scale);
  const noticeFrom = noticeStart(item, course, scale);
  drawCourse(pen, item, course, hue, scale, noticeFrom !== undefined);
  const extent: Stretch = { left: course.left - 1, right: course.right + 1 };
  const { effective } = course;
  if (effective !== undefined) widen(extent, { left: effective - 8, right: effective + 8 });
  const label = labelOf(item);
  const place = placeLabel(pen, label, extent, freeParts(item, course, scale), scale);
  if (place) drawLabel(pen, label, place, 0, barHeight, course.right - capWidth);
  widen(extent, place);
  let height = barHeight;
  if (noticeFrom !== undefined) {
    drawNotice(pen, noticeFrom, course, hue);
    widen(extent, { left: noticeFrom - 1, right: course.right });
    height += noticeGap + noticeHeight;
  }
  for (const draw of [
    (top: number) => drawPhases(pen, drawing, item.phases, hue, top, extent),
    (top: number) => drawPoints(pen, drawing, item.milestones, top, extent),
  ]) {
    const used = draw(height + subRowGap);
    if (used > 0) height += used + subRowGap;
  }
  return { item, ...extent, height, marks: pen.marks };
}

/** The parts of the bar in which nothing is in a label's way. */
function freeParts(item: SunsetItem, { left, right, effective }: Course, scale: Scale): Stretch[] {
  const atEnd = effective !== undefined && effective >= right - 1;
  const last = atEnd ? right - capWidth : right;
  const marks = steps(item, scale).map((x) => ({ left: x, right: x }));
  if (effective !== undefined && !atEnd) marks.push({ left: effective - 6, right: effective + 6 });
  const inside = marks.filter((mark) => mark.left > left && mark.right < last).sort((a, b) => a.left - b.left);
  const starts = [left, ...inside.map((mark) => mark.right)];
  const stops = [...inside.map((mark) => mark.left), last];
  return starts.map((start, i) => ({ left: start, right: stops[i] ?? last }));
}

function ends(item: SunsetItem): boolean {
  return item.action === 'end' || item.action === 'replace';
}

function courseOf(item: SunsetItem, scale: Scale): Course {
  const ranges = sunsetRanges(item);
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  const left = scale.x(first);
  const tail = (from: number) => Math.min(from + tailLength, Math.max(scale.right, from + capWidth));
  if (ends(item)) {
    if (isRange(item.end)) {
      const right = Math.max(endX(scale, item.end.last), left + capWidth);
      return { left: Math.min(left, right - capWidth), right, effective: right, open: false };
    }
    const known = endX(scale, last);
    const closed = item.end === 'never' && isRange(item.noNewUse) ? scale.x(item.noNewUse.first) : undefined;
    return { left, right: tail(known), open: true, ...(closed === undefined ? {} : { effective: closed }) };
  }
  const effective = isRange(item.start) ? { effective: scale.x(item.start.first) } : {};
  if (isRange(item.end))
    return { left, right: Math.max(endX(scale, last), left + capWidth), open: false, ...effective };
  return { left, right: tail(endX(scale, last)), open: true, ...effective };
}

function drawCourse(pen: Pen, item: SunsetItem, course: Course, hue: Hue, scale: Scale, noticed: boolean): void {
  const { left, right, effective, open } = course;
  const width = right - left;
  const ending = ends(item) && !open;
  if (width > capWidth + 1) {
    drawBar(pen, {
      left,
      right: ending ? right - 1 : right,
      top: 0,
      height: barHeight,
      hue,
      fill: `${hue}-soft`,
      dash: item.status === 'canceled',
      softLeft: softness(daysIn(firstRange(item)), scale.pxPerDay, width),
      softRight: open ? Math.min(tailLength, width) * 0.85 : 0,
    });
  }
  drawStages(pen, item, course, hue, scale);
  if (effective === undefined) return;
  const top = -capOver;
  const height = barHeight + capOver - top + (noticed ? noticeGap + noticeHeight - capOver : 0);
  if (ending) {
    pen.rect('cap', { x: effective - capWidth, y: top, width: capWidth, height }, { fill: hue, radius: 1.5 });
  } else if (ends(item)) {
    const box = { x: effective - capWidth / 2, y: top, width: capWidth, height };
    pen.rect('cap', box, { fill: 'paper', stroke: hue, strokeWidth: 1.5, radius: 1.5 });
  } else {
    pen.path('cap', effective, barHeight / 2, less, { fill: hue, stroke: 'paper', strokeWidth: 1.25 });
  }
}

/** A stronger ground where less is left than before, and a line at each step on the way. */
function drawStages(pen: Pen, item: SunsetItem, course: Course, hue: Hue, scale: Scale): void {
  const { left, right, effective } = course;
  const from = lastStage(item, course, scale);
  if (from !== undefined) {
    const box = { x: from, y: 1, width: right - (ends(item) ? capWidth : 1) - from, height: barHeight - 2 };
    const radius = ends(item) ? {} : { radius: 4 };
    if (box.width > 2) pen.rect('phase', box, { fill: `${hue}-mid`, ...radius });
  }
  let before = left;
  for (const x of steps(item, scale)) {
    if (x < before + 3 || x > right - capWidth - 1 || x === effective) continue;
    pen.line('tick', x, 2, 0, barHeight - 4, { stroke: hue, strokeWidth: 1.25 });
    before = x;
  }
}

/** x of each step on the way: no new use, end of development, end of support. */
function steps({ noNewUse, endOfDevelopment, endOfSupport }: SunsetItem, scale: Scale): number[] {
  const closed = isRange(noNewUse) ? [scale.x(noNewUse.first)] : [];
  const ended = [endOfDevelopment, endOfSupport].filter(isRange).map((date) => endX(scale, date.last));
  return [...closed, ...ended].sort((a, b) => a - b);
}

/** x of the stage in which least is left: no new use, else no support; of a change, when it is in effect. */
function lastStage(item: SunsetItem, course: Course, scale: Scale): number | undefined {
  if (course.open) return undefined;
  if (!ends(item)) return course.effective;
  if (isRange(item.noNewUse)) return scale.x(item.noNewUse.first);
  return isRange(item.endOfSupport) ? endX(scale, item.endOfSupport.last) : undefined;
}

function firstRange(item: SunsetItem) {
  return sunsetRanges(item).reduce((a, b) => (b.first < a.first ? b : a), { first: Infinity, last: Infinity });
}

/** x at which the notice begins; undefined where there is none to be seen. */
function noticeStart(item: SunsetItem, course: Course, scale: Scale): number | undefined {
  if (item.notice?.from === undefined || course.effective === undefined) return undefined;
  const left = scale.x(item.notice.from);
  return course.effective - left < 4 ? undefined : left;
}

/** A striped strip under the bar, from the day on which people are told to the day on which it takes effect. */
function drawNotice(pen: Pen, from: number, { effective = from }: Course, hue: Hue): void {
  const box = { x: from, y: barHeight + noticeGap, width: effective - from - 1, height: noticeHeight };
  pen.rect('notice', box, { fill: hue, texture: 'hatch', stroke: hue, strokeWidth: 1, radius: 2 });
}

function labelOf(item: SunsetItem): Label {
  const off = isOff(item.status);
  return {
    icon: { d: statusIcons[item.status], token: off ? 'muted' : sunsetHue(item.status) },
    title: item.title,
    strike: item.status === 'canceled',
    muted: off,
    findings: item.findings,
  };
}
