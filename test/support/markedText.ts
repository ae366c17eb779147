import assert from 'node:assert/strict';
import { ruleOf } from '../../roadmap/rules/table';
import { type Mark, readMarks } from './caseFiles';
import { type CheckedText, type CheckTextOptions, checkText } from './checkText';

const FAMILIES = new Set(['document', 'references', 'time']);
/** Their findings would have to be avoided in all the cases that are about something else. */
const QUIET = new Set(['unused-definition', 'overcommitted-owner', 'false-precision']);

/** Whether the rule's findings must be marked, in a text that is about these rules. */
export const mustBeMarked = (id: string, about: ReadonlySet<string>): boolean =>
  about.has(id) || (FAMILIES.has(ruleOf(id)?.family ?? '') && !QUIET.has(id));

/** What a text with marks is about: the rules that it marks, and the one that it stands for. */
export const aboutOf = (marks: readonly Mark[], rule?: string): ReadonlySet<string> =>
  new Set([...marks.map((m) => m.rule), ...(rule === undefined ? [] : [rule])]);

const severityOf = (mark: Mark): string => mark.severity ?? ruleOf(mark.rule)?.severity ?? 'no such rule';

/** Checks a text with marks: of shape, references and time, and of the rules that it is about, just these are found. */
export function checkMarked(marked: string, options: CheckTextOptions & { readonly about?: string } = {}): CheckedText {
  const { text, marks } = readMarks(marked);
  const checked = checkText(text, options);
  const about = aboutOf(marks, options.about);
  const found = checked.findings.filter((f) => mustBeMarked(f.rule, about));
  const say = (f: { rule: string; severity: string; start: number; end: number }) =>
    `${f.rule} ${f.severity} ${f.start}-${f.end} ${JSON.stringify(text.slice(f.start, f.end))}`;
  assert.deepEqual(found.map(say).sort(), marks.map((m) => say({ ...m, severity: severityOf(m) })).sort());
  for (const { message } of found) assert.match(message, /^\S.*[.?]$/s);
  return checked;
}

/** Line endings and byte order marks that mean the same. */
export const CLOTHES: readonly (readonly [string, (text: string) => string])[] = [
  ['CRLF', (t) => t.replace(/\n/g, '\r\n')],
  ['BOM', (t) => `\ufeff${t}`],
];
