import type { TimelineItem, TimelineModel } from './model';

/** The model without its items. */
export type TimelineHead = Omit<TimelineModel, 'items'>;

/** What makes one model another. Every part that did not change is missing. */
export interface TimelinePatch {
  head?: TimelineHead;
  /** New items and changed ones, whole. */
  changed?: TimelineItem[];
  /** Keys of the items that are gone. */
  removed?: string[];
  /** All keys in their new order, where the order is not the old one without the removed items. */
  order?: string[];
}

/** What turns `before` into `after`, except for spans that only moved: else one letter would change all that follow. */
export function diffModels(before: TimelineModel, after: TimelineModel): TimelinePatch {
  const old = new Map(before.items.map((item) => [item.key, item]));
  const kept = new Set(after.items.map((item) => item.key));
  const changed = after.items.filter((item) => {
    const previous = old.get(item.key);
    return !previous || signature(previous) !== signature(item);
  });
  const removed = before.items.filter((item) => !kept.has(item.key)).map((item) => item.key);
  const order = after.items.map((item) => item.key);
  const remaining = before.items.filter((item) => kept.has(item.key)).map((item) => item.key);
  const patch: TimelinePatch = {};
  if (JSON.stringify(headOf(before)) !== JSON.stringify(headOf(after))) patch.head = headOf(after);
  if (changed.length > 0) patch.changed = changed;
  if (removed.length > 0) patch.removed = removed;
  if (remaining.length !== order.length || remaining.some((key, i) => key !== order[i])) patch.order = order;
  return patch;
}

/** Whether the patch changes nothing. */
export function isNoChange(patch: TimelinePatch): boolean {
  return Object.keys(patch).length === 0;
}

/** The patched model; items that did not change stay the same objects. Undefined where the patch does not fit. */
export function applyPatch(model: TimelineModel, patch: TimelinePatch): TimelineModel | undefined {
  const items = new Map(model.items.map((item) => [item.key, item]));
  for (const key of patch.removed ?? []) if (!items.delete(key)) return undefined;
  for (const item of patch.changed ?? []) items.set(item.key, item);
  const head = patch.head ?? headOf(model);
  if (!patch.order) return { ...head, items: [...items.values()] };
  const ordered = patch.order.map((key) => items.get(key));
  const complete = ordered.filter((item) => item !== undefined);
  if (complete.length !== patch.order.length || complete.length !== items.size) return undefined;
  return { ...head, items: complete };
}

function headOf({ items, ...head }: TimelineModel): TimelineHead {
  return head;
}

function signature({ source, ...rest }: TimelineItem): string {
  return JSON.stringify(rest);
}
