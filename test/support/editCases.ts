import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RoadmapDocument, readDocument } from '../../roadmap/document/document';
import { applyEdits, type TextEdit } from '../../roadmap/edits/textEdit';

/** What an edit function gives back. */
export type Outcome =
  | readonly TextEdit[]
  | undefined
  | { readonly refused: string }
  | { readonly edits: readonly TextEdit[]; readonly revealOffset: number };

export interface EditCase {
  readonly name: string;
  readonly before: string;
  readonly edit: (doc: RoadmapDocument) => Outcome;
  /** Undefined where the edit must be refused. */
  readonly after: string | undefined;
  /** The document is broken before and may be so after. */
  readonly broken?: true;
}

/** A text with the indentation of the source file taken away; it ends with a line ending. */
export function yaml(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] ?? '')
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const indents = lines.filter((l) => l.trim()).map((l) => /^ */.exec(l)?.[0].length ?? 0);
  const least = Math.min(...indents);
  return lines.map((l) => l.slice(least)).join('\n');
}

const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ['', (t) => t],
  [', CRLF', crlf],
  [', BOM', (t) => `\ufeff${t}`],
  [', CRLF and BOM', (t) => `\ufeff${crlf(t)}`],
];

/** Runs each case as written, with a byte order mark, and with CRLF if it has a line ending that tells. */
export function runCases(feature: string, cases: readonly EditCase[]): void {
  for (const one of cases) {
    for (const [suffix, vary] of VARIANTS.filter(([s]) => one.before.includes('\n') || !s.includes('CRLF')))
      test(`${feature}: ${one.name}${suffix}`, () =>
        check(one, vary(one.before), one.after === undefined ? undefined : vary(one.after)));
  }
}

function check(one: EditCase, before: string, expected: string | undefined): void {
  const doc = readDocument(before, { named: true });
  const outcome = one.edit(doc);
  const edits = Array.isArray(outcome)
    ? (outcome as readonly TextEdit[])
    : outcome && 'edits' in outcome
      ? outcome.edits
      : undefined;
  if (expected === undefined) {
    assert.equal(edits, undefined, 'must be refused');
    return;
  }
  assert.ok(edits, 'must not be refused');
  const after = applyEdits(before, edits);
  assert.equal(after, expected);
  if (!one.broken) {
    const faults = readDocument(after, { named: true }).pieces.flatMap((p) => (p.fault ? [p.fault] : []));
    assert.deepEqual(faults, []);
  }
  if (isJson(before)) JSON.parse(after.replace(/^\ufeff/, ''));
  if (outcome && 'revealOffset' in outcome)
    assert.match(after.slice(outcome.revealOffset, outcome.revealOffset + 1), /[-{]/);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
