import type { Piece, RoadmapDocument } from '../document/document';
import { isEmpty, type ListNode, type MapNode, type Node, pairOf } from '../document/nodes';
import { removeBlock, removeLines } from './blockEdits';
import { insertBlockEntry, insertFlowEntry, modelOf } from './entries';
import { removeFlow } from './flowEdits';
import { lineEnd, lineStart, nextLine } from './lines';
import { type KeyOptions, setKey } from './maps';
import { removePair } from './remove';
import { replaceNode, syntaxAt } from './replace';
import type { Edits } from './result';
import { itemParts, itemPieces, removeRootPart } from './roots';
import type { TextEdit } from './textEdit';
import { type EditValue, lookOf, writeFlow } from './values';
import { contentEnd, flowSyntax, isAnchorUsed, viewOf } from './views';

/** Makes a single value the only entry of a list: `x` → `[x]`; a block map becomes `- ` and its lines. */
export function wrapInList(doc: RoadmapDocument, piece: Piece, node: Node): Edits {
  return wrap(doc, piece, node, []);
}

/** @param more entries behind it. */
function wrap(doc: RoadmapDocument, piece: Piece, node: Node, more: readonly EditValue[]): Edits {
  const start = piece.start + node.start;
  const end = piece.start + node.end;
  // An anchor would come to name the list.
  if (piece.fault || node.viaAlias || isEmpty(node) || node.type === 'alias' || node.anchor) return undefined;
  const look = lookOf(doc.text, syntaxAt(doc, node) === 'json' ? 'json' : 'flow');
  const tail = more.map((value) => `,${look.comma}${writeFlow(value, look)}`).join('');
  if (node.type === 'map' && !node.flow) return more.length > 0 ? undefined : indentAsEntry(doc, piece, node);
  if (node.type === 'list' && !node.flow) return undefined;
  const source = doc.text.slice(start, end);
  const keeps = node.type !== 'scalar' || node.style === 'single' || node.style === 'double';
  if (!keeps && (node.style !== 'plain' || /[,[\]{}]/.test(source))) {
    const value = node.value === null ? '' : node.style === 'plain' ? node.text : (node.value ?? '');
    return [{ start, end, text: `[${look.bracket}${writeFlow(value, look)}${tail}${look.bracket}]` }];
  }
  return [
    { start, end: start, text: `[${look.bracket}` },
    { start: end, end, text: `${tail}${look.bracket}]` },
  ];
}

function indentAsEntry(doc: RoadmapDocument, piece: Piece, map: MapNode): Edits {
  const view = viewOf(doc, piece, map);
  const first = view?.parts[0];
  if (view?.kind !== 'block' || !first) return undefined;
  const edits: TextEdit[] = [{ start: first.start, end: first.start, text: '- ' }];
  const end = contentEnd(doc, piece, map);
  for (let at = nextLine(doc.text, first.start); at < end; at = nextLine(doc.text, at)) {
    if (lineEnd(doc.text, at) > at) edits.push({ start: at, end: at, text: '  ' });
  }
  return edits;
}

/** Removes an entry of a list; with the last one goes the pair, or the section, that holds the list. */
export function removeEntry(doc: RoadmapDocument, piece: Piece, node: Node): Edits {
  const list = node.parent;
  if (piece.fault || !list) return undefined;
  if (list.type === 'pair') return removePair(doc, piece, list);
  if (list.viaAlias) return undefined;
  if (!list.parent && piece.kind === 'item') return removeItem(doc, piece);
  const view = viewOf(doc, piece, list);
  const index = list.items.indexOf(node);
  const part = view?.parts[index];
  if (!view || !part || isAnchorUsed(doc.text, part.start, part.end)) return undefined;
  if (list.items.length === 1 && list.parent?.type === 'pair') return removePair(doc, piece, list.parent);
  if (view.kind === 'flow') return removeFlow(doc.text, view, index, index);
  return list.items.length === 1 ? undefined : [removeBlock(doc.text, view, index, index)];
}

/** Removes an item of a section whose items are pieces of their own. */
function removeItem(doc: RoadmapDocument, piece: Piece): Edits {
  const at = doc.pieces.indexOf(piece);
  const owner = doc.roots.find((r) => r.cut && itemPieces(doc, r).includes(piece));
  if (at < 0 || !owner) return undefined;
  const pieces = itemPieces(doc, owner);
  if (pieces.length === 1) return removeRootPart(doc, owner.piece);
  const part = itemParts(doc, [piece])[0];
  if (!part || isAnchorUsed(doc.text, part.start, part.end)) return undefined;
  return [removeLines(doc.text, lineStart(doc.text, part.start), lineEnd(doc.text, part.end))];
}

/** Adds an entry to the list behind a key; makes the list where there is none, or only a single value. */
export function appendEntry(
  doc: RoadmapDocument,
  piece: Piece,
  map: MapNode,
  key: string,
  value: EditValue,
  options: KeyOptions = {},
): Edits {
  if (piece.fault || map.viaAlias) return undefined;
  const pair = pairOf(map, key);
  const list = pair?.value.type === 'list' && pair.value.items.length > 0 ? pair.value : undefined;
  if (!pair || (!list && isEmpty(pair.value))) return setKey(doc, piece, map, key, [value], options);
  if (pair.value.viaAlias) return undefined;
  if (!list) return wrap(doc, piece, pair.value, [value]);
  return insertEntry(doc, piece, list, list.items.length, value);
}

/** Puts an entry before the one at `index` of a list, written as its neighbors are. */
export function insertEntry(
  doc: RoadmapDocument,
  piece: Piece,
  list: ListNode,
  index: number,
  value: EditValue,
): Edits {
  const view = viewOf(doc, piece, list);
  if (!view) return undefined;
  const model = modelOf(list, view, piece.start);
  if (view.kind === 'block') return [insertBlockEntry(doc, view, index, value, model).edit];
  const look = lookOf(doc.text, syntaxIn(doc, list));
  return insertFlowEntry(doc, view, index, value, look, model).edits;
}

function syntaxIn(doc: RoadmapDocument, list: ListNode): 'flow' | 'json' {
  const around = syntaxAt(doc, list) === 'json' ? 'json' : flowSyntax(doc, list);
  const maps = list.items.filter((i): i is MapNode => i.type === 'map' && i.flow);
  return around === 'flow' && maps.length > 0 && maps.every((m) => flowSyntax(doc, m) === 'json') ? 'json' : around;
}

/** Replaces an entry of a list, or the single value that stands for it. */
export function replaceEntry(doc: RoadmapDocument, piece: Piece, node: Node, value: EditValue): Edits {
  return replaceNode(doc, piece, node, value);
}
