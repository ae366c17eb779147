import { type Block, type Drawing, pointX } from './block';
import { circle } from './icons';
import type { MetricItem, Reading } from './model';
import { lineHeight, Pen } from './pen';
import { sayValue } from './say';
import { type Box, type Hue, tidy } from './scene';
import { strings } from './strings';
import { newest, verdictOf } from './verdict';

export const metricHeight = 58;
/** Where values are drawn; above and below is room for their labels. */
const plotTop = 17;
const plotBottom = 41;
const valueSize = 11;

interface Spot {
  x: number;
  y: number;
  text: string;
  kind: 'baseline' | 'target' | 'observation' | 'latest';
}

/** A lane of its own: the way from baseline to target as a dashed line, what was observed as a solid one. */
export function drawMetric(item: MetricItem, drawing: Drawing): Block {
  const { scale, measure } = drawing;
  const pen = new Pen(measure, 'body', item.key);
  const spots = spotsOf(item, drawing);
  if (spots.length === 0) {
    const known = item.baseline ?? item.target ?? item.observations[0];
    const text = known ? strings.noDatedValues : strings.noValues;
    const left = scale.x0;
    const top = (metricHeight - lineHeight(valueSize)) / 2;
    const width = pen.text(text, left, top, { size: valueSize, token: 'muted', role: 'value' });
    return { item, left: left - 4, right: left + width + 4, height: metricHeight, marks: pen.marks };
  }
  const hue: Hue = verdictOf(item) === 'off-track' ? 'late' : 'metric';
  const baseline = spots.find((spot) => spot.kind === 'baseline');
  const target = spots.find((spot) => spot.kind === 'target');
  const seen = spots.filter((spot) => spot.kind === 'observation' || spot.kind === 'latest').sort((a, b) => a.x - b.x);
  if (baseline && target) {
    const plan = { stroke: 'target', strokeWidth: 1.5, dash: true } as const;
    pen.line('plan', baseline.x, baseline.y, target.x - baseline.x, target.y - baseline.y, plan);
  }
  const way = baseline ? [baseline, ...seen.filter((spot) => spot.x >= baseline.x)] : seen;
  const [first, ...rest] = way;
  if (first && rest.length > 0) {
    const d = rest.map((spot) => `L${tidy(spot.x - first.x)} ${tidy(spot.y - first.y)}`).join('');
    pen.path('observation', first.x, first.y, `M0 0${d}`, { stroke: hue, strokeWidth: 2 });
  }
  for (const spot of seen) {
    const last = spot.kind === 'latest';
    pen.path('observation', spot.x, spot.y, circle(last ? 4 : 3), { fill: hue, stroke: 'paper', strokeWidth: 1 });
  }
  if (baseline) pen.path('observation', baseline.x, baseline.y, circle(4), ring(hue));
  if (target) {
    pen.path('plan', target.x, target.y, circle(5.5), ring('target'));
    pen.path('plan', target.x, target.y, circle(2), { fill: 'target' });
  }
  const labels = drawValues(pen, spots, scale);
  const boxes = [...labels, ...spots.map((spot) => ({ x: spot.x - 7, y: spot.y, width: 14, height: 0 }))];
  const left = Math.min(...boxes.map((box) => box.x));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { item, left: left - 3, right: right + 3, height: metricHeight, marks: pen.marks };
}

function ring(hue: Hue) {
  return { fill: 'paper', stroke: hue, strokeWidth: 1.75 } as const;
}

function spotsOf(item: MetricItem, { scale }: Drawing): Spot[] {
  const latest = newest(item.observations);
  const readings: [Reading | undefined, Spot['kind']][] = [[item.baseline, 'baseline']];
  for (const each of item.observations) {
    const last = each.value === latest?.value && each.date?.last === latest?.day;
    readings.push([each, last ? 'latest' : 'observation']);
  }
  readings.push([item.target, 'target']);
  const dated = readings.flatMap(([reading, kind]) =>
    reading?.value === undefined || !reading.date ? [] : [{ kind, value: reading.value, date: reading.date }],
  );
  const values = dated.map((each) => each.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = (value: number) =>
    high === low ? (plotTop + plotBottom) / 2 : plotBottom - ((value - low) / (high - low)) * (plotBottom - plotTop);
  return dated.map(({ kind, value, date }) => {
    const text = sayValue(value, item.unit, item.currency);
    return { kind, text, x: tidy(pointX(scale, date)), y: tidy(y(value)) };
  });
}

const importance = ['target', 'latest', 'baseline', 'observation'];

/** Writes the values where no two touch, the important ones first; those without room are left out. */
function drawValues(pen: Pen, spots: Spot[], bounds: { left: number; right: number }): Box[] {
  const height = lineHeight(valueSize);
  const taken: Box[] = [];
  const dots = spots.map((spot) => ({ x: spot.x - 5, y: spot.y - 5, width: 10, height: 10 }));
  const ordered = [...spots].sort((a, b) => importance.indexOf(a.kind) - importance.indexOf(b.kind));
  for (const spot of ordered) {
    const width = pen.measure(spot.text, valueSize);
    const centered = Math.min(Math.max(spot.x - width / 2, bounds.left), bounds.right - width);
    const places = [
      { x: centered, y: spot.y - 7 - height },
      { x: centered, y: spot.y + 7 },
      { x: spot.x + 9, y: spot.y - height / 2 },
      { x: spot.x - 9 - width, y: spot.y - height / 2 },
    ];
    const place = places
      .map((at) => ({ ...at, width, height }))
      .find(
        (box) =>
          box.x >= bounds.left &&
          box.x + width <= bounds.right &&
          box.y >= 0 &&
          box.y + height <= metricHeight &&
          ![...taken, ...dots].some((other) => touches(box, other)),
      );
    if (!place) continue;
    taken.push(place);
    const strong = spot.kind === 'observation' ? ({ token: 'muted' } as const) : {};
    pen.text(spot.text, place.x, place.y, { size: valueSize, role: 'value', ...strong });
  }
  return taken;
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y < b.y + b.height && b.y < a.y + a.height;
}
