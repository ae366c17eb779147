import { drawBar } from './bar';
import { drawDiamond } from './block';
import { circle, iconSize, less, statusIcons } from './icons';
import { type Measure, tableMeasure } from './measure';
import {
  isDated,
  type PlanStatus,
  type Point,
  type PointStatus,
  planStatuses,
  type TimelineItem,
  type TimelineModel,
} from './model';
import { Pen } from './pen';
import type { Mark } from './scene';
import { planFill, planHue } from './status';
import { strings } from './strings';

/** A sign and what it means; its marks lie within 0..`legendWidth` × 0..`legendHeight`. */
export interface LegendEntry {
  label: string;
  marks: Mark[];
}

export const legendWidth = 34;
export const legendHeight = 18;

const { legend } = strings;
const height = 14;
const top = 2;
const middle = legendHeight / 2;

/** The signs that occur in the picture of this model, and no others. */
export function legendOf(model: TimelineModel): LegendEntry[] {
  const entries: LegendEntry[] = [];
  const add = (label: string, draw: (pen: Pen) => void, measure: Measure = tableMeasure) => {
    const pen = new Pen(measure, 'body');
    draw(pen);
    entries.push({ label, marks: pen.marks });
  };
  for (const status of planStatuses) {
    if (hasStatus(model, status)) add(strings.statuses[status], (pen) => drawStatus(pen, status));
  }
  if (model.items.some(isSoft)) {
    add(legend.soft, (pen) => bar(pen, 'plan', { softLeft: 10, softRight: 10 }));
  }
  const sunsets = model.items.filter((item) => item.section === 'sunsets');
  if (sunsets.some((item) => item.action === 'end' || item.action === 'replace')) {
    add(legend.ending, (pen) => {
      bar(pen, 'sunset', {});
      pen.rect('cap', { x: 28, y: 0, width: 5, height: legendHeight }, { fill: 'sunset', radius: 1.5 });
    });
  }
  if (sunsets.some((item) => item.action === 'reduce' || item.action === 'modify')) {
    add(legend.change, (pen) => {
      bar(pen, 'sunset', {});
      pen.path('cap', 17, middle, less, { fill: 'sunset', stroke: 'paper', strokeWidth: 1.25 });
    });
  }
  if (sunsets.some((item) => item.notice?.from !== undefined && item.effective)) {
    add(legend.notice, (pen) => {
      const paint = { fill: 'sunset', texture: 'hatch', stroke: 'sunset', strokeWidth: 1, radius: 2 } as const;
      pen.rect('notice', { x: 1, y: middle - 3, width: 32, height: 6 }, paint);
    });
  }
  if (sunsets.some((item) => item.end === 'never' || item.end === 'undecided')) {
    add(legend.open, (pen) => bar(pen, 'sunset', { softRight: 24 }));
  }
  for (const { label, point } of pointEntries(pointsOf(model.items))) {
    add(label, (pen) => drawDiamond(pen, point, 17, middle, 13));
  }
  if (model.items.some((item) => item.section === 'metrics')) {
    add(legend.observed, (pen) => {
      pen.line('observation', 4, middle, 26, 0, { stroke: 'metric', strokeWidth: 2 });
      pen.path('observation', 17, middle, circle(4), { fill: 'metric', stroke: 'paper', strokeWidth: 1 });
    });
    add(legend.planned, (pen) => {
      pen.line('plan', 2, middle, 20, 0, { stroke: 'target', strokeWidth: 1.5, dash: true });
      pen.path('plan', 27, middle, circle(5.5), { fill: 'paper', stroke: 'target', strokeWidth: 1.75 });
      pen.path('plan', 27, middle, circle(2), { fill: 'target' });
    });
  }
  return entries;
}

type Ends = { softLeft?: number; softRight?: number; dash?: boolean };

function bar(pen: Pen, hue: 'plan' | 'sunset', ends: Ends): void {
  drawBar(pen, { left: 1, right: 33, top, height, hue, fill: `${hue}-soft`, radius: 4, ...ends });
}

function drawStatus(pen: Pen, status: PlanStatus): void {
  const hue = planHue(status);
  const fill = planFill(status);
  const idea = status === 'idea';
  drawBar(pen, { left: 1, right: 33, top, height, hue, radius: 4, dash: idea, ...(fill ? { fill } : {}) });
  pen.path('icon', 17 - iconSize / 2, middle - iconSize / 2, statusIcons[status], { stroke: hue, strokeWidth: 1.5 });
}

function hasStatus(model: TimelineModel, status: PlanStatus): boolean {
  return model.items.some((item) => item.section === 'initiatives' && item.status === status);
}

function isSoft(item: TimelineItem): boolean {
  if (item.section !== 'initiatives' || !isDated(item)) return false;
  return !item.start || !item.end || item.start.first !== item.start.last || item.end.first !== item.end.last;
}

function pointsOf(items: TimelineItem[]): Point[] {
  return items.flatMap((item): Point[] => {
    if (item.section === 'milestones') return [item];
    return item.section === 'metrics' ? [] : item.milestones;
  });
}

function pointEntries(points: Point[]): { label: string; point: Point }[] {
  const sample = (status: PointStatus, late = false, pinned = false): Point => ({ title: '', status, late, pinned });
  const all = [
    { label: legend.milestone, point: sample('planned') },
    { label: legend.pinned, point: sample('planned', false, true) },
    { label: legend.late, point: sample('planned', true) },
    { label: legend.reached, point: sample('done') },
    { label: legend.missed, point: sample('missed') },
  ];
  return all.filter(({ point }) =>
    points.some((each) => each.status === point.status && each.late === point.late && (!point.pinned || each.pinned)),
  );
}
