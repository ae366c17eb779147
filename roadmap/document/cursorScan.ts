import { scanFlow } from './cursorFlow';
import {
  type At,
  contentOf,
  endOfLine,
  type Frame,
  frame,
  isBare,
  isComment,
  type NextLine,
  nextLine,
  pathInto,
  quotedAt,
  type Slot,
  skipProps,
  startOfLine,
  type Word,
} from './cursorFrames';
import { bareKey, rootKeyOf } from './cut';

/** What was found at the cursor; resolved to places when the text behind it was read too. */
export type Hit =
  | { readonly kind: 'key'; readonly frame: Frame; readonly key: KeyHit }
  | { readonly kind: 'value'; readonly frame: Frame; readonly slot: Slot | undefined; readonly value: ValueHit }
  /** Text without a colon behind a hyphen: a key or a value, as the lines below tell. */
  | { readonly kind: 'loose'; readonly frame: Frame; readonly word: Word }
  | {
      readonly kind: 'blank';
      readonly word: Word;
      readonly column: number;
      readonly next: NextLine;
      readonly levels: readonly Level[];
    }
  | { readonly kind: 'nothing' };

export interface KeyHit {
  readonly word: Word;
  readonly slot?: Slot;
  /** A colon stands behind the word. */
  readonly colon: boolean;
  /** Where a comma is missing before it. */
  readonly comma?: number | undefined;
  readonly commaAfter?: boolean;
}

export interface ValueHit {
  readonly word: Word;
  readonly at: At;
  readonly comma?: number | undefined;
  readonly commaAfter?: boolean;
  /** A blank must stand before it. */
  readonly space?: boolean;
}

/** A map or list that was open above a blank line, and whether its last part had no value then. */
export interface Level {
  readonly frame: Frame;
  readonly slot: Slot | undefined;
  readonly bare: boolean;
}

export interface ScanBase {
  /** The text is the whole document; else its root is a map whose keys stand at column 0. */
  readonly whole: boolean;
  /** The root key under which the text's list items stand, and how many stand before them. */
  readonly section?: string | undefined;
  readonly index?: number;
}

/**
 * Reads lines as YAML means them, but never gives up: what is half typed is kept as text, and the text above the
 * cursor alone decides where it stands.
 */
export class CursorScan {
  /** What is open, from the root inwards. */
  readonly stack: Frame[] = [];
  hit: Hit | undefined;
  /** The maps and lists that were open at the cursor. */
  around: readonly Frame[] = [];
  /** Column that a text of several lines must be right of. */
  #text: number | undefined;
  /** That text is a literal or folded one: blank lines belong to it. */
  #literal = false;
  /** The key whose value the brackets are that are being read. */
  #slot: Slot | undefined;
  #lineStart = 0;

  constructor(
    readonly text: string,
    /** What is read. */
    readonly start: number,
    readonly end: number,
    readonly cursor: number,
    readonly base: ScanBase,
  ) {
    const root = frame({ kind: base.whole ? 'open' : 'map', at: 'root', path: [], indent: base.whole ? -1 : 0 });
    if (base.section !== undefined) root.slots.push({ step: base.section });
    this.stack.push(root);
    for (let p = start; p <= end; ) p = this.#line(p);
  }

