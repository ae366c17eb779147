/** Every text that the command line prints, in one place so that it can be translated. */
export const strings = {
  usage: `service-roadmap: checks customer service roadmaps and serves editors.

Usage
  service-roadmap check [FILE or folder…] [--format text|json] [--today YYYY-MM-DD]
      Reports what is wrong; without an argument for the current folder.
      Exit code 0: no error, 1: at least one error, 2: bad arguments or a file that can't be read.
  service-roadmap lsp --stdio
      Starts the language server for an editor.
  service-roadmap --version | --help`,
  unknownCommand: (name: string) => `unknown command "${name}": use "check" or "lsp", or see --help`,
  badOption: (message: string) => `${message}; see --help`,
  badFormat: (value: string) => `--format ${value} is not possible: use text or json`,
  badToday: (value: string) => `--today ${value} is not a day: write it like 2026-11-21`,
  needsStdio: 'lsp needs --stdio: no other way of talking to an editor is supported',
  unreadable: (file: string, error: unknown) => `${file}: can't be read (${reason(error)})`,
  noMarker: (file: string) => `${file}: not a roadmap, its first key is not "serviceRoadmap: 1"; not checked`,
  summary: (files: number, counts: { errors: number; warnings: number; others: number }) =>
    `${plural(files, 'roadmap')} checked: ${plural(counts.errors, 'error')}, ${plural(counts.warnings, 'warning')}, ${plural(counts.others, 'note')}`,
  noRoadmaps: 'no roadmap found here',
} as const;

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function reason(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case 'ENOENT':
      return 'no such file';
    case 'EACCES':
      return 'no permission';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
