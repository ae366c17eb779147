import type { Measure } from '../../roadmap/timeline/measure';

const mostKept = 20_000;

/** Widths in the font that the editor uses; forget the function when the font changes. */
export function canvasMeasure(fontFamily: string): Measure | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const known = new Map<string, number>();
  return (text, size, weight = 'normal') => {
    const font = `${weight === 'bold' ? 600 : 400} ${size}px ${fontFamily}`;
    const key = `${font}|${text}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    context.font = font;
    // A little room: what is drawn may differ in a fraction of a pixel from what is measured.
    const width = Math.ceil(context.measureText(text).width * 1.01 + 0.5);
    if (known.size >= mostKept) known.clear();
    known.set(key, width);
    return width;
  };
}
