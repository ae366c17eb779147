import type { Diagnostic } from '../server/features/diagnostics';
import { visible } from './output';
import { messageOf } from './report';

/** Annotations in the log of a GitHub workflow. */

const COMMANDS = { 1: 'error', 2: 'warning', 3: 'notice', 4: 'notice' } as const;

/**
 * One finding as a workflow command.
 * @param file relative to the folder that was checked out
 */
export function githubCommand(file: string, diagnostic: Diagnostic): string {
  const { severity = 1, range, code } = diagnostic;
  const { start, end } = range;
  const properties = [
    ['file', file],
    ['line', start.line + 1],
    // Over several lines GitHub refuses columns.
    ...(start.line === end.line ? [['col', start.character + 1]] : []),
    ['endLine', end.line + 1],
    ...(start.line === end.line ? [['endColumn', end.character + 1]] : []),
    ['title', code ?? ''],
  ];
  const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${list}::${data(messageOf(diagnostic))}`;
}

const data = (text: string): string => visible(text.replace(/[%\r\n]/g, percent));
const property = (text: string): string => visible(text.replace(/[%\r\n:,]/g, percent));

const percent = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
