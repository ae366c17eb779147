import type { RoadmapDocument, RootEntry } from '../document/document';
import { isEmpty, type Node } from '../document/nodes';
import { isRoomBehind } from './blockEdits';
import {
  insertBlockEntry,
  insertFlowEntry,
  linesOf,
  type Model,
  modelOf,
  spacing,
  unitIn,
  writeBlockEntry,
  writeFlowEntry,
} from './entries';
import { insertFlow } from './flowEdits';
import { blockEnd, eolOf, indentAt, isFirstOnLine, isRoomForLines, lineEnd } from './lines';
import { replaceValue } from './replace';
import type { Refusal } from './result';
import { insertAtRoot, isBlankBetween, itemParts, itemPieces, placeOf, rootEntry, rootHost } from './roots';
import { writeKey } from './scalars';
import type { TextEdit } from './textEdit';
import { type EditValue, type Field, type Look, lookOf } from './values';
import { type BlockView, type FlowView, flowSyntax, syntaxOf, viewOf } from './views';

export interface AddOptions {
  /** The schema's order of the root's keys: where a section goes that is not there yet. */
  readonly sectionOrder: readonly string[];
  /** The item (node) behind which the new one goes; the end of the section where it is not given. */
  readonly after?: Node | undefined;
}

export interface Added {
  readonly edits: TextEdit[];
  /** Where the new item begins in the text as it will be: its hyphen, or its brace. */
  readonly revealOffset: number;
}

/** Edits, with the item as it stands in one of them. */
export interface Draft {
  readonly edits: TextEdit[];
  readonly written: string;
}

/** Adds an item to a section, in the way the section's last item is written; makes the section where it is missing. */
export function addItem(
  doc: RoadmapDocument,
  section: string,
  fields: readonly Field[],
  options: AddOptions,
): Added | Refusal {
  const draft = draftItem(doc, section, fields, options);
  return 'refused' in draft ? draft : revealed(draft, draft.edits);
}

/** Where a draft's item will stand once all edits, in text order, are made. */
export function revealed(draft: Draft, edits: TextEdit[]): Added | Refusal {
  let shift = 0;
  for (const edit of edits) {
    const at = draft.edits.includes(edit) ? edit.text.lastIndexOf(draft.written) : -1;
    if (at >= 0) return { edits, revealOffset: edit.start + shift + at };
    shift += edit.text.length - (edit.end - edit.start);
  }
  return { refused: 'shape' };
}

export const isRefused = (result: object): result is Refusal => 'refused' in result;

/** The edits of `addItem`, in text order. */
export function draftItem(
  doc: RoadmapDocument,
  section: string,
  fields: readonly Field[],
  options: AddOptions,
): Draft | Refusal {
  const value: EditValue = Object.fromEntries(fields);
  const root = rootEntry(doc, section);
  if (!root) return doc.brokenKeys.has(section) ? { refused: 'broken' } : newSection(doc, section, value, options);
  if (root.value.viaAlias) return { refused: 'alias' };
  if (root.cut) return toPieces(doc, root, value, options.after);
  if (root.value.type === 'list' && root.value.items.length > 0) return toList(doc, root, value, options.after);
  return isEmpty(root.value) ? toEmpty(doc, root, value) : { refused: 'shape' };
}

/** A section whose items are pieces of their own. */
function toPieces(doc: RoadmapDocument, root: RootEntry, value: EditValue, after: Node | undefined): Draft | Refusal {
  const pieces = itemPieces(doc, root);
  // Behind a merge conflict nobody knows which section this is.
  if (pieces.at(-1)?.fault?.code === 'merge-conflict') return { refused: 'broken' };
  const parts = itemParts(doc, pieces);
  const models = pieces.map((piece, i): Model | undefined => {
    const node = !piece.fault && piece.root?.type === 'list' ? piece.root.items[0] : undefined;
    const part = parts[i];
    if (!node || !part || node.viaAlias || node.start === node.end) return undefined;
    return { node, start: part.start, at: piece.start + node.start, end: part.end };
  });
  const index = after ? pieces.findIndex((p) => p.root?.type === 'list' && p.root.items[0] === after) : -1;
  if (after && index < 0) return { refused: 'shape' };
  const model = models[index] ?? models.filter((m) => m !== undefined).at(-1);
  const view = { indent: /^ */.exec(pieces[0]?.text ?? '')?.[0] ?? '', parts };
  const place = index < 0 ? parts.length : index + 1;
  const { edit, written } = insertBlockEntry(
    doc,
    view,
    place,
    value,
    model,
    spacing(doc.text, view) ?? isSpacedElsewhere(doc),
  );
  return { edits: [edit], written };
}

