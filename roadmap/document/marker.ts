import { bareKey, isConflictLine, rootKeyOf } from './cut';

/** The root key that makes a file ours. */
export const MARKER = 'serviceRoadmap';
const LINES = 50;

export type MarkerKind =
  /** The file is ours. */
  | 'marker'
  /** A key stands in the marker's place that is nearly it. */
  | 'near'
  /** Nothing but blanks and comments. */
  | 'empty'
  /** Another program's file. */
  | 'none';

export interface Marker {
  readonly kind: MarkerKind;
  /** Absolute range of the key as written, for `marker` and `near`. */
  readonly start: number;
  readonly end: number;
}

/** Whether a file name is one of ours, whatever the file holds. */
export function isRoadmapName(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return /(?:^|\.)roadmap\.ya?ml$|\.roadmap\.json$/i.test(name);
}

/**
 * Looks for the marker as text, so that it is found in a broken file too.
 * @param named the file has one of our names: the marker may then be any root key.
 */
export function findMarker(text: string, named: boolean): Marker {
  const first = firstKey(text);
  if (first) {
    const kind = closeness(first.key);
    if (kind === 'marker' || (kind === 'near' && !named)) return { kind, start: first.start, end: first.end };
  } else if (isBlank(text)) return { kind: 'empty', start: 0, end: 0 };
  if (!named) return { kind: 'none', start: 0, end: 0 };
  let near: Marker | undefined;
  for (const key of rootKeys(text)) {
    const kind = closeness(key.key);
    if (kind === 'marker') return { kind, start: key.start, end: key.end };
    if (kind === 'near') near ??= { kind, start: key.start, end: key.end };
  }
  return near ?? { kind: 'none', start: 0, end: 0 };
}

interface KeyAt {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const isBlank = (text: string): boolean => !/^[^\S\r\n]*[^\s#]/m.test(text.replace(/^\uFEFF/, ''));

/** The first key of the text, if nothing but what format §1 allows stands before it. */
function firstKey(text: string): KeyAt | undefined {
  let offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let braces = false;
  for (let n = 0; n < LINES && offset < text.length; n++) {
    const lineEnd = text.indexOf('\n', offset);
    const end = lineEnd < 0 ? text.length : lineEnd;
    let line = text.slice(offset, end).replace(/\r$/, '');
    let start = offset;
    offset = end + 1;
    const opened = /^(?:---[ \t]+)?[ \t]*\{/.exec(line);
    if (opened && !braces) {
      braces = true;
      start += opened[0].length;
      line = line.slice(opened[0].length);
    }
    if (/^\s*(?:#.*)?$/.test(line) || /^%/.test(line) || /^---\s*(?:#.*)?$/.test(line) || isConflictLine(line))
      continue;
    const lead = /^(?:---[ \t]+)?[ \t]*/.exec(line)?.[0].length ?? 0;
    return keyAt(line.slice(lead), start + lead);
  }
  return undefined;
}

function keyAt(line: string, start: number): KeyAt | undefined {
  // In braces JSON writes no blank behind the colon.
  const flow = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*:/.exec(line);
  if (flow) {
    const key = flow[1] ?? flow[2] ?? '';
    return { key, start, end: start + key.length + 2 };
  }
  const match = rootKeyOf(line);
  if (match === undefined) return undefined;
  const length = match.slice(0, match.lastIndexOf(':')).trimEnd().length;
  return { key: bareKey(match), start, end: start + length };
}

/** Keys at column 0, or the top keys of a root in braces as far as brackets tell. */
function* rootKeys(text: string): Iterable<KeyAt> {
  if (text.charCodeAt(0) === 0xfeff) {
    for (const { key, start, end } of rootKeys(text.slice(1))) yield { key, start: start + 1, end: end + 1 };
    return;
  }
  const brace = braceOf(text);
  if (brace !== undefined) {
    yield* keysInBraces(text, brace);
    return;
  }
  for (const m of text.matchAll(/^[^\s#][^\r\n]*/gm)) {
    const found = keyAt(m[0], m.index);
    if (found) yield found;
  }
}

/** Where a root in braces begins; undefined where anything else stands first. */
function braceOf(text: string): number | undefined {
  const visible = /\S/g;
  for (let m = visible.exec(text); m; m = visible.exec(text)) {
    if (m[0] === '#') visible.lastIndex = endOf(text, '\n', m.index);
    else if (text.startsWith('---', m.index)) visible.lastIndex = m.index + 3;
    else return m[0] === '{' ? m.index : undefined;
  }
  return undefined;
}

/** A key is looked for at this length at most. */
const LONGEST = 200;

function* keysInBraces(text: string, open: number): Iterable<KeyAt> {
  let depth = 0;
  let expectsKey = false;
  let begins = true;
  for (let i = open; i < text.length; i++) {
    const c = text[i] ?? '';
    if (/\s/.test(c)) continue;
    if (c === '#' && /\s/.test(text[i - 1] ?? '')) i = endOf(text, '\n', i);
    else if (c === '{' || c === '[' || c === ',') {
      if (c !== ',') depth++;
      expectsKey = depth === 1;
      begins = true;
    } else if (c === '}' || c === ']') {
      if (--depth === 0) return;
    } else if (c === ':') begins = true;
    else {
      const found = expectsKey ? keyAt(text.slice(i, i + LONGEST).split(/[\r\n]/, 1)[0] ?? '', i) : undefined;
      if (found) yield found;
      expectsKey = false;
      if (begins && (c === '"' || c === "'")) i = quoteEnd(text, i);
      begins = false;
    }
  }
}

/** Where a quoted text ends that begins at the offset. */
function quoteEnd(text: string, start: number): number {
  const quote = text[start] ?? '';
  let i = start + 1;
  while (i < text.length && text[i] !== quote) i += quote === '"' && text[i] === '\\' ? 2 : 1;
  return i;
}

function endOf(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? text.length : at;
}

function closeness(key: string): 'marker' | 'near' | undefined {
  if (key === MARKER) return 'marker';
  const fold = (s: string) => s.toLowerCase().replace(/[-_]/g, '');
  return oneLetterApart(fold(key), fold(MARKER)) ? 'near' : undefined;
}

/** Equal, or one letter more, less or other. */
function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - i && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return Math.max(a.length, b.length) - i - tail <= 1;
}
