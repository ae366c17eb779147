import { entriesOf, type MapNode, type Node, type ScalarNode } from '../document/nodes';
import { type AudienceOfKey, isSection, itemShape, type ReferenceSpec, rootShape, type Shape } from '../schema/shape';
import { Fields } from './fields';
import type { Item } from './item';
import type { Roadmap } from './roadmap';

/** Who may see something, at the widest. */
export type Audience = AudienceOfKey;

/** From narrow to wide. */
export const AUDIENCES: readonly Audience[] = ['internal', 'select-customers', 'public'];

const rank = (audience: Audience): number => AUDIENCES.indexOf(audience);
const isAudience = (text: string | undefined): text is Audience => AUDIENCES.some((each) => each === text);

/** What is seen by both. */
export const narrower = (a: Audience, b: Audience): Audience => (rank(a) <= rank(b) ? a : b);

/** Whether a form for `form` holds what `widest` at most may see. */
export const isFor = (widest: Audience, form: Audience): boolean => rank(widest) >= rank(form);

/** One scalar that forms for others than ourselves keep. */
export interface Kept {
  readonly node: ScalarNode;
  readonly shape: Shape;
  /** The item, or entry of a section, in which it stands; undefined at the root. */
  readonly item: Item | undefined;
  /** The key whose value, or entry, it is. */
  readonly key: string;
  /** The widest audience whose form holds it: never `internal`. */
  readonly audience: Audience;
}

/**
 * Who may see what of a document: the one place that decides it. Where an audience is unknown (it was reported as
 * faulty), the answer is undefined: a form must leave the item out, and a rule must stay silent on it.
 */
export class Audiences {
  /** The root's own, which holds for every item that states none. */
  readonly root: Audience | undefined;

  constructor(readonly roadmap: Roadmap) {
    const stated = roadmap.rootText('audience');
    this.root = roadmap.rootAbsent('audience') ? 'internal' : isAudience(stated) ? stated : undefined;
  }

  /** What the item says of itself, or takes over. A revision tells what was promised before: it is ours by default. */
  stated(item: Item): Audience | undefined {
    const holder = item.holder ?? item;
    if (holder.absent('audience')) return holder.section === 'revisions' ? 'internal' : this.root;
    const own = holder.choice('audience');
    return isAudience(own) ? own : undefined;
  }

  /** The widest audience whose forms hold the item: some sections never leave us, whatever their items say. */
  of(item: Item): Audience | undefined {
    const stated = this.stated(item);
    const section = (item.holder ?? item).section;
    return stated && narrower(stated, rootShape.property(section)?.audience ?? 'internal');
  }

  isShown(item: Item, form: Audience): boolean {
    const widest = this.of(item);
    return form === 'internal' || (widest !== undefined && isFor(widest, form));
  }

  /**
   * The widest audience whose forms may say which item is named. A segment that something is about is written out by
   * its title, though the segments themselves are not for the public.
   */
  ofNamed(spec: ReferenceSpec, target: Item): Audience | undefined {
    const byTitle = spec.orText === true && target.section === 'segments';
    return byTitle ? this.stated(target) : this.of(target);
  }

  /** Whether an item that is named there would be shown to `audience` if it said so. */
  mayBecome(spec: ReferenceSpec, { holder, section }: Item, audience: Audience): boolean {
    const limit = rootShape.property(holder?.section ?? section)?.audience ?? 'internal';
    return isFor(limit, audience) || (spec.orText === true && section === 'segments');
  }

  /** The widest audience for which a form is made at all. */
  get widest(): Audience {
    let widest: Audience = this.root ?? 'internal';
    for (const item of this.roadmap.items) {
      const own = this.of(item);
      if (own && !isFor(widest, own)) widest = own;
    }
    return widest;
  }

  /** Every value that leaves us in some form, in no order: of an item that may be shared, of a key that may. */
  *kept(): Iterable<Kept> {
    const { roadmap, widest } = this;
    for (const { key, value, duplicate } of roadmap.document.roots) {
      const shape = rootShape.property(key);
      if (!shape || duplicate || isSection(key)) continue;
      // Where we stand and want to go is as public as the roadmap; its title heads every form.
      const limit = key === 'components' || key === 'capabilities' ? (this.root ?? 'internal') : widest;
      yield* this.#below(value, shape, { item: undefined, key }, narrower(limit, shape.audience));
    }
    for (const item of roadmap.items) {
      const audience = this.of(item);
      const shape = itemShape(item.section);
      if (item.holder || !shape || !audience || audience === 'internal') continue;
      yield* this.#below(item.map, shape, { item, key: '' }, audience);
    }
  }

  *#below(node: Node, shape: Shape, at: Pick<Kept, 'item' | 'key'>, audience: Audience): Iterable<Kept> {
    if (audience === 'internal' || this.roadmap.isUnknown(node)) return;
    if (node.type === 'scalar') {
      if (node.value !== null && node.text !== '') yield { node, shape, ...at, audience };
    } else if (node.type === 'list') {
      const entry = shape.item ?? shape;
      for (const child of entriesOf(node)) yield* this.#below(child, entry, at, audience);
    } else if (node.type === 'map') {
      const limit = at.key === 'changes' ? narrower(audience, this.#ofChange(node, shape)) : audience;
      for (const { key, value, duplicate } of node.pairs) {
        const child = shape.property(key.text);
        if (!child || duplicate) continue;
        yield* this.#below(value, child, { item: at.item, key: key.text }, narrower(limit, child.audience));
      }
    }
  }

  /** A change is shown with the item and the key that it is about. */
  #ofChange(map: MapNode, shape: Shape): Audience {
    const change = new Fields(this.roadmap, map, shape);
    const target = this.roadmap.item(change.text('item') ?? '');
    const key = target && itemShape(target.section)?.property(change.text('field') ?? '');
    const item = target && this.of(target);
    return key && item ? narrower(item, key.audience) : 'internal';
  }
}

/** Whether the key that holds the reference may name an item of that kind. */
export function mayBeNamed(spec: ReferenceSpec, target: Item): boolean {
  if (target.holder) return spec.nested === true;
  return spec.sections.includes('*') || spec.sections.includes(target.section);
}

/** The item that a scalar names, if it is known and of a kind that may be named there. */
export function namedBy(roadmap: Roadmap, { node, shape }: Pick<Kept, 'node' | 'shape'>): Item | undefined {
  const { refs, words } = shape;
  if (!refs || words.includes(node.text) || roadmap.isUnknown(node)) return undefined;
  const target = roadmap.item(node.text);
  return target && mayBeNamed(refs, target) ? target : undefined;
}

/** Whether it is words that people read, an id excepted. */
export function isText(roadmap: Roadmap, kept: Pick<Kept, 'node' | 'shape'>): boolean {
  const { kind, refs } = kept.shape;
  if (refs) return refs.orText === true && !namedBy(roadmap, kept);
  return kind === 'text' || kind === 'markdown' || (kind === 'any' && typeof kept.node.value === 'string');
}
