/**
 * A picture, ready to draw: every position, text and color role is decided, backends only translate. Lengths are px,
 * the origin is the top left corner, y grows downward.
 */
export interface Scene {
  /** Of the whole picture, without scrolling. */
  width: number;
  height: number;
  /** The column of lane labels: x from 0 to here. */
  sideWidth: number;
  /** The axis: y from 0 to here. 0 where nothing is dated. */
  axisHeight: number;
  /** The board of items without dates begins here and goes to the bottom; it is as wide as the view. */
  boardTop: number;
  boardWidth: number;
  /** Says what the picture shows. */
  label: string;
  /** In drawing order. The marks of one item are contiguous within a layer. */
  marks: Mark[];
  /** The items, in reading order: where to point, and what a screen reader says. */
  targets: Target[];
  scale: SceneScale;
}

/** x of a day is `x0 + (day - day0) * pxPerDay`. */
export interface SceneScale {
  day0: number;
  lastDay: number;
  x0: number;
  pxPerDay: number;
  /** Least and most that a view may ask for. */
  fitPxPerDay: number;
  maxPxPerDay: number;
  /** Of the axis' lower row; absent where nothing is dated. */
  unit?: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'years';
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An item's place: its box holds everything that is drawn of it. */
export interface Target extends Box {
  key: string;
  layer: 'body' | 'board';
  label: string;
}

/** `axis` and `corner` stay on top, `side` and `corner` at the left; `board` moves down but not sideways. */
export type Layer = 'corner' | 'axis' | 'side' | 'body' | 'board';

/** What a mark stands for, for style sheets and tests. */
export type Role =
  | 'ground'
  | 'grid'
  | 'separator'
  | 'tick'
  | 'today'
  | 'group'
  | 'lane'
  | 'bar'
  | 'progress'
  | 'phase'
  | 'notice'
  | 'cap'
  | 'tail'
  | 'milestone'
  | 'plan'
  | 'observation'
  | 'card'
  | 'icon'
  | 'label'
  | 'value'
  | 'badge';

/** Colors with a meaning; each comes solid (lines, icons), soft (grounds under text) and mid (stronger grounds). */
export const hues = ['plan', 'done', 'paused', 'idle', 'sunset', 'milestone', 'metric', 'target', 'late'] as const;
export type Hue = (typeof hues)[number];

export const plainTokens = [
  'ink',
  'muted',
  'line',
  'grid',
  'paper',
  'band',
  'outside',
  'today',
  'today-ink',
  'error',
  'warning',
  'information',
  'hint',
  'badge-ink',
] as const;
export type Token = (typeof plainTokens)[number] | Hue | `${Hue}-soft` | `${Hue}-mid`;

/** `hatch`: stripes of the color. `fade-…`: the color runs out toward that side. */
export type Texture = 'hatch' | 'fade-left' | 'fade-right';

export interface Paint {
  fill?: Token;
  texture?: Texture;
  stroke?: Token;
  strokeWidth?: number;
  dash?: boolean;
}

interface MarkBase extends Paint {
  role: Role;
  layer: Layer;
  /** The item that it is of. */
  key?: string;
  x: number;
  y: number;
  /** It belongs to a label that begins at `from`, and may move up to `by` to the right while that is out of sight. */
  slide?: { from: number; by: number };
}

export interface RectMark extends MarkBase {
  shape: 'rect';
  width: number;
  height: number;
  radius?: number;
}

/** From (x, y) to (x + dx, y + dy). */
export interface LineMark extends MarkBase {
  shape: 'line';
  dx: number;
  dy: number;
}

/** SVG path data, relative to (x, y). */
export interface PathMark extends MarkBase {
  shape: 'path';
  d: string;
}

/** One line; (x, y) is the left end of its baseline, or the middle. It never leaves `box`. */
export interface TextMark extends MarkBase {
  shape: 'text';
  text: string;
  size: number;
  weight?: 'bold';
  middle?: boolean;
  strike?: boolean;
  box: Box;
}

export type Mark = RectMark | LineMark | PathMark | TextMark;

/** The mark, lower by `dy`. */
export function lowered<M extends Mark>(mark: M, dy: number): M {
  const moved = { ...mark, y: tidy(mark.y + dy) };
  if (moved.shape === 'text') moved.box = { ...moved.box, y: tidy(moved.box.y + dy) };
  return moved;
}

/** Two decimals are enough for a screen. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
