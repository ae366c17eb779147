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
  /** A completion may say what it replaces and what it only inserts before. */
  readonly insertReplace: boolean;
  /** A completion may show a few words beside its label. */
  readonly labelDetails: boolean;
  /** Completions of several lines can be told to keep their indentation; else the client may add that of the line. */
  readonly keepsIndentation: boolean;
  /** The client's own command that opens the list of completions again; undefined where it has none. */
  readonly suggestCommand: string | undefined;
  /** The client's own commands that code actions may call; see `clientCommands`. */
  readonly commands: readonly string[];
  readonly markdownDocs: boolean;
  readonly markdownHover: boolean;
}

/** What our own client says of itself beside LSP, in `capabilities.experimental.serviceRoadmap`. */
interface OwnCapabilities {
  readonly suggestCommand?: unknown;
  readonly commands?: unknown;
}

export function clientFeatures(capabilities: ClientCapabilities): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const own = (capabilities.experimental as { serviceRoadmap?: OwnCapabilities } | undefined)?.serviceRoadmap;
  return {
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    keepsIndentation: item?.insertTextModeSupport?.valueSet.includes(1) === true,
    suggestCommand: typeof own?.suggestCommand === 'string' ? own.suggestCommand : undefined,
    commands: Array.isArray(own?.commands) ? own.commands.filter((each) => typeof each === 'string') : [],
    markdownDocs: item?.documentationFormat?.includes('markdown') === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  };
}
