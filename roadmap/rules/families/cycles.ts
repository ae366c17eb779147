import type { ScalarNode } from '../../document/nodes';
import type { Item } from '../../model/item';
import type { Roadmap } from '../../model/roadmap';

/** One entry of a `dependsOn`. */
export interface Edge {
  readonly from: Item;
  readonly to: Item;
  readonly node: ScalarNode;
}

export interface Cycle {
  /** The edges of one cycle, each beginning where the one before it ends. */
  readonly edges: readonly Edge[];
  /** All edges between the items that need each other, this cycle's and others'. */
  readonly inCycles: readonly Edge[];
}

// Where more items than that need each other, the rest is told once these are resolved.
const MOST = 100;

/**
 * Cycles of `dependsOn`. Of several that share edges, each is found after the last edge (in the text) of those before
 * it is taken out: removing all that are reported leaves no cycle.
 */
export function* cyclesOf(roadmap: Roadmap): Iterable<Cycle> {
  const edges = new Map<Item, Edge[]>();
  for (const reference of roadmap.references) {
    const { from, node } = reference;
    if (reference.key !== 'dependsOn' || !from || roadmap.isUnknown(node)) continue;
    const to = roadmap.item(node.text);
    if (!to) continue;
    const list = edges.get(from);
    if (list) list.push({ from, to, node });
    else edges.set(from, [{ from, to, node }]);
  }
  for (const group of components(edges)) {
    const members = new Set(group);
    const inside = new Map(group.map((item) => [item, (edges.get(item) ?? []).filter((e) => members.has(e.to))]));
    const inCycles = [...inside.values()].flat();
    for (let n = 0, cycle = findCycle(inside); cycle && n < MOST; n++, cycle = findCycle(inside)) {
      yield { edges: cycle, inCycles };
      const last = cycle.reduce((a, b) => (roadmap.range(a.node).start > roadmap.range(b.node).start ? a : b));
      inside.set(
        last.from,
        (inside.get(last.from) ?? []).filter((e) => e !== last),
      );
    }
  }
}

/** Groups of items that can all reach each other (Tarjan, without recursion: chains may be long). */
function components(edges: ReadonlyMap<Item, readonly Edge[]>): Item[][] {
  const index = new Map<Item, number>();
  const low = new Map<Item, number>();
  const stack: Item[] = [];
  const onStack = new Set<Item>();
  const groups: Item[][] = [];
  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const work: { item: Item; next: number }[] = [{ item: root, next: 0 }];
    while (work.length > 0) {
      const top = work.at(-1) as { item: Item; next: number };
      const { item } = top;
      if (top.next === 0) {
        index.set(item, index.size);
        low.set(item, index.get(item) ?? 0);
        stack.push(item);
        onStack.add(item);
      }
      const edge = edges.get(item)?.[top.next++];
      if (edge) {
        if (!index.has(edge.to)) work.push({ item: edge.to, next: 0 });
        else if (onStack.has(edge.to)) low.set(item, Math.min(low.get(item) ?? 0, index.get(edge.to) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.item;
      if (parent) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(item) ?? 0));
      if (low.get(item) !== index.get(item)) continue;
      const group = stack.splice(stack.lastIndexOf(item));
      for (const member of group) onStack.delete(member);
      if (group.length > 1 || edges.get(item)?.some((e) => e.to === item)) groups.push(group);
    }
  }
  return groups;
}

function findCycle(edges: ReadonlyMap<Item, readonly Edge[]>): Edge[] | undefined {
  const done = new Set<Item>();
  for (const root of edges.keys()) {
    const path: Edge[] = [];
    const onPath = new Map<Item, number>([[root, 0]]);
    const work: { item: Item; next: number }[] = [{ item: root, next: 0 }];
    while (work.length > 0 && !done.has(root)) {
      const top = work.at(-1) as { item: Item; next: number };
      const edge = edges.get(top.item)?.[top.next++];
      if (!edge) {
        done.add(top.item);
        onPath.delete(top.item);
        work.pop();
        path.pop();
        continue;
      }
      const from = onPath.get(edge.to);
      if (from !== undefined) return [...path.slice(from), edge];
      if (done.has(edge.to)) continue;
      path.push(edge);
      onPath.set(edge.to, path.length);
      work.push({ item: edge.to, next: 0 });
    }
  }
  return undefined;
}
