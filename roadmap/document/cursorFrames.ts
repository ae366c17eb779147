/** What the cursor's scanner keeps of the text: maps and lists that are open at a place, and what they hold. */

export type Step = string | number;
export type Quote = '' | '"' | "'";

/** A scalar in the text, quotes included. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly quote: Quote;
}

/** A key with its value, or an entry of a list. */
export interface Slot {
  readonly step: Step;
  /** The key as it stands in the text. */
  readonly key?: Word;
  /** The text of a scalar value; undefined where there is none (yet). */
  text?: string;
  /** The map or list that is the value, or what is yet to become one. */
  child?: Frame;
}

/**
 * - `root`: the document itself · `inline`: behind `key:` on its line · `line`: on lines below its key
 * - `hyphen`: behind a list's hyphen · `flow`: inside brackets or braces
 */
export type At = 'root' | 'inline' | 'line' | 'hyphen' | 'flow';

export interface Frame {
  /** `open`: only text without a colon was seen so far. */
  kind: 'open' | 'map' | 'list';
  readonly flow: boolean;
  /** Column of the keys or hyphens of a block. */
  indent: number;
  /** Column that what is inside must be right of. */
  readonly parent: number;
  readonly at: At;
  readonly path: readonly Step[];
  readonly slots: Slot[];
  /** Offset of the opening bracket. */
  readonly open: number;
  /** There is a line end between the brackets. */
  spread: boolean;
}

export function frame(of: Partial<Frame> & Pick<Frame, 'kind' | 'at' | 'path'>): Frame {
  return { flow: false, indent: 0, parent: -1, slots: [], open: -1, spread: false, ...of };
}

/** No value behind its key or hyphen yet. */
export const isBare = (slot: Slot): boolean => slot.text === undefined && slot.child === undefined;

export const pathInto = (of: Frame, slot: Slot | undefined): readonly Step[] =>
  slot ? [...of.path, slot.step] : of.path;

/** The content of a scalar as written. Escapes are left alone: no key, id or enum value has any. */
export function contentOf(text: string, word: Word): string {
  if (word.quote === '') return text.slice(word.start, word.end);
  const closed = word.end - word.start > 1 && text[word.end - 1] === word.quote;
  return text.slice(word.start + 1, closed ? word.end - 1 : word.end);
}

/** Where the line starts that holds the offset. */
export function startOfLine(text: string, offset: number): number {
  return offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
}

/** Where a line ends, before its line ending. */
export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/**
 * A quoted scalar. One that is not closed on the line being typed in ends with its first word; elsewhere it may run
 * over several lines, up to `limit`.
 */
export function quotedAt(text: string, start: number, limit: number, cursor: number): Word {
  const quote = text[start] as Quote;
  const eol = Math.min(endOfLine(text, start), limit);
  const typing = cursor > start && cursor <= eol;
  const last = typing ? eol : limit;
  for (let i = start + 1; i < last; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++;
      else return { start, end: i + 1, quote };
    }
  }
  const word = /^[^\r\n"',:[\]{}]*/.exec(text.slice(start + 1, eol))?.[0] ?? '';
  const end = start + 1 + word.trimEnd().length;
  const blank = typing && cursor > end && cursor <= start + 1 + word.length;
  return { start, end: blank ? cursor : end, quote };
}

/** Skips blanks, and the anchors and tags between them. */
export function skipProps(text: string, offset: number, end: number): number {
  const props = /[ \t]*(?:[&!][^\s,[\]{}]*(?=[\s,[\]{}]|$)[ \t]*)*/y;
  props.lastIndex = offset;
  return Math.min(offset + (props.exec(text)?.[0].length ?? 0), end);
}

export const isComment = (text: string, at: number): boolean =>
  text[at] === '#' && (at === 0 || /\s/.test(text[at - 1] ?? ' '));

/** The next line that is neither blank nor a comment. */
export interface NextLine {
  /** Its column; -1 at the end of the text. */
  readonly indent: number;
  readonly hyphen: boolean;
}

export function nextLine(text: string, offset: number): NextLine {
  const line = /\n(\uFEFF?[ ]*)(?=[^\s#])(-?)(?=(\s|$)?)/g;
  line.lastIndex = Math.max(0, endOfLine(text, offset));
  const found = line.exec(text);
  return { indent: found?.[1]?.length ?? -1, hyphen: found?.[2] === '-' && found[3] !== undefined };
}

/** Whether the lines below an offset belong to a key at the column. */
export function isBelow(text: string, offset: number, column: number): boolean {
  const { indent, hyphen } = nextLine(text, offset);
  return indent > column || (hyphen && indent === column);
}
