import type { Place } from '../document/cursor';
import type { Day } from '../model/days';
import type { Roadmap } from '../model/roadmap';
import type { DocStyle } from './style';

/** What offers depend on. */
export interface CompleteContext {
  readonly roadmap: Roadmap;
  /** The same, as far as it can be read with the half-typed word at the place mended: for ids and dates. */
  readonly known: Roadmap;
  readonly today: Day;
  readonly place: Place;
  readonly style: DocStyle;
  /** The editor can show places to fill in; without them only what must be there is written. */
  readonly snippets: boolean;
}

/** The text of a key in the map that the place belongs to. */
export function sibling(context: CompleteContext, key: string): string | undefined {
  return context.place.maps[0]?.get(key) || undefined;
}

/** The text of a key in the section item that the place belongs to. */
export function ofItem(context: CompleteContext, key: string): string | undefined {
  // Beside the root map, which is the last of a document in braces, the outermost map is the item.
  const maps = context.place.maps.filter((map) => !map.has('serviceRoadmap'));
  return maps.at(-1)?.get(key) || maps.at(-2)?.get(key) || undefined;
}

export const lastKey = (path: readonly (string | number)[]): string => {
  const keys = path.filter((step) => typeof step === 'string');
  return keys.at(-1) ?? '';
};
