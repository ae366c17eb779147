import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOf } from '../roadmap/model/days';
import { BadArguments, readArguments } from './arguments';
import { runCheck } from './check';
import { runExplain } from './explain';
import { type Output, visible } from './output';
import { strings } from './strings';

/** Runs one command line; the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const output = standardOutput();
  try {
    const command = readArguments(argv);
    switch (command.kind) {
      case 'version':
        output.out(`${version()}\n`);
        return 0;
      case 'help':
        (command.asked ? process.stdout : process.stderr).write(`${strings.usage}\n`);
        return command.asked ? 0 : 2;
      case 'lsp':
        return await serve();
      case 'explain':
        return runExplain(command.rules, output);
      case 'check': {
        const tool = { version: version(), rulesPage: rulesPage() };
        return await runCheck({ ...command, today: command.today ?? localToday(), tool }, output);
      }
    }
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    output.note(strings.ours(error.message));
    return 2;
  }
}

function standardOutput(): Output {
  const { NO_COLOR, TERM } = process.env;
  return {
    out: (text) => void process.stdout.write(text),
    note: (line) => void process.stderr.write(`${visible(line)}\n`),
    color: process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb',
  };
}

function localToday() {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The rules page beside the bundle, as an address; undefined where it was not shipped. */
function rulesPage(): string | undefined {
  const file = path.join(__dirname, '..', 'docs', 'rules.md');
  return fs.existsSync(file) ? pathToFileURL(file).href : undefined;
}

function version(): string {
  const manifest: unknown = JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
  return String((manifest as { version?: string }).version);
}

/** Never resolves by itself: the connection's end ends the process. */
async function serve(): Promise<number> {
  const { startServer } = await import('../server/node');
  return startServer({ rulesPage: rulesPage() });
}
