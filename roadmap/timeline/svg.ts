import { type Palette, palettes } from './palette';
import type { Mark, Paint, Scene, TextMark, Texture, Token } from './scene';

export interface SvgOptions {
  palette?: keyof typeof palettes;
  /** A CSS font list; widths are those of Helvetica. */
  font?: string;
}

const helvetica = 'Helvetica, Arial, "Liberation Sans", sans-serif';

/** The Scene as an SVG document that stands on its own: fixed colors, no style sheets, no scripts. */
export function sceneToSvg(scene: Scene, options: SvgOptions = {}): string {
  const palette = palettes[options.palette ?? 'light'];
  const { width, height } = scene;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${xmlText(options.font ?? helvetica)}">`,
    `<title>${xmlText(scene.label)}</title>`,
    ...defs(scene.marks, palette),
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...scene.marks.map((mark) => element(mark, palette)),
    '</svg>',
    '',
  ].join('\n');
}

/** Text in content and attributes. What XML can't hold is left out. */
export function xmlText(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Name of a texture in a color; the definition that it refers to has it as its id. */
export function textureId(texture: Texture, token: Token): string {
  return `${texture}-${token}`;
}

function defs(marks: Mark[], palette: Palette): string[] {
  const used = new Map<string, string>();
  for (const { texture, fill } of marks) {
    if (!texture || !fill) continue;
    const id = textureId(texture, fill);
    if (!used.has(id)) used.set(id, definition(id, texture, palette[fill]));
  }
  return used.size === 0 ? [] : ['<defs>', ...used.values(), '</defs>'];
}

function definition(id: string, texture: Texture, color: string): string {
  if (texture === 'hatch') {
    const stripe = `<rect width="2" height="5" fill="${color}"/>`;
    const size = 'width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"';
    return `<pattern id="${id}" ${size}>${stripe}</pattern>`;
  }
  const [from, to] = texture === 'fade-right' ? [1, 0] : [0, 1];
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`;
  return `<linearGradient id="${id}">${stop(0, from)}${stop(1, to)}</linearGradient>`;
}

function element(mark: Mark, palette: Palette): string {
  const paint = painted(mark, palette);
  switch (mark.shape) {
    case 'rect': {
      const radius = mark.radius ? ` rx="${mark.radius}"` : '';
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"${radius}${paint}/>`;
    }
    case 'line': {
      const [x2, y2] = [round(mark.x + mark.dx), round(mark.y + mark.dy)];
      return `<line x1="${mark.x}" y1="${mark.y}" x2="${x2}" y2="${y2}"${paint}/>`;
    }
    case 'path':
      return `<path transform="translate(${mark.x} ${mark.y})" d="${mark.d}"${paint}/>`;
    case 'text':
      return `<text x="${mark.x}" y="${mark.y}"${font(mark)}${paint}>${xmlText(mark.text)}</text>`;
  }
}

function painted({ fill, texture, stroke, strokeWidth, dash }: Paint, palette: Palette): string {
  const ground = fill && texture ? `url(#${textureId(texture, fill)})` : fill ? palette[fill] : 'none';
  const line = stroke
    ? ` stroke="${palette[stroke]}" stroke-width="${strokeWidth ?? 1}" stroke-linecap="round" stroke-linejoin="round"`
    : '';
  return ` fill="${ground}"${line}${dash ? ' stroke-dasharray="3 3"' : ''}`;
}

function font({ size, weight, middle, strike }: TextMark): string {
  const anchor = middle ? ' text-anchor="middle"' : '';
  return ` font-size="${size}"${weight ? ' font-weight="600"' : ''}${anchor}${strike ? ' text-decoration="line-through"' : ''}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
