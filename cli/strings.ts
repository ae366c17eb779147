/** Every text that the command line prints, in one place so that it can be translated. */
export const strings = {
  usage: `service-roadmap: checks customer service roadmaps and serves editors.

Usage
  service-roadmap check [FILE or folder…] [options]
      Reports what is wrong; without an argument for the current folder.
      --fix                  first applies every fix that is safe without a look, and says what it changed
      --format FORMAT        text (default), json, sarif (code scanning) or github (annotations of a workflow)
      --max-warnings N       more warnings than N are a failure, too
      --rule ID=SEVERITY     off, hint, information, warning or error for a rule, as often as needed;
                             the roadmap's own policies.rules stand above it
      --today YYYY-MM-DD     the day that dates are compared with
      Exit code 0: no error, 1: at least one error or too many warnings, 2: bad arguments, or a file that
      can't be read or written.
  service-roadmap explain [RULE…]
      Tells what a rule looks for, why, and how to put it right; without an argument lists all rules.
  service-roadmap lsp --stdio
      Starts the language server for an editor.
  service-roadmap --version | --help`,
  /** On lines that begin with no file's name. */
  ours: (message: string) => `service-roadmap: ${message}`,
  unknownCommand: (name: string, near: readonly string[]) =>
    `unknown command "${name}": ${near.length > 0 ? meant(near) : 'use "check", "explain" or "lsp", or see --help'}`,
  badOption: (message: string) => `${message}; see --help`,
  notWith: (option: string, command: string) => `--${option} is not possible with "${command}"; see --help`,
  badFormat: (value: string, formats: readonly string[]) => `--format ${value} is not possible: use ${anyOf(formats)}`,
  badToday: (value: string) => `--today ${value} is not a day: write it like 2026-11-21`,
  badMaxWarnings: (value: string) => `--max-warnings ${value} is not a number of warnings: write 0 or more`,
  badRule: (value: string) => `--rule ${value} is not possible: write it like past-due=off`,
  unknownRule: (id: string, near: readonly string[]) =>
    `unknown rule "${id}": ${near.length > 0 ? meant(near) : '"service-roadmap explain" lists all rules'}`,
  notSwitchable: (id: string) => `the severity of ${id} can't be set: the text has to be mended`,
  badSeverity: (value: string, near: readonly string[], all: readonly string[]) =>
    `--rule ${value} is not possible: ${near.length > 0 ? meant(near) : `use ${anyOf(all)}`}`,
  needsStdio: 'lsp needs --stdio: no other way of talking to an editor is supported',
  unreadable: (error: unknown) => `can't be read (${reason(error)})`,
  notWritten: (error: unknown) => `can't be fixed (${reason(error)})`,
  noFile: 'not a plain file',
  notUtf8: 'not encoded as UTF-8',
  changedMeanwhile: 'it was changed meanwhile',
  noMarker: 'not a roadmap, its first key is not "serviceRoadmap: 1"; not checked',
  /** @param counts by rule */
  fixed: (all: number, counts: ReadonlyMap<string, number>) =>
    `${plural(all, 'problem')} fixed: ${[...counts].map(([rule, n]) => `${n} ${rule}`).join(', ')}`,
  summary: (files: number, counts: { errors: number; warnings: number; others: number }) =>
    `${plural(files, 'roadmap')} checked: ${plural(counts.errors, 'error')}, ${plural(counts.warnings, 'warning')}, ${plural(counts.others, 'note')}`,
  tooManyWarnings: (n: number, max: number) => `${plural(n, 'warning')}, more than --max-warnings ${max} allows`,
  noRoadmaps: 'no roadmap found here',
} as const;

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

const anyOf = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');

const meant = (near: readonly string[]): string => `did you mean ${anyOf(near.map((word) => `"${word}"`))}?`;

function reason(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case 'ENOENT':
      return 'no such file';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'no permission';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
