import type { Piece, RoadmapDocument, SectionEntry } from '../document/document';
import { childrenOf, type Node } from '../document/nodes';
import type { Range } from '../model/roadmap';
import type { Finding } from './rule';

/** `# roadmap-ignore: rule-id, …` and `# roadmap-ignore-file: …` (format §11), from its `#` on. */
export interface Directive extends Range {
  readonly ids: readonly DirectiveId[];
  /** Where the line begins that it is about; undefined for a whole file, and where there is none. */
  readonly about?: number | undefined;
  /** The text that it holds for; the whole file for `roadmap-ignore-file`. */
  readonly scope: Range;
}

export interface DirectiveId extends Range {
  readonly id: string;
  /** It stands where an id belongs: first, or behind a comma. */
  readonly isListed: boolean;
}

/** Whether an id of a directive suppresses a finding. That it is itself in vain, it can't hide. */
export const suppresses = ({ scope }: Directive, id: DirectiveId, finding: Pick<Finding, 'rule' | 'start'>): boolean =>
  finding.start >= scope.start && finding.start < scope.end && id.id === finding.rule && id.start !== finding.start;

const DIRECTIVE = /#[ \t]*roadmap-ignore(-file)?:([^\r\n]*)/g;

export function directivesOf({ document }: { readonly document: RoadmapDocument }): Directive[] {
  const { text } = document;
  const found: Directive[] = [];
  DIRECTIVE.lastIndex = 0;
  for (let m = DIRECTIVE.exec(text); m; m = DIRECTIVE.exec(text)) {
    const lineStart = text.lastIndexOf('\n', m.index - 1) + 1;
    const before = text.slice(lineStart, m.index).replace(/^\uFEFF/, '');
    if (before !== '' && !/\s$/.test(before)) continue;
    if (inScalar(document, m.index)) continue;
    const start = m.index;
    const end = start + m[0].trimEnd().length;
    const ids = idsIn(m[2] ?? '', start + m[0].length - (m[2] ?? '').length);
    if (m[1]) {
      if (before === '') found.push({ ids, start, end, scope: { start: 0, end: text.length + 1 } });
      continue;
    }
    const about = before.trim() === '' ? nextContentLine(text, m.index) : lineStart;
    const scope = about === undefined ? undefined : outermostOnLine(document, about);
    found.push({ ids, start, end, about, scope: scope ?? { start: -1, end: -1 } });
  }
  return found;
}

function idsIn(list: string, offset: number): DirectiveId[] {
  return [...list.matchAll(/[^\s,]+/g)].map((m) => {
    const start = offset + (m.index ?? 0);
    const isListed = /(?:^|,)\s*$/.test(list.slice(0, m.index));
    return { id: m[0], start, end: start + m[0].length, isListed };
  });
}

/** A `#` inside a text is no comment. */
function inScalar(document: RoadmapDocument, offset: number): boolean {
  const piece = pieceAt(document, offset);
  if (!piece?.root) return false;
  const at = offset - piece.start;
  let node: Node | undefined = piece.root;
  while (node && node.type !== 'scalar') node = childrenOf(node).find((n) => n.start <= at && at < n.end);
  return node !== undefined && node.start <= at && at < node.end;
}

/** The piece of the text that holds an offset. */
export function pieceAt({ pieces }: RoadmapDocument, offset: number): Piece | undefined {
  const piece = pieces[firstFrom(pieces, (p) => p.start + p.text.length > offset)];
  return piece && offset >= piece.start ? piece : undefined;
}

/** The index of the first one, in an order in which all behind it are, too. */
function firstFrom<T>(list: readonly T[], is: (each: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nextContentLine(text: string, offset: number): number | undefined {
  const line = /^[ \t]*[^\s#]/gm;
  const from = text.indexOf('\n', offset);
  if (from < 0) return undefined;
  line.lastIndex = from + 1;
  return line.exec(text)?.index;
}

/** The outermost item or key that begins on the line, with all its text. */
function outermostOnLine(document: RoadmapDocument, lineStart: number): Range | undefined {
  const { text, roots, entries } = document;
  const newline = text.indexOf('\n', lineStart);
  const lineEnd = newline < 0 ? text.length : newline;
  const here = (offset: number) => offset >= lineStart && offset < lineEnd;
  for (const [i, root] of roots.entries()) {
    const start = root.piece.start + root.keyNode.start;
    if (!here(start)) continue;
    const next = roots[i + 1];
    const end = root.cut
      ? next
        ? next.piece.start + next.keyNode.start
        : text.length + 1
      : root.piece.start + root.value.end;
    return { start, end: Math.max(end, lineEnd) };
  }
  const firstOf = ({ node, piece }: SectionEntry) => piece.start + (piece.kind === 'item' ? 0 : node.start);
  const from = firstFrom(entries, (entry) => firstOf(entry) >= lineStart);
  // An item may begin on the line below its hyphen.
  for (const entry of entries.slice(Math.max(0, from - 1), from + 1)) {
    const start = entry.piece.start + entry.node.start;
    if (here(start) || here(firstOf(entry))) return { start, end: entry.piece.start + entry.node.end + 1 };
  }
  const piece = pieceAt(document, lineStart);
  if (!piece?.root) return undefined;
  return outermostIn(piece.root, (offset) => here(piece.start + offset), piece.start);
}

function outermostIn(node: Node, here: (offset: number) => boolean, base: number): Range | undefined {
  if (node.type === 'map') {
    for (const pair of node.pairs) {
      if (here(pair.key.start))
        return { start: base + pair.key.start, end: base + Math.max(pair.value.end, pair.key.end) + 1 };
    }
  }
  for (const child of childrenOf(node)) {
    if (node.type === 'list' && here(child.start)) return { start: base + child.start, end: base + child.end + 1 };
    const inside = outermostIn(child, here, base);
    if (inside) return inside;
  }
  return undefined;
}
