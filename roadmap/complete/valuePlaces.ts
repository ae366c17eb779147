import type { EntryPlace, ValuePlace } from '../document/cursor';
import { indentAt } from '../edits/lines';
import { type Shape, shapeAt } from '../schema/shape';
import type { CompleteContext } from './context';
import { type Layout, plain, writeBehindKey, writeEntry, writeFlow } from './draft';
import { entries, entryOffers, itemOffer, shown, type Write, wholeItem } from './entries';
import { fitBelow, fitTo } from './fit';
import { keysAt } from './keys';
import type { Offer } from './offer';
import { skeletonOffer } from './root';
import { mapDraft } from './skeleton';
import { strings } from './strings';
import { valueOffers } from './values';
import { around, filterOf, layoutOf } from './write';

export function atValue(context: CompleteContext, place: ValuePlace): Offer[] {
  const shape = shapeAt(place.path);
  if (!shape) return [];
  if (place.path.length === 0) return atRoot(context, place, shape);
  if (place.at === 'line') return onLines(context, place, shape);
  if (place.at === 'hyphen') return behindHyphen(context, place, shape);
  return place.at === 'flow' ? inFlow(context, place, shape) : behindKey(context, place, shape);
}

function atRoot(context: CompleteContext, place: ValuePlace, shape: Shape): Offer[] {
  const blank = context.roadmap.document.marker.kind === 'empty';
  const indent = place.syntax === 'block' ? Math.max(0, place.indent ?? 0) : undefined;
  const offers = blank ? [skeletonOffer(context, place)] : [];
  if (place.syntax !== 'block') return offers;
  return [...offers, ...keysAt(context, place, shape, indent ?? 0)];
}

function onLines(context: CompleteContext, place: ValuePlace, shape: Shape): Offer[] {
  const { style } = context;
  const deeper = place.column > place.parent;
  const offers: Offer[] = [];
  if (shape.isList) {
    const indent = place.indent ?? (deeper ? place.column : place.parent + style.list);
    const { path, syntax, word, column, maps } = place;
    const entry: EntryPlace = { kind: 'entry', path, syntax, word, column, maps, indent, entries: [] };
    offers.push(...entryOffers({ ...context, place: entry }, entry));
  }
  if (!deeper) return offers;
  if (typeof place.path.at(-1) === 'number' && shape.isMap) offers.push(wholeItem(context, place, shape, place.column));
  offers.push(...keysAt(context, place, shape, place.indent ?? place.column));
  if (!shape.isList) offers.push(...scalars(context, place, shape));
  return offers;
}

function behindHyphen(context: CompleteContext, place: ValuePlace, shape: Shape): Offer[] {
  const indent = place.indent ?? place.column + (place.space ? 1 : 0);
  if (!shape.isMap) return scalars(context, place, shape);
  const word = context.roadmap.text.slice(place.word.start, place.word.end);
  const whole = place.below && word !== '' ? [] : [wholeItem(context, place, shape, indent)];
  return [...whole, ...keysAt(context, place, shape, indent)];
}

function inFlow(context: CompleteContext, place: ValuePlace, shape: Shape): Offer[] {
  const { text } = context.roadmap;
  const inList = typeof place.path.at(-1) === 'number';
  if (inList && shape.isMap) {
    const list = place.path.slice(0, -1);
    const layout = { ...layoutOf(context, indentAt(text, place.word.start).length), spread: place.spread ? 1 : 0 };
    const written = writeFlow(mapDraft(shape, list, context), layout);
    return [itemOffer(context, list, around(place, fitTo(text, place), written))];
  }
  const single = scalars(context, place, shape);
  const held = wrapped(context, place, shape);
  // Where a date or a map may stand, a date does.
  return shape.kind === 'date' ? [...single, ...held] : [...held, ...single];
}

function behindKey(context: CompleteContext, place: ValuePlace, shape: Shape): Offer[] {
  const { item } = shape;
  const { text } = context.roadmap;
  if (place.syntax !== 'block') return inFlow(context, place, shape);
  const empty = place.word.start === place.word.end;
  if (item?.isMap) {
    const indent = place.indent ?? place.parent + context.style.list;
    const lead = context.style.eol + ' '.repeat(indent);
    if (!empty && place.below) return [];
    const write: Write = (entry) => ({
      ...around(place, { ...fitBelow(text, place), before: lead }, writeEntry(entry, layoutOf(context, indent))),
    });
    return entries(context, shape, item, place.path, write);
  }
  if (place.below && empty) return [];
  return inFlow(context, place, shape);
}

function wrapped(context: CompleteContext, place: ValuePlace, shape: Shape): Offer[] {
  const { text } = context.roadmap;
  const fit = fitTo(text, place);
  const { item } = shape;
  const inBrackets: Layout = { ...layoutOf(context, 0), syntax: place.syntax === 'block' ? 'flow' : place.syntax };
  if (shape.isMap) {
    const draft = mapDraft(shape, place.path, context);
    const label = strings.newMap(draft.fields.map(([key]) => key));
    const block = place.syntax === 'block' ? writeBehindKey(draft, layoutOf(context, place.parent)) : undefined;
    const own = block && typeof block[0] === 'string' && /\n/.test(block[0]);
    const written = own
      ? around(place, fitBelow(text, place), block)
      : around(place, fit, writeFlow(draft, inBrackets));
    return [
      { label, kind: 'item', ...written, filter: filterOf(place, label), detail: shape.title, doc: shape.description },
    ];
  }
  if (!item || shape.isOneOrList) return [];
  if (place.path.length > 0 && item.isMap) {
    const write: Write = (entry) => around(place, fit, writeFlow({ type: 'list', items: [entry] }, inBrackets));
    return entries(context, shape, item, place.path, write);
  }
  const write: Write = (entry) => around(place, fit, writeFlow({ type: 'list', items: [entry] }, inBrackets));
  const values = entries(context, shape, item, place.path, write);
  if (values.length > 0) return values;
  const list = write({ type: 'scalar', text: item.kind === 'text' });
  return [
    { label: strings.newList, kind: 'item', ...list, filter: filterOf(place, strings.newList), detail: shape.title },
  ];
}

function scalars(context: CompleteContext, place: ValuePlace, shape: Shape): Offer[] {
  if (shape.isList && !shape.isOneOrList) return [];
  const fit = fitTo(context.roadmap.text, place);
  const { quote } = place.word;
  const quotable = quote !== '' && place.syntax !== 'json';
  return valueOffers(shape, context).map((offer) => {
    const bare = plain(offer.value, place.syntax);
    const written = quotable && typeof offer.value === 'string' ? `${quote}${offer.value}${quote}` : bare;
    return { ...shown(offer, place), ...around(place, fit, [written]) };
  });
}
