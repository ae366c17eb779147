import { type Block, barHeight, type Drawing, drawDiamond, endX, pointX, widen } from './block';
import { drawLabel, type Label, placeLabel } from './label';
import type { MilestoneItem } from './model';
import type { Stretch } from './pack';
import { Pen } from './pen';
import { strings } from './strings';

const size = 13;

export function drawMilestone(item: MilestoneItem, { scale, measure }: Drawing): Block {
  const pen = new Pen(measure, 'body', item.key);
  const date = item.date ?? { first: scale.domain.first, last: scale.domain.first };
  const x = pointX(scale, date);
  const around = size / 2 + 4;
  const extent: Stretch = { left: x - around, right: x + around - 2 };
  const from = Math.max(scale.x(date.first), scale.left);
  // A coarse date: all of the days that it may mean.
  if (endX(scale, date.last) - from > size + 8) {
    const paint = { stroke: 'milestone', strokeWidth: 1.5, dash: true } as const;
    pen.line('milestone', from, barHeight / 2, x - from - size / 2 - 1, 0, paint);
    extent.left = Math.min(extent.left, from);
  }
  drawDiamond(pen, item, x, barHeight / 2, size);
  const label = labelOf(item);
  const place = placeLabel(pen, label, extent, [], scale);
  if (place) drawLabel(pen, label, place, 0, barHeight);
  widen(extent, place);
  return { item, ...extent, height: barHeight, marks: pen.marks };
}

function labelOf(item: MilestoneItem): Label {
  const off = item.status === 'canceled';
  const addition = item.late ? strings.late : item.status === 'missed' ? strings.statuses.missed : undefined;
  return {
    title: item.title,
    strike: off,
    muted: off,
    findings: item.findings,
    ...(addition ? { addition } : {}),
  };
}
