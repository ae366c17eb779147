import { TextDocument } from 'vscode-languageserver-textdocument';
import { findMarker, isRoadmapName } from '../roadmap/document/marker';
import type { Day } from '../roadmap/model/days';
import { type FixedText, fixText } from '../roadmap/rules/fixAll';
import { type Diagnostic, diagnosticsOf } from '../server/features/diagnostics';
import { isOurs } from '../server/node/files';
import type { CheckArguments } from './arguments';
import { FORMATS } from './formats';
import { type Output, shownFile, visible } from './output';
import { type CheckedFile, countsOf, type Tool } from './report';
import { rewrite } from './rewrite';
import { type Source, sources } from './sources';
import { strings } from './strings';

export interface CheckOptions extends CheckArguments {
  readonly today: Day;
  readonly tool: Tool;
}

interface ReadableSource extends Source {
  readonly text: string;
}

/** Checks files, mends them where that is asked for, and prints what was found; the exit code. */
export async function runCheck(options: CheckOptions, output: Output): Promise<number> {
  const files: CheckedFile[] = [];
  for await (const source of sources(options.files.length > 0 ? options.files : ['.'])) {
    const checked = isReadable(source) ? await checkFile(source, options, output) : unreadable(source);
    if (checked.failure !== undefined) output.note(`${shownFile(source.file)}: ${checked.failure}`);
    files.push(checked);
  }
  FORMATS[options.format].print({ files, tool: options.tool, folder: process.cwd() }, output);
  const { errors, warnings } = countsOf(files);
  const { maxWarnings = Number.POSITIVE_INFINITY } = options;
  if (warnings > maxWarnings) output.note(strings.ours(strings.tooManyWarnings(warnings, maxWarnings)));
  if (files.some((f) => f.failure !== undefined)) return 2;
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}

const isReadable = (source: Source): source is ReadableSource => source.text !== undefined;

const unreadable = ({ file, unreadable: why }: Source): CheckedFile => ({
  file,
  diagnostics: [],
  checked: false,
  failure: strings.unreadable(why),
});

async function checkFile(source: ReadableSource, options: CheckOptions, output: Output): Promise<CheckedFile> {
  const { file, text } = source;
  const checked = isOurs(file, text);
  if (source.named && !checked) output.note(`${shownFile(file)}: ${strings.noMarker}`);
  const { today, rules } = options;
  const checkOptions = { today, rules, named: isRoadmapName(file) };
  const result = fixText(text, checkOptions, options.fix && mayMend(source) ? undefined : 0);
  if (result.text === text) return { file, checked, diagnostics: diagnosticsFor(file, result, options) };
  try {
    await rewrite(file, text, result.text);
  } catch (error) {
    const diagnostics = diagnosticsFor(file, fixText(text, checkOptions, 0), options);
    return { file, checked, diagnostics, failure: strings.notWritten(error) };
  }
  sayFixes(file, result, options, output);
  return { file, checked, diagnostics: diagnosticsFor(file, result, options) };
}

/** A file that only nearly has the marker may be another program's: it is mended only where somebody means it. */
function mayMend({ file, text, named }: ReadableSource): boolean {
  const { kind } = findMarker(text, isRoadmapName(file));
  return kind === 'marker' || (kind === 'near' && (named || isRoadmapName(file)));
}

function diagnosticsFor(file: string, { text, findings }: FixedText, options: CheckOptions): readonly Diagnostic[] {
  const document = TextDocument.create(file, 'service-roadmap', 0, text);
  return diagnosticsOf(findings, {
    uri: file,
    rulesPage: options.tool.rulesPage,
    range: (start, end) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
    // As a client of the language server without them would see it; SARIF has a place for them.
    related: options.format === 'sarif',
  });
}

function sayFixes(file: string, { text, fixed }: FixedText, options: CheckOptions, output: Output): void {
  const counts = new Map<string, number>();
  for (const { rule } of fixed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  output.note(`${shownFile(file)}: ${strings.fixed(fixed.length, counts)}`);
  if (!FORMATS[options.format].chatty) return;
  const document = TextDocument.create(file, 'service-roadmap', 0, text);
  for (const { rule, title, start } of fixed) {
    const { line, character } = document.positionAt(start);
    output.note(`${shownFile(file)}:${line + 1}:${character + 1} fixed ${rule} ${visible(title)}`);
  }
}
