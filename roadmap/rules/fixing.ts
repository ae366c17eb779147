import { type MapNode, type Node, type Pair, pairOf, type ScalarNode } from '../document/nodes';
import { type Addition, addItems } from '../edits/addItems';
import { addItem, isRefused } from '../edits/items';
import { appendEntry, removeEntry, wrapInList } from '../edits/lists';
import { setKey, setKeys, setRootKey, setRootKeys } from '../edits/maps';
import { removePair, removePairs } from '../edits/remove';
import { renameKey, replaceNode, replaceScalar } from '../edits/replace';
import type { Edits } from '../edits/result';
import { dateValue } from '../edits/scalars';
import type { TextEdit } from '../edits/textEdit';
import type { EditValue, Field } from '../edits/values';
import type { Roadmap } from '../model/roadmap';
import { rootShape, type Shape } from '../schema/shape';
import type { Fix } from './rule';

/** The edits of `roadmap/edits` for one roadmap, in the words of the rules: by node, without pieces. */
export class Fixer {
  constructor(readonly roadmap: Roadmap) {}

  setScalar(node: Node, value: string | number | boolean): Edits {
    return node.type === 'scalar' ? replaceScalar(this.#doc, this.#piece(node), node, value) : undefined;
  }

  /** A date in the words of the format; a bare year stays a number. */
  setDate(node: Node, written: string): Edits {
    return this.setScalar(node, dateValue(written));
  }

  replace(node: Node, value: EditValue): Edits {
    return replaceNode(this.#doc, this.#piece(node), node, value);
  }

  setKey(map: MapNode, shape: Shape | undefined, key: string, value: EditValue): Edits {
    return setKey(this.#doc, this.#piece(map), map, key, value, { order: shape?.keys ?? [] });
  }

  /** Several keys of one map: set one by one, their edits could meet. */
  setKeys(map: MapNode, shape: Shape | undefined, fields: readonly Field[]): Edits {
    return together(setKeys(this.#doc, this.#piece(map), map, fields, { order: shape?.keys ?? [] }));
  }

  setRoot(key: string, value: EditValue): Edits {
    return setRootKey(this.#doc, key, value, { order: rootShape.keys });
  }

  setRoots(fields: readonly Field[]): Edits {
    return together(setRootKeys(this.#doc, fields, { order: rootShape.keys }));
  }

  addItem(section: string, fields: readonly Field[]): Edits {
    const added = addItem(this.#doc, section, fields, { sectionOrder: rootShape.keys });
    return isRefused(added) ? undefined : added.edits;
  }

  addItems(additions: readonly Addition[]): Edits {
    const added = addItems(this.#doc, additions, { sectionOrder: rootShape.keys });
    return isRefused(added) ? undefined : added.edits;
  }

  append(map: MapNode, shape: Shape | undefined, key: string, value: EditValue): Edits {
    return appendEntry(this.#doc, this.#piece(map), map, key, value, { order: shape?.keys ?? [] });
  }

  remove(pair: Pair): Edits {
    return removePair(this.#doc, this.#piece(pair.key), pair);
  }

  removeKey(map: MapNode, key: string): Edits {
    const pair = pairOf(map, key);
    return pair && this.remove(pair);
  }

  /** Several keys of one map; those that are not there are left out. */
  removeKeys(map: MapNode, keys: readonly string[]): Edits {
    const pairs = keys.flatMap((key) => pairOf(map, key) ?? []);
    return pairs.length > 0 ? together(removePairs(this.#doc, this.#piece(map), pairs)) : undefined;
  }

  removeEntry(node: Node): Edits {
    return removeEntry(this.#doc, this.#piece(node), node);
  }

  renameKey(pair: Pair, key: string): Edits {
    return renameKey(this.#doc, this.#piece(pair.key), pair, key);
  }

  wrap(node: Node): Edits {
    return wrapInList(this.#doc, this.#piece(node), node);
  }

  get #doc() {
    return this.roadmap.document;
  }

  #piece(node: Node) {
    return this.roadmap.pieceOf(node);
  }
}

type Flags = Pick<Fix, 'preferred' | 'fixAll'>;

/** A fix, or nothing where its edits were refused. */
export function fix(title: string, edits: Edits, flags: Flags = {}): Fix[] {
  return edits && edits.length > 0 ? [{ title, edits, ...flags }] : [];
}

/** Several edits as one; refused where one of them is. */
export function together(...parts: Edits[]): Edits {
  const all: TextEdit[] = [];
  for (const part of parts) {
    if (!part) return undefined;
    all.push(...part);
  }
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The pair that a key's node or a value belongs to. */
export function pairAt(node: Node): Pair | undefined {
  return node.parent?.type === 'pair' ? node.parent : undefined;
}

export const isScalar = (node: Node): node is ScalarNode => node.type === 'scalar';
