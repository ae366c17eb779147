import { bareKey, rootKeyOf } from '../document/cut';
import type { Piece, RoadmapDocument } from '../document/document';
import type { ListNode, MapNode, Node, Pair } from '../document/nodes';
import { lineEnd, lineStart, nextLine, skipGap } from './lines';
import type { Syntax } from './scalars';

/** Where the parts of a map or list stand in the text, in absolute offsets: all that an edit needs to know. */
export type View = BlockView | FlowView;

export interface Part {
  /** The first character of a pair or an entry: its anchor, key or hyphen. */
  readonly start: number;
  /** The end of its content; a comment behind it not included. */
  readonly end: number;
  /** The comma behind it, in brackets. */
  readonly comma?: number | undefined;
}

export interface BlockView {
  readonly kind: 'block';
  /** What stands before each part on its line; the first part's may be hyphens instead. */
  readonly indent: string;
  readonly parts: readonly Part[];
}

export interface FlowView {
  readonly kind: 'flow';
  /** Offsets of the brackets themselves. */
  readonly open: number;
  readonly close: number;
  readonly parts: readonly Part[];
}

/** How the document as a whole is written. An empty root in braces counts as JSON: that is always right. */
export function syntaxOf(doc: RoadmapDocument): Syntax {
  if (!doc.flowRoot) return 'block';
  return doc.flowRoot.pairs.every((p) => p.key.style === 'double') ? 'json' : 'flow';
}

/** How new text inside a map or list in brackets is written. */
export function flowSyntax(doc: RoadmapDocument, node: Node): 'flow' | 'json' {
  if (syntaxOf(doc) === 'json') return 'json';
  const map = node.type === 'map' ? node : undefined;
  return map && map.pairs.length > 0 && map.pairs.every((p) => p.key.style === 'double') ? 'json' : 'flow';
}

/** Whether the node stands in brackets, itself not counted. */
export function isInFlow(node: Node): boolean {
  for (let up = node.parent; up; up = up.type === 'pair' ? up.parent.parent : up.parent) {
    if (up.type === 'pair' ? up.parent.flow : up.flow) return true;
  }
  return false;
}

/** The end of a node's content. The blank lines behind a text that keeps them (`|+`) are its content. */
export function contentEnd(doc: RoadmapDocument, piece: Piece, node: Node): number {
  const start = piece.start + node.start;
  if (node.type === 'map' && !node.flow && !node.viaAlias) {
    const last = node.pairs.at(-1);
    return last ? pairEnd(doc, piece, last) : start;
  }
  if (node.type === 'list' && !node.flow && !node.viaAlias) {
    const last = node.items.at(-1);
    return Math.max(last ? contentEnd(doc, piece, last) : start, start + 1);
  }
  const end = piece.start + node.end;
  const keeps = node.type === 'scalar' && /^[|>]\d?\+/.test(doc.text.slice(start, start + 3));
  return keeps ? blankEnd(doc.text, end) : end;
}

/** The end of the last of the blank lines below an offset. */
function blankEnd(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const next = nextLine(text, end);
    const nextEnd = lineEnd(text, next);
    if (next >= text.length || text.slice(next, nextEnd).trim() !== '') return end;
    end = nextEnd;
  }
}

export function pairEnd(doc: RoadmapDocument, piece: Piece, pair: Pair): number {
  const key = piece.start + pair.key.end;
  const { value } = pair;
  const end = Math.max(contentEnd(doc, piece, value), key);
  // What is empty may be placed on a later line by the reader; its colon or anchor is what stands there.
  return value.start === value.end ? Math.min(end, Math.max(lineEnd(doc.text, key), key)) : end;
}

const PROPS = /(?:[&!][^\s,[\]{}]*[ \t]+)+$/;
const HYPHENS = /^ *(?:- +)+$/;

/** The parts of a map or list; undefined where the text is written in a way that no edit should touch. */
export function viewOf(doc: RoadmapDocument, piece: Piece, node: MapNode | ListNode): View | undefined {
  if (piece.fault || node.viaAlias) return undefined;
  if (node.flow) return flowView(doc, piece, node);
  return node.type === 'map' ? blockMap(doc, piece, node) : blockList(doc, piece, node);
}

function blockMap(doc: RoadmapDocument, piece: Piece, map: MapNode): BlockView | undefined {
  const parts = map.pairs.map((pair) => {
    const key = piece.start + pair.key.start;
    const props = PROPS.exec(doc.text.slice(lineStart(doc.text, key), key))?.[0].length ?? 0;
    return { start: key - props, end: pairEnd(doc, piece, pair) };
  });
  // Behind a key of the long form (`? key`) no colon follows.
  const simple = map.pairs.every((p) =>
    /^[ \t]*:/.test(doc.text.slice(piece.start + p.key.end, piece.start + p.key.end + 200)),
  );
  return simple ? blockView(doc.text, parts) : undefined;
}

function blockView(text: string, parts: readonly Part[]): BlockView | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const before = text.slice(lineStart(text, first.start), first.start);
  if (!/^ *$/.test(before) && !HYPHENS.test(before)) return undefined;
  const indent = before.replaceAll('-', ' ');
  const aligned = parts.slice(1).every((p) => text.slice(lineStart(text, p.start), p.start) === indent);
  return aligned ? { kind: 'block', indent, parts } : undefined;
}

