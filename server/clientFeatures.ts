import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can show and do, as the features ask for it. */
export interface ClientFeatures {
  /** Edits may carry the version of the document that they were computed for. */
  readonly versionedEdits: boolean;
  /** Diagnostics may name other places. */
  readonly relatedInformation: boolean;
  /** Code actions may be more than commands. */
  readonly codeActionLiterals: boolean;
  /** Completions may hold tab stops. */
  readonly snippets: boolean;
  readonly markdownDocs: boolean;
  readonly markdownHover: boolean;
}

export function clientFeatures(capabilities: ClientCapabilities): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  return {
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    snippets: item?.snippetSupport === true,
    markdownDocs: item?.documentationFormat?.includes('markdown') === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  };
}
