import type { Piece, RoadmapDocument } from '../document/document';
import type { Node, Pair, ScalarNode } from '../document/nodes';
import { eolOf, isRoomForLines, lineEnd, previousLineEnd } from './lines';
import type { Edits } from './result';
import { type Syntax, writeKey, writeScalar } from './scalars';
import { type EditValue, type Field, isCollection, lookOf, writeFlow } from './values';
import { flowSyntax, isAnchorUsed, isInFlow, syntaxOf, viewOf } from './views';

/** Replaces the value of a pair, or fills it in where it is empty. */
export function replaceValue(doc: RoadmapDocument, piece: Piece, pair: Pair, value: EditValue): Edits {
  const old = pair.value;
  if (piece.fault || pair.viaAlias || old.viaAlias || isSectionOfPieces(doc, old)) return undefined;
  const start = piece.start + old.start;
  const end = piece.start + old.end;
  if (isAnchorUsed(doc.text, start, end)) return undefined;
  if (old.type === 'scalar' && start < end) return replaceNode(doc, piece, old, value);
  const flow = pair.parent.flow || isInFlow(pair.parent);
  const isBlock = (old.type === 'map' || old.type === 'list') && !old.flow;
  if (start < end && !isBlock) return [{ start, end, text: writeFor(doc, piece, old, value, end) }];
  const colon = behindColon(doc.text, piece.start + pair.key.end);
  const written = writeFor(doc, piece, old, value, colon.at);
  const behind = /^[ \t]*(?=[,\r\n]|$)/.exec(doc.text.slice(colon.at));
  const fill = {
    start: colon.at,
    end: colon.at + (behind && (!flow || doc.text[colon.at + behind[0].length] === ',') ? behind[0].length : 0),
    text: `${colon.missing ? ':' : ''} ${written}`,
  };
  if (!isBlock) return [fill];
  // A block collection stands on lines of its own below the key.
  const first = previousLineEnd(doc.text, start) ?? start;
  return [fill, { start: Math.max(first, fill.end), end: lineEnd(doc.text, end), text: '' }];
}

/** Where a value goes that is not there yet: behind the colon and an anchor or tag. */
function behindColon(text: string, keyEnd: number): { at: number; missing: boolean } {
  const m = /^[ \t]*:(?:[ \t]+[&!][^\s,[\]{}]*)*/.exec(text.slice(keyEnd, lineEnd(text, keyEnd)));
  return { at: keyEnd + (m?.[0].length ?? 0), missing: !m };
}

const isSectionOfPieces = (doc: RoadmapDocument, value: Node): boolean =>
  doc.roots.some((r) => r.cut && r.value === value);

/** Writes what shall stand where `old` stands; `behind` is where the rest of the line begins. */
function writeFor(doc: RoadmapDocument, piece: Piece, old: Node, value: EditValue, behind: number): string {
  const syntax = syntaxAt(doc, old);
  if (isCollection(value)) return writeFlow(value, lookOf(doc.text, syntax === 'json' ? 'json' : 'flow'));
  const like = old.type === 'scalar' ? old.style : undefined;
  const holder = old.parent?.type === 'pair' ? old.parent.parent : old.parent;
  const view = syntax === 'block' && holder ? viewOf(doc, piece, holder) : undefined;
  const root = syntax === 'block' && holder && !holder.parent && piece.kind === 'root';
  const indent = view?.kind === 'block' ? `${view.indent}  ` : root ? '  ' : undefined;
  const width = indent?.length ?? 0;
  const after = Math.max(behind, piece.start + old.end);
  const room = isRoomForLines(doc.text, after, width) && isRoomForLines(doc.text, behind, width);
  return writeScalar(value, { syntax, like, indent: room ? indent : undefined, eol: eolOf(doc.text) });
}

/** How a value is written at a node's place. */
export function syntaxAt(doc: RoadmapDocument, node: Node): Syntax {
  if (!isInFlow(node)) return 'block';
  for (let up = node.parent; up; up = up.type === 'pair' ? up.parent.parent : up.parent) {
    if (up.type === 'pair' && up.parent.flow) return flowSyntax(doc, up.parent);
  }
  return syntaxOf(doc) === 'json' ? 'json' : 'flow';
}

/** Replaces a value by another in the same place: an entry of a list, or what stands behind a key. */
export function replaceNode(doc: RoadmapDocument, piece: Piece, node: Node, value: EditValue): Edits {
  if (piece.fault || node.viaAlias || node.type === 'alias') return undefined;
  const start = piece.start + node.start;
  const end = piece.start + node.end;
  if (start === end && node.parent?.type === 'pair') return replaceValue(doc, piece, node.parent, value);
  if (node.type !== 'scalar' && !node.flow && node.parent?.type === 'pair')
    return replaceValue(doc, piece, node.parent, value);
  if (isAnchorUsed(doc.text, start, end)) return undefined;
  const written = writeFor(doc, piece, node, value, end);
  if (written === doc.text.slice(start, end)) return [];
  const blank = start === end && !/[\s[{,]/.test(doc.text[start - 1] ?? ' ') ? ' ' : '';
  const behind = start === end && doc.text[end] === '#' ? ' ' : '';
  return [{ start, end, text: blank + written + behind }];
}

/** Replaces a scalar, in the author's quotes where the new text allows it. */
export function replaceScalar(
  doc: RoadmapDocument,
  piece: Piece,
  node: ScalarNode,
  value: string | number | boolean,
): Edits {
  return replaceNode(doc, piece, node, value);
}

export function renameKey(doc: RoadmapDocument, piece: Piece, pair: Pair, key: string): Edits {
  if (piece.fault || pair.viaAlias || !/^[ \t]*:/.test(doc.text.slice(piece.start + pair.key.end).slice(0, 200)))
    return undefined;
  const { style } = pair.key;
  const quoted = style === 'double' || style === 'single';
  const text = quoted ? writeScalar(key, { syntax: 'flow', like: style }) : writeKey(key, 'block');
  return [{ start: piece.start + pair.key.start, end: piece.start + pair.key.end, text }];
}

/** Another key and value in the place of a pair. */
export function replacePair(doc: RoadmapDocument, piece: Piece, pair: Pair, field: Field): Edits {
  const key = renameKey(doc, piece, pair, field[0]);
  const value = replaceValue(doc, piece, pair, field[1]);
  return key && value && [...key, ...value];
}
