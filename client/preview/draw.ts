import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Layer, Mark, Paint, Scene, Target, TextMark, Texture, Token } from '../../roadmap/timeline/scene';
import { textureId } from '../../roadmap/timeline/svg';

/** Colors are custom properties: the style sheet ties them to the editor's theme. */
function color(token: Token): string {
  return `var(--sr-${token})`;
}

function fillOf({ fill, texture }: Paint): string {
  if (!fill) return 'none';
  return texture ? `url(#${textureId(texture, fill)})` : color(fill);
}

function strokeOf({ stroke }: Paint) {
  return stroke ? color(stroke) : nothing;
}

function dashOf({ dash }: Paint) {
  return dash ? '3 3' : nothing;
}

/** One mark; all text is set as text. */
export function drawMark(mark: Mark): SVGTemplateResult {
  const width = mark.stroke ? (mark.strokeWidth ?? 1) : nothing;
  const fill = fillOf(mark);
  switch (mark.shape) {
    case 'rect':
      return svg`<rect class=${`m-${mark.role}`} x=${mark.x} y=${mark.y} width=${mark.width} height=${mark.height}
        rx=${mark.radius ?? nothing} fill=${fill} stroke=${strokeOf(mark)} stroke-width=${width}
        stroke-dasharray=${dashOf(mark)}></rect>`;
    case 'line':
      return svg`<line class=${`m-${mark.role}`} x1=${mark.x} y1=${mark.y} x2=${mark.x + mark.dx} y2=${mark.y + mark.dy}
        stroke=${strokeOf(mark)} stroke-width=${width} stroke-dasharray=${dashOf(mark)}></line>`;
    case 'path':
      return svg`<path class=${`m-${mark.role}`} transform=${`translate(${mark.x} ${mark.y})`} d=${mark.d} fill=${fill}
        stroke=${strokeOf(mark)} stroke-width=${width} stroke-dasharray=${dashOf(mark)}></path>`;
    case 'text':
      return drawText(mark, fill);
  }
}

function drawText(mark: TextMark, fill: string): SVGTemplateResult {
  return svg`<text class=${`m-${mark.role}${mark.strike ? ' strike' : ''}`} x=${mark.x} y=${mark.y} fill=${fill}
    font-size=${mark.size} font-weight=${mark.weight === 'bold' ? 600 : nothing}
    text-anchor=${mark.middle ? 'middle' : nothing}>${mark.text}</text>`;
}

/** Marks in order; those of one label that may slide share a group, which `slide` moves. */
function drawMarks(marks: readonly Mark[]): SVGTemplateResult[] {
  const result: SVGTemplateResult[] = [];
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark) continue;
    const { slide } = mark;
    if (!slide) {
      result.push(drawMark(mark));
      continue;
    }
    const label: Mark[] = [];
    while (marks[i]?.slide?.from === slide.from && marks[i]?.slide?.by === slide.by) label.push(marks[i++] ?? mark);
    i--;
    result.push(svg`<g class="slide" data-from=${slide.from} data-by=${slide.by}>${label.map(drawMark)}</g>`);
  }
  return result;
}

/** All that is seen of a layer. What it says to a screen reader are its buttons. */
export function drawLayer(scene: Scene, layer: Layer): SVGTemplateResult {
  const marks = scene.marks.filter((mark) => mark.layer === layer);
  const plain = marks.filter((mark) => mark.key === undefined);
  return svg`<g aria-hidden="true">${drawMarks(plain)}${repeat(
    byKey(marks),
    ([key]) => key,
    ([, own]) => svg`<g>${drawMarks(own)}</g>`,
  )}</g>`;
}

function byKey(marks: readonly Mark[]): Map<string, Mark[]> {
  const result = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.key === undefined) continue;
    const same = result.get(mark.key);
    if (same) same.push(mark);
    else result.set(mark.key, [mark]);
  }
  return result;
}

export interface ItemState {
  /** In the tab order. */
  active: string | undefined;
  /** The text cursor is in it. */
  selected: string | undefined;
}

/** The items of a layer as buttons over what is drawn of them; one of all is in the tab order. */
export function drawButtons(scene: Scene, layer: Target['layer'], state: ItemState) {
  return repeat(
    scene.targets.filter((target) => target.layer === layer),
    (target) => target.key,
    (target) => drawButton(target, layer === 'board' ? scene.boardWidth : scene.width, state),
  );
}

const around = 4;
/** A smaller target would be hard to hit. */
const smallest = 24;

function drawButton(target: Target, right: number, { active, selected }: ItemState): SVGTemplateResult {
  const height = Math.max(target.height + 2 * around, smallest);
  const width = Math.max(target.width + 2 * around, smallest);
  const x = Math.min(target.x + target.width / 2 - width / 2, right - width - 2);
  const y = target.y + target.height / 2 - height / 2;
  const current = target.key === selected;
  return svg`<rect class=${current ? 'item selected' : 'item'} role="button" data-key=${target.key}
    tabindex=${target.key === active ? 0 : -1} aria-label=${target.label} aria-current=${current ? 'true' : nothing}
    x=${x} y=${y} width=${width} height=${height} rx="6"></rect>`;
}

/** The patterns and gradients that the marks refer to. */
export function drawDefs(marks: readonly Mark[]): SVGTemplateResult {
  const used = new Map<string, SVGTemplateResult>();
  for (const { texture, fill } of marks) {
    if (!texture || !fill) continue;
    const id = textureId(texture, fill);
    if (!used.has(id)) used.set(id, drawTexture(id, texture, fill));
  }
  return svg`<defs>${repeat(
    used,
    ([id]) => id,
    ([, definition]) => definition,
  )}</defs>`;
}

function drawTexture(id: string, texture: Texture, token: Token): SVGTemplateResult {
  if (texture === 'hatch') {
    return svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="2" height="5" fill=${color(token)}></rect></pattern>`;
  }
  const [from, to] = texture === 'fade-right' ? [1, 0] : [0, 1];
  return svg`<linearGradient id=${id}>
    <stop offset="0" stop-color=${color(token)} stop-opacity=${from}></stop>
    <stop offset="1" stop-color=${color(token)} stop-opacity=${to}></stop></linearGradient>`;
}
