import { diamond, iconSize, statusIcons } from './icons';
import { drawBadge } from './label';
import type { Column } from './lanes';
import { type Measure, truncate, wrap } from './measure';
import type { TimelineItem } from './model';
import { lineHeight, Pen } from './pen';
import type { Hue, Mark, Target } from './scene';
import { planFill, planHue, sunsetHue } from './status';

const narrowestColumn = 168;
const widestColumn = 420;
const columnGap = 16;
const cardGap = 6;
const cardPadding = 8;
const titleSize = 12;
const mostLines = 3;
const headingHeight = 26;
const pad = 14;

export interface Board {
  marks: Mark[];
  targets: Omit<Target, 'label'>[];
  height: number;
}

/** Columns of cards, drawn from the top 0 on, between `left` and `right`; as many side by side as are readable. */
export function drawBoard(columns: Column[], left: number, right: number, measure: Measure): Board {
  const board: Board = { marks: [], targets: [], height: pad };
  const room = right - left - 2 * pad;
  const fitting = Math.max(1, Math.floor((room + columnGap) / (narrowestColumn + columnGap)));
  const across = Math.min(columns.length, fitting);
  const width = Math.min(widestColumn, (room - (across - 1) * columnGap) / across);
  for (let first = 0; first < columns.length; first += across) {
    const top = board.height;
    let bottom = top;
    columns.slice(first, first + across).forEach((column, i) => {
      const x = left + pad + i * (width + columnGap);
      bottom = Math.max(bottom, drawColumn(board, column, x, top, width, measure));
    });
    board.height = bottom + pad;
  }
  return board;
}

function drawColumn(board: Board, column: Column, x: number, top: number, width: number, measure: Measure): number {
  const heading = new Pen(measure, 'board');
  const label = truncate(column.label, width, titleSize, measure, 'bold');
  const used = heading.text(label, x, top, { size: titleSize, weight: 'bold', role: 'lane' }) + 8;
  const count = String(column.items.length);
  if (used + measure(count, 11) <= width) {
    heading.text(count, x + used, top + 1, { size: 11, token: 'muted', role: 'lane' });
  }
  board.marks.push(...heading.marks);
  let y = top + headingHeight;
  for (const item of column.items) {
    const pen = new Pen(measure, 'board', item.key);
    const height = drawCard(pen, item, x, width);
    board.targets.push({ key: item.key, layer: 'board', x, y, width, height });
    const placed = new Pen(measure, 'board', item.key);
    placed.put(pen.marks, y);
    board.marks.push(...placed.marks);
    y += height + cardGap;
  }
  return y - cardGap;
}

function drawCard(pen: Pen, item: TimelineItem, x: number, width: number): number {
  const off = item.section !== 'metrics' && (item.status === 'canceled' || item.status === 'reversed');
  const badge = item.findings ? 20 : 0;
  const textLeft = x + cardPadding + iconSize + 7;
  const room = x + width - cardPadding - badge - textLeft;
  const lines = wrap(item.title, room, mostLines, titleSize, pen.measure);
  const line = lineHeight(titleSize);
  const height = Math.max(1, lines.length) * line + 2 * cardPadding;
  const hue = hueOf(item);
  const fill = item.section === 'initiatives' ? planFill(item.status) : (`${hue}-soft` as const);
  const outline = { radius: 5, stroke: hue, strokeWidth: 1.25 };
  const idea = item.section === 'initiatives' && item.status === 'idea';
  const paint = { ...outline, ...(fill ? { fill } : {}), ...(idea ? { dash: true } : {}) };
  pen.rect('card', { x, y: 0, width, height }, paint);
  drawSign(pen, item, hue, off, x + cardPadding, cardPadding + (line - iconSize) / 2);
  lines.forEach((text, i) => {
    pen.text(text, textLeft, cardPadding + i * line, { size: titleSize, strike: off });
  });
  if (item.findings) drawBadge(pen, item.findings.severity, x + width - cardPadding - 7, height / 2);
  return height;
}

function drawSign(pen: Pen, item: TimelineItem, hue: Hue, off: boolean, x: number, y: number): void {
  const paint = { stroke: off ? 'muted' : hue, strokeWidth: 1.5 } as const;
  if (item.section === 'milestones' || item.section === 'metrics') {
    pen.path('icon', x + iconSize / 2, y + iconSize / 2, diamond(11), paint);
  } else {
    pen.path('icon', x, y, statusIcons[item.status], paint);
  }
}

function hueOf(item: TimelineItem): Hue {
  switch (item.section) {
    case 'initiatives':
      return planHue(item.status);
    case 'sunsets':
      return sunsetHue(item.status);
    case 'milestones':
      return 'milestone';
    case 'metrics':
      return 'metric';
  }
}
