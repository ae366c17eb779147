import { indentAt, isFirstOnLine, isLastOnLine, lineEnd, previousLineEnd } from './lines';
import type { TextEdit } from './textEdit';
import type { FlowView } from './views';

export interface FlowInsert {
  /** Each writes one part; `indent` is that of the line that it begins on. */
  readonly write: readonly ((indent: string) => string)[];
  /** Behind a comma: a blank or nothing. */
  readonly comma: string;
  /** Inside the brackets, where they were empty and stay on one line. */
  readonly pad: string;
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
}

/** Puts new parts before the part at `index`, in line with their neighbors. */
export function insertFlow(text: string, view: FlowView, index: number, how: FlowInsert): TextEdit[] {
  const before = view.parts[index - 1];
  if (!before) return [insertFirst(text, view, how)];
  const indent = indentAt(text, before.start);
  const ownLine = isFirstOnLine(text, before.start);
  const lead = ownLine ? how.eol + indent : how.comma;
  const written = how.write.map((write) => lead + write(indent));
  if (before.comma !== undefined) {
    // A comment behind the comma stays with the part before.
    const at = ownLine && isLastOnLine(text, before.comma + 1) ? lineEnd(text, before.comma) : before.comma + 1;
    return [insert(at, written.map((w) => `${w},`).join(''))];
  }
  if (!ownLine || !/^[ \t]+#/.test(text.slice(before.end, lineEnd(text, before.end))))
    return [insert(before.end, written.map((w) => `,${w}`).join(''))];
  return [insert(before.end, ','), insert(lineEnd(text, before.end), written.join(','))];
}

function insertFirst(text: string, view: FlowView, how: FlowInsert): TextEdit {
  const first = view.parts[0];
  if (first) {
    const indent = indentAt(text, first.start);
    const behind = isFirstOnLine(text, first.start) ? how.eol + indent : how.comma;
    return insert(first.start, how.write.map((write) => `${write(indent)},${behind}`).join(''));
  }
  const outer = indentAt(text, view.open);
  const inner = text.slice(view.open + 1, view.close);
  const lines = /[\r\n]/.test(inner);
  if (lines) {
    const indent = outer + how.unit;
    const written = how.write.map((write) => how.eol + indent + write(indent)).join(',');
    return insert(view.open + 1 + inner.trimEnd().length, written);
  }
  const written = how.write.map((write) => write(outer)).join(`,${how.comma}`);
  return { start: view.open + 1, end: view.close, text: how.pad + written + how.pad };
}

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

/** Removes the parts from `from` to `to` with the commas that they leave behind. */
export function removeFlow(text: string, view: FlowView, from: number, to: number): TextEdit[] {
  const first = view.parts[from];
  const last = view.parts[to];
  if (!first || !last) return [];
  const before = view.parts[from - 1];
  const next = view.parts[to + 1];
  const end = last.comma === undefined ? last.end : last.comma + 1;
  if (!before && !next) {
    // Comments in the brackets stay.
    const others = text.slice(view.open + 1, first.start) + text.slice(end, view.close);
    return [others.trim() === '' ? cut(view.open + 1, view.close) : cut(first.start, end)];
  }
  const lineBefore = previousLineEnd(text, first.start);
  if (isFirstOnLine(text, first.start) && isLastOnLine(text, end) && lineBefore !== undefined) {
    const lines = cut(lineBefore, lineEnd(text, end));
    const comma = last.comma === undefined ? before?.comma : undefined;
    if (comma === undefined) return [lines];
    return comma + 1 === lines.start ? [cut(comma, lines.end)] : [cut(comma, comma + 1), lines];
  }
  if (next) {
    const blank = text.slice(end, next.start).trim() === '';
    return [cut(first.start, blank ? next.start : end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0))];
  }
  const comma = before?.comma ?? first.start;
  const blank = text.slice(comma + 1, first.start).trim() === '';
  if (last.comma !== undefined) return [cut(blank ? comma + 1 : first.start, end)];
  return blank ? [cut(before?.end ?? first.start, last.end)] : [cut(comma, comma + 1), cut(first.start, last.end)];
}

const cut = (start: number, end: number): TextEdit => ({ start, end, text: '' });