function toList(doc: RoadmapDocument, root: RootEntry, value: EditValue, after: Node | undefined): Draft | Refusal {
  const list = root.value;
  if (list.type !== 'list') return { refused: 'shape' };
  const at = after ? list.items.indexOf(after) : list.items.length - 1;
  if (at < 0) return { refused: 'shape' };
  if (list.flow) return intoBrackets(doc, root, value, at + 1);
  const view = viewOf(doc, root.piece, list);
  if (view?.kind !== 'block') return { refused: 'shape' };
  const model = modelOf(list, view, root.piece.start);
  const { edit, written } = insertBlockEntry(
    doc,
    view,
    at + 1,
    value,
    model,
    spacing(doc.text, view) ?? isSpacedElsewhere(doc),
  );
  return { edits: [edit], written };
}

function intoBrackets(doc: RoadmapDocument, root: RootEntry, value: EditValue, index: number): Draft | Refusal {
  const list = root.value;
  const view = list.type === 'list' ? viewOf(doc, root.piece, list) : undefined;
  if (list.type !== 'list' || view?.kind !== 'flow') return { refused: 'shape' };
  const model = modelOf(list, view, root.piece.start);
  const syntax = flowSyntax(doc, model?.node.type === 'map' ? model.node : list);
  return insertFlowEntry(doc, view, index, value, lookOf(doc.text, syntax), model);
}

/** A section's key is there, and nothing counts behind it. */
function toEmpty(doc: RoadmapDocument, root: RootEntry, value: EditValue): Draft | Refusal {
  const pair = root.value.parent;
  if (pair?.type !== 'pair') return { refused: 'shape' };
  const { text } = doc;
  const start = root.piece.start + root.value.start;
  const end = root.piece.start + root.value.end;
  if (root.map.flow) {
    if (start === end) {
      const edits = replaceValue(doc, root.piece, pair, [value]);
      const edit = edits?.at(-1);
      return edits && edit
        ? { edits, written: edit.text.slice(edit.text.indexOf('[') + 1).trim() }
        : { refused: 'shape' };
    }
    const list = flowSection(doc, value, indentAt(text, root.piece.start + pair.key.start));
    return { edits: [{ start, end, text: list.list }], written: list.written };
  }
  // A comment inside empty brackets stays there.
  if (root.value.type === 'list' && text.slice(start, end).includes('#')) return intoBrackets(doc, root, value, 0);
  const indent = indentAt(text, root.piece.start + pair.key.start);
  const itemIndent = indent + listIndent(doc, indent);
  const behind = Math.max(end, root.piece.start + pair.key.end);
  const at = blockEnd(text, behind, indent.length);
  const room = isRoomForLines(text, at, itemIndent.length + 2);
  const written = writeBlockEntry(text, value, itemIndent, undefined, room);
  const item = { start: at, end: at, text: eolOf(text) + itemIndent + written };
  if (start === end) return { edits: [item], written };
  const blanks = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { edits: [{ start: start - blanks, end, text: '' }, item], written };
}

function newSection(doc: RoadmapDocument, section: string, value: EditValue, options: AddOptions): Draft | Refusal {
  const host = rootHost(doc);
  if (!host) return { refused: 'broken' };
  const { view } = host;
  const index = placeOf(host.keys, section, options.sectionOrder);
  if (view?.kind === 'flow') return newFlowSection(doc, view, index, section, value);
  const indent = view?.indent ?? '';
  const itemIndent = indent + listIndent(doc, indent);
  const room = !view || isRoomBehind(doc.text, view, index, 2);
  const written = writeBlockEntry(doc.text, value, itemIndent, undefined, room);
  const pair = `${writeKey(section, 'block')}:${eolOf(doc.text)}${itemIndent}${written}`;
  const gap = view !== undefined && areSectionsSpaced(doc.text, view);
  return { edits: [insertAtRoot(doc, { ...host, view }, index, [pair], gap)], written };
}

