import type { Piece, RoadmapDocument } from '../document/document';
import type { ScalarNode } from '../document/nodes';
import { replaceScalar } from './replace';
import type { Edits } from './result';
import type { TextEdit } from './textEdit';

/** A place that holds an id: a value of its own, or a stretch of a text (absolute offsets), as in `[x](#id)`. */
export type IdPlace =
  | { readonly piece: Piece; readonly node: ScalarNode }
  | { readonly start: number; readonly end: number };

/**
 * Writes another id in all these places. Places behind an alias are left out: the text that they repeat is among the
 * others. Refused where one of the rest can't be changed.
 */
export function renameId(doc: RoadmapDocument, places: readonly IdPlace[], id: string): Edits {
  const edits = new Map<number, TextEdit>();
  for (const place of places) {
    if ('node' in place) {
      if (place.node.viaAlias) continue;
      const own = replaceScalar(doc, place.piece, place.node, id);
      if (!own) return undefined;
      for (const edit of own) edits.set(edit.start, edit);
    } else edits.set(place.start, { start: place.start, end: place.end, text: id });
  }
  return [...edits.values()].sort((a, b) => a.start - b.start);
}
