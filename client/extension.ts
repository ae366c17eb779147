import { commands, Disposable, type ExtensionContext, TabInputWebview, window } from 'vscode';
import { strings } from './strings';
import { Takeover } from './takeover';
import { workspaceHasRoadmap } from './workspaceRoadmaps';

// All that is loaded for a YAML document that may not be ours. The rest is in client.ts, a bundle of its own.

type Client = typeof import('./client');

let client: Promise<Client | undefined> | undefined;

export function activate(context: ExtensionContext): void {
  const load = (): Promise<Client | undefined> => {
    client ??= loadClient(context, placeholders);
    return client;
  };
  const placeholders = Disposable.from(...contributedCommands(context).map((id) => commandPlaceholder(id, load)));
  const takeover = new Takeover(context.workspaceState, () => void load());
  context.subscriptions.push(placeholders, takeover);
  takeover.lookAtOpenDocuments();
  if (hasPreview()) void load();
  else void workspaceHasRoadmap().then((found) => (found ? load() : undefined));
}

export async function deactivate(): Promise<void> {
  const loaded = await client;
  await loaded?.stopClient();
}

async function loadClient(context: ExtensionContext, placeholders: Disposable): Promise<Client | undefined> {
  try {
    const loaded = await import('./client');
    placeholders.dispose();
    loaded.startClient(context);
    return loaded;
  } catch (error) {
    void window.showErrorMessage(strings.clientNotLoaded(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** Commands must work before the client is loaded: this loads it, which registers the real one, and calls that. */
function commandPlaceholder(id: string, load: () => Promise<Client | undefined>): Disposable {
  return commands.registerCommand(id, async (...args: unknown[]) => {
    const loaded = await load();
    return loaded && commands.executeCommand(id, ...args);
  });
}

function contributedCommands(context: ExtensionContext): string[] {
  const manifest: { contributes: { commands: { command: string }[] } } = context.extension.packageJSON;
  return manifest.contributes.commands.map(({ command }) => command);
}

/** A preview that is restored waits for the client, which knows how. */
function hasPreview(): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('serviceRoadmap.preview'),
  );
}
