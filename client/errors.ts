import { type LogOutputChannel, window } from 'vscode';
import type { ServerHandle } from './languageServer';
import { strings } from './strings';

/** Shows an error with the two things that help: starting the server again, and its log. */
export async function showServerProblem(message: string, server: ServerHandle, log: LogOutputChannel): Promise<void> {
  const restart = strings.restart();
  const showLog = strings.showLog();
  const answer = await window.showErrorMessage(message, restart, showLog);
  if (answer === restart) await server.restart();
  if (answer === showLog) log.show();
}
