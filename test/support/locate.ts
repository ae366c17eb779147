import type { Piece, RoadmapDocument, RootEntry } from '../../roadmap/document/document';
import type { MapNode, Node, Pair } from '../../roadmap/document/nodes';

export interface Place {
  readonly piece: Piece;
  readonly node: Node;
  /** The pair whose value the node is. */
  readonly pair: Pair | undefined;
}

type Steps = readonly (string | number)[];

/** Finds a node by its path: `initiatives/0/end`. Throws where there is none. An empty path is the root map. */
export function locate(doc: RoadmapDocument, path: string): Place {
  const steps: Steps = path === '' ? [] : path.split('/').map((s) => (/^\d+$/.test(s) ? Number(s) : s));
  const [key, ...rest] = steps;
  if (key === undefined) return rootMap(doc);
  const root = rootOf(doc, String(key));
  if (!root.cut || rest.length === 0) return descend(root.piece, root.value, rest, path);
  const [index, ...inner] = rest;
  const pieces = itemsBehind(doc, root);
  const piece = pieces[Number(index)];
  const item = piece?.root?.type === 'list' ? piece.root.items[0] : undefined;
  if (!piece || !item) throw new Error(`nothing at ${path}`);
  return descend(piece, item, inner, path);
}

/** `key#2` is the second root key of that name. */
export function rootOf(doc: RoadmapDocument, key: string): RootEntry {
  const [name, n] = key.split('#');
  const root = doc.roots.filter((r) => r.key === name)[Number(n ?? 1) - 1];
  if (!root) throw new Error(`no root key ${key}`);
  return root;
}

function itemsBehind(doc: RoadmapDocument, root: RootEntry): Piece[] {
  const from = doc.pieces.indexOf(root.piece) + 1;
  const end = doc.pieces.findIndex((p, i) => i >= from && p.kind !== 'item');
  return doc.pieces.slice(from, end < 0 ? undefined : end);
}

function rootMap(doc: RoadmapDocument): Place {
  const piece = doc.pieces.find((p) => p.root?.type === 'map' && p.kind !== 'item');
  if (!piece?.root) throw new Error('no root');
  return { piece, node: piece.root, pair: undefined };
}

function descend(piece: Piece, from: Node, steps: Steps, path: string): Place {
  let node: Node | undefined = from;
  for (const step of steps) {
    const at: Node | undefined = node;
    node =
      at?.type === 'map'
        ? at.pairs.find((p) => p.key.text === String(step))?.value
        : at?.type === 'list'
          ? at.items[Number(step)]
          : undefined;
  }
  if (!node) throw new Error(`nothing at ${path}`);
  return { piece, node, pair: node.parent?.type === 'pair' ? node.parent : undefined };
}

export function asMap(place: Place): MapNode {
  if (place.node.type !== 'map') throw new Error('not a map');
  return place.node;
}

/** The document's values as plain data; the first of two equal keys counts, of two sections the items of both. */
export function documentData(doc: RoadmapDocument): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const root of doc.roots) {
    const value = root.cut
      ? doc.entries.filter((e) => itemsBehind(doc, root).includes(e.piece)).map((e) => toData(e.node))
      : toData(root.value);
    const before = out[root.key];
    if (!root.duplicate) out[root.key] = value;
    else if (Array.isArray(before) && Array.isArray(value)) before.push(...value);
  }
  return out;
}

export function toData(node: Node): unknown {
  if (node.type === 'list') return node.items.map(toData);
  if (node.type === 'scalar') return node.value;
  if (node.type === 'alias') return undefined;
  const out: Record<string, unknown> = {};
  for (const pair of node.pairs) {
    if (!pair.duplicate)
      Object.defineProperty(out, pair.key.text, {
        value: toData(pair.value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return out;
}
