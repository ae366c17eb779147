import { endsService, type Item, isOpen } from '../../model/item';
import { namingOf } from '../../model/naming';
import type { Roadmap } from '../../model/roadmap';

/** The sunsets that the rules look at: those that are still to come or under way. */
export const openSunsets = (roadmap: Roadmap): Item[] => roadmap.section('sunsets').filter((s) => isOpen(s) === true);

/** The thing that a sunset is about, where it is one. */
export function onlyThing(sunset: Item): Item | undefined {
  const { named } = namingOf(sunset, 'retires');
  return named.length === 1 ? named[0]?.item : undefined;
}

/** Whether something ends: not known for an unknown action. */
export const isEndingAction = (sunset: Item): boolean => endsService(sunset) === true;
