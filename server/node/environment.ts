import fs from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dayOf, formatDay } from '../../roadmap/model/days';
import type { Environment, WorkspaceFile } from '../environment';
import { isOurs, mayBeRoadmap, readText, roadmapsIn } from './files';

export interface NodeOptions {
  readonly rulesPage: string | undefined;
}

export function nodeEnvironment(options: NodeOptions): Environment {
  return { rulesPage: options.rulesPage, localToday, findRoadmaps, readRoadmap };
}

export function localToday(): string {
  const now = new Date();
  return formatDay(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}

async function findRoadmaps(folderUri: string, limit: number): Promise<readonly WorkspaceFile[]> {
  const folder = pathOf(folderUri);
  if (folder === undefined || !(await fs.stat(folder).catch(() => undefined))?.isDirectory()) return [];
  const found: WorkspaceFile[] = [];
  if (limit <= 0) return found;
  for await (const { file, text } of roadmapsIn(folder)) {
    if (text !== undefined) found.push({ uri: pathToFileURL(file).href, text });
    if (found.length >= limit) break;
  }
  return found;
}

async function readRoadmap(uri: string): Promise<WorkspaceFile | undefined> {
  const file = pathOf(uri);
  if (file === undefined || !mayBeRoadmap(file)) return undefined;
  const { text } = await readText(file);
  return text !== undefined && isOurs(file, text) ? { uri, text } : undefined;
}

/** Only files of this machine are read: a document of another scheme is known through its editor alone. */
function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
