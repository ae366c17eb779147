import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import type { TextEdit as OffsetEdit } from '../../roadmap/edits/textEdit';
import type { CheckedFinding } from '../../roadmap/rules/check';
import { fixAll, fixesOf } from '../../roadmap/rules/fixAll';
import type { ClientFeatures } from '../clientFeatures';
import type { Snapshot } from '../snapshot';
import { strings } from '../strings';
import { controlActions, type FoundHere } from './control';
import { SOURCE } from './diagnostics';
import { workspaceEdit } from './workspaceEdit';

export const FIX_ALL = 'source.fixAll.serviceRoadmap';
export const CODE_ACTION_KINDS = ['quickfix', FIX_ALL];

export function codeActions(
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
  client: ClientFeatures,
): CodeAction[] {
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants('quickfix')) actions.push(...quickFixes(snapshot, range, context, client));
  // Offered on request only: in the light bulb's list it would stand beside every other fix.
  if (context.only && wants(FIX_ALL)) {
    const edits = fixAllEdits(snapshot);
    if (edits.length > 0) {
      actions.push({ title: strings.fixAll(), kind: FIX_ALL, edit: workspaceEdit(snapshot, edits, client) });
    }
  }
  return actions;
}

function quickFixes(
  snapshot: Snapshot,
  range: Range,
  context: CodeActionContext,
  client: ClientFeatures,
): CodeAction[] {
  const start = snapshot.offsetAt(range.start);
  const end = snapshot.offsetAt(range.end);
  const actions: CodeAction[] = [];
  const found: FoundHere[] = [];
  for (const finding of snapshot.findings) {
    if (finding.start > end || finding.end < start) continue;
    const diagnostics = context.diagnostics.filter((d) => isSame(d, finding, snapshot));
    found.push({ finding, diagnostics });
    for (const fix of fixesOf(snapshot.roadmap, finding, snapshot.today)) {
      actions.push({
        title: fix.title,
        kind: 'quickfix',
        ...(diagnostics.length > 0 ? { diagnostics } : {}),
        ...(fix.preferred ? { isPreferred: true } : {}),
        edit: workspaceEdit(snapshot, fix.edits, client),
      });
    }
  }
  return [...actions, ...controlActions(snapshot, found, client)];
}

/** All fixes that are safe without a look, in one edit. */
export function fixAllEdits(snapshot: Snapshot): readonly OffsetEdit[] {
  return fixAll(snapshot.roadmap, snapshot.findings, snapshot.today).edits;
}

function isSame(diagnostic: Diagnostic, finding: CheckedFinding, snapshot: Snapshot): boolean {
  return (
    diagnostic.source === SOURCE &&
    diagnostic.code === finding.rule &&
    snapshot.offsetAt(diagnostic.range.start) === finding.start &&
    snapshot.offsetAt(diagnostic.range.end) === finding.end
  );
}
