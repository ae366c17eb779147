import {
  type Alias,
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { AliasNode, ListNode, MapNode, Node, Pair, ScalarNode, Style } from './nodes';

/** The only file that knows the YAML library. */

export interface SyntaxFault {
  /** Offsets relative to the parsed text; at least one character where the text has one. */
  readonly start: number;
  readonly end: number;
  readonly code: SyntaxCode;
  /** The library's own sentence, for `code: 'other'`. */
  readonly detail: string;
}

export type SyntaxCode =
  | 'tab'
  | 'indentation'
  | 'missing-colon'
  | 'unclosed-quote'
  | 'unclosed-flow'
  | 'nested-mapping'
  | 'reserved-character'
  | 'second-document'
  | 'merge-conflict'
  | 'unknown-anchor'
  | 'too-many-aliases'
  | 'not-a-map'
  | 'other';

export interface Parsed {
  readonly root: Node | undefined;
  /** The first fault in text order; the piece is broken when there is one. */
  readonly fault: SyntaxFault | undefined;
  readonly aliases: boolean;
  readonly anchors: ReadonlyMap<string, Node>;
}

const STYLES: Record<string, Style> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

// Deeper nesting than any roadmap has; past it the library's recursion could exhaust the stack.
const MAX_DEPTH = 200;

/** Reads one YAML text. Never throws: what can't be read is a fault. */
export function parse(text: string): Parsed {
  const depth = tooDeep(text);
  if (depth !== undefined) return broken({ start: depth, end: depth + 1, code: 'other', detail: 'nested too deeply' });
  try {
    return compose(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return broken({ start: 0, end: Math.min(1, text.length), code: 'other', detail });
  }
}

function broken(fault: SyntaxFault): Parsed {
  return { root: undefined, fault, aliases: false, anchors: new Map() };
}

function compose(text: string): Parsed {
  const composer = new Composer({
    uniqueKeys: false,
    strict: true,
    version: '1.2',
    schema: 'core',
    logLevel: 'silent',
  });
  const docs = [...composer.compose(new Parser().parse(text), true, text.length)];
  const doc = docs[0];
  let fault: SyntaxFault | undefined;
  for (const each of docs) {
    for (const e of each.errors) {
      if (!fault || e.pos[0] < fault.start) fault = faultOf(text, e.code, e.pos, e.message);
    }
  }
  const second = docs[1];
  if (second) {
    const at = secondDocument(text, second.range?.[0] ?? text.length);
    if (!fault || at < fault.start)
      fault = { start: at, end: Math.min(at + 3, text.length), code: 'second-document', detail: '' };
  }
  const state: Conversion = { text, aliases: false, anchors: new Map() };
  const root = doc?.contents ? convert(doc.contents as ParsedNode, state) : undefined;
  return { root, fault, aliases: state.aliases, anchors: state.anchors };
}

/** Where the line begins that opens the second document: its `---`, or the first content after `...`. */
function secondDocument(text: string, contentStart: number): number {
  const markers = /^(?:---|\.\.\.)(?=\s|$)/gm;
  let at = contentStart;
  for (let m = markers.exec(text); m && m.index <= contentStart; m = markers.exec(text)) at = m.index;
  return at;
}

function faultOf(text: string, code: string, pos: [number, number], message: string): SyntaxFault {
  let start = Math.min(pos[0], Math.max(0, text.length - 1));
  // "Something is missing" is said of the end of the text: show its last character that can be seen.
  if (text.slice(start).trim() === '') start = Math.max(0, text.trimEnd().length - 1);
  const line = lineOf(text, start);
  if (/^[ ]*\t/.test(line.text)) {
    const tab = line.start + line.text.indexOf('\t');
    return { start: tab, end: tab + 1, code: 'tab', detail: message };
  }
  const lineEnd = line.start + line.text.length;
  // What is indented wrongly can be seen, its indentation can't.
  start = Math.max(start, Math.min(line.start + (/^ */.exec(line.text)?.[0].length ?? 0), lineEnd - 1));
  const end = Math.max(start + 1, Math.min(pos[1], Math.max(lineEnd, start + 1)));
  return { start, end, code: kindOf(code, text[start] ?? '', message), detail: message };
}

function lineOf(text: string, offset: number): { start: number; text: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '') };
}

function kindOf(code: string, at: string, message: string): SyntaxCode {
  switch (code) {
    case 'BAD_INDENT':
      return message.includes('Flow') ? 'unclosed-flow' : 'indentation';
    case 'MISSING_CHAR':
      if (message.includes('quote')) return 'unclosed-quote';
      if (message.includes('without - indicator')) return 'indentation';
      return message.includes('Implicit map keys') ? 'missing-colon' : 'unclosed-flow';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'missing-colon';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.includes('compact') ? 'nested-mapping' : 'indentation';
    case 'BAD_SCALAR_START':
      return 'reserved-character';
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'UNEXPECTED_TOKEN':
      return at === '}' || at === ']' ? 'other' : 'indentation';
    default:
      return 'other';
  }
}

