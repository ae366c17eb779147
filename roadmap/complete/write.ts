import type { Place } from '../document/cursor';
import type { CompleteContext } from './context';
import type { Layout } from './draft';
import type { Fit } from './fit';
import type { Offer } from './offer';
import type { Part, Template } from './template';

/** What an offer does to the text. */
export type Written = Pick<Offer, 'template' | 'range' | 'edits'>;

/** A key of the schema; none of them needs quotes. */
export function quotedLike(key: string, place: Place): string {
  const { quote } = place.word;
  return `${quote}${key}${quote}`;
}

export function layoutOf(context: CompleteContext, indent: number): Layout {
  return { syntax: context.place.syntax, style: context.style, indent };
}

export function around(place: Place, fit: Fit, parts: readonly Part[]): Written {
  const template: Template = [fit.before, ...parts, fit.after].filter((part) => part !== '');
  return { template, range: { start: place.word.start, end: fit.end }, edits: fit.edits };
}

export function filterOf(place: Place, label: string, search = ''): string {
  const { quote } = place.word;
  return `${quote}${label}${quote}${search && ` ${search}`}`;
}
