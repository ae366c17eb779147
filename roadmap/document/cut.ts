/**
 * Cuts a text into the pieces that are read on their own (format: "Broken text"): at lines that begin a root key at
 * column 0 and, within a section, at list items at that section's indentation. A fault then costs its piece only.
 */

export interface Slice {
  readonly kind: 'prologue' | 'root' | 'item' | 'whole';
  readonly start: number;
  readonly end: number;
  /** The root key under which an item stands. */
  readonly section?: string;
  /** Offset of the first merge-conflict marker in it; the piece is not read then. */
  readonly conflict?: number;
}

// A key at column 0 as YAML has it: quoted, or plain up to a colon with white space behind it, no comment before.
const ROOT_KEY =
  /^(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|(?![-?:](?:\s|$))[^\s#,[\]{}|>'"%@`](?:[^\s:]|:(?=\S)|[^\S\r\n]+(?=[^\s#:]|:\S))*)[ \t]*:(?=\s|$)/;
// YAML allows a key of 1024 characters in one line.
const LONGEST_KEY = 1100;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \t\r\n]|$)/;
const OPEN_CONFLICT = /^<{7}(?=[ \t\r\n]|$)/;

/** Whether a line begins a root key; the match is the key with its colon. */
export const rootKeyOf = (line: string): string | undefined => ROOT_KEY.exec(line.slice(0, LONGEST_KEY))?.[0];
export const isConflictLine = (line: string): boolean => CONFLICT.test(line);

/** The key's own text, without quotes and colon. */
export function bareKey(match: string): string {
  const key = match.slice(0, match.lastIndexOf(':')).trim();
  return /^(["']).*\1$/s.test(key) ? key.slice(1, -1) : key;
}

export function cut(text: string): Slice[] {
  // The byte order mark belongs to no piece; line starts are looked for behind it.
  if (text.charCodeAt(0) === 0xfeff) return cutText(text.slice(1)).map((slice) => shifted(slice, 1));
  return cutText(text);
}

function shifted(slice: Slice, by: number): Slice {
  const { conflict } = slice;
  const moved = { ...slice, start: slice.start + by, end: slice.end + by };
  return conflict === undefined ? moved : { ...moved, conflict: conflict + by };
}

function cutText(text: string): Slice[] {
  const lines = columnZero(text);
  const slices = wholeOnly(text, lines)
    ? [{ kind: 'whole', start: 0, end: text.length } as const]
    : blockSlices(text, lines);
  return joinConflicts(slices, conflicts(text, lines));
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** All lines that have something other than white space or a comment at column 0. */
function columnZero(text: string): Line[] {
  const lines: Line[] = [];
  const pattern = /^[^\s#][^\r\n]*/gm;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) lines.push({ start: m.index, text: m[0] });
  return lines;
}

/** A root in flow style, indented, behind `--- ` or with complex keys can't be cut. */
function wholeOnly(text: string, lines: readonly Line[]): boolean {
  const first = lines.find((l) => !/^(?:%|---(?:\s|$))/.test(l.text) && !isConflictLine(l.text));
  if (!first || !rootKeyOf(first.text)) return true;
  // Content that is indented, before the first key at column 0: the root map itself is indented.
  const before = text.slice(0, first.start);
  if (/^[ \t]+[^\s#]/m.test(before)) return true;
  return lines.some(
    (l) =>
      /^\?(?:\s|$)/.test(l.text) || /^%TAG/.test(l.text) || (l.start < first.start && /^---[ \t]+[^#\s]/.test(l.text)),
  );
}

function blockSlices(text: string, lines: readonly Line[]): Slice[] {
  const roots = lines.filter((l) => rootKeyOf(l.text) !== undefined && !isConflictLine(l.text));
  const slices: Slice[] = [];
  const firstRoot = roots[0]?.start ?? text.length;
  if (firstRoot > 0) slices.push({ kind: 'prologue', start: 0, end: firstRoot });
  roots.forEach((line, i) => {
    const end = roots[i + 1]?.start ?? text.length;
    const key = rootKeyOf(line.text) ?? '';
    const items = itemStarts(text, line.start + key.length, end);
    slices.push({ kind: 'root', start: line.start, end: items[0] ?? end });
    const section = bareKey(key);
    for (const [n, start] of items.entries()) slices.push({ kind: 'item', start, end: items[n + 1] ?? end, section });
  });
  return slices;
}

/** Where the items of a block list begin that stands below a root key, each at the start of its line. */
function itemStarts(text: string, from: number, end: number): number[] {
  const head = /^[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(from, Math.min(end, from + 2000)));
  if (!head) return [];
  // Never looks beyond the root key: each part of the text is read once.
  const upTo = text.slice(0, end);
  const content = /^( *)([^\s#])[^\r\n]*/gm;
  content.lastIndex = from + head[0].length;
  let first = content.exec(upTo);
  while (first && isConflictLine(first[0])) first = content.exec(upTo);
  if (!first || !/^ *-(?:[ \t]|\r?$)/.test(first[0])) return [];
  const indent = first[1] ?? '';
  const item = new RegExp(`^${indent}-(?=[ \\t\\r\\n]|$(?![^]))`, 'gm');
  item.lastIndex = first.index;
  const starts: number[] = [];
  for (let m = item.exec(upTo); m; m = item.exec(upTo)) starts.push(m.index);
  return starts;
}

interface Conflict {
  readonly start: number;
  /** Start of the line of its last marker. */
  readonly end: number;
}

function conflicts(text: string, lines: readonly Line[]): Conflict[] {
  const found: Conflict[] = [];
  const markers = lines.filter((l) => isConflictLine(l.text));
  for (let i = 0; i < markers.length; i++) {
    const open = markers[i] as Line;
    // A lone `=======` is a conflict's rest only beside another marker; alone it is whatever the parser says.
    if (!OPEN_CONFLICT.test(open.text) && !/^>{7}/.test(open.text)) continue;
    let end = open.start;
    if (OPEN_CONFLICT.test(open.text)) {
      let close = i + 1;
      while (close < markers.length && !/^[<>]{7}/.test((markers[close] as Line).text)) close++;
      const last = markers[close];
      if (last && /^>{7}/.test(last.text)) {
        end = last.start;
        i = close;
      } else end = markers[close - 1]?.start ?? open.start;
    }
    found.push({ start: open.start, end: Math.min(end, text.length) });
  }
  return found;
}

/** All pieces that a conflict touches become one, which is not read. */
function joinConflicts(slices: readonly Slice[], found: readonly Conflict[]): Slice[] {
  if (found.length === 0) return [...slices];
  const out: Slice[] = [];
  for (const slice of slices) {
    const hit = found.find((c) => c.start < slice.end && c.end >= slice.start);
    const previous = out.at(-1);
    if (!hit) out.push(slice);
    else if (previous?.conflict !== undefined && previous.end === slice.start && previous.conflict === hit.start)
      out[out.length - 1] = { ...previous, end: slice.end };
    else out.push({ ...slice, conflict: hit.start });
  }
  return out;
}
