import {
  blockEnd,
  commentsAbove,
  isFirstOnLine,
  isRoomForLines,
  lineEnd,
  lineStart,
  nextLine,
  previousLineEnd,
} from './lines';
import type { TextEdit } from './textEdit';
import type { BlockView } from './views';

/**
 * Puts new parts before the part at `index`, each on lines of its own. Behind a part they go below its trailing
 * comment and above what belongs to the next one. `gap`: a blank line between the parts.
 */
export function insertBlock(
  text: string,
  view: Pick<BlockView, 'indent' | 'parts'>,
  index: number,
  written: readonly string[],
  eol: string,
  gap = false,
): TextEdit {
  const before = view.parts[index - 1];
  if (before) {
    const at = blockEnd(text, before.end, view.indent.length);
    const lines = written.map((w) => eol + (gap ? eol : '') + view.indent + w);
    return { start: at, end: at, text: lines.join('') };
  }
  const first = view.parts[0]?.start ?? text.length;
  // Comments above the first key of a document are about the document.
  const above = view.indent !== '' && isFirstOnLine(text, first) ? commentsAbove(text, first) : lineStart(text, first);
  if (above === lineStart(text, first)) {
    const lines = written.map((w) => w + eol + (gap ? eol : '') + view.indent);
    return { start: first, end: first, text: lines.join('') };
  }
  const lines = written.map((w) => view.indent + w + eol + (gap ? eol : ''));
  return { start: above, end: above, text: lines.join('') };
}

/** Whether new parts before the one at `index` may hold texts of several lines, `step` columns deeper than the parts. */
export function isRoomBehind(
  text: string,
  view: Pick<BlockView, 'indent' | 'parts'>,
  index: number,
  step: number,
): boolean {
  const before = view.parts[index - 1];
  const width = view.indent.length;
  return !before || isRoomForLines(text, blockEnd(text, before.end, width), width + step);
}

/** Removes the lines of the parts from `from` to `to`, which are not all; comment lines above them stay. */
export function removeBlock(text: string, view: BlockView, from: number, to: number): TextEdit {
  const start = view.parts[from]?.start ?? 0;
  const end = lineEnd(text, view.parts[to]?.end ?? start);
  const next = view.parts[to + 1];
  if (isFirstOnLine(text, start) || !next) return removeLines(text, start, end);
  // Behind a hyphen: the next part moves up beside it, unless a comment of its own stands between.
  if (text.slice(end, next.start).trim() === '') return { start, end: next.start, text: '' };
  return { start: lineStart(text, start) + text.slice(lineStart(text, start), start).trimEnd().length, end, text: '' };
}

/**
 * Removes whole lines, with the line ending before them where there is one: an insertion behind the line above, or
 * behind these, then never overlaps.
 */
export function removeLines(text: string, start: number, end: number): TextEdit {
  const before = previousLineEnd(text, start);
  if (before !== undefined) return { start: before, end, text: '' };
  return { start: lineStart(text, start), end: nextLine(text, end), text: '' };
}
