import type { ListNode, MapNode, Node, Pair } from './nodes';
import type { SyntaxFault } from './parse';

/**
 * Replaces aliases by copies of what they stand for, every copied node ranged at the alias: findings then point at
 * the alias by themselves, and edits can tell that the text is elsewhere.
 */
export interface Expansion {
  readonly root: Node | undefined;
  readonly fault: SyntaxFault | undefined;
}

/** Copied nodes a document; past it the aliases are taken for a bomb. */
export const ALIAS_BUDGET = 20_000;

/** Anchors seen so far, in text order, and how many copies may still be made. */
export interface Anchors {
  readonly byName: Map<string, Node>;
  budget: number;
}

export const noAnchors = (): Anchors => ({ byName: new Map(), budget: ALIAS_BUDGET });

/** Expands one piece, and remembers its anchors for the pieces behind it. */
export function expand(root: Node | undefined, anchors: Anchors): Expansion {
  let fault: SyntaxFault | undefined;
  const fail = (node: Node, code: SyntaxFault['code'], detail: string): Node => {
    fault ??= { start: node.start, end: Math.max(node.end, node.start + 1), code, detail };
    return {
      type: 'scalar',
      start: node.start,
      end: node.end,
      parent: undefined,
      value: null,
      text: '',
      style: 'plain',
    };
  };

  const visit = (node: Node): Node => {
    const out = visitInside(node);
    // Set on the way out: an alias inside its own anchor finds nothing instead of itself.
    if (node.anchor) anchors.byName.set(node.anchor, out);
    return out;
  };
  const visitInside = (node: Node): Node => {
    if (node.type === 'alias') {
      const target = anchors.byName.get(node.name);
      if (!target) return fail(node, 'unknown-anchor', node.name);
      const copy = copyAt(target, node.start, node.end, anchors);
      return copy ?? fail(node, 'too-many-aliases', node.name);
    }
    if (node.type === 'list') return withItems(node, node.items.map(visit));
    if (node.type === 'map') return withPairs(node, (pair) => visit(pair.value));
    return { ...node };
  };
  return { root: root && visit(root), fault };
}

function withItems(list: ListNode, items: readonly Node[], over: Partial<ListNode> = {}): ListNode {
  const out: ListNode = { ...list, parent: undefined, items, ...over };
  for (const item of items) item.parent = out;
  return out;
}

function withPairs(map: MapNode, value: (pair: Pair) => Node, over: Partial<Pair> = {}): MapNode {
  const pairs = map.pairs.map((pair) => {
    const made = { ...pair, key: { ...pair.key }, value: value(pair), ...over };
    made.value.parent = made;
    made.key.parent = made;
    return made;
  });
  const out: MapNode = { ...map, parent: undefined, pairs };
  for (const pair of pairs) pair.parent = out;
  return out;
}

function copyAt(node: Node, start: number, end: number, anchors: Anchors): Node | undefined {
  if (anchors.budget-- <= 0) return undefined;
  const at = { start, end, viaAlias: true, parent: undefined } as const;
  if (node.type === 'list') {
    const items: Node[] = [];
    for (const item of node.items) {
      const copy = copyAt(item, start, end, anchors);
      if (!copy) return undefined;
      items.push(copy);
    }
    return withItems(node, items, at);
  }
  if (node.type === 'map') {
    let whole = true;
    const copy = withPairs(
      node,
      (pair) => {
        const value = whole ? copyAt(pair.value, start, end, anchors) : undefined;
        if (!value) whole = false;
        return value ?? { ...pair.value };
      },
      { viaAlias: true },
    );
    if (!whole) return undefined;
    const made: MapNode = { ...copy, ...at };
    for (const pair of made.pairs) {
      pair.parent = made;
      Object.assign(pair.key, { start, end });
    }
    return made;
  }
  return { ...node, ...at };
}
