import { placesAt } from '../document/cursor';
import type { Day } from '../model/days';
import type { Roadmap } from '../model/roadmap';
import { entryOffers } from './entries';
import { KeyOffers } from './keys';
import type { Offer } from './offer';
import { styleOf } from './style';
import { atValue } from './valuePlaces';

export interface OfferOptions {
  readonly today: Day;
  /** The editor can show places to fill in. */
  readonly snippets: boolean;
  /** The file's name says that it is JSON. */
  readonly json: boolean;
}

export function offersAt(roadmap: Roadmap, offset: number, options: OfferOptions): readonly Offer[] {
  const style = styleOf(roadmap.document);
  const offers: Offer[] = [];
  for (const place of placesAt(roadmap.document, offset, options)) {
    const context = { roadmap, place, style, today: options.today, snippets: options.snippets };
    if (place.kind === 'key') offers.push(...new KeyOffers(context, place).offers());
    else if (place.kind === 'entry') offers.push(...entryOffers(context, place));
    else offers.push(...atValue(context, place));
  }
  return offers;
}
