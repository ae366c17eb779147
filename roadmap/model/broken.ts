import type { RoadmapDocument } from '../document/document';

export interface BrokenWords {
  readonly defined: Set<string>;
  readonly named: Set<string>;
}

/**
 * What can still be told of the pieces that can't be read: the ids that they define and every word that may name an
 * item, so that other pieces are not blamed for the fault (rules.md, *Broken text*).
 */
export function brokenWords(document: RoadmapDocument): BrokenWords {
  const defined = new Set<string>();
  const named = new Set<string>();
  for (const piece of document.pieces) {
    if (!piece.fault) continue;
    for (const m of piece.text.matchAll(/(?:^|[\s{,])["']?id["']?[ \t]*:[ \t]*["']?([^\s"',}#]+)/gm))
      defined.add(m[1] ?? '');
    for (const m of piece.text.matchAll(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g)) named.add(m[0]);
  }
  return { defined, named };
}
