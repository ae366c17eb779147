import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDay } from '../roadmap/model/dates';
import { dayOf } from '../roadmap/model/days';
import { runCheck } from './check';
import { strings } from './strings';

const BAD = 2;

/** Runs one command line; the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  const fail = (message: string): number => {
    process.stderr.write(`service-roadmap: ${message}\n`);
    return BAD;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return fail(strings.badOption(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.version) {
    process.stdout.write(`${version()}\n`);
    return 0;
  }
  if (values.help || command === undefined) {
    (values.help ? process.stdout : process.stderr).write(`${strings.usage}\n`);
    return values.help ? 0 : BAD;
  }
  if (command === 'lsp') return values.stdio ? serve() : fail(strings.needsStdio);
  if (command !== 'check') return fail(strings.unknownCommand(command));
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') return fail(strings.badFormat(format));
  const today = values.today === undefined ? localToday() : parseDay(values.today);
  if (today === undefined) return fail(strings.badToday(values.today ?? ''));
  return runCheck(
    { files: rest, format, today, rulesPage: rulesPage() },
    {
      out: (text) => void process.stdout.write(text),
      note: (text) => void process.stderr.write(`${text}\n`),
      color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    },
  );
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      today: { type: 'string' },
      stdio: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
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
