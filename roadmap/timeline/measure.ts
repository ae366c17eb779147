export type Weight = 'normal' | 'bold';

/** How wide a text is in px, at a font size in px. */
export type Measure = (text: string, size: number, weight?: Weight) => number;

/** Advance widths of Helvetica from the blank (32) to the tilde (126), in thousandths of the font size. */
const ascii = [
  [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278],
  [556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556],
  [1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778],
  [667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556],
  [333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556],
  [556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584],
].flat();

const punctuation = new Map([
  ['·', 278],
  ['–', 556],
  ['‘', 222],
  ['’', 222],
  ['“', 333],
  ['”', 333],
  ['…', 1000],
]);

/** Fonts that stand in for Helvetica are up to 13 % wider. */
const slack = 1.15;
const boldness = 1.16;

/** Width by a table of Helvetica's metrics with room for its substitutes: needs no fonts and never changes. */
export const tableMeasure: Measure = (text, size, weight = 'normal') => {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return (width / 1000) * size * slack * (weight === 'bold' ? boldness : 1);
};

function widthOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 32 && code < 127) return ascii[code - 32] ?? 0;
  if (/^[\p{M}\p{Cc}\p{Cf}]$/u.test(char)) return 0;
  const known = punctuation.get(char);
  if (known !== undefined) return known;
  const base = char.normalize('NFD').codePointAt(0) ?? code;
  if (base !== code) return base >= 32 && base < 127 ? (ascii[base - 32] ?? 0) : widthOf(String.fromCodePoint(base));
  if (/^\p{Extended_Pictographic}$/u.test(char)) return 1300;
  // Greek, Cyrillic, Hebrew, Arabic and their neighbors; what is beyond is mostly as wide as it is high.
  return code < 0x1100 ? 700 : 1000;
}

const ellipsis = '…';

/** The text, cut with an ellipsis where it is wider than `width` px; empty where not even a letter fits. */
export function truncate(text: string, width: number, size: number, measure: Measure, weight?: Weight): string {
  if (measure(text, size, weight) <= width) return text;
  const chars = Array.from(text);
  let low = 0;
  let high = chars.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cutAt(chars, middle), size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : cutAt(chars, low);
}

/** As `truncate`, but empty rather than so short that nobody can guess the rest. */
export function shorten(text: string, width: number, size: number, measure: Measure): string {
  const short = truncate(text, width, size, measure);
  return short === text || Array.from(short).length > 6 ? short : '';
}

function cutAt(chars: string[], count: number): string {
  return chars.slice(0, count).join('').trimEnd() + ellipsis;
}

/** The text in at most `lines` lines of `width` px, broken at blanks; what is left over ends in an ellipsis. */
export function wrap(text: string, width: number, lines: number, size: number, measure: Measure, weight?: Weight) {
  const result: string[] = [];
  let words = text.split(/\s+/).filter((word) => word !== '');
  while (words.length > 0 && result.length < lines) {
    const last = result.length === lines - 1;
    let count = 1;
    while (count < words.length && measure(words.slice(0, count + 1).join(' '), size, weight) <= width) count++;
    const line = (last ? words : words.slice(0, count)).join(' ');
    result.push(truncate(line, width, size, measure, weight));
    words = words.slice(count);
  }
  return result.filter((line) => line !== '');
}
