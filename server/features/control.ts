import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { Edits } from '../../roadmap/edits/result';
import { syntaxOf } from '../../roadmap/edits/views';
import type { CheckedFinding } from '../../roadmap/rules/check';
import { fixTitles } from '../../roadmap/rules/fixTitles';
import { ignoreHere, ignoreInFile } from '../../roadmap/rules/ignoring';
import { setSeverity } from '../../roadmap/rules/severities';
import { isSwitchable } from '../../roadmap/rules/table';
import type { ClientFeatures } from '../clientFeatures';
import { type ChangeSeverityArguments, clientCommands } from '../protocol';
import type { Snapshot } from '../snapshot';
import { workspaceEdit } from './workspaceEdit';

export interface FoundHere {
  readonly finding: CheckedFinding;
  /** The client's copies of it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Nobody picks one of more; each is tried out on the text. */
const MOST = 5;

/** What can be done about a finding other than mending it: ignore it, change its severity, read about its rule. */
export function controlActions(snapshot: Snapshot, found: readonly FoundHere[], client: ClientFeatures): CodeAction[] {
  const actions: CodeAction[] = [];
  const done = new Set<string>();
  for (const { finding, diagnostics } of found.slice(0, MOST)) {
    const { rule } = finding;
    const push = (title: string, what: Pick<CodeAction, 'edit' | 'command'>) =>
      actions.push({
        title,
        kind: 'quickfix',
        ...(diagnostics.length > 0 ? { diagnostics: [...diagnostics] } : {}),
        ...what,
      });
    const pushEdit = (title: string, edits: Edits) => {
      if (edits && edits.length > 0) push(title, { edit: workspaceEdit(snapshot, edits, client) });
    };
    const json = isJson(snapshot);
    if (!json) pushEdit(fixTitles.ignoreHere(rule), ignoreHere(snapshot.roadmap, finding));
    // The rest is the same for all findings of the rule.
    if (done.has(rule)) continue;
    done.add(rule);
    const asks = client.commands.includes(clientCommands.changeSeverity);
    if (json) pushEdit(fixTitles.ignoreInDocument(rule), setSeverity(snapshot.roadmap, rule, 'off'));
    else pushEdit(fixTitles.ignoreInDocument(rule), ignoreInFile(snapshot.roadmap, finding));
    if (asks && isSwitchable(rule)) {
      const title = fixTitles.changeSeverity(rule);
      const args: ChangeSeverityArguments = { uri: snapshot.uri, rule, current: finding.severity };
      push(title, { command: { title, command: clientCommands.changeSeverity, arguments: [args] } });
    } else if (!json) pushEdit(fixTitles.switchOff(rule), setSeverity(snapshot.roadmap, rule, 'off'));
    if (client.commands.includes(clientCommands.explainRule)) {
      const title = fixTitles.explainRule(rule);
      push(title, { command: { title, command: clientCommands.explainRule, arguments: [rule] } });
    }
  }
  return actions;
}

/** No comment may stand in it. */
const isJson = ({ uri, roadmap }: Snapshot): boolean => /\.json$/i.test(uri) || syntaxOf(roadmap.document) === 'json';
