import { commands, type Disposable, l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { SeveritySetting } from '../../roadmap/rules/rule';
import { clientCommands, methods, type SetSeverityParams, type SetSeverityResult } from '../../server/protocol';
import { type CommandStrings, commandStrings } from '../commandStrings';
import type { ServerHandle } from '../languageServer';
import { applyEdits } from './edits';
import { openRoadmap } from './target';

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];
const ATTEMPTS = 2; // the text may change while the server works

/**
 * Registers what the quick fix *Change severity…* calls: `{ uri, rule, current }` asks which one, `{ uri, rule,
 * severity }` asks nothing and rejects where it can't be done. Both give whether the document was changed.
 */
export function registerChangeSeverity(server: ServerHandle): Disposable {
  const s = commandStrings(l10n).rules;
  return commands.registerCommand(clientCommands.changeSeverity, async (raw: unknown) => {
    const { uri, rule, current, severity } = argumentsOf(raw);
    if (severity) return set(server, uri, rule, severity, s).then(() => true);
    const chosen = await choose(rule, current, s);
    if (!chosen) return false;
    try {
      await set(server, uri, rule, chosen, s);
      return true;
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      return false;
    }
  });
}

interface Arguments {
  readonly uri: Uri;
  readonly rule: string;
  readonly current: SeveritySetting | undefined;
  readonly severity: SeveritySetting | undefined;
}

function argumentsOf(raw: unknown): Arguments {
  const { uri, rule, current, severity } = (raw ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof rule !== 'string') throw new TypeError('rule must be text');
  const known = (word: unknown) => SEVERITIES.find((each) => each === word);
  if (severity !== undefined && !known(severity))
    throw new TypeError(`severity must be one of ${SEVERITIES.join(', ')}`);
  return {
    uri: uri instanceof Uri ? uri : Uri.parse(String(uri), true),
    rule,
    current: known(current),
    severity: known(severity),
  };
}

async function choose(
  rule: string,
  current: SeveritySetting | undefined,
  s: CommandStrings['rules'],
): Promise<SeveritySetting | undefined> {
  const rows = SEVERITIES.map((severity): QuickPickItem & { severity: SeveritySetting } => ({
    severity,
    label: s.severities[severity],
    detail: s.meanings[severity],
    ...(severity === current ? { description: s.now } : {}),
  }));
  const chosen = await window.showQuickPick(rows, { placeHolder: s.chooseSeverity(rule) });
  return chosen?.severity;
}

async function set(
  server: ServerHandle,
  uri: Uri,
  rule: string,
  severity: SeveritySetting,
  s: CommandStrings['rules'],
): Promise<void> {
  let why = s.notChanged;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const document = await openRoadmap(uri);
    const { version } = document;
    const params: SetSeverityParams = { uri: document.uri.toString(), version, rule, severity };
    const result = await server.request<SetSeverityResult>(methods.setSeverity, params);
    if ('refused' in result) why = result.refused;
    else if (document.version === version && (await applyEdits(document.uri, result.edits))) return;
  }
  throw new Error(why);
}
