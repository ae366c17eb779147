import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../server/features/diagnostics';

/** What a check has found, whatever it is printed as. */
export interface Report {
  readonly files: readonly CheckedFile[];
  readonly tool: Tool;
  /** The folder that it was called in: absolute. */
  readonly folder: string;
}

export interface Tool {
  readonly version: string;
  /** Address of the rules page; undefined where it was not shipped. */
  readonly rulesPage: string | undefined;
}

export interface CheckedFile {
  /** As it was given, or below the folder that was given. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** It was read, and is a roadmap. */
  readonly checked: boolean;
  /** Why it could not be read or written, in words. */
  readonly failure?: string;
}

/** The protocol lets a message be Markdown, too; ours are plain. */
export const messageOf = ({ message }: Pick<Diagnostic, 'message'>): string =>
  typeof message === 'string' ? message : message.value;

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

export function countsOf(files: readonly CheckedFile[]): Counts {
  const counts = { errors: 0, warnings: 0, others: 0 };
  for (const { severity = 1 } of files.flatMap((f) => f.diagnostics)) {
    counts[severity === 1 ? 'errors' : severity === 2 ? 'warnings' : 'others']++;
  }
  return counts;
}

/** With slashes, seen from the folder; absolute where there is no way from there, as to another drive. */
export function relativeFile(file: string, folder: string): string {
  return path.relative(folder, path.resolve(folder, file)).split(path.sep).join('/');
}

/** The same as a URI reference. */
export function relativeUri(file: string, folder: string): string {
  const relative = relativeFile(file, folder);
  if (path.isAbsolute(relative)) return pathToFileURL(relative).href;
  // Half a surrogate pair, which some file systems allow in a name, has no URI.
  return relative
    .split('/')
    .map((part) => encodeURIComponent(Buffer.from(part).toString()))
    .join('/');
}
