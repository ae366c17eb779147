import { axisOf, type Unit } from './axis';
import type { Block, Drawing } from './block';
import { sayAim, sayItem } from './describe';
import { scaleOf } from './domain';
import { drawAxis, drawGrid } from './drawAxis';
import { drawBoard } from './drawBoard';
import { drawInitiative } from './drawInitiative';
import { drawMetric } from './drawMetric';
import { drawMilestone } from './drawMilestone';
import { drawSunset } from './drawSunset';
import { drawBadge } from './label';
import { columnsOf, type Group, groupsOf, type Lane } from './lanes';
import { type Measure, wrap } from './measure';
import type { TimelineItem, TimelineModel } from './model';
import { pack } from './pack';
import { lineHeight, Pen } from './pen';
import { type Mark, type Scene, type Target, tidy } from './scene';
import { strings } from './strings';
import { verdictOf } from './verdict';

/** How the model is looked at. */
export interface View {
  /** Px that are there for the picture; it may become wider where `pxPerDay` asks for it. */
  width: number;
  /** Absent: all days fit into the width. Kept within what fits and what is still readable. */
  pxPerDay?: number;
}

const rowGap = 8;
const lanePad = 9;
const betweenItems = 14;
const headingHeight = 30;
const sideText = 14;

/** Draws the model. Pure: the same model, view and measure give the same Scene. */
export function layout(model: TimelineModel, view: View, measure: Measure): Scene {
  return new Layout(model, view, measure).scene();
}

class Layout {
  readonly #model: TimelineModel;
  readonly #drawing: Drawing;
  readonly #measure: Measure;
  readonly #width: number;
  readonly #sideWidth: number;
  readonly #targets: Target[] = [];
  readonly #side: Pen;
  readonly #body: Pen;
  /** Separators, under everything else of the body. */
  readonly #lines: Pen;
  #y = 0;

  constructor(model: TimelineModel, view: View, measure: Measure) {
    this.#model = model;
    this.#measure = measure;
    this.#width = Math.max(320, view.width);
    this.#sideWidth = Math.round(Math.min(212, Math.max(136, this.#width * 0.16)));
    this.#drawing = { measure, scale: scaleOf(model, this.#sideWidth, this.#width, view.pxPerDay) };
    this.#side = new Pen(measure, 'side');
    this.#body = new Pen(measure, 'body');
    this.#lines = new Pen(measure, 'body');
  }

