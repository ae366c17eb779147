import type { Piece, RoadmapDocument } from '../document/document';
import type { MapNode, Pair } from '../document/nodes';
import { removeBlock, removeLines } from './blockEdits';
import { removeFlow } from './flowEdits';
import { isFirstOnLine, lineEnd } from './lines';
import type { Edits } from './result';
import { isCut, removeRootPart } from './roots';
import type { TextEdit } from './textEdit';
import { isAnchorUsed, type View, viewOf } from './views';

export function removePair(doc: RoadmapDocument, piece: Piece, pair: Pair): Edits {
  return removePairs(doc, piece, [pair]);
}

/** Removes pairs of one map. With the last pair of a map goes the pair that holds it; an entry of a list stays, as `{}`. */
export function removePairs(doc: RoadmapDocument, piece: Piece, pairs: readonly Pair[]): Edits {
  const map = pairs[0]?.parent;
  if (!map) return [];
  if (piece.fault || map.viaAlias) return undefined;
  if (!map.parent && piece.kind === 'root' && isCut(doc)) return removeRootPart(doc, piece);
  const view = viewOf(doc, piece, map);
  if (!view) return undefined;
  const { text } = doc;
  const gone = map.pairs.map((p) => pairs.includes(p));
  if (view.parts.some((p, i) => gone[i] && isAnchorUsed(text, p.start, p.end))) return undefined;
  if (!gone.includes(false)) return removeAll(doc, piece, map, view);
  const edits: TextEdit[] = [];
  for (let i = 0; i < gone.length; i++) {
    if (!gone[i]) continue;
    const from = i;
    while (gone[i + 1]) i++;
    if (view.kind === 'flow') edits.push(...removeFlow(text, view, from, i));
    else edits.push(removeBlock(text, view, from, i));
  }
  return edits;
}

function removeAll(doc: RoadmapDocument, piece: Piece, map: MapNode, view: View): Edits {
  const { text } = doc;
  const start = view.parts[0]?.start ?? 0;
  const end = view.parts.at(-1)?.end ?? start;
  const holder = map.parent;
  if (holder?.type === 'pair') {
    const key = piece.start + holder.key.end;
    const comment =
      /(?:^|\s)#/.test(text.slice(key, start)) || (view.kind === 'flow' && /\s#/.test(text.slice(end, view.close)));
    const outer = comment ? undefined : removePair(doc, piece, holder);
    if (outer) return outer;
  }
  if (view.kind === 'flow') return removeFlow(text, view, 0, view.parts.length - 1);
  if (holder?.type === 'list' || !isFirstOnLine(text, start)) return [{ start, end, text: '{}' }];
  return [removeLines(text, start, lineEnd(text, end))];
}
