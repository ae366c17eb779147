import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findMarker, isRoadmapName } from '../roadmap/document/marker';

export interface Source {
  /** As it was given, or below the folder that was given. */
  readonly file: string;
  /** Without its BOM; absent where it could not be read. */
  readonly text?: string;
  readonly unreadable?: string;
  /** Given by name: it is checked, or told why not. */
  readonly named: boolean;
}

const YAML = /\.ya?ml$|\.roadmap\.json$/i;

/** The files to check, folders searched: in the order given, those of a folder sorted by path. */
export function* sources(args: readonly string[]): Iterable<Source> {
  for (const arg of args) {
    let stat: fs.Stats;
    try {
      stat = fs.statSync(arg);
    } catch (error) {
      yield { file: arg, unreadable: reasonOf(error), named: true };
      continue;
    }
    if (!stat.isDirectory()) yield read(arg, true);
    else for (const file of roadmapsIn(arg)) yield file;
  }
}

function read(file: string, named: boolean): Source {
  try {
    return { file, text: fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), named };
  } catch (error) {
    return { file, unreadable: reasonOf(error), named };
  }
}

function* roadmapsIn(folder: string): Iterable<Source> {
  const files = [...walk(folder)].sort();
  const ignored = ignoredByGit(folder, files);
  for (const file of files) {
    if (ignored.has(file)) continue;
    const source = read(file, false);
    if (source.text === undefined || isOurs(file, source.text)) yield source;
  }
}

/** Whether a text is a roadmap, or was meant to be one. */
export function isOurs(file: string, text: string): boolean {
  const { kind } = findMarker(text, isRoadmapName(file));
  return kind === 'marker' || kind === 'near';
}

function* walk(folder: string): Iterable<string> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that may not be read holds nothing for us; its files are not named by anybody.
    return;
  }
  for (const entry of entries) {
    const file = folder === '.' ? entry.name : path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* walk(file);
    } else if (entry.isFile() && YAML.test(entry.name)) yield file;
  }
}

/** Those of the files that git ignores; none where there is no git or no checkout. */
function ignoredByGit(folder: string, files: readonly string[]): ReadonlySet<string> {
  if (files.length === 0) return new Set();
  try {
    const absolute = files.map((f) => path.resolve(f));
    const out = execFileSync('git', ['check-ignore', '-z', '--stdin'], {
      cwd: folder,
      input: absolute.join('\0'),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
    const hits = new Set(out.split('\0').filter(Boolean));
    return new Set(files.filter((_, i) => hits.has(absolute[i] ?? '')));
  } catch {
    // Exit code 1: nothing is ignored; 128 or no git: there is nothing to ask.
    return new Set();
  }
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES') return 'no permission';
  return error instanceof Error ? error.message : String(error);
}
