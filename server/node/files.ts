import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { findMarker, isRoadmapName } from '../../roadmap/document/marker';

/** Roadmaps in the file system: what a folder holds, without what git ignores. */

const YAML = /\.ya?ml$|\.roadmap\.json$/i;
// Larger than any roadmap; a data file of that size is not even opened.
const MAX_BYTES = 32 * 1024 * 1024;

export interface FileText {
  readonly file: string;
  /** Absent where it could not be read. */
  readonly text?: string;
  readonly unreadable?: unknown;
}

/** Whether a text is a roadmap, or was meant to be one. */
export function isOurs(file: string, text: string): boolean {
  const { kind } = findMarker(text, isRoadmapName(file));
  return kind === 'marker' || kind === 'near';
}

export const mayBeRoadmap = (file: string): boolean => YAML.test(file);

/** The text with its BOM, as UTF-8. */
export async function readText(file: string): Promise<FileText> {
  try {
    return { file, text: await fs.readFile(file, 'utf8') };
  } catch (unreadable) {
    return { file, unreadable };
  }
}

/** All roadmaps below a folder, sorted by path; those that can't be read are among them. */
export async function* roadmapsIn(folder: string): AsyncIterable<FileText> {
  const files = (await walk(folder)).sort();
  const ignored = await ignoredByGit(folder, files);
  for (const file of files) {
    if (ignored.has(file)) continue;
    const read = await readText(file);
    if (read.text === undefined || isOurs(file, read.text)) yield read;
  }
}

async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    // A folder that may not be read holds nothing for us; none of its files was named by anybody.
    const entries = await fs.readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const file = at === '.' ? entry.name : path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) folders.push(file);
      } else if (entry.isFile() && YAML.test(entry.name) && (await isSmall(file))) found.push(file);
    }
  }
  return found;
}

async function isSmall(file: string): Promise<boolean> {
  const stat = await fs.stat(file).catch(() => undefined);
  return stat !== undefined && stat.size <= MAX_BYTES;
}

/** Those of the files that git ignores; none where there is no git or no checkout. */
function ignoredByGit(folder: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return Promise.resolve(new Set());
  const absolute = files.map((f) => path.resolve(f));
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      ['check-ignore', '-z', '--stdin'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
      (_error, out) => {
        // Exit code 1: nothing is ignored; 128, or no git: there is nothing to ask.
        const hits = new Set(String(out).split('\0').filter(Boolean));
        resolve(new Set(files.filter((_, i) => hits.has(absolute[i] ?? ''))));
      },
    );
    child.on('error', () => resolve(new Set()));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(absolute.join('\0'));
  });
}