  get #top(): Frame {
    return this.stack.at(-1) as Frame;
  }

  #line(start: number): number {
    const eol = Math.min(endOfLine(this.text, start), this.end);
    const newline = this.text.indexOf('\n', eol);
    const next = newline < 0 || newline >= this.end ? this.end + 1 : newline + 1;
    this.#lineStart = start;
    const here = !this.hit && this.cursor >= start && this.cursor <= eol;
    const indent = /^[ ]*/.exec(this.text.slice(start, eol))?.[0].length ?? 0;
    const at = start + indent;
    const blank = this.text.slice(at, eol).trim() === '';
    if (this.#text !== undefined) {
      const deep = this.#literal
        ? Math.max(nextLine(this.text, eol).indent, here ? this.#column : -1)
        : nextLine(this.text, eol).indent;
      if ((blank ? deep : indent) > this.#text) {
        if (here) this.hitNothing();
        return next;
      }
      if (!blank) this.#text = undefined;
    }
    if (blank) {
      if (here) this.hitBlank();
      return next;
    }
    const first = this.text[at];
    const marks = indent === 0 && /^(?:---|\.\.\.|%)/.test(this.text.slice(start, start + 3));
    if (first === '#' || marks) {
      if (here) this.hitNothing();
      return next;
    }
    const typed = here ? this.#typed(at, eol) : undefined;
    if (typed) {
      this.hitBlank(typed);
      return next;
    }
    const behind = this.#content(at, eol, indent);
    if (here && !this.hit) this.hitNothing();
    if (behind <= eol) return next;
    // Brackets ended on a later line; what is left of that line says nothing, unless it is a line of its own.
    if (this.text[behind - 1] === '\n') return behind;
    const end = endOfLine(this.text, behind);
    if (!this.hit && this.cursor >= start && this.cursor <= end) this.hitNothing();
    const following = this.text.indexOf('\n', end);
    return following < 0 || following >= this.end ? this.end + 1 : following + 1;
  }

  /** The half-typed word that is all that stands on the cursor's line: the lines around tell what it is to become. */
  #typed(at: number, eol: number): Word | undefined {
    const rest = this.text.slice(at, eol);
    if (/^(?:[-?](?=[ \t]|$)|[[{|>&!*%@`])/.test(rest) || rootKeyOf(rest) !== undefined) return undefined;
    const word = /^["']/.test(rest) ? quotedAt(this.text, at, this.end, this.cursor) : this.#plain(at, eol);
    return this.#isAt(word) ? word : undefined;
  }

  get #column(): number {
    return this.cursor - this.#lineStart;
  }

  /** Finds the map or list that a line belongs to. Answers where the scan goes on if not on the next line. */
  #content(at: number, eol: number, column: number): number {
    const hyphen = /^-(?=[ \t]|$)/.test(this.text.slice(at, eol));
    while (this.stack.length > 1 && this.#top.indent > column) this.stack.pop();
    const above = this.stack.at(-2);
    if (this.stack.length > 1 && this.#top.kind === 'list' && !hyphen && above && above.indent === column)
      this.stack.pop();
    const top = this.#top;
    if (top.at === 'root' && (top.indent < 0 || top.kind === 'open')) top.indent = column;
    if (top.indent >= column) return this.#part(top, at, eol);
    const slot = top.slots.at(-1);
    if (slot && isBare(slot)) return this.#part(this.#child(top, slot, column, 'line'), at, eol);
    // Deeper than anything that is open: a text that goes on, or a line that is indented wrongly.
    return eol;
  }

  #child(parent: Frame, slot: Slot, indent: number, at: At): Frame {
    const made = frame({ kind: 'open', at, path: pathInto(parent, slot), indent, parent: parent.indent });
    slot.child = made;
    this.stack.push(made);
    return made;
  }

  /** One pair, entry or text at the column of `into`. */
  #part(into: Frame, at: number, eol: number): number {
    const rest = this.text.slice(at, eol);
    if (/^-(?=[ \t]|$)/.test(rest)) return this.#entry(into, at, eol);
    if (/^\?(?=[ \t]|$)/.test(rest)) return eol;
    const key = rootKeyOf(rest);
    if (key !== undefined && into.kind !== 'list') return this.#pair(into, at, key, eol);
    const from = skipProps(this.text, at, eol);
    if (from > at) return from < eol ? this.#part(into, from, eol) : eol;
    if (/^[[{]/.test(rest)) return this.#flow(into, at, into.path, into.parent, eol);
    if (/^[|>]/.test(rest)) return this.#block(into.parent, eol);
    const word = /^["']/.test(rest) ? quotedAt(this.text, at, this.end, this.cursor) : this.#plain(at, eol);
    if (this.#isAt(word)) this.#set({ kind: 'loose', frame: into, word });
    if (into.kind === 'open') into.slots.push({ step: 0, text: contentOf(this.text, word) });
    return word.end;
  }

  #entry(into: Frame, at: number, eol: number): number {
    let list = into;
    const bare = into.slots.at(-1);
    if (into.kind === 'map') {
      if (!bare || !isBare(bare)) return eol;
      list = this.#child(into, bare, into.indent, 'line');
    }
    list.kind = 'list';
    const skipped = list.path.length === 1 && list.path[0] === this.base.section ? (this.base.index ?? 0) : 0;
    const slot: Slot = { step: list.slots.length + skipped };
    list.slots.push(slot);
    const from = skipProps(this.text, at + 1, eol);
    if (from >= eol || isComment(this.text, from)) {
      if (this.cursor > at && this.cursor <= from && !isComment(this.text, this.cursor))
        this.#gap(list, slot, 'hyphen', this.cursor === at + 1);
      return eol;
    }
    if (this.cursor > at && this.cursor < from) this.hitNothing();
    return this.#part(this.#child(list, slot, from - this.#lineStart, 'hyphen'), from, eol);
  }

  #pair(into: Frame, at: number, key: string, eol: number): number {
    into.kind = 'map';
    const end = at + key.slice(0, -1).trimEnd().length;
    const quote = key[0] === '"' || key[0] === "'" ? key[0] : '';
    const slot: Slot = { step: bareKey(key), key: { start: at, end, quote } };
    into.slots.push(slot);
    if (slot.key && this.#isAt(slot.key))
      this.#set({ kind: 'key', frame: into, key: { word: slot.key, slot, colon: true } });
    const colon = at + key.length;
    const from = skipProps(this.text, colon, eol);
    if (from >= eol || isComment(this.text, from)) {
      if (this.cursor >= colon && this.cursor <= from && !isComment(this.text, this.cursor))
        this.#gap(into, slot, 'inline', this.cursor === colon);
      return eol;
    }
    const first = this.text[from];
    if (first === '{' || first === '[') return this.#flow(into, from, pathInto(into, slot), into.indent, eol, slot);
    if (first === '|' || first === '>') {
      slot.text = '';
      return this.#block(into.indent, eol);
    }
    const quoted = first === '"' || first === "'";
    const word = quoted ? quotedAt(this.text, from, this.end, this.cursor) : this.#plain(from, eol);
    slot.text = contentOf(this.text, word);
    if (!quoted) this.#text = into.indent;
    this.#literal = false;
    const gap = this.cursor >= colon && this.cursor < from;
    if (gap || this.#isAt(word)) {
      // Between the colon and the value: what is chosen takes the value's place.
      const taken = gap ? { ...word, start: this.cursor, quote: '' as const } : word;
      this.hitValue(into, slot, { word: taken, at: 'inline', space: this.cursor === colon });
    } else if (!quoted && this.cursor > word.end && this.text.slice(word.end, this.cursor).trim() === '') {
      // `5 ` wants a unit.
      if (this.cursor <= eol) this.hitValue(into, slot, { word: { ...word, end: this.cursor }, at: 'inline' });
    }
    return word.end;
  }

  #plain(at: number, eol: number): Word {
    const rest = this.text.slice(at, eol);
    const comment = /\s#/.exec(rest);
    return { start: at, end: at + rest.slice(0, comment?.index).trimEnd().length, quote: '' };
  }

  /** Lines of text follow, as long as they are right of `parent`. */
  #block(parent: number, eol: number): number {
    this.#text = parent;
    this.#literal = true;
    return eol;
  }

  #flow(into: Frame, at: number, path: Frame['path'], parent: number, eol: number, slot?: Slot): number {
    const before = this.stack.length;
    this.#slot = slot;
    const behind = scanFlow(this, at, parent, path);
    this.stack.length = before;
    if (!slot && into.kind === 'open') into.slots.push({ step: 0, text: '' });
    return Math.max(behind, at + 1) > eol ? behind : eol;
  }

  /** The outermost brackets are the value of what stands before them. */
  bracket(made: Frame): void {
    if (this.#slot) this.#slot.child = made;
  }

  #isAt(word: Word): boolean {
    return !this.hit && this.cursor >= word.start && this.cursor <= word.end;
  }

  #set(hit: Hit): void {
    if (this.hit) return;
    this.hit = hit;
    this.around = [...this.stack];
  }

  #gap(into: Frame, slot: Slot, at: At, space: boolean): void {
    this.hitValue(into, slot, { word: { start: this.cursor, end: this.cursor, quote: '' }, at, space });
  }

  hitNothing(): void {
    this.#set({ kind: 'nothing' });
  }

  hitKey(into: Frame, key: KeyHit): void {
    this.#set({ kind: 'key', frame: into, key });
  }

  hitValue(into: Frame, slot: Slot | undefined, value: ValueHit): void {
    this.#set({ kind: 'value', frame: into, slot, value });
  }

  /** The cursor stands on a line that holds nothing else, or nothing but this word. */
  hitBlank(word: Word = { start: this.cursor, end: this.cursor, quote: '' }): void {
    const blocks = this.stack.filter((f) => !f.flow);
    const levels = blocks.map((f): Level => {
      const slot = f.slots.at(-1);
      return { frame: f, slot, bare: slot !== undefined && isBare(slot) };
    });
    const lineStart = startOfLine(this.text, this.cursor);
    const column = word.start - Math.max(lineStart, this.start);
    this.#set({ kind: 'blank', word, column, next: nextLine(this.text, this.cursor), levels });
  }

  /** Whether the cursor stands below brackets that were never closed, on a line of the block around them. */
  hitOutside(from: number, parent: number): boolean {
    const lineStart = startOfLine(this.text, this.cursor);
    if (lineStart <= from || this.cursor - lineStart > parent) return false;
    if (this.text.slice(lineStart, endOfLine(this.text, this.cursor)).trim() === '') this.hitBlank();
    return true;
  }
}