/** Offset where brackets or list hyphens nest beyond MAX_DEPTH, if they do. A cheap over-estimate is enough. */
function tooDeep(text: string): number | undefined {
  let flow = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5b || c === 0x7b) {
      if (++flow > MAX_DEPTH) return i;
    } else if (c === 0x5d || c === 0x7d) flow = Math.max(0, flow - 1);
  }
  const hyphens = /^[ ]*(?:- ){200}/m.exec(text);
  if (hyphens) return hyphens.index;
  const indented = /^[ ]{1000}[ ]*[^ \r\n]/m.exec(text);
  return indented && new Set(text.match(/^[ ]*/gm)?.map((s) => s.length)).size > MAX_DEPTH ? indented.index : undefined;
}

interface Conversion {
  readonly text: string;
  aliases: boolean;
  readonly anchors: Map<string, Node>;
}

function convert(node: ParsedNode, state: Conversion): Node {
  let out: Node;
  if (isAlias(node)) out = aliasOf(node as Alias.Parsed, state);
  else if (isMap(node)) out = mapOf(node as YAMLMap.Parsed, state);
  else if (isSeq(node)) out = listOf(node as YAMLSeq.Parsed, state);
  else out = scalarOf(node as Scalar.Parsed, state);
  const anchor = (node as { anchor?: string }).anchor;
  if (anchor) state.anchors.set(anchor, out);
  return out;
}

function aliasOf(node: Alias.Parsed, state: Conversion): AliasNode {
  state.aliases = true;
  return { type: 'alias', start: node.range[0], end: node.range[1], parent: undefined, name: node.source };
}

function scalarOf(node: Scalar.Parsed, state: Conversion): ScalarNode {
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const value = node.value as unknown;
  const known =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
      ? value
      : String(value);
  const source = node.source ?? '';
  const text = style === 'plain' && typeof known !== 'string' ? source : String(known ?? '');
  const [start, end] = trimmed(state.text, node.range[0], node.range[1], style);
  return { type: 'scalar', start, end, parent: undefined, value: known, text, style, ...anchorOf(node) };
}

/** Block scalars end after their last line end in the library; a reader means the text before it. */
function trimmed(text: string, start: number, end: number, style: Style): [number, number] {
  if (style !== 'literal' && style !== 'folded') return [start, end];
  let e = end;
  while (e > start && /\s/.test(text[e - 1] ?? '')) e--;
  return [start, e];
}

function anchorOf(node: { anchor?: string | undefined }): { anchor?: string } {
  return node.anchor ? { anchor: node.anchor } : {};
}

function listOf(node: YAMLSeq.Parsed, state: Conversion): ListNode {
  const items = node.items.map((i) => convert(i as ParsedNode, state));
  const [start, end] = blockRange(node.range, node.flow === true, items, state.text);
  const list: ListNode = {
    type: 'list',
    start,
    end,
    parent: undefined,
    flow: node.flow === true,
    items,
    ...anchorOf(node),
  };
  for (const item of items) item.parent = list;
  return list;
}

function mapOf(node: YAMLMap.Parsed, state: Conversion): MapNode {
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (const item of node.items) {
    const key = keyOf(item.key as ParsedNode | null, state);
    const read = item.value ? convert(item.value as ParsedNode, state) : undefined;
    // Comments and line ends may stand between a colon and where the library sees the empty value.
    const empty = !read || (read.type === 'scalar' && read.value === null && read.text === '' && !read.anchor);
    const value = empty ? emptyAt(Math.min(colonAfter(state.text, key.end), state.text.length)) : read;
    const duplicate = seen.has(key.text);
    seen.add(key.text);
    // `parent` is set right below: a pair can't name its map before that exists.
    const pair = { type: 'pair', key, value, duplicate } as Omit<Pair, 'parent'> as Pair;
    value.parent = pair;
    key.parent = pair;
    pairs.push(pair);
  }
  const flow = node.flow === true;
  const last = pairs.at(-1);
  const [start, end] = blockRange(node.range, flow, last ? [last.key, last.value] : [], state.text);
  const map: MapNode = { type: 'map', start, end, parent: undefined, flow, pairs, ...anchorOf(node) };
  for (const pair of pairs) pair.parent = map;
  return map;
}

/** Block collections end where their last content ends, not after the line end behind it. */
function blockRange(
  range: readonly [number, number, number],
  flow: boolean,
  last: readonly Node[],
  text: string,
): [number, number] {
  if (flow || last.length === 0) return [range[0], range[1]];
  let end = range[0];
  for (const node of last) end = Math.max(end, node.end);
  return [range[0], Math.min(end, text.length)];
}

function keyOf(node: ParsedNode | null, state: Conversion): ScalarNode {
  if (node && isScalar(node)) {
    const key = scalarOf(node as Scalar.Parsed, state);
    return { ...key, text: key.style === 'plain' ? (node.source ?? key.text) : key.text };
  }
  const start = node?.range[0] ?? 0;
  const end = node?.range[1] ?? start;
  const source = state.text.slice(start, end);
  return { type: 'scalar', start, end, parent: undefined, value: source, text: source, style: 'plain' };
}

function colonAfter(text: string, offset: number): number {
  const m = /^[ \t]*:/.exec(text.slice(offset, offset + 200));
  return m ? offset + m[0].length : offset;
}

function emptyAt(at: number): ScalarNode {
  return { type: 'scalar', start: at, end: at, parent: undefined, value: null, text: '', style: 'plain' };
}