  scene(): Scene {
    const model = this.#model;
    const { scale } = this.#drawing;
    const groups = groupsOf(model);
    const marks: Mark[] = [];
    let axisHeight = 0;
    let unit: Unit | undefined;
    if (groups.length > 0) {
      const axis = axisOf(scale.domain, scale.pxPerDay, model.fiscalYearStart ?? 1, this.#measure);
      const drawn = drawAxis(model, axis, scale, this.#sideWidth, this.#measure);
      axisHeight = drawn.height;
      unit = axis.unit;
      this.#y = axisHeight;
      for (const group of groups) this.#group(group, group === groups[0]);
      const grid = drawGrid(model, axis, scale, axisHeight, this.#y, this.#measure);
      marks.push(...drawn.marks, ...grid, ...this.#lines.marks, ...this.#side.marks, ...this.#body.marks);
    }
    const boardTop = this.#y;
    marks.push(...this.#board(groups.length > 0));
    return {
      width: tidy(groups.length > 0 ? scale.right : this.#width),
      height: tidy(this.#y),
      sideWidth: this.#sideWidth,
      axisHeight,
      boardTop: tidy(boardTop),
      boardWidth: this.#width,
      label: strings.sceneLabel(model.title, this.#targets.length),
      marks,
      targets: this.#targets,
      scale: {
        day0: scale.domain.first,
        lastDay: scale.domain.last,
        x0: scale.x0,
        pxPerDay: scale.pxPerDay,
        fitPxPerDay: scale.fitPxPerDay,
        maxPxPerDay: scale.maxPxPerDay,
        ...(unit ? { unit } : {}),
      },
    };
  }

  #group(group: Group, first: boolean): void {
    if (!first) this.#separate('line');
    const headed = group.lanes.length > 1 || group.section === 'metrics';
    if (headed) this.#heading(group);
    group.lanes.forEach((lane, i) => {
      if (i > 0) this.#separate('grid');
      const top = this.#y;
      const blocks = lane.items.map((item) => this.#block(item));
      const bottom = top + this.#rows(blocks, top);
      const labeled = headed ? this.#laneLabel(lane, group, top, bottom) : this.#groupLabel(group, top);
      this.#y = Math.max(bottom, labeled);
    });
  }

  #separate(token: 'line' | 'grid'): void {
    const paint = { stroke: token, strokeWidth: 1 } as const;
    const { right } = this.#drawing.scale;
    this.#lines.line('separator', this.#sideWidth, this.#y, right - this.#sideWidth, 0, paint);
    this.#side.line('separator', 0, this.#y, this.#sideWidth, 0, paint);
  }

  #heading(group: Group): void {
    const count = group.lanes.reduce((sum, lane) => sum + lane.items.length, 0);
    this.#groupTitle(group.label, count, this.#y + (headingHeight - 16) / 2 + 2);
    this.#y += headingHeight;
  }

  #groupTitle(title: string, count: number, top: number): void {
    const room = this.#sideWidth - 2 * sideText;
    const [text = ''] = wrap(title, room, 1, 12, this.#measure, 'bold');
    const used = this.#side.text(text, sideText, top, { size: 12, weight: 'bold', role: 'group' });
    const number = String(count);
    if (used + 8 + this.#measure(number, 11) > room) return;
    this.#side.text(number, sideText + used + 8, top + 1, { size: 11, token: 'muted', role: 'group' });
  }

  /** Answers the bottom of what was written. */
  #groupLabel(group: Group, top: number): number {
    const count = group.lanes.reduce((sum, lane) => sum + lane.items.length, 0);
    this.#groupTitle(group.label, count, top + lanePad + 3);
    return top + 2 * lanePad + 22;
  }

  #laneLabel(lane: Lane, group: Group, top: number, bottom: number): number {
    const size = 12;
    const room = this.#sideWidth - 2 * sideText;
    const [item] = lane.items;
    const metric = group.section === 'metrics' && item?.section === 'metrics' ? item : undefined;
    const lines = wrap(lane.label, metric?.findings ? room - 20 : room, 2, size, this.#measure);
    const verdict = metric && verdictOf(metric);
    const additions = metric ? [sayAim(metric), verdict ? strings.verdicts[verdict] : ''].filter((each) => each) : [];
    const height = lines.length * lineHeight(size) + additions.length * (lineHeight(11) + 1);
    let y = metric ? Math.max(top + 6, top + (bottom - top - height) / 2) : top + lanePad + 3;
    if (metric?.findings) drawBadge(this.#side, metric.findings.severity, this.#sideWidth - sideText - 7, y + 8);
    for (const text of lines) {
      this.#side.text(text, sideText, y, { size, role: 'lane' });
      y += lineHeight(size);
    }
    for (const text of additions) {
      const [short = ''] = wrap(text, room, 1, 11, this.#measure);
      const late = verdict === 'off-track' && text === strings.verdicts[verdict];
      this.#side.text(short, sideText, y + 1, { size: 11, token: late ? 'late' : 'muted', role: 'lane' });
      y += lineHeight(11) + 1;
    }
    return y + 6;
  }

  /** Puts the blocks into rows below `top`; answers the height. */
  #rows(blocks: Block[], top: number): number {
    const rows = pack(blocks, betweenItems);
    const heights: number[] = [];
    blocks.forEach((block, i) => {
      const row = rows[i] ?? 0;
      heights[row] = Math.max(heights[row] ?? 0, block.height);
    });
    const tops: number[] = [];
    let y = top + (blocks[0]?.item.section === 'metrics' ? 0 : lanePad);
    for (const height of heights) {
      tops.push(y);
      y += height + rowGap;
    }
    const inReadingOrder = blocks
      .map((block, i) => ({ block, row: rows[i] ?? 0 }))
      .sort((a, b) => a.row - b.row || a.block.left - b.block.left);
    for (const { block, row } of inReadingOrder) this.#place(block, tops[row] ?? y);
    return blocks[0]?.item.section === 'metrics' ? y - rowGap - top : y - rowGap + lanePad - top;
  }

  #place(block: Block, top: number): void {
    this.#body.put(block.marks, top);
    const { item, left, right, height } = block;
    this.#targets.push({
      key: item.key,
      layer: 'body',
      x: tidy(left),
      y: tidy(top),
      width: tidy(right - left),
      height,
      label: sayItem(item, this.#model),
    });
  }

  #block(item: TimelineItem): Block {
    switch (item.section) {
      case 'initiatives':
        return drawInitiative(item, this.#drawing);
      case 'sunsets':
        return drawSunset(item, this.#drawing);
      case 'milestones':
        return drawMilestone(item, this.#drawing);
      case 'metrics':
        return drawMetric(item, this.#drawing);
    }
  }

  #board(below: boolean): Mark[] {
    const columns = columnsOf(this.#model);
    if (columns.length === 0) return [];
    const left = below ? this.#sideWidth : 0;
    const board = drawBoard(columns, left, this.#width, this.#measure);
    const pen = new Pen(this.#measure, 'board');
    if (below) {
      pen.line('separator', 0, 0, this.#width, 0, { stroke: 'line', strokeWidth: 1 });
      pen.text(strings.board.group, sideText, 14, { size: 12, weight: 'bold', role: 'group' });
    }
    const top = this.#y;
    pen.put(board.marks, 0);
    const moved = new Pen(this.#measure, 'board');
    moved.put(pen.marks, top);
    const items = new Map(this.#model.items.map((item) => [item.key, item]));
    for (const target of board.targets) {
      const item = items.get(target.key);
      if (item) this.#targets.push({ ...target, y: target.y + top, label: sayItem(item, this.#model) });
    }
    this.#y += board.height;
    return moved.marks;
  }
}
