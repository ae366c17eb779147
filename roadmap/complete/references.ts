import type { Item } from '../model/item';
import type { ReferenceSpec } from '../schema/shape';
import { type CompleteContext, lastKey, ofItem } from './context';

/** The items that a reference at the place may name and does not name yet, in text order. */
export function candidates(context: CompleteContext, spec: ReferenceSpec): readonly Item[] {
  const { known, place } = context;
  const all = spec.sections.includes('*');
  const taken = new Set(place.kind === 'key' ? [] : place.entries);
  const self = ofItem(context, 'id');
  if (self !== undefined && !spec.mayBeGone) taken.add(self);
  // A thing does not take its own place.
  const retired = lastKey(place.path) === 'replacement' ? ofItem(context, 'retires') : undefined;
  if (retired !== undefined) taken.add(retired);
  const seen = new Set<string>();
  return known.items.filter((item) => {
    const { id } = item;
    if (!id || taken.has(id) || seen.has(id)) return false;
    if (item.holder ? !spec.nested : !all && !spec.sections.includes(item.section)) return false;
    seen.add(id);
    return true;
  });
}
