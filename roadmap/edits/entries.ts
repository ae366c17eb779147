import type { RoadmapDocument } from '../document/document';
import type { ListNode, Node, Style } from '../document/nodes';
import { insertBlock, isRoomBehind } from './blockEdits';
import { insertFlow } from './flowEdits';
import { eolOf, indentAt, isFirstOnLine, skipGap } from './lines';
import { isBlankBetween } from './roots';
import { writeScalar } from './scalars';
import type { TextEdit } from './textEdit';
import {
  type EditValue,
  type Field,
  isCollection,
  type Lines,
  type Look,
  lookOf,
  writeBlockPair,
  writeBlockValue,
  writeFlow,
  writeFlowLines,
  writeFlowMap,
} from './values';
import type { BlockView, FlowView } from './views';

/** New entries of lists, written as the ones beside them are. */

/** An entry that stands already, whose way of writing is followed. */
export interface Model {
  readonly node: Node;
  /** Absolute offset of its hyphen, or of its first character in brackets. */
  readonly start: number;
  /** Absolute offset of the node itself. */
  readonly at: number;
  readonly end: number;
}

export const isMapValue = (value: EditValue): value is { readonly [key: string]: EditValue } =>
  isCollection(value) && !Array.isArray(value);

/** One entry of a block list, from its hyphen on; `indent` stands before the hyphen. */
export function writeBlockEntry(
  text: string,
  value: EditValue,
  indent: string,
  model: Model | undefined,
  lines = true,
): string {
  const how = { look: lookOf(text, 'flow'), eol: eolOf(text), lines };
  const blanks = model && /^-( +)[^\s#]/.exec(text.slice(model.start, model.at + 1))?.[1];
  const lead = blanks ?? ' ';
  const inner = `${indent} ${lead}`;
  if (!isMapValue(value)) {
    const like = model?.node.type === 'scalar' ? model.node.style : undefined;
    const quoted = like === 'single' || like === 'double';
    if (quoted && typeof value === 'string') return `-${lead}${writeScalar(value, { syntax: 'block', like })}`;
    return `-${lead}${writeBlockValue(value, how, inner)}`;
  }
  const fields: Field[] = Object.entries(value);
  if (fields.length === 0 || (model?.node.type === 'map' && model.node.flow))
    return `-${lead}${writeFlowMap(fields, how.look)}`;
  return `-${lead}${fields.map((f) => writeBlockPair(f, how, inner)).join(how.eol + inner)}`;
}

/** The indentation of a model in braces that has a line for each key; undefined where it has not. */
export function linesOf(text: string, model: Model | undefined): Lines | undefined {
  if (model?.node.type !== 'map' || !model.node.flow) return undefined;
  const first = skipGap(text, model.at + 1);
  if (!isFirstOnLine(text, first) || !isFirstOnLine(text, model.end - 1)) return undefined;
  return { inner: indentAt(text, first), close: indentAt(text, model.end - 1) };
}

/** One entry of a list in brackets. */
export function writeFlowEntry(
  text: string,
  value: EditValue,
  look: Look,
  lines: Lines | undefined,
  like?: Style,
): string {
  if (lines && isMapValue(value)) return writeFlowLines(Object.entries(value), look, lines, eolOf(text));
  return typeof value === 'string' ? writeScalar(value, { syntax: look.syntax, like }) : writeFlow(value, look);
}

/** How far what stands in a bracket's lines is indented beyond the bracket's line. */
export function unitIn(text: string, open: number): string {
  const outer = indentAt(text, open);
  const inside = /^[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ \t]+)\S/.exec(text.slice(open + 1))?.[1];
  return inside?.startsWith(outer) && inside.length > outer.length ? inside.slice(outer.length) : '  ';
}

/** Puts an entry before the one at `index` of a list in block style. */
export function insertBlockEntry(
  doc: RoadmapDocument,
  view: Pick<BlockView, 'indent' | 'parts'>,
  index: number,
  value: EditValue,
  model: Model | undefined,
  gap = isSpaced(doc.text, view),
): { edit: TextEdit; written: string } {
  const lines = isRoomBehind(doc.text, view, index, 2);
  const written = writeBlockEntry(doc.text, value, view.indent, model, lines);
  return { edit: insertBlock(doc.text, view, index, [written], eolOf(doc.text), gap), written };
}

/** Whether a blank line stands between the last two entries; undefined where there are no two. */
export function spacing(text: string, view: Pick<BlockView, 'parts'>): boolean | undefined {
  const last = view.parts.at(-1);
  const before = view.parts.at(-2);
  return last && before && isBlankBetween(text, before.end, last.start);
}

const isSpaced = (text: string, view: Pick<BlockView, 'parts'>): boolean => spacing(text, view) ?? false;

/** Puts an entry before the one at `index` of a list in brackets. */
export function insertFlowEntry(
  doc: RoadmapDocument,
  view: FlowView,
  index: number,
  value: EditValue,
  look: Look,
  model: Model | undefined,
): { edits: TextEdit[]; written: string } {
  const { text } = doc;
  const like = model?.node.type === 'scalar' ? model.node.style : undefined;
  const written = writeFlowEntry(text, value, look, linesOf(text, model), like);
  const unit = unitIn(text, view.open);
  const edits = insertFlow(text, view, index, {
    write: [() => written],
    comma: look.comma,
    pad: look.bracket,
    eol: eolOf(text),
    unit,
  });
  return { edits, written };
}

/** The last entry of a list that shows how the author writes them. */
export function modelOf(list: ListNode, view: BlockView | FlowView, pieceStart: number): Model | undefined {
  for (let i = list.items.length - 1; i >= 0; i--) {
    const node = list.items[i];
    const part = view.parts[i];
    if (node && part && !node.viaAlias && node.end > node.start)
      return { node, start: part.start, at: pieceStart + node.start, end: part.end };
  }
  return undefined;
}
