import type { Measure, Weight } from './measure';
import { type Box, type Layer, lowered, type Mark, type Paint, type Role, type Token, tidy } from './scene';

export interface TextStyle {
  size: number;
  weight?: Weight;
  token?: Token;
  strike?: boolean;
  middle?: boolean;
  role?: Role;
}

/** Line height of a font size. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.35);
}

/** Collects marks of one layer and, if given, one item. */
export class Pen {
  readonly marks: Mark[] = [];

  constructor(
    readonly measure: Measure,
    readonly layer: Layer,
    readonly key?: string,
  ) {}

  rect(role: Role, box: Box, paint: Paint & { radius?: number }): void {
    const { x, y, width, height } = box;
    this.#add({ ...this.#base(), shape: 'rect', role, x, y, width: tidy(width), height: tidy(height), ...paint });
  }

  line(role: Role, x: number, y: number, dx: number, dy: number, paint: Paint): void {
    this.#add({ ...this.#base(), shape: 'line', role, x, y, dx: tidy(dx), dy: tidy(dy), ...paint });
  }

  path(role: Role, x: number, y: number, d: string, paint: Paint): void {
    this.#add({ ...this.#base(), shape: 'path', role, x, y, d, ...paint });
  }

  /** One line of text whose line box begins at `top`; `x` is its left end or middle. Answers its width. */
  text(text: string, x: number, top: number, style: TextStyle): number {
    const { size, weight = 'normal', token = 'ink', strike, middle, role = 'label' } = style;
    const width = this.measure(text, size, weight);
    const height = lineHeight(size);
    this.#add({
      ...this.#base(),
      shape: 'text',
      role,
      text,
      x,
      y: top + Math.round(size * 1.02),
      size,
      fill: token,
      ...(weight === 'bold' ? { weight } : {}),
      ...(strike ? { strike } : {}),
      ...(middle ? { middle } : {}),
      box: { x: tidy(middle ? x - width / 2 : x), y: tidy(top), width: tidy(width), height },
    });
    return width;
  }

  /** Takes over marks that were drawn as if their top were 0. */
  put(marks: readonly Mark[], top: number): void {
    for (const mark of marks) this.marks.push(lowered(mark, top));
  }

  /** What is drawn within `draw` is a label that may slide. */
  sliding(from: number, by: number, draw: () => void): void {
    const first = this.marks.length;
    draw();
    if (by <= 0) return;
    for (let i = first; i < this.marks.length; i++) {
      const mark = this.marks[i];
      if (mark) mark.slide = { from: tidy(from), by: tidy(by) };
    }
  }

  #add(mark: Mark): void {
    this.marks.push({ ...mark, x: tidy(mark.x), y: tidy(mark.y) });
  }

  #base(): { layer: Layer; key?: string } {
    return this.key === undefined ? { layer: this.layer } : { layer: this.layer, key: this.key };
  }
}