function newFlowSection(doc: RoadmapDocument, view: FlowView, index: number, section: string, value: EditValue): Draft {
  const look = lookOf(doc.text, syntaxOf(doc) === 'json' ? 'json' : 'flow');
  let written = '';
  const write = (indent: string): string => {
    const made = flowSection(doc, value, indent);
    written = made.written;
    return `${writeKey(section, look.syntax)}:${look.colon}${made.list}`;
  };
  const how = {
    write: [write],
    comma: look.comma,
    pad: look.brace,
    eol: eolOf(doc.text),
    unit: unitIn(doc.text, view.open),
  };
  const edits = insertFlow(doc.text, view, index, how);
  return { edits, written };
}

/** A list in brackets with one item, laid out as the document's other sections are. */
function flowSection(doc: RoadmapDocument, value: EditValue, indent: string): { list: string; written: string } {
  const { text } = doc;
  const look: Look = lookOf(text, syntaxOf(doc) === 'json' ? 'json' : 'flow');
  const open = doc.flowRoot ? text.indexOf('{') : 0;
  const unit = unitIn(text, open);
  const model = doc.roots.map((r) => flowModel(doc, r)).findLast((m) => m !== undefined);
  const isSpread = doc.flowRoot?.pairs.some((p) => isFirstOnLine(text, pieceStart(doc) + p.key.start)) ?? false;
  const isLines = model ? linesOf(text, model) !== undefined : isSpread && look.syntax === 'json';
  const write = (outer: string): string =>
    writeFlowEntry(text, value, look, isLines ? { inner: outer + unit, close: outer } : undefined);
  const ownLine = model ? isFirstOnLine(text, model.start) : isSpread;
  if (!ownLine) {
    const written = write(indent);
    return { list: `[${look.bracket}${written}${look.bracket}]`, written };
  }
  const eol = eolOf(text);
  const written = write(indent + unit);
  return { list: `[${eol}${indent}${unit}${written}${eol}${indent}]`, written };
}

const pieceStart = (doc: RoadmapDocument): number => doc.pieces.find((p) => p.root === doc.flowRoot)?.start ?? 0;

function flowModel(doc: RoadmapDocument, root: RootEntry): Model | undefined {
  const list = root.value;
  const view = list.type === 'list' && list.flow ? viewOf(doc, root.piece, list) : undefined;
  const model = list.type === 'list' && view ? modelOf(list, view, root.piece.start) : undefined;
  return model?.node.type === 'map' ? model : undefined;
}

/** How far the items of the document's lists are indented below their section's key. */
function listIndent(doc: RoadmapDocument, rootIndent: string): string {
  for (const root of doc.roots) {
    const piece = root.cut ? itemPieces(doc, root)[0] : undefined;
    if (piece) return /^ */.exec(piece.text)?.[0] ?? '';
    const view = root.value.type === 'list' && !root.value.flow ? viewOf(doc, root.piece, root.value) : undefined;
    if (view?.kind === 'block') return view.indent.slice(rootIndent.length);
  }
  return '  ';
}

/** Whether the author leaves blank lines between items, by the first section that has two. */
function isSpacedElsewhere(doc: RoadmapDocument): boolean {
  for (const root of doc.roots) {
    if (!root.cut) continue;
    const spaced = spacing(doc.text, { parts: itemParts(doc, itemPieces(doc, root)) });
    if (spaced !== undefined) return spaced;
  }
  return false;
}

/** Whether the author leaves blank lines around root keys that take several lines. */
function areSectionsSpaced(text: string, view: BlockView): boolean {
  return view.parts.some((part, i) => {
    const before = view.parts[i - 1];
    if (!before || !isBlankBetween(text, before.end, part.start)) return false;
    return [part, before].some((p) => lineEnd(text, p.start) < p.end);
  });
}
