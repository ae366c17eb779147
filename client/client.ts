import { commands, type ExtensionContext, window } from 'vscode';
import { methods, type TodayParams } from '../server/protocol';
import { registerChangeSeverity } from './commands/changeSeverity';
import { registerExplainRule } from './commands/explainRule';
import { registerCommands } from './commands/index';
import { LanguageServer } from './languageServer';
import { createLog } from './log';
import { registerPreview } from './previewPanel';
import { strings } from './strings';
import { watchToday } from './today';

// Everything that is loaded once there is a roadmap: a bundle of its own, dist/client.js.

let server: LanguageServer | undefined;

/** Registers commands and the preview, and starts the language server in the background. Call once. */
export function startClient(context: ExtensionContext): void {
  const log = createLog();
  const running = new LanguageServer(context.extensionUri, log);
  server = running;
  context.subscriptions.push(
    log,
    watchToday((today) => running.notify(methods.today, { today } satisfies TodayParams)),
    commands.registerCommand('serviceRoadmap.showLog', () => log.show()),
    commands.registerCommand('serviceRoadmap.restartServer', async () => {
      await running.restart();
      if (running.running) window.setStatusBarMessage(strings.serverRestarted(), 5000);
    }),
  );
  context.subscriptions.push(registerChangeSeverity(running), ...registerExplainRule(running));
  registerCommands(context, running);
  registerPreview(context, running);
  void running.start();
}

/** Ends the server. */
export async function stopClient(): Promise<void> {
  await server?.stop();
  server = undefined;
}
