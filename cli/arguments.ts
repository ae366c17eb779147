import { parseArgs } from 'node:util';
import { parseDay } from '../roadmap/model/dates';
import type { Day } from '../roadmap/model/days';
import { nearest } from '../roadmap/model/nearest';
import type { RuleSettings } from '../roadmap/rules/check';
import type { SeveritySetting } from '../roadmap/rules/rule';
import { isRuleId, isSwitchable, shownRules } from '../roadmap/rules/table';
import { FORMATS, type FormatName, isFormatName } from './formats';
import { strings } from './strings';

export type Command =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly asked: boolean }
  | { readonly kind: 'lsp' }
  | { readonly kind: 'explain'; readonly rules: readonly string[] }
  | ({ readonly kind: 'check' } & CheckArguments);

export interface CheckArguments {
  readonly files: readonly string[];
  readonly format: FormatName;
  readonly fix: boolean;
  /** Undefined: as many as there are. */
  readonly maxWarnings: number | undefined;
  /** Stand where the editor's setting stands. */
  readonly rules: RuleSettings;
  /** Undefined: the machine's calendar day. */
  readonly today: Day | undefined;
}

/** The message says what is wrong with the command line. */
export class BadArguments extends Error {}

const OPTIONS = {
  format: { type: 'string' },
  today: { type: 'string' },
  fix: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  rule: { type: 'string', multiple: true },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type OptionName = keyof typeof OPTIONS;

const COMMANDS = {
  check: ['format', 'today', 'fix', 'max-warnings', 'rule'],
  explain: [],
  lsp: ['stdio'],
} as const satisfies Record<string, readonly OptionName[]>;

type CommandName = keyof typeof COMMANDS;

const SEVERITIES: readonly SeveritySetting[] = ['off', 'hint', 'information', 'warning', 'error'];

/** @throws BadArguments */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [command, ...rest] = positionals;
  if (values.version) return { kind: 'version' };
  if (values.help || command === undefined) return { kind: 'help', asked: values.help === true };
  if (!isCommand(command)) throw new BadArguments(strings.unknownCommand(command, nearest(command, commandNames())));
  const possible: readonly string[] = COMMANDS[command];
  const strange = Object.keys(values).find((option) => !possible.includes(option));
  if (strange !== undefined) throw new BadArguments(strings.notWith(strange, command));
  switch (command) {
    case 'lsp':
      if (!values.stdio) throw new BadArguments(strings.needsStdio);
      return { kind: 'lsp' };
    case 'explain':
      return { kind: 'explain', rules: rest };
    case 'check':
      return {
        kind: 'check',
        files: rest,
        format: format(values.format ?? 'text'),
        fix: values.fix === true,
        maxWarnings: maxWarnings(values['max-warnings']),
        rules: Object.fromEntries((values.rule ?? []).map(ruleSetting)),
        today: today(values.today),
      };
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new BadArguments(
      strings.badOption((error instanceof Error ? error.message : String(error)).replace(/\s*\n/g, ' ')),
    );
  }
}

const commandNames = () => Object.keys(COMMANDS);
const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

function format(name: string): FormatName {
  if (!isFormatName(name)) throw new BadArguments(strings.badFormat(name, Object.keys(FORMATS)));
  return name;
}

function today(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text);
  if (text !== undefined && day === undefined) throw new BadArguments(strings.badToday(text));
  return day;
}

function maxWarnings(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const n = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(n)) throw new BadArguments(strings.badMaxWarnings(text));
  return n;
}

function ruleSetting(text: string): [id: string, severity: SeveritySetting] {
  const equals = text.indexOf('=');
  if (equals < 0) throw new BadArguments(strings.badRule(text));
  const id = text.slice(0, equals);
  const word = text.slice(equals + 1);
  if (!isRuleId(id)) throw new BadArguments(strings.unknownRule(id, nearestRules(id)));
  if (!isSwitchable(id)) throw new BadArguments(strings.notSwitchable(id));
  const severity = SEVERITIES.find((s) => s === word);
  if (severity === undefined) throw new BadArguments(strings.badSeverity(text, nearest(word, SEVERITIES), SEVERITIES));
  return [id, severity];
}

/** Ids of rules that an unknown one may stand for. */
export const nearestRules = (id: string): string[] =>
  nearest(
    id,
    shownRules().map((rule) => rule.id),
  );
