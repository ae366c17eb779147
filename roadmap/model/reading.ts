import { isEmpty, type MapNode, type Node, pairOf, type ScalarNode } from '../document/nodes';
import type { Severity } from '../rules/rule';
import type { ReferenceSpec, Shape } from '../schema/shape';

/**
 * What one entry of the document says, read once and kept as long as its text does not change: its faults of shape,
 * and the references and dates in it. Nothing here depends on other entries.
 */
export interface Reading {
  readonly faults: readonly Fault[];
  /** Values that are present and unknown: each was reported, or its key was. */
  readonly unknown: ReadonlySet<Node>;
  /** Known keys that a misspelled key in the same map is nearest to. */
  readonly misspelled: ReadonlyMap<MapNode, ReadonlySet<string>>;
  readonly references: readonly ReadReference[];
  /** Ids in values that do not count, of duplicate keys: they count as defined all the same. */
  readonly passedOverIds: readonly string[];
  readonly dates: readonly ScalarNode[];
}

export interface Fault {
  readonly rule: string;
  /** The narrowest node to look at; a key's node for faults of keys. */
  readonly node: Node;
  readonly message: string;
  readonly severity?: Severity;
  readonly data?: FaultData;
}

/** What the fixes of the faults of shape need to know. */
export interface FaultData {
  /** The map and key that a missing key belongs to. */
  readonly map?: MapNode;
  readonly keys?: readonly string[];
  readonly shape?: Shape;
  /** Words that the value or key may have been meant to be; the first when it is the only one. */
  readonly nearest?: readonly string[];
  readonly note?: string;
}

export interface ReadReference {
  readonly node: ScalarNode;
  /** The key that names (`owner`, `dependsOn`, `notice.channels`). */
  readonly key: string;
  readonly spec: ReferenceSpec;
  /** Words that stand where an id could (`none`). */
  readonly words: readonly string[];
}

/** How the format spells a word that it also understands in another spelling. */
export function standardSpelling({ spellings }: Shape, word: string): string | undefined {
  return Object.hasOwn(spellings, word) ? spellings[word] : undefined;
}

/** The node at a JSON pointer into what `toValue` made of `root`. */
export function nodeAtPointer(root: Node, pointer: string): Node | undefined {
  let node: Node | undefined = root;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replace(/~1/g, '/').replace(/~0/g, '~');
    if (node?.type === 'map') node = pairOf(node, step)?.value;
    else if (node?.type === 'list') node = node.items.filter((n) => !isEmpty(n))[Number(step)];
    else return undefined;
  }
  return node;
}

/** The value as the validators see it: what counts as absent is left out, of duplicate keys the first counts. */
export function toValue(node: Node): unknown {
  switch (node.type) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.filter((n) => !isEmpty(n)).map(toValue);
    case 'map': {
      // No prototype: a key `__proto__` is a key like any other.
      const value: Record<string, unknown> = Object.create(null);
      for (const pair of node.pairs)
        if (!pair.duplicate && !isEmpty(pair.value)) value[pair.key.text] = toValue(pair.value);
      return value;
    }
    case 'alias':
      return undefined;
  }
}
