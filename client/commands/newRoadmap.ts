import { type Position, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import { methods, type NewRoadmapParams, type NewRoadmapResult } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { LANGUAGE } from '../language';
import type { ServerHandle } from '../languageServer';
import { showText } from '../showText';
import { localDay } from '../today';
import { textOf } from '../wizard/fields';
import { fileName, numbered, type RoadmapAnswers, roadmapParams, roadmapWizard } from '../wizard/roadmap';
import { runWizard } from '../wizard/show';
import { firstGap } from './firstGap';

/** Asks for a new roadmap and makes it. Undefined where it was left. */
export async function newRoadmapByWizard(server: ServerHandle, s: CommandStrings): Promise<Uri | undefined> {
  const folders = (workspace.workspaceFolders ?? [])
    .filter(({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) !== false)
    .map(({ uri, name }) => ({ uri: uri.toString(), name }));
  const answers = await runWizard<RoadmapAnswers>(roadmapWizard(localDay(), folders, s), {});
  if (!answers) return undefined;
  const where = textOf(answers.where);
  return newRoadmap(server, roadmapParams(answers), where ? Uri.parse(where, true) : undefined, s);
}

/**
 * Makes a roadmap and shows it, the cursor where writing goes on: a new file in the folder, never in the place of
 * another one, or an untitled document. Rejects with a reason for people.
 */
export async function newRoadmap(
  server: ServerHandle,
  params: NewRoadmapParams,
  folder: Uri | undefined,
  s: CommandStrings,
): Promise<Uri> {
  const result = await server.request<NewRoadmapResult | null>(methods.newRoadmap, params);
  if (!result) throw new Error(s.notApplied);
  const document = folder
    ? await createFile(folder, nameFor(params), result.text, s)
    : await workspace.openTextDocument({ language: LANGUAGE, content: result.text });
  const at = gapIn(document);
  await showText(document, new Range(at, at));
  return document.uri;
}

const nameFor = ({ title, json }: NewRoadmapParams): string => {
  const name = fileName(title);
  if (!json) return name;
  return name === 'roadmap.yaml' ? 'service.roadmap.json' : name.replace(/\.yaml$/, '.json');
};

async function createFile(folder: Uri, name: string, text: string, s: CommandStrings): Promise<TextDocument> {
  const uri = await freeFile(folder, name);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) throw new Error(s.notCreated(uri.path));
  return workspace.openTextDocument(uri);
}

async function freeFile(folder: Uri, name: string): Promise<Uri> {
  for (let n = 1; ; n++) {
    const uri = Uri.joinPath(folder, numbered(name, n));
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere) return uri;
  }
}

const gapIn = (document: TextDocument): Position => document.positionAt(firstGap(document.getText()));
