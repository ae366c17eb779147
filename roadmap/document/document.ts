import { bareKey, cut, rootKeyOf, type Slice } from './cut';
import { type Anchors, expand, noAnchors } from './expand';
import { findMarker, type Marker } from './marker';
import { isEmpty, type ListNode, type MapNode, type Node, type ScalarNode } from './nodes';
import { type Parsed, parse, type SyntaxFault } from './parse';

/** A stretch of the text that is read on its own. Its nodes' offsets count from `start`. */
export interface Piece {
  readonly kind: Slice['kind'];
  readonly start: number;
  readonly text: string;
  readonly section: string | undefined;
  /** What could be read; of a broken piece as far as the parser came, for outlines only. */
  readonly root: Node | undefined;
  /** Set where the piece is broken: it is then reported for nothing else. */
  readonly fault: SyntaxFault | undefined;
}

/** A key of the root map. */
export interface RootEntry {
  readonly key: string;
  readonly keyNode: ScalarNode;
  readonly value: Node;
  readonly map: MapNode;
  readonly piece: Piece;
  /** An earlier root key has the same name. */
  readonly duplicate: boolean;
  /** It is a block list whose items are pieces of their own, behind this one; `value` is empty then. */
  readonly cut: boolean;
}

/** An entry of a section's list. */
export interface SectionEntry {
  readonly section: string;
  readonly node: Node;
  readonly piece: Piece;
}

/** One version of one roadmap's text, read. Never fails: what can't be read is a fault of its piece. */
export interface RoadmapDocument {
  readonly text: string;
  readonly marker: Marker;
  readonly pieces: readonly Piece[];
  readonly roots: readonly RootEntry[];
  readonly entries: readonly SectionEntry[];
  /** The root is written in braces, as JSON is. */
  readonly flowRoot: MapNode | undefined;
  /** Root keys that stand in broken pieces: present, and unknown. */
  readonly brokenKeys: ReadonlySet<string>;
}

export interface ReadOptions {
  /** The file has one of our names (see `isRoadmapName`). */
  readonly named: boolean;
  /** The version before: pieces whose text did not change are not parsed again. */
  readonly previous?: RoadmapDocument | undefined;
}

export function readDocument(text: string, options: ReadOptions): RoadmapDocument {
  const reuse = earlierParses(options.previous);
  const anchors = noAnchors();
  const slices = cut(text);
  const pieces = slices.map((slice, i) => {
    const last = i === slices.length - 1;
    const own = text.slice(slice.start, slice.end);
    const parsed = slice.conflict === undefined ? (reuse(own) ?? parse(own)) : undefined;
    const piece = asMap(readPiece(slice, own, parsed, anchors, last));
    if (parsed) parsedOf.set(piece, parsed);
    return piece;
  });
  return assemble(text, findMarker(text, options.named), pieces);
}

// What a piece was parsed to, before aliases were expanded.
const parsedOf = new WeakMap<Piece, Parsed>();

/** Hands out each earlier parse once: two pieces of the same text must not share nodes. */
function earlierParses(previous: RoadmapDocument | undefined): (text: string) => Parsed | undefined {
  const byText = new Map<string, Parsed[]>();
  for (const piece of previous?.pieces ?? []) {
    const parsed = parsedOf.get(piece);
    const same = byText.get(piece.text);
    if (parsed && same) same.push(parsed);
    else if (parsed) byText.set(piece.text, [parsed]);
  }
  return (text) => byText.get(text)?.pop();
}

function readPiece(slice: Slice, text: string, parsed: Parsed | undefined, anchors: Anchors, last: boolean): Piece {
  const base = { kind: slice.kind, start: slice.start, text, section: slice.section };
  if (!parsed) {
    const start = (slice.conflict ?? slice.start) - slice.start;
    return { ...base, root: undefined, fault: { start, end: start + 7, code: 'merge-conflict', detail: '' } };
  }
  const ended = last || slice.kind === 'prologue' ? undefined : documentEnd(text);
  if (parsed.fault || ended) return { ...base, root: parsed.root, fault: parsed.fault ?? ended };
  if (!parsed.aliases && parsed.anchors.size === 0) return { ...base, root: parsed.root, fault: undefined };
  return { ...base, ...expand(parsed.root, anchors) };
}

/** A `...` or `---` line with more pieces behind it: they would belong to a second document. */
function documentEnd(text: string): SyntaxFault | undefined {
  const m = /^(?:\.\.\.|---)(?=\s|$)/m.exec(text);
  return m ? { start: m.index, end: m.index + 3, code: 'second-document', detail: '' } : undefined;
}

/** The root of a roadmap is a map; anything else is a fault of the piece that holds it. */
function asMap(piece: Piece): Piece {
  const { root } = piece;
  if (piece.fault || piece.kind === 'item' || !root || root.type === 'map') return piece;
  if (root.type === 'scalar' && isEmpty(root)) return { ...piece, root: undefined };
  const end = Math.max(root.start + 1, Math.min(root.end, root.start + 40));
  return { ...piece, root: undefined, fault: { start: root.start, end, code: 'not-a-map', detail: '' } };
}

function assemble(text: string, marker: Marker, pieces: readonly Piece[]): RoadmapDocument {
  const roots: RootEntry[] = [];
  const entries: SectionEntry[] = [];
  const brokenKeys = new Set<string>();
  const seen = new Set<string>();
  let flowRoot: MapNode | undefined;
  pieces.forEach((piece, i) => {
    if (piece.fault) {
      for (const key of keysIn(piece)) brokenKeys.add(key);
      return;
    }
    if (piece.kind === 'item') {
      if (piece.root?.type === 'list')
        for (const node of piece.root.items) entries.push({ section: piece.section ?? '', node, piece });
      return;
    }
    if (piece.root?.type !== 'map') return;
    if (piece.root.flow) flowRoot = piece.root;
    for (const pair of piece.root.pairs) {
      const key = pair.key.text;
      roots.push({
        key,
        keyNode: pair.key,
        value: pair.value,
        map: piece.root,
        piece,
        duplicate: seen.has(key),
        cut: pieces[i + 1]?.kind === 'item' && pair === piece.root.pairs.at(-1),
      });
      seen.add(key);
      if (pair.value.type === 'list') addEntries(entries, key, pair.value, piece);
    }
  });
  return { text, marker, pieces, roots, entries, flowRoot, brokenKeys };
}

function addEntries(entries: SectionEntry[], section: string, list: ListNode, piece: Piece): void {
  for (const node of list.items) entries.push({ section, node, piece });
}

/** Root keys that a broken piece holds, as far as its lines tell. */
function* keysIn(piece: Piece): Iterable<string> {
  if (piece.kind === 'whole' && piece.root?.type === 'map') for (const pair of piece.root.pairs) yield pair.key.text;
  for (const line of piece.text.split(/\r?\n/)) {
    const key = rootKeyOf(line);
    if (key !== undefined) yield bareKey(key);
  }
  if (piece.section !== undefined) yield piece.section;
}
