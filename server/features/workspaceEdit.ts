import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../../roadmap/edits/textEdit';
import type { ClientFeatures } from '../clientFeatures';
import { lspEdits } from '../positions';
import type { Snapshot } from '../snapshot';

/** With the version where the client can tell, so that a text that has moved on is not edited. */
export function workspaceEdit(snapshot: Snapshot, edits: readonly TextEdit[], client: ClientFeatures): WorkspaceEdit {
  const textEdits = lspEdits(snapshot.document, edits);
  if (!client.versionedEdits) return { changes: { [snapshot.uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri: snapshot.uri, version: snapshot.version }, edits: textEdits }] };
}
