import type { Piece, RoadmapDocument, RootEntry } from '../document/document';
import { insertBlock, removeLines } from './blockEdits';
import { eolOf, lineEnd } from './lines';
import type { TextEdit } from './textEdit';
import { type FlowView, isAnchorUsed, pieceEnd, type RootPart, rootParts, type View, viewOf } from './views';

/** The root map as edits see it, whole or cut into pieces. */
export interface RootHost {
  /** Undefined in a document without any root key. */
  readonly view: View | undefined;
  /** The keys of each part of the view; several where a broken stretch holds several. */
  readonly keys: readonly (readonly string[])[];
}

/** Undefined where the root can't be read. */
export function rootHost(doc: RoadmapDocument): RootHost | undefined {
  const cut = rootParts(doc);
  if (cut.length > 0) return { view: { kind: 'block', indent: '', parts: cut }, keys: cut.map((p) => p.keys) };
  const whole = doc.pieces.find((p) => p.root !== undefined && p.kind !== 'item');
  if (doc.pieces.some((p) => p.fault)) return undefined;
  if (whole?.root?.type !== 'map') return { view: undefined, keys: [] };
  const view = viewOf(doc, whole, whole.root);
  return view && { view, keys: whole.root.pairs.map((p) => [p.key.text]) };
}

/** Whether the root's keys are pieces of their own. */
export const isCut = (doc: RoadmapDocument): boolean => doc.pieces.some((p) => p.kind === 'root');

/** The root key that counts, if it can be read. */
export function rootEntry(doc: RoadmapDocument, key: string): RootEntry | undefined {
  return doc.roots.find((r) => r.key === key && !r.duplicate);
}

/**
 * Where a key goes among others: behind the nearest that the order puts before it, else before the first that it puts
 * behind it, else at the end.
 * @returns the index of the part that will follow it.
 */
export function placeOf(keys: readonly (readonly string[])[], key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  if (rank < 0) return keys.length;
  let best = -1;
  let place: number | undefined;
  let follower: number | undefined;
  keys.forEach((names, i) => {
    for (const name of names) {
      const other = order.indexOf(name);
      if (other >= 0 && other < rank && other >= best) {
        best = other;
        place = i + 1;
      } else if (other > rank) follower ??= i;
    }
  });
  return place ?? follower ?? keys.length;
}

/** Puts pairs, written without indentation, into a root in block style. */
export function insertAtRoot(
  doc: RoadmapDocument,
  host: RootHost & { readonly view: Exclude<View, FlowView> | undefined },
  index: number,
  written: readonly string[],
  gap: boolean,
): TextEdit {
  const eol = eolOf(doc.text);
  if (host.view) return insertBlock(doc.text, host.view, index, written, eol, gap);
  const end = /^\.\.\.(?=\s|$)/m.exec(doc.text);
  const at = end?.index ?? doc.text.length;
  const open = at > 0 && !/(?:\n|^\ufeff)$/.test(doc.text.slice(0, at));
  return { start: at, end: at, text: (open ? eol : '') + written.map((w) => w + eol).join('') };
}

/** The lines of a root key with all that stands below it, in a document that is cut into pieces. */
export function removeRootPart(doc: RoadmapDocument, piece: Piece): TextEdit[] | undefined {
  const part = rootPartOf(doc, piece);
  if (!part || part.keys.length > 1) return undefined;
  const end = lineEnd(doc.text, part.end);
  return isAnchorUsed(doc.text, part.start, end) ? undefined : [removeLines(doc.text, part.start, end)];
}

export function rootPartOf(doc: RoadmapDocument, piece: Piece): RootPart | undefined {
  return rootParts(doc).find((p) => p.start >= piece.start && p.start <= piece.start + piece.text.length);
}

/** The pieces of the items of a section that is cut into them. */
export function itemPieces(doc: RoadmapDocument, root: RootEntry): Piece[] {
  const from = doc.pieces.indexOf(root.piece) + 1;
  const rest = doc.pieces.slice(from);
  const behind = rest.findIndex((p) => p.kind !== 'item');
  return behind < 0 ? rest : rest.slice(0, behind);
}

/** Where each item of a cut section stands, from its hyphen on. */
export function itemParts(doc: RoadmapDocument, pieces: readonly Piece[]): { start: number; end: number }[] {
  return pieces.map((piece) => ({
    start: piece.start + (/^ */.exec(piece.text)?.[0].length ?? 0),
    end: Math.max(pieceEnd(doc, piece), piece.start + piece.text.indexOf('-') + 1),
  }));
}

/** Whether a blank line stands between two places. */
export function isBlankBetween(text: string, end: number, start: number): boolean {
  return /\n[ \t]*\r?\n/.test(text.slice(lineEnd(text, end), start));
}
