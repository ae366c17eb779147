import type { RoadmapDocument, RootEntry } from '../document/document';
import { isEmpty } from '../document/nodes';
import { insertFlow } from './flowEdits';
import { staysSound } from './guard';
import { blockEnd, eolOf, lineEnd } from './lines';
import { removePair } from './remove';
import type { Edits } from './result';
import { itemParts, itemPieces, removeRootPart, rootEntry } from './roots';
import type { TextEdit } from './textEdit';
import { lookOf } from './values';
import { syntaxOf, type View, viewOf } from './views';

/**
 * For a section that stands twice: moves the items of the second to the end of the first and removes the second key.
 * Where one of them is empty, it is only removed.
 */
export function moveItems(doc: RoadmapDocument, second: RootEntry): Edits {
  const first = rootEntry(doc, second.key);
  if (!first || first === second || first.value.viaAlias || second.value.viaAlias) return undefined;
  const edits = moved(doc, first, second);
  return edits && staysSound(doc, edits) ? edits : undefined;
}

function moved(doc: RoadmapDocument, first: RootEntry, second: RootEntry): Edits {
  if (!second.cut && isEmpty(second.value)) return removeRoot(doc, second);
  if (!first.cut && isEmpty(first.value)) return removeRoot(doc, first);
  const to = itemsOf(doc, first);
  const from = itemsOf(doc, second);
  if (!to || !from) return undefined;
  const removal = removeRoot(doc, second);
  const added = to.kind === 'flow' ? intoFlow(doc, to, from) : intoBlock(doc, second, to, from);
  return removal && added && [...added, ...removal];
}

/** The key with all below it. In a root that is one piece it is a pair like any other. */
function removeRoot(doc: RoadmapDocument, root: RootEntry): Edits {
  const pair = root.value.parent;
  if (pair?.type !== 'pair') return undefined;
  return root.piece.kind === 'root' ? removeRootPart(doc, root.piece) : removePair(doc, root.piece, pair);
}

function itemsOf(doc: RoadmapDocument, root: RootEntry): View | undefined {
  if (!root.cut) return root.value.type === 'list' ? viewOf(doc, root.piece, root.value) : undefined;
  const pieces = itemPieces(doc, root);
  if (pieces.some((p) => p.fault)) return undefined;
  return { kind: 'block', indent: /^ */.exec(pieces[0]?.text ?? '')?.[0] ?? '', parts: itemParts(doc, pieces) };
}

function intoFlow(doc: RoadmapDocument, to: Extract<View, { kind: 'flow' }>, from: View): Edits {
  const parts = bare(doc.text, from);
  if (!parts) return undefined;
  const look = lookOf(doc.text, syntaxOf(doc) === 'json' ? 'json' : 'flow');
  const write = parts.map((part) => () => part);
  return insertFlow(doc.text, to, to.parts.length, {
    write,
    comma: look.comma,
    pad: look.bracket,
    eol: eolOf(doc.text),
    unit: '  ',
  });
}

/** The entries without hyphens, where each can stand in brackets as it is. */
function bare(text: string, from: View): string[] | undefined {
  const parts = from.parts.map((p) => text.slice(p.start, p.end));
  if (from.kind === 'flow') return parts;
  const inner = parts.map((p) => p.replace(/^-[ \t]+/, ''));
  return inner.every((p) => /^[{[][^\r\n#]*[}\]]$/.test(p)) ? inner : undefined;
}

function intoBlock(doc: RoadmapDocument, second: RootEntry, to: View, from: View): Edits {
  const { text } = doc;
  const last = to.parts.at(-1);
  const end = from.parts.at(-1)?.end;
  if (to.kind !== 'block' || !last || end === undefined) return undefined;
  const at = blockEnd(text, last.end, to.indent.length);
  const eol = eolOf(text);
  if (from.kind === 'flow') {
    const parts = bare(text, from);
    if (!parts || parts.some((p) => /[\r\n]/.test(p))) return undefined;
    return [insert(at, parts.map((p) => `${eol}${to.indent}- ${p}`).join(''))];
  }
  // All lines below the key go along, comments between the items too.
  const begin = lineEnd(text, second.piece.start + second.keyNode.end);
  const lines = text.slice(begin, blockEnd(text, end, from.indent.length));
  const shifted = shift(lines, from.indent, to.indent);
  return shifted === undefined ? undefined : [insert(at, shifted)];
}

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

/** Indents lines as `to` instead of `from`; undefined where a line has too little to take away. */
function shift(lines: string, from: string, to: string): string | undefined {
  if (from === to) return lines;
  if (to.length > from.length) return lines.replace(/\n(?=[^\r\n])/g, `\n${to.slice(from.length)}`);
  const less = from.slice(to.length);
  const short = lines
    .split('\n')
    .slice(1)
    .some((line) => /\S/.test(line) && !line.startsWith(less));
  return short ? undefined : lines.replaceAll(`\n${less}`, '\n');
}
