import { type RoadmapDocument, readDocument } from '../document/document';
import { findMarker } from '../document/marker';
import { childrenOf, type Node } from '../document/nodes';
import { eolOf, indentAt, lineEnd, lineStart, nextLine } from '../edits/lines';
import type { Edits } from '../edits/result';
import { applyEdits, type TextEdit } from '../edits/textEdit';
import type { Roadmap } from '../model/roadmap';
import { type Directive, directivesOf, pieceAt, suppresses } from './directives';
import type { Finding } from './rule';
import { isRuleId, isSwitchable } from './ruleIds';

/** What is asked to be ignored: a finding's rule and where it begins, in absolute offsets. */
export type Ignorable = Pick<Finding, 'rule' | 'start'>;

/**
 * Suppresses one finding by a comment, at the innermost key or item around it whose first line takes one. Undefined
 * where no comment can, short of one for a whole section; a document in JSON must not be asked for one.
 */
export function ignoreHere({ document }: Roadmap, finding: Ignorable): Edits {
  if (!isSwitchable(finding.rule)) return undefined;
  const directives = directivesOf({ document });
  for (const line of linesAround(document, finding.start)) {
    for (const edit of commentsFor(document.text, line, finding.rule, directives)) {
      if (works(document, edit, finding)) return [edit];
    }
  }
  return undefined;
}

/** Suppresses a rule in the whole file by a comment; undefined where none can stand. Not for JSON. */
export function ignoreInFile({ document }: Roadmap, finding: Ignorable): Edits {
  if (!isSwitchable(finding.rule)) return undefined;
  const { text } = document;
  const comment = `# roadmap-ignore-file: ${finding.rule}`;
  const eol = eolOf(text);
  const present = directivesOf({ document }).find((each) => isForFile(text, each));
  const edits: TextEdit[] = present ? [appended(text, present, finding.rule)] : [];
  const head = behindHeader(text);
  if (head !== undefined) edits.push({ start: head, end: head, text: comment + eol });
  const open = /[^\n\uFEFF]$/.test(text);
  edits.push({ start: text.length, end: text.length, text: open ? eol + comment : comment + eol });
  const edit = edits.find((each) => works(document, each, finding));
  return edit && [edit];
}

const isForFile = (text: string, { start }: Directive): boolean =>
  /^#[ \t]*roadmap-ignore-file:/.test(text.slice(start, start + 100));

/** One more id in a directive: behind its last one, before a remark. */
function appended(text: string, { ids, end }: Directive, rule: string): TextEdit {
  const last = ids.findLast((each) => each.isListed || isRuleId(each.id));
  if (last) return { start: last.end, end: last.end, text: `, ${rule}` };
  return { start: end, end, text: /\s$/.test(text.slice(0, end)) ? rule : ` ${rule}` };
}

/** The comments that may be about what begins on a line, the least conspicuous first. */
function* commentsFor(text: string, line: number, rule: string, directives: readonly Directive[]): Iterable<TextEdit> {
  const end = lineEnd(text, line);
  const present = directives.find((each) => each.about !== undefined && lineStart(text, each.about) === line);
  if (present) yield appended(text, present, rule);
  const comment = `# roadmap-ignore: ${rule}`;
  if (!directives.some(({ start }) => start >= line && start <= end)) {
    const behind = line + text.slice(line, end).trimEnd().length;
    yield { start: behind, end, text: ` ${comment}` };
  }
  yield { start: line, end: line, text: indentAt(text, line) + comment + eolOf(text) };
}

/** The lines on which a place and the keys and items around it begin, innermost first; not that of its section. */
function linesAround(document: RoadmapDocument, offset: number): Set<number> {
  const { text } = document;
  const lines = [lineStart(text, offset)];
  const piece = pieceAt(document, offset);
  if (piece && !piece.fault) {
    const starts = holders(piece.root, offset - piece.start, piece.kind !== 'item');
    lines.push(...starts.reverse().map((start) => lineStart(text, piece.start + start)));
  }
  return new Set(lines);
}

/** Where the keys and entries begin that hold an offset, outermost first. */
function holders(root: Node | undefined, at: number, isRoot: boolean): number[] {
  const starts: number[] = [];
  const isIn = (node: Node) => node.start <= at && at <= node.end;
  for (let node = root; node; ) {
    let inside: Node | undefined;
    if (node.type === 'map') {
      const pair = node.pairs.findLast(({ key, value }) => key.start <= at && at <= Math.max(key.end, value.end));
      inside = pair?.value;
      const isSection = isRoot && node === root && inside?.type === 'list';
      if (pair && !isSection) starts.push(pair.key.start);
    } else {
      inside = childrenOf(node).find(isIn);
      if (inside) starts.push(inside.start);
    }
    node = inside;
  }
  return starts;
}

/** Whether an edit makes a directive out of a comment that suppresses the finding, and nothing else out of the text. */
function works(document: RoadmapDocument, edit: TextEdit, { rule, start }: Ignorable): boolean {
  const { text } = document;
  const after = applyEdits(text, [edit]);
  const moved = edit.start <= start ? start + edit.text.length - (edit.end - edit.start) : start;
  // The marker is looked for in the first lines only.
  if (findMarker(after, false).kind !== findMarker(text, false).kind) return false;
  const read = readDocument(after, { named: true, previous: document });
  const broken = (each: RoadmapDocument) => each.pieces.filter((piece) => piece.fault).length;
  if (broken(read) > broken(document)) return false;
  return directivesOf({ document: read }).some((directive) =>
    directive.ids.some((id) => suppresses(directive, id, { rule, start: moved })),
  );
}

/**
 * Where a line may be put behind the comments, directives and `---` that a file begins with: they may have to be first.
 * Undefined where something else stands there than keys.
 */
function behindHeader(text: string): number | undefined {
  let place = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let line = place; line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (/^(?:%|---(?=[ \t]*(?:#|$))|[ \t]*#)/.test(content)) place = nextLine(text, line);
    else if (/^(?:---|<{7}|={7}|>{7})/.test(content)) return undefined;
    else if (/\S/.test(content)) return place;
  }
  return undefined;
}
