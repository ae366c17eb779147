import { type Place, placesAt } from '../document/cursor';
import { applyEdits } from '../edits/textEdit';
import type { Day } from '../model/days';
import { Roadmap } from '../model/roadmap';
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

/** What may be inserted at an offset, the likeliest first. Nothing in comments, prose and `x-` values. */
export function offersAt(roadmap: Roadmap, offset: number, options: OfferOptions): readonly Offer[] {
  const style = styleOf(roadmap.document);
  const offers: Offer[] = [];
  for (const place of placesAt(roadmap.document, offset, options)) {
    const { today, snippets } = options;
    const context = { roadmap, known: readable(roadmap, place), place, style, today, snippets };
    if (place.kind === 'key') offers.push(...new KeyOffers(context, place).offers());
    else if (place.kind === 'entry') offers.push(...entryOffers(context, place));
    else offers.push(...atValue(context, place));
  }
  return offers;
}

/**
 * The roadmap whose ids are offered. A document in braces is one piece: half a word breaks all of it, and it is read
 * again as if the word were a finished one.
 */
function readable(roadmap: Roadmap, place: Place): Roadmap {
  const [piece] = roadmap.document.pieces;
  if (piece?.kind !== 'whole' || !piece.fault || place.kind === 'entry') return roadmap;
  const { start, end } = place.word;
  const word = place.kind === 'key' && !place.colon ? '"": null' : place.kind === 'key' ? '""' : 'null';
  const edits = [{ start, end, text: ` ${word}${place.commaAfter ? ',' : ''}` }];
  if (place.comma !== undefined) edits.unshift({ start: place.comma, end: place.comma, text: ',' });
  const mended = Roadmap.read(applyEdits(roadmap.text, edits), { named: true });
  return mended.document.pieces[0]?.fault ? roadmap : mended;
}
