/** Lines of a text, by offset. A byte order mark belongs to no line. */

/** The text's line ending: its first one, `\n` where it has none. */
export const eolOf = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n';

const textStart = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

export function lineStart(text: string, offset: number): number {
  return Math.max(offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0, textStart(text));
}

/** Where the line ends that holds the offset, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/** Where the next line starts, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

/** The end of the line before the one that holds the offset; undefined on the first line. */
export function previousLineEnd(text: string, offset: number): number | undefined {
  const start = lineStart(text, offset);
  if (start <= textStart(text)) return undefined;
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** The white space at the start of the offset's line. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}

/** Whether only white space stands before the offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

/** Whether nothing but white space and perhaps a comment follows on the offset's line. */
export function isLastOnLine(text: string, offset: number): boolean {
  return /^[ \t]*(?:$|[ \t]#|#)/.test(text.slice(offset, lineEnd(text, offset)));
}

/**
 * The end of the last line that belongs to something that ends at the offset: its own line, and comment lines right
 * below that are indented deeper than `width` columns.
 */
export function blockEnd(text: string, offset: number, width: number): number {
  let end = lineEnd(text, offset);
  for (;;) {
    const next = nextLine(text, end);
    const comment = next < text.length && /^( *)#/.exec(text.slice(next, lineEnd(text, next)));
    if (!comment || (comment[1] ?? '').length <= width) return end;
    end = lineEnd(text, next);
  }
}

/** The start of the block of comment lines right above the offset's line that are indented as it is. */
export function commentsAbove(text: string, offset: number): number {
  let start = lineStart(text, offset);
  const indent = indentAt(text, start);
  for (;;) {
    const end = previousLineEnd(text, start);
    if (end === undefined) return start;
    const above = lineStart(text, end);
    if (!text.startsWith(`${indent}#`, above)) return start;
    start = above;
  }
}

/** Skips white space, line ends and comments, as between the entries of a list in brackets. */
export function skipGap(text: string, offset: number): number {
  const gap = /(?:[ \t\r\n]+|#[^\n]*)*/y;
  gap.lastIndex = offset;
  return offset + (gap.exec(text)?.[0].length ?? 0);
}

/**
 * Whether a text of several lines, indented by `width`, can begin on the offset's line: a comment behind it, or one below
 * that is indented as deep, would become part of the text.
 */
export function isRoomForLines(text: string, offset: number, width: number): boolean {
  const end = lineEnd(text, offset);
  if (text.slice(offset, end).trim() !== '') return false;
  const below = /^(?:[ \t]*\r?\n)*( *)#/.exec(text.slice(nextLine(text, end)));
  return (below?.[1] ?? '').length < width;
}
