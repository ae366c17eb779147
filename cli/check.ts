import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isRoadmapName } from '../roadmap/document/marker';
import type { Day } from '../roadmap/model/days';
import { Roadmap } from '../roadmap/model/roadmap';
import { check } from '../roadmap/rules/check';
import { type Diagnostic, diagnosticsOf } from '../server/features/diagnostics';
import { isOurs } from '../server/node/files';
import { sources } from './sources';
import { strings } from './strings';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly today: Day;
  /** Address of the rules page, for the links of the findings. */
  readonly rulesPage: string | undefined;
}

export interface Output {
  out(text: string): void;
  note(text: string): void;
  readonly color: boolean;
}

interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

const NAMES = ['', 'error', 'warning', 'information', 'hint'];
const COLORS = ['', '31', '33', '36', '2'];

/** Checks files and prints what was found; the exit code. */
export async function runCheck(args: CheckArguments, output: Output): Promise<number> {
  const checked: Checked[] = [];
  let failed = false;
  for await (const source of sources(args.files.length > 0 ? args.files : ['.'])) {
    if (source.text === undefined) {
      failed = true;
      output.note(strings.unreadable(source.file, source.unreadable));
      checked.push({ file: source.file, diagnostics: [] });
      continue;
    }
    if (source.named && !isOurs(source.file, source.text)) output.note(strings.noMarker(source.file));
    checked.push({ file: source.file, diagnostics: diagnose(source.file, source.text, args) });
  }
  if (args.format === 'json') output.out(`${JSON.stringify(checked, null, 2)}\n`);
  else printText(checked, output);
  if (failed) return 2;
  return checked.some((c) => c.diagnostics.some((d) => d.severity === 1)) ? 1 : 0;
}

function diagnose(file: string, text: string, args: CheckArguments): readonly Diagnostic[] {
  const roadmap = Roadmap.read(text, { named: isRoadmapName(file) });
  const document = TextDocument.create(path.basename(file), 'service-roadmap', 0, text);
  return diagnosticsOf(check(roadmap, { today: args.today }), {
    uri: document.uri,
    rulesPage: args.rulesPage,
    range: (start, end) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
    related: false,
  });
}

function printText(checked: readonly Checked[], output: Output): void {
  const paint = (text: string, color: string) => (output.color && color ? `\u001b[${color}m${text}\u001b[0m` : text);
  const counts = { errors: 0, warnings: 0, others: 0 };
  for (const { file, diagnostics } of checked) {
    for (const d of diagnostics) {
      const severity = d.severity ?? 1;
      if (severity === 1) counts.errors++;
      else if (severity === 2) counts.warnings++;
      else counts.others++;
      const { line, character } = d.range.start;
      const place = `${file}:${line + 1}:${character + 1}`;
      output.out(`${place} ${paint(NAMES[severity] ?? '', COLORS[severity] ?? '')} ${d.code} ${d.message}\n`);
    }
  }
  output.note(checked.length === 0 ? strings.noRoadmaps : strings.summary(checked.length, counts));
}
