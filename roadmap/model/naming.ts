import { entriesOf, type ScalarNode } from '../document/nodes';
import type { Fields } from './fields';
import type { Item } from './item';
import { NearestIndex } from './nearestIndex';
import type { Roadmap } from './roadmap';
import { ID_PATTERN } from './shapeCheck';

/** One entry of a key that names items, and the item that it means. */
export interface Named {
  readonly node: ScalarNode;
  readonly item: Item;
}

/** The sections whose items can end, be replaced, and replace. */
export const THINGS: readonly string[] = ['channels', 'systems', 'services'];

/** All that one key names, and what can't be told of it. */
export interface Naming {
  readonly named: readonly Named[];
  /** Ids that mean no item which the key may name. */
  readonly doubtful: readonly ScalarNode[];
  /** Something stands there of which nobody can tell what it names. */
  readonly dark: boolean;
}

/** What a key of an item names. Words of the format (`none`) name nothing; of texts only those that are ids count. */
export function namingOf(fields: Fields, key: string): Naming {
  const { roadmap } = fields;
  const node = fields.node(key);
  if (!node) return { named: [], doubtful: [], dark: !fields.absent(key) };
  const shape = fields.shape?.property(key);
  const refs = shape?.refs;
  const named: Named[] = [];
  const doubtful: ScalarNode[] = [];
  let dark = node.type !== 'scalar' && roadmap.isUnknown(node);
  for (const entry of entriesOf(node)) {
    if (entry.type !== 'scalar') {
      dark = true;
      continue;
    }
    if (shape?.words.includes(entry.text)) continue;
    const item = roadmap.item(entry.text);
    if (item && !item.holder && refs?.sections.includes(item.section)) named.push({ node: entry, item });
    else if (!refs?.orText && ID_PATTERN.test(entry.text)) doubtful.push(entry);
    else if (!refs?.orText) dark = true;
  }
  return { named, doubtful, dark };
}

/** Whether every entry is known: what is named is all that there is. */
export const isSure = ({ doubtful, dark }: Naming): boolean => !dark && doubtful.length === 0;

/** Entries of many items that are faulty themselves: which items of some sections they may have been meant for. */
export class Doubts {
  #dark = false;
  readonly #texts = new Set<string>();
  #suspects: Set<string> | undefined;

  constructor(
    readonly roadmap: Roadmap,
    readonly sections: readonly string[],
  ) {}

  add({ doubtful, dark }: Naming): void {
    if (dark) this.#dark = true;
    for (const node of doubtful) this.#texts.add(node.text);
  }

  /** To be asked when all is added. */
  mayMean({ id }: Item): boolean {
    if (this.#dark) return true;
    if (id === undefined || this.#texts.size === 0) return false;
    this.#suspects ??= this.#find();
    return this.#suspects.has(id);
  }

  #find(): Set<string> {
    const items = this.sections.flatMap((section) => this.roadmap.section(section));
    const ids = new NearestIndex(items.flatMap(({ id }) => id ?? []));
    return new Set([...this.#texts].flatMap((text) => ids.find(text)));
  }
}

/** Whether a part of the document that can't be read speaks of the item. */
export const isNamedInBroken = (roadmap: Roadmap, item: Item): boolean =>
  item.id !== undefined && roadmap.broken.named.has(item.id);

/** What tells items apart in a list of choices: the name, and the id behind a name that several have. */
export function labelsOf(items: readonly Item[]): string[] {
  const count = new Map<string, number>();
  for (const { name } of items) count.set(name, (count.get(name) ?? 0) + 1);
  return items.map(({ name, id }) => (id !== undefined && (count.get(name) ?? 0) > 1 ? `${name} (${id})` : name));
}
