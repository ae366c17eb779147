import { commands, type Disposable, l10n, languages, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { clientCommands, type ExplainRuleResult, methods, type RuleSummary } from '../../server/protocol';
import { type CommandStrings, commandStrings } from '../commandStrings';
import { LANGUAGE } from '../language';
import type { ServerHandle } from '../languageServer';

const SCHEME = 'service-roadmap-rule';

/**
 * Registers *Explain Rule*: called with a rule's id it shows what there is to say of that rule, and rejects where there
 * is none; else it asks for the rule. Gives whether something is shown.
 */
export function registerExplainRule(server: ServerHandle): Disposable[] {
  const s = commandStrings(l10n).rules;
  return [
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => explain(server, path.slice(1).replace(/\.md$/, ''), s),
    }),
    commands.registerCommand(clientCommands.explainRule, async (raw: unknown) => {
      if (typeof raw === 'string') return show(server, raw, s).then(() => true);
      try {
        const rule = await choose(server, s);
        if (rule === undefined) return false;
        await show(server, rule, s);
        return true;
      } catch (error) {
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
        return false;
      }
    }),
  ];
}

async function explain(server: ServerHandle, rule: string, s: CommandStrings['rules']): Promise<string> {
  const result = await server.request<ExplainRuleResult | null>(methods.explainRule, { rule });
  if (!result) throw new Error(s.noRule(rule));
  return result.markdown;
}

/** In VS Code's preview of Markdown; as text, where that is switched off. */
async function show(server: ServerHandle, rule: string, s: CommandStrings['rules']): Promise<void> {
  await explain(server, rule, s);
  const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}

async function choose(server: ServerHandle, s: CommandStrings['rules']): Promise<string | undefined> {
  const rules = await server.request<readonly RuleSummary[]>(methods.rules, {});
  const here = rulesAtCursor();
  const rows = rules.map(({ id, title, severity }): QuickPickItem & { id: string } => ({
    id,
    label: id,
    description: title,
    detail: here.has(id) ? s.foundHere : s.severities[severity],
  }));
  rows.sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
  const chosen = await window.showQuickPick(rows, { placeHolder: s.chooseRule, matchOnDescription: true });
  return chosen?.id;
}

/** What is found where the cursor is comes first. */
function rulesAtCursor(): Set<string> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return new Set();
  const found = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.intersection(editor.selection));
  return new Set(found.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
