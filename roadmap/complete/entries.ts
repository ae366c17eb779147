import type { EntryPlace, Place, ValuePlace } from '../document/cursor';
import { type Shape, shapeAt } from '../schema/shape';
import { type CompleteContext, lastKey } from './context';
import { type Draft, writeEntry, writeFields } from './draft';
import { fitTo } from './fit';
import type { Offer } from './offer';
import { labelOf, mapDraft } from './skeleton';
import { strings } from './strings';
import { type ValueOffer, valueOffers } from './values';
import { around, filterOf, layoutOf, type Written } from './write';

export function entryOffers(context: CompleteContext, place: EntryPlace, indent = place.indent): Offer[] {
  const list = shapeAt(place.path);
  const item = list?.item;
  if (!list || !item) return [];
  const fit = fitTo(context.roadmap.text, place, indent);
  return entries(context, list, item, place.path, (entry) =>
    around(place, fit, writeEntry(entry, layoutOf(context, indent))),
  );
}

export type Write = (entry: Draft) => Written;

export function entries(
  context: CompleteContext,
  list: Shape,
  item: Shape,
  path: Place['path'],
  write: Write,
): Offer[] {
  const { place } = context;
  if (item.isMap) return [itemOffer(context, path, write(mapDraft(item, path, context)))];
  return valueOffers(list, context).map((value) => ({
    ...shown(value, place),
    ...write({ type: 'scalar', value: value.value, fixed: true }),
  }));
}

export function itemOffer(context: CompleteContext, path: Place['path'], written: Written): Offer {
  const label = labelOf(path);
  const name = strings.newItem(label);
  return {
    label: name,
    kind: 'item',
    ...written,
    filter: filterOf(context.place, name, lastKey(path)),
    detail: strings.newItemDetail(label),
    doc: shapeAt(path)?.item?.description,
  };
}

export function shown(offer: ValueOffer, place: Place): Pick<Offer, 'label' | 'kind' | 'filter' | 'detail' | 'doc'> {
  const label = String(offer.value);
  return {
    label,
    kind: offer.kind,
    filter: filterOf(place, label, offer.search),
    detail: offer.detail,
    doc: offer.doc,
  };
}

export function wholeItem(context: CompleteContext, place: ValuePlace, shape: Shape, indent: number): Offer {
  const list = place.path.slice(0, -1);
  const fit = fitTo(context.roadmap.text, place, indent);
  const written = writeFields(mapDraft(shape, list, context), layoutOf(context, indent));
  return itemOffer(context, list, around(place, fit, written));
}
