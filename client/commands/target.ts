import {
  commands,
  languages,
  type QuickPickItem,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { findMarker, isRoadmapName } from '../../roadmap/document/marker';
import type { CommandStrings } from '../commandStrings';
import { LANGUAGE } from '../language';
import { sameUri } from '../showText';

const FILES = '**/{*.roadmap.yaml,*.roadmap.yml,*.roadmap.json,roadmap.yaml,roadmap.yml}';
const MOST = 200; // files to choose from

/**
 * The roadmap that a command is about: the one in front (`preview`: that of the preview in front), the only one there
 * is, or the one that is chosen. Undefined where there is none, which is said, or nothing was chosen.
 */
export async function targetRoadmap(preview: Uri | undefined, s: CommandStrings): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document;
  if (preview) return preview;
  if (active?.languageId === LANGUAGE && isWritable(active.uri)) return active.uri;
  const found = await roadmaps();
  if (found.length <= 1) return found[0] ?? offerNew(s);
  const rows = found.map((uri): QuickPickItem & { uri: Uri } => {
    const path = workspace.asRelativePath(uri);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { uri, label: name, ...(name === path ? {} : { description: path.slice(0, -name.length - 1) }) };
  });
  const chosen = await window.showQuickPick(rows, { placeHolder: s.which, matchOnDescription: true });
  return chosen?.uri;
}

/** Whether a document of this address can be changed: not what git or a comparison shows. */
const isWritable = ({ scheme }: Uri): boolean =>
  scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true;

/** Open roadmaps first, then those of the workspace by path; the names of files are enough. */
async function roadmaps(): Promise<Uri[]> {
  const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
  const shown = tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : []));
  const open = workspace.textDocuments
    .filter(({ languageId, uri }) => languageId === LANGUAGE && isWritable(uri) && shown.includes(uri.toString()))
    .map(({ uri }) => uri);
  const files = await workspace.findFiles(FILES, '**/node_modules/**', MOST);
  const others = files
    .filter((file) => !open.some((uri) => sameUri(uri, file)))
    .sort((a, b) => a.path.localeCompare(b.path));
  return [...open, ...others];
}

async function offerNew(s: CommandStrings): Promise<undefined> {
  const answer = await window.showInformationMessage(s.noRoadmap, s.createRoadmap);
  if (answer === s.createRoadmap) await commands.executeCommand('serviceRoadmap.newRoadmap');
  return undefined;
}

/** Opens a roadmap; one that has the marker but not our language yet gets it. Rejects where it can't be read. */
export async function openRoadmap(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  if (document.languageId === LANGUAGE) return document;
  const { kind } = findMarker(document.getText(), isRoadmapName(uri.path));
  return kind === 'marker' ? languages.setTextDocumentLanguage(document, LANGUAGE) : document;
}
