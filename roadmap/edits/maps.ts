import type { Piece, RoadmapDocument } from '../document/document';
import { type MapNode, pairOf } from '../document/nodes';
import { insertBlock, isRoomBehind } from './blockEdits';
import { insertFlow } from './flowEdits';
import { eolOf } from './lines';
import { replaceValue } from './replace';
import type { Edits } from './result';
import { insertAtRoot, placeOf, rootEntry, rootHost } from './roots';
import type { Syntax } from './scalars';
import type { TextEdit } from './textEdit';
import { type EditValue, type Field, lookOf, writeBlockPair, writeFlowPair } from './values';
import { flowSyntax, syntaxOf, type View, viewOf } from './views';

export interface KeyOptions {
  /** The schema's order of the map's keys; a new key that is not in it goes to the end. */
  readonly order?: readonly string[];
}

/** Sets one key of a map: its value where it stands already, else a new pair at its place in the order. */
export function setKey(
  doc: RoadmapDocument,
  piece: Piece,
  map: MapNode,
  key: string,
  value: EditValue,
  options: KeyOptions = {},
): Edits {
  return setKeys(doc, piece, map, [[key, value]], options);
}

/** Sets several keys at once; to be preferred to several calls, whose edits could meet. */
export function setKeys(
  doc: RoadmapDocument,
  piece: Piece,
  map: MapNode,
  fields: readonly Field[],
  options: KeyOptions = {},
): Edits {
  if (piece.fault || map.viaAlias) return undefined;
  if (!map.parent && piece.kind !== 'item') return setRootKeys(doc, fields, options);
  const edits: TextEdit[] = [];
  const fresh: Field[] = [];
  for (const field of fields) {
    const pair = pairOf(map, field[0]);
    const replaced = pair && replaceValue(doc, piece, pair, field[1]);
    if (pair && !replaced) return undefined;
    if (replaced) edits.push(...replaced);
    else fresh.push(field);
  }
  if (fresh.length === 0) return edits;
  const view = viewOf(doc, piece, map);
  if (!view) return undefined;
  const keys = map.pairs.map((p) => [p.key.text]);
  edits.push(...insertPairs(doc, view, keys, fresh, options.order ?? [], mapSyntax(doc, map)));
  return edits;
}

/** Sets keys of the root, in a document without any too. */
export function setRootKeys(doc: RoadmapDocument, fields: readonly Field[], options: KeyOptions = {}): Edits {
  const host = rootHost(doc);
  if (!host) return undefined;
  const edits: TextEdit[] = [];
  const fresh: Field[] = [];
  for (const field of fields) {
    const entry = rootEntry(doc, field[0]);
    if (!entry && doc.brokenKeys.has(field[0])) return undefined;
    const pair = entry?.value.parent;
    const replaced = pair?.type === 'pair' ? replaceValue(doc, entry?.piece as Piece, pair, field[1]) : undefined;
    if (entry && !replaced) return undefined;
    if (replaced) edits.push(...replaced);
    else fresh.push(field);
  }
  if (fresh.length === 0) return edits;
  const { view } = host;
  if (view) edits.push(...insertPairs(doc, view, host.keys, fresh, options.order ?? [], syntaxOf(doc)));
  else {
    const how = { look: lookOf(doc.text, 'flow'), eol: eolOf(doc.text), lines: true };
    const written = sorted(fresh, options.order ?? []).map((f) => writeBlockPair(f, how, ''));
    edits.push(insertAtRoot(doc, { ...host, view }, 0, written, false));
  }
  return edits;
}

export function setRootKey(doc: RoadmapDocument, key: string, value: EditValue, options: KeyOptions = {}): Edits {
  return setRootKeys(doc, [[key, value]], options);
}

const mapSyntax = (doc: RoadmapDocument, map: MapNode): Syntax => (map.flow ? flowSyntax(doc, map) : 'block');

function sorted(fields: readonly Field[], order: readonly string[]): Field[] {
  const rank = (f: Field) => (order.includes(f[0]) ? order.indexOf(f[0]) : order.length);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

function insertPairs(
  doc: RoadmapDocument,
  view: View,
  keys: readonly (readonly string[])[],
  fields: readonly Field[],
  order: readonly string[],
  syntax: Syntax,
): TextEdit[] {
  const places = new Map<number, Field[]>();
  for (const field of sorted(fields, order)) {
    const place = placeOf(keys, field[0], order);
    places.set(place, [...(places.get(place) ?? []), field]);
  }
  const look = lookOf(doc.text, syntax === 'json' ? 'json' : 'flow');
  const eol = eolOf(doc.text);
  return [...places].flatMap(([index, here]) => {
    if (view.kind === 'block') {
      const how = { look, eol, lines: isRoomBehind(doc.text, view, index, 2) };
      const written = here.map((f) => writeBlockPair(f, how, view.indent));
      return [insertBlock(doc.text, view, index, written, eol)];
    }
    const write = here.map((f) => () => writeFlowPair(f, look));
    return insertFlow(doc.text, view, index, { write, comma: look.comma, pad: look.brace, eol, unit: '  ' });
  });
}
