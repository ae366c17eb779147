import { sayDay } from '../model/days';
import { type Axis, axisFont, type Interval } from './axis';
import type { Scale } from './domain';
import { type Measure, truncate } from './measure';
import type { TimelineModel } from './model';
import { lineHeight, Pen } from './pen';
import type { Mark } from './scene';
import { strings } from './strings';

const rowHeight = 22;
const todayHeight = 20;

/** Two rows of ticks, and below them the flag of today where that is in sight. Drawn from the top 0 on. */
export function drawAxis(model: TimelineModel, axis: Axis, scale: Scale, sideWidth: number, measure: Measure) {
  const today = todayX(model, scale);
  const height = 2 * rowHeight + (today === undefined ? 2 : todayHeight);
  const pen = new Pen(measure, 'axis');
  const labeled = (interval: Interval, top: number, size: number, strong: boolean) => {
    const left = Math.max(scale.x(interval.first), scale.left) + axisFont.padding;
    const room = Math.min(scale.x(interval.next), scale.right) - axisFont.padding / 2 - left;
    const weight = strong ? ('bold' as const) : ('normal' as const);
    const width = measure(interval.label, size, weight);
    if (width > room) return;
    const slide = strong ? room - width : 0;
    const token = strong ? ('ink' as const) : ('muted' as const);
    pen.sliding(left, slide, () => {
      pen.text(interval.label, left, top + (rowHeight - lineHeight(size)) / 2, { size, weight, token, role: 'tick' });
    });
  };
  for (const interval of axis.major) {
    labeled(interval, 1, axisFont.size, true);
    tick(pen, scale, interval, 0, 2 * rowHeight, 'line');
  }
  for (const interval of axis.minor) {
    labeled(interval, axis.major.length > 0 ? rowHeight : rowHeight / 2, axisFont.size, false);
    if (!axis.major.some((each) => each.first === interval.first)) {
      tick(pen, scale, interval, rowHeight + 4, rowHeight - 4, 'grid');
    }
  }
  if (today !== undefined) drawToday(pen, model, scale, today);
  const paint = { stroke: 'line', strokeWidth: 1 } as const;
  pen.line('separator', sideWidth, height, scale.right - sideWidth, 0, paint);
  const corner = new Pen(measure, 'corner');
  corner.line('separator', 0, height, sideWidth, 0, paint);
  return { height, marks: [...pen.marks, ...corner.marks] as Mark[] };
}

function tick(pen: Pen, scale: Scale, { first }: Interval, top: number, height: number, stroke: 'line' | 'grid'): void {
  const x = scale.x(first);
  if (first > scale.domain.first) pen.line('tick', x, top, 0, height, { stroke, strokeWidth: 1 });
}

/** x of the middle of today; undefined where it is off the axis. */
function todayX(model: TimelineModel, scale: Scale): number | undefined {
  const { first, last } = scale.domain;
  return model.today < first || model.today > last ? undefined : scale.x(model.today) + scale.pxPerDay / 2;
}

function drawToday(pen: Pen, model: TimelineModel, scale: Scale, x: number): void {
  const size = 11;
  const room = scale.right - scale.left - 18;
  const long = strings.today(sayDay(model.today));
  const text = pen.measure(long, size) <= room ? long : truncate(strings.todayShort, room, size, pen.measure);
  const width = pen.measure(text, size) + 14;
  const left = Math.min(Math.max(x - width / 2, scale.left + 2), scale.right - width - 2);
  const top = 2 * rowHeight + 1;
  pen.rect('today', { x: left, y: top, width, height: 17 }, { fill: 'today', radius: 8.5 });
  pen.text(text, left + 7, top + (17 - lineHeight(size)) / 2, { size, token: 'today-ink', role: 'today' });
}

/** What lies under the items: days outside of the horizon, lines of the ticks, today. */
export function drawGrid(
  model: TimelineModel,
  axis: Axis,
  scale: Scale,
  top: number,
  bottom: number,
  measure: Measure,
): Mark[] {
  const pen = new Pen(measure, 'body');
  const height = bottom - top;
  const { horizon } = model;
  const shade = (from: number, to: number) => {
    if (to - from > 1) pen.rect('ground', { x: from, y: top, width: to - from, height }, { fill: 'outside' });
  };
  if (horizon) {
    shade(scale.left, scale.x(horizon.first));
    if (horizon.last !== undefined) shade(scale.x(horizon.last + 1), scale.right);
  }
  const majors = new Set(axis.major.map((each) => each.first));
  const lines: [Interval[], 'line' | 'grid'][] = [
    [axis.minor.filter((each) => !majors.has(each.first)), 'grid'],
    [axis.major, 'line'],
  ];
  for (const [intervals, stroke] of lines) {
    for (const { first } of intervals) {
      if (first > scale.domain.first) pen.line('grid', scale.x(first), top, 0, height, { stroke, strokeWidth: 1 });
    }
  }
  const today = todayX(model, scale);
  if (today !== undefined) pen.line('today', today, top, 0, height, { stroke: 'today', strokeWidth: 1.5 });
  return pen.marks;
}
