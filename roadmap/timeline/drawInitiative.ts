import { drawBar, softness } from './bar';
import { type Block, barHeight, type Drawing, daysIn, drawPhases, drawPoints, endX, subRowGap, widen } from './block';
import type { Scale } from './domain';
import { statusIcons } from './icons';
import { drawLabel, type Label, placeLabel } from './label';
import type { InitiativeItem } from './model';
import type { Stretch } from './pack';
import { Pen } from './pen';
import { isOff, planFill, planHue } from './status';
import { strings } from './strings';

/** Px that an open end runs out in. */
const openTail = 56;
const shortest = 8;

export function drawInitiative(item: InitiativeItem, drawing: Drawing): Block {
  const { scale, measure } = drawing;
  const pen = new Pen(measure, 'body', item.key);
  const hue = planHue(item.status);
  const fill = planFill(item.status);
  const bar = barOf(item, scale);
  const width = bar.right - bar.left;
  drawBar(pen, {
    ...bar,
    top: 0,
    height: barHeight,
    hue,
    ...(fill ? { fill } : {}),
    dash: item.status === 'idea',
    softLeft: item.start ? softness(daysIn(item.start), scale.pxPerDay, width) : openTail * 0.75,
    softRight: item.end ? softness(daysIn(item.end), scale.pxPerDay, width) : openTail * 0.75,
  });
  const progress = item.status === 'done' ? 0 : (item.progress ?? 0) / 100;
  if (progress > 0 && item.end) {
    const box = { x: bar.left + 4, y: barHeight - 4, width: (width - 8) * progress, height: 2 };
    if (box.width > 2) pen.rect('progress', box, { fill: hue, radius: 1 });
  }
  const extent: Stretch = { ...bar };
  const label = labelOf(item);
  const place = placeLabel(pen, label, bar, [bar], scale);
  if (place) drawLabel(pen, label, place, 0, barHeight);
  widen(extent, place);
  let height = barHeight;
  for (const draw of [
    (top: number) => drawPhases(pen, drawing, item.phases, hue, top, extent),
    (top: number) => drawPoints(pen, drawing, item.milestones, top, extent),
  ]) {
    const used = draw(height + subRowGap);
    if (used > 0) height += used + subRowGap;
  }
  return { item, ...extent, height, marks: pen.marks };
}

function barOf({ start, end }: InitiativeItem, scale: Scale): Stretch {
  if (start && !end) {
    const left = scale.x(start.first);
    return { left, right: Math.min(left + openTail, Math.max(scale.right, left + shortest)) };
  }
  const right = end ? endX(scale, end.last) : scale.right;
  const left = start ? scale.x(start.first) : Math.max(scale.left, right - openTail);
  return { left, right: Math.max(right, left + shortest) };
}

function labelOf(item: InitiativeItem): Label {
  const { status, progress } = item;
  return {
    icon: { d: statusIcons[status], token: isOff(status) ? 'muted' : planHue(status) },
    title: item.title,
    strike: status === 'canceled',
    muted: status === 'canceled',
    findings: item.findings,
    ...(progress !== undefined && status !== 'done' ? { addition: strings.percent(progress) } : {}),
  };
}
