import { isSeveritySetting } from '../../roadmap/rules/check';
import { setSeverity as severityEdits } from '../../roadmap/rules/severities';
import { isSwitchable } from '../../roadmap/rules/table';
import { lspEdits } from '../positions';
import type { SetSeverityParams, SetSeverityResult } from '../protocol';
import type { Snapshot } from '../snapshot';
import { strings } from '../strings';

/** The edits that write a rule's severity into the document's policies. */
export function setSeverity(snapshot: Snapshot, { rule, severity }: SetSeverityParams): SetSeverityResult {
  if (!isSwitchable(rule)) return { refused: strings.notSwitchable(rule) };
  if (!isSeveritySetting(severity)) return { refused: strings.noSeverity(String(severity)) };
  const edits = severityEdits(snapshot.roadmap, rule, severity);
  if (!edits) return { refused: strings.cannotSetSeverity(rule) };
  return { edits: lspEdits(snapshot.document, edits), version: snapshot.version };
}
