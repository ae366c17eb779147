// What the suites inside VS Code share: files of their own, and waiting for what they expect. There are no sleeps.
import {
  commands,
  type Diagnostic,
  type Extension,
  extensions,
  languages,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

const POLL = 20; // milliseconds
const EVENTUALLY = 15_000; // milliseconds

export const LANGUAGE = 'service-roadmap';

/** Our extension, as VS Code knows it. */
export function extension(): Extension<unknown> {
  const found = extensions.getExtension('service-roadmap.service-roadmap');
  if (!found) throw new Error('the extension is not installed in this VS Code');
  return found;
}

/** The folder that is open. */
export function workspaceFolder(): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return folder.uri;
}

/** Repeats `check` until it throws no more, and gives its value; throws its last error after `timeout` milliseconds. */
export async function eventually<T>(check: () => T | Promise<T>, timeout: number = EVENTUALLY): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, POLL));
    }
  }
}

/** Writes a file into the open folder, without opening it. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(workspaceFolder(), name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Deletes a file or folder of the open folder, if it is there. */
export async function removeFile(name: string): Promise<void> {
  const uri = Uri.joinPath(workspaceFolder(), name);
  await workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
}

/** Writes a file and shows it in an editor. */
export async function openText(name: string, text: string): Promise<TextEditor> {
  return window.showTextDocument(await writeFile(name, text), { preview: false });
}

/** The open document with this address. */
export function openDocument(uri: Uri): TextDocument {
  const found = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (!found) throw new Error(`${uri.path} is not open`);
  return found;
}

/** Closes all editors, without asking about changes. */
export async function closeEditors(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** What we found in a document, in text order. */
export function findings(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === LANGUAGE)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule that a finding is of. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
