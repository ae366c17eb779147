import {
  contentOf,
  endOfLine,
  type Frame,
  frame,
  isBare,
  isComment,
  pathInto,
  quotedAt,
  type Slot,
  startOfLine,
  type Word,
} from './cursorFrames';
import type { CursorScan } from './cursorScan';

/** Reads what stands in brackets and braces, as far as it goes; half-typed text included. */

interface Gap {
  readonly end: number;
  /** Offset of a line that belongs to the block around: the brackets were never closed. */
  readonly dedent?: number;
}

/** What comes next in a map or list in brackets. */
type Expects = 'part' | 'colon' | 'value' | 'comma';

interface Open {
  readonly frame: Frame;
  expects: Expects;
  /** End of the last part, where a comma belongs that is missing. */
  partEnd: number;
}

/**
 * Scans from an opening bracket to behind its closing one.
 * @param parent column that the lines inside must be right of; -1 at the root
 * @param atDedent where the line begins that ended brackets which were never closed
 */
export function scanFlow(scan: CursorScan, at: number, parent: number, path: readonly (string | number)[]): number {
  const { text, cursor, end } = scan;
  const stack: Open[] = [];
  const open = (offset: number, into: readonly (string | number)[]): void => {
    const kind = text[offset] === '{' ? 'map' : 'list';
    const made = frame({ kind, flow: true, at: 'flow', path: into, open: offset, parent });
    const top = stack.at(-1);
    const slot = top?.frame.slots.at(-1);
    if (slot) slot.child = made;
    if (!top) scan.bracket(made);
    stack.push({ frame: made, expects: 'part', partEnd: offset + 1 });
    scan.stack.push(made);
  };
  const close = (): void => {
    const closed = stack.pop();
    scan.stack.pop();
    const top = stack.at(-1);
    if (closed) closed.frame.spread = text.slice(closed.frame.open, p).includes('\n');
    if (top) Object.assign(top, { expects: 'comma', partEnd: p });
  };

  open(at, path);
  let p = at + 1;
  while (stack.length > 0) {
    const top = stack.at(-1) as Open;
    const from = p;
    const gap = skipGap(text, p, end, parent);
    if (!scan.hit && cursor >= from && cursor <= gap.end) inGap(scan, top, from, gap);
    if (gap.dedent !== undefined || gap.end >= end) {
      for (const each of stack) each.frame.spread = true;
      for (const _ of stack) scan.stack.pop();
      return gap.dedent ?? end;
    }
    p = gap.end;
    const ch = text[p];
    if (ch === '}' || ch === ']') {
      p++;
      close();
    } else if (ch === '{' || ch === '[') {
      const slot = nextSlot(top);
      open(p, pathInto(top.frame, slot));
      p++;
    } else if (ch === ',') {
      p++;
      if (top.frame.kind === 'list' && top.expects === 'part') nextSlot(top);
      top.expects = 'part';
    } else if (ch === ':' && /[\s,[\]{}"']/.test(text[p + 1] ?? ' ')) {
      p++;
      if (top.frame.kind === 'map') top.expects = 'value';
    } else {
      const word = withBlank(scan, scalarAt(scan, p));
      take(scan, top, word);
      p = Math.max(word.end, p + 1);
    }
  }
  return p;
}

/** The slot that what comes next is the value of. */
function nextSlot(top: Open): Slot | undefined {
  const { frame: into } = top;
  if (into.kind === 'map' && top.expects === 'value') return into.slots.at(-1);
  if (into.kind === 'map') return undefined;
  const last = into.slots.at(-1);
  if (last && isBare(last) && top.expects === 'part') return last;
  const slot: Slot = { step: into.slots.length };
  into.slots.push(slot);
  return slot;
}

function scalarAt(scan: CursorScan, at: number): Word {
  const { text, cursor, end } = scan;
  if (text[at] === '"' || text[at] === "'") return quotedAt(text, at, end, cursor);
  // Anchors, tags and aliases are taken for words: nothing is offered for them.
  const plain = /(?:[^\s,[\]{}:#]|:(?![\s,[\]{}]|$)|(?<=\S)#|[ \t]+(?=[^\s,[\]{}#:]|:(?![\s,[\]{}]|$)))+/y;
  plain.lastIndex = at;
  const length = plain.exec(text)?.[0].trimEnd().length ?? 1;
  return { start: at, end: Math.min(at + length, end), quote: '' };
}

/** A number and a blank, with the cursor behind: `5 ` wants a unit. */
function withBlank({ text, cursor }: CursorScan, word: Word): Word {
  const number = cursor > word.end && /^\d+[ \t]+$/.test(text.slice(word.start, cursor));
  return number ? { ...word, end: cursor } : word;
}

function take(scan: CursorScan, top: Open, word: Word): void {
  const { text, cursor } = scan;
  const { frame: into } = top;
  const here = cursor >= word.start && cursor <= word.end && !scan.hit;
  const colon = colonBehind(text, word);
  const content = contentOf(text, word);
  if (into.kind === 'map' && (top.expects === 'part' || (top.expects === 'comma' && colon) || colon)) {
    const missing = top.expects === 'comma' ? top.partEnd : undefined;
    const slot = { step: content, key: word };
    if (here) {
      const trailing = !colon && partFollows(text, word.end, scan.end);
      scan.hitKey(into, { word, slot, colon, comma: missing, commaAfter: trailing });
    }
    into.slots.push(slot);
    top.expects = 'colon';
    return;
  }
  if (into.kind === 'map' && top.expects !== 'value') {
    // Text that goes on on the next line, or that lacks its comma: nothing can be told of it.
    if (here) scan.hitNothing();
    return;
  }
  const missing = into.kind === 'list' && top.expects === 'comma' ? top.partEnd : undefined;
  const slot = nextSlot(top);
  // A word before the brackets that are the value already.
  const second = into.kind === 'map' && /[[{]/.test(text[skipGap(text, word.end, scan.end, -1).end] ?? '');
  if (here && second) scan.hitNothing();
  else if (here) {
    const commaAfter = into.kind === 'list' && partFollows(text, word.end, scan.end);
    scan.hitValue(into, slot, { word, at: 'flow', comma: missing, commaAfter });
  }
  if (slot) slot.text = content;
  top.expects = 'comma';
  top.partEnd = word.end;
}

function colonBehind(text: string, word: Word): boolean {
  const behind = /^[ \t]*:/.exec(text.slice(word.end, word.end + 200));
  if (!behind) return false;
  return word.quote !== '' || /[\s,[\]{}]/.test(text[word.end + behind[0].length] ?? ' ');
}

/** The cursor stands between two tokens. */
function inGap(scan: CursorScan, top: Open, from: number, gap: Gap): void {
  const { text, cursor } = scan;
  if (inComment(text, from, cursor)) {
    scan.hitNothing();
    return;
  }
  // Behind brackets that were never closed, a line of the block around is a line of the block around.
  if ((gap.dedent !== undefined || gap.end >= scan.end) && scan.hitOutside(from, top.frame.parent)) return;
  const next = text[gap.end];
  const scalarNext = gap.dedent === undefined && gap.end < scan.end && !/[,[\]{}:]/.test(next ?? ',');
  if (cursor === gap.end && scalarNext) return;
  const word: Word = { start: cursor, end: cursor, quote: '' };
  const ends = top.expects === 'comma' && cursor > from;
  const comma = ends ? top.partEnd : undefined;
  const follows = gap.dedent === undefined && gap.end < scan.end && !/[,\]}:]/.test(next ?? ',');
  const { frame: into, expects } = top;
  if (into.kind === 'list' && (expects === 'part' || ends)) {
    scan.hitValue(into, { step: into.slots.length }, { word, at: 'flow', comma, commaAfter: follows });
  } else if (into.kind === 'map' && (expects === 'part' || ends)) {
    scan.hitKey(into, { word, colon: false, comma, commaAfter: follows });
  } else if (expects === 'value' && next !== '{' && next !== '[') {
    const ahead = scalarNext ? scalarAt(scan, gap.end) : undefined;
    const replaced = ahead && !colonBehind(text, ahead) ? { ...word, end: ahead.end } : word;
    scan.hitValue(into, into.slots.at(-1), { word: replaced, at: 'flow', space: cursor === from });
  } else scan.hitNothing();
}

/** Whether another part of the brackets stands behind an offset, without a comma between. */
function partFollows(text: string, offset: number, end: number): boolean {
  const { end: next } = skipGap(text, offset, end, -1);
  return next < end && !/[,\]}]/.test(text[next] ?? ',');
}

function inComment(text: string, from: number, cursor: number): boolean {
  const line = Math.max(from, startOfLine(text, cursor));
  for (let i = line; i <= cursor; i++) if (isComment(text, i)) return true;
  return false;
}

/** Skips blanks, line ends and comments. */
function skipGap(text: string, offset: number, end: number, parent: number): Gap {
  let p = offset;
  while (p < end) {
    if (isComment(text, p)) p = endOfLine(text, p);
    else if (text[p] === '\n') {
      p++;
      const line = /[ \t]*/y;
      line.lastIndex = p;
      const indent = line.exec(text)?.[0].length ?? 0;
      const first = text[p + indent] ?? '\n';
      if (indent <= parent && !/[\s#\]}]/.test(first)) return { end: p, dedent: p };
    } else if (/\s/.test(text[p] ?? '')) p++;
    else break;
  }
  return { end: Math.min(p, end) };
}
