import { Range, TextEdit, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';

const rangeOf = ({ start, end }: lsp.Range): Range => new Range(start.line, start.character, end.line, end.character);

/** Changes a document by the server's edits, as one step of Undo. Gives whether that was possible. */
export async function applyEdits(uri: Uri, edits: readonly lsp.TextEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText)),
  );
  return workspace.applyEdit(edit);
}
