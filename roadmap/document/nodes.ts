/**
 * The syntax tree that every feature reads: small, immutable once built, and independent of the YAML library.
 * Offsets are UTF-16 code units relative to the start of the piece (see `Piece`) that holds the node.
 */

export type Style = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface Base {
  /** First and one-past-last offset of the node's own text, without anchors, tags and comments. */
  readonly start: number;
  readonly end: number;
  /** The pair whose value this is, the list that holds it, or undefined at the root of a piece. */
  parent: Pair | ListNode | undefined;
  /** The node stands in for an alias: its range is the alias, and no edit may touch it. */
  readonly viaAlias?: boolean;
  readonly anchor?: string;
}

export interface ScalarNode extends Base {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text that counts where text is expected: the source of a plain scalar, the content of a quoted one. */
  readonly text: string;
  readonly style: Style;
}

export interface MapNode extends Base {
  readonly type: 'map';
  readonly flow: boolean;
  /** In text order, later duplicates of a key included. */
  readonly pairs: readonly Pair[];
}

export interface ListNode extends Base {
  readonly type: 'list';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/** An alias before expansion; no tree that features read holds one. */
export interface AliasNode extends Base {
  readonly type: 'alias';
  readonly name: string;
}

export interface Pair {
  readonly type: 'pair';
  readonly key: ScalarNode;
  /** A key without a value has an empty null scalar behind its colon. */
  readonly value: Node;
  parent: MapNode;
  /** The same key stands earlier in the map; this one does not count. */
  readonly duplicate: boolean;
  readonly viaAlias?: boolean;
}

export type Node = ScalarNode | MapNode | ListNode | AliasNode;

/** Null, empty text, an empty list or an empty map: format §1 counts these as absent. */
export function isEmpty(node: Node | undefined): boolean {
  if (!node) return true;
  switch (node.type) {
    case 'scalar':
      return node.value === null || node.value === '';
    case 'map':
      return node.pairs.length === 0;
    case 'list':
      return node.items.every(isEmpty);
    case 'alias':
      return false;
  }
}

/** The pair of a key that counts (the first one), present or not. */
export function pairOf(map: MapNode, key: string): Pair | undefined {
  if (map.pairs.length > MANY) return indexOf(map).get(key);
  for (const pair of map.pairs) if (pair.key.text === key && !pair.duplicate) return pair;
  return undefined;
}

// Maps with more keys than the format knows are looked up in an index.
const MANY = 64;
const indexes = new WeakMap<MapNode, ReadonlyMap<string, Pair>>();

function indexOf(map: MapNode): ReadonlyMap<string, Pair> {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map(map.pairs.filter((p) => !p.duplicate).map((p) => [p.key.text, p]));
  indexes.set(map, index);
  return index;
}

/** The value of a key, or undefined where it counts as absent. */
export function getValue(map: MapNode, key: string): Node | undefined {
  const value = pairOf(map, key)?.value;
  return isEmpty(value) ? undefined : value;
}

/** The entries of a list that are not empty; a single value stands for a list of one. */
export function entriesOf(node: Node | undefined): readonly Node[] {
  if (!node || isEmpty(node)) return [];
  return node.type === 'list' ? node.items.filter((n) => !isEmpty(n)) : [node];
}

/** The text of a scalar, or undefined for anything else and for what counts as absent. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.type === 'scalar' && !isEmpty(node) ? node.text : undefined;
}

export function childrenOf(node: Node): readonly Node[] {
  if (node.type === 'map') return node.pairs.map((p) => p.value);
  return node.type === 'list' ? node.items : [];
}

/** The map that holds this node most closely, itself excluded. */
export function mapAround(node: Node): MapNode | undefined {
  let up = node.parent;
  while (up && up.type !== 'pair') up = up.parent;
  return up?.parent;
}

/** Keys and list positions from the root of the piece down to the node. */
export function pathOf(node: Node): (string | number)[] {
  const path: (string | number)[] = [];
  let at: Node = node;
  while (at.parent) {
    const up: Pair | ListNode = at.parent;
    if (up.type === 'pair') {
      path.unshift(up.key.text);
      at = up.parent;
    } else {
      path.unshift(up.items.indexOf(at));
      at = up;
    }
  }
  return path;
}

/** The innermost node whose range holds the offset (both ends count), keys excluded. */
export function nodeAt(root: Node | undefined, offset: number): Node | undefined {
  if (!root || offset < root.start || offset > root.end) return undefined;
  for (const child of childrenOf(root)) {
    const hit = nodeAt(child, offset);
    if (hit) return hit;
  }
  return root;
}