function blockList(doc: RoadmapDocument, piece: Piece, list: ListNode): BlockView | undefined {
  const first = piece.start + list.start;
  const hyphens = [first];
  const indent = doc.text.slice(lineStart(doc.text, first), first).replaceAll('-', ' ');
  const line = new RegExp(`^${indent}-(?=\\s|$(?![^]))`, 'gm');
  if (!/^ *$/.test(indent)) return undefined;
  line.lastIndex = first + 1;
  while (hyphens.length < list.items.length) {
    const m = line.exec(doc.text);
    if (!m) return undefined;
    hyphens.push(m.index + indent.length);
  }
  const parts = list.items.map((item, i) => {
    const start = hyphens[i] ?? first;
    const own = item.start === item.end && item.type === 'scalar';
    return { start, end: own ? emptyEnd(doc.text, start) : contentEnd(doc, piece, item) };
  });
  const sound = parts.every((p, i) => p.end > p.start && (i === 0 || p.start > (parts[i - 1]?.end ?? 0)));
  return sound ? blockView(doc.text, parts) : undefined;
}

/** An entry without a value ends behind its hyphen, or behind an anchor there. */
function emptyEnd(text: string, hyphen: number): number {
  const rest = text.slice(hyphen, lineEnd(text, hyphen));
  return hyphen + (/^-(?:[ \t]+[&!][^\s]*)*/.exec(rest)?.[0].length ?? 1);
}

function flowView(doc: RoadmapDocument, piece: Piece, node: MapNode | ListNode): FlowView | undefined {
  const { text } = doc;
  const open = piece.start + node.start;
  const close = piece.start + node.end - 1;
  // `[a: 1]` holds a map without braces.
  if (text[open] !== (node.type === 'map' ? '{' : '[')) return undefined;
  const ends =
    node.type === 'map'
      ? node.pairs.map((p) => pairEnd(doc, piece, p))
      : node.items.map((i) => contentEnd(doc, piece, i));
  const parts: Part[] = [];
  let at = skipGap(text, open + 1);
  for (const end of ends) {
    const behind = skipGap(text, end);
    const comma = text[behind] === ',' ? behind : undefined;
    if (end < at || (comma === undefined && behind !== close)) return undefined;
    parts.push({ start: at, end, comma });
    at = comma === undefined ? behind : skipGap(text, comma + 1);
  }
  return at === close ? { kind: 'flow', open, close, parts } : undefined;
}

/** A root key with all that stands below it. */
export interface RootPart extends Part {
  readonly keys: readonly string[];
}

// Fixes for all findings of a document ask for its root keys again and again.
const partsOf = new WeakMap<RoadmapDocument, readonly RootPart[]>();

/** The root keys of a document that is cut into pieces, broken ones included. */
export function rootParts(doc: RoadmapDocument): readonly RootPart[] {
  let parts = partsOf.get(doc);
  if (!parts) {
    parts = readRootParts(doc);
    partsOf.set(doc, parts);
  }
  return parts;
}

function readRootParts(doc: RoadmapDocument): RootPart[] {
  const parts: RootPart[] = [];
  for (const piece of doc.pieces) {
    // Keys may stand in what comes before the first line that begins with one.
    if (piece.kind === 'whole' || (piece.kind === 'prologue' && piece.root?.type !== 'map')) continue;
    const end = pieceEnd(doc, piece);
    const last = parts.at(-1);
    if (piece.kind !== 'item') parts.push({ keys: keysOf(piece), start: piece.start + (piece.root?.start ?? 0), end });
    else if (last) parts[parts.length - 1] = { ...last, end };
  }
  return parts;
}

function keysOf(piece: Piece): string[] {
  const keys = piece.text.split(/\r?\n/).map(rootKeyOf);
  return keys.flatMap((key) => (key === undefined ? [] : [bareKey(key)]));
}

/** The end of a piece's content; of a broken piece, of its last line that is neither blank nor a comment, nor ends the document. */
export function pieceEnd(doc: RoadmapDocument, piece: Piece): number {
  if (!piece.fault && piece.root) return contentEnd(doc, piece, piece.root);
  let end = piece.start;
  const line = /^(?![ \t]*(?:#|$)|\.\.\.(?:\s|$)|---(?:\s|$))[^\r\n]+/gm;
  for (let m = line.exec(piece.text); m; m = line.exec(piece.text)) end = piece.start + m.index + m[0].trimEnd().length;
  return end;
}

/** Whether an alias elsewhere needs an anchor of this stretch. Says yes in doubt. */
export function isAnchorUsed(text: string, start: number, end: number): boolean {
  for (const m of text.slice(start, end).matchAll(/(?<![^\s,[{:-])&([^\s,[\]{}]+)/g)) {
    const alias = new RegExp(`\\*${(m[1] ?? '').replace(/[^\w-]/g, '\\$&')}(?![^\\s,[\\]{}])`);
    if (alias.test(text.slice(0, start)) || alias.test(text.slice(end))) return true;
  }
  return false;
}
