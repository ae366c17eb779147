import { type LogOutputChannel, window } from 'vscode';
import { strings } from './strings';

/** The output channel of client and server; its level is set in the Output panel. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel(strings.product, { log: true });
}
