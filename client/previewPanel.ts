import { commands, type ExtensionContext, l10n, type Uri } from 'vscode';
import { commandStrings } from './commandStrings';
import { addArguments } from './commands/arguments';
import { targetRoadmap } from './commands/target';
import type { ServerHandle } from './languageServer';
import { PreviewPanels } from './panel/panels';
import { watchToday } from './today';

let panels: PreviewPanels | undefined;

/** The document of the preview that has the focus, if one has. */
export const activePreview = (): Uri | undefined => panels?.active;

/** Registers the timeline preview: its commands, what restores it, and the setting that opens it by itself. Call once. */
export function registerPreview(
  context: Pick<ExtensionContext, 'subscriptions' | 'extensionUri' | 'workspaceState'>,
  server: ServerHandle,
): void {
  const s = commandStrings(l10n);
  const all = new PreviewPanels(context, server, s.preview);
  panels = all;
  const open = (beside: boolean) => async (given: unknown) => {
    const { uri: named } = addArguments(given);
    const uri = named ?? (await targetRoadmap(activePreview(), s));
    if (uri) all.open(uri, { beside });
  };
  context.subscriptions.push(
    all,
    commands.registerCommand('serviceRoadmap.openPreview', open(false)),
    commands.registerCommand('serviceRoadmap.openPreviewToSide', open(true)),
    // The server is told first: it has been asked to be by an earlier listener.
    watchToday(() => all.refresh()),
  );
}
