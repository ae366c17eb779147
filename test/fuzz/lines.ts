import type { Random } from '../support/random';

/** A text by its lines, line ends included, for edits that people make line by line. */
export interface Lines {
  readonly text: string;
  /** Where each line starts; one behind the last, too. */
  readonly starts: readonly number[];
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  return { text, starts };
}

export const count = ({ starts }: Lines): number => Math.max(1, starts.length - 1);
export const startOf = ({ starts, text }: Lines, line: number): number => starts[line] ?? text.length;
/** Its end, line end included. */
export const endOf = ({ starts, text }: Lines, line: number): number => starts[line + 1] ?? text.length;
export const lineText = (lines: Lines, line: number): string =>
  lines.text.slice(startOf(lines, line), endOf(lines, line)).replace(/\r?\n$/, '');
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
export const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A few lines that follow each other. */
export function someLines(random: Random, lines: Lines, most: number): { first: number; last: number } {
  const first = random.below(count(lines));
  return { first, last: Math.min(count(lines) - 1, first + random.below(most)) };
}

/** The lines of an item or block: one with its deeper ones below it. */
export function block(lines: Lines, first: number): { first: number; last: number } {
  const indent = indentOf(lineText(lines, first));
  let last = first;
  while (last + 1 < count(lines)) {
    const next = lineText(lines, last + 1);
    if (next.trim() !== '' && indentOf(next) <= indent) break;
    last++;
  }
  return { first, last };
}

/** A line that begins an item, or any where there is none. */
export function itemLine(random: Random, lines: Lines): number {
  for (let n = 0; n < 20; n++) {
    const line = random.below(count(lines));
    if (/^ *- /.test(lineText(lines, line))) return line;
  }
  return random.below(count(lines));
}

/** An offset where people type: mostly the end of a line or of a word. */
export function place(random: Random, lines: Lines): number {
  const { text } = lines;
  const line = random.below(count(lines));
  const end = startOf(lines, line) + lineText(lines, line).length;
  const kind = random.below(5);
  if (kind <= 1) return end;
  if (kind === 2) return startOf(lines, line) + indentOf(lineText(lines, line));
  const anywhere = random.below(text.length + 1);
  if (kind === 3) return anywhere;
  const word = /[\w-]*/y;
  word.lastIndex = anywhere;
  return anywhere + (word.exec(text)?.[0].length ?? 0);
}
