import {
  type CancellationToken,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  RequestType,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDay } from '../roadmap/model/dates';
import { type ClientFeatures, clientFeatures } from './clientFeatures';
import { registerControlRequests } from './controlRequests';
import { DiagnosticsFeature } from './diagnosticsFeature';
import type { Environment } from './environment';
import { addItem } from './features/addItem';
import { CODE_ACTION_KINDS, codeActions } from './features/codeActions';
import { completion, TRIGGER_CHARACTERS } from './features/completion';
import { digest } from './features/digest';
import { hover } from './features/hover';
import { newRoadmap } from './features/newRoadmap';
import { timeline } from './features/timeline';
import {
  type AddItemParams,
  type AddItemResult,
  type Digest,
  type DocumentParams,
  type InitializationOptions,
  methods,
  type NewRoadmapParams,
  type NewRoadmapResult,
  type TimelineResult,
  type TodayParams,
} from './protocol';
import { runSafe } from './runner';
import { Settings } from './settings';
import type { Snapshot } from './snapshot';
import { Snapshots } from './snapshots';
import { strings } from './strings';
import { Workspace } from './workspace';

/** Wires one connection: each capability is announced where its handler is registered, and nowhere else. */
export function serve(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments(TextDocument);
  const snapshots = new Snapshots();

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const client = clientFeatures(params.capabilities);
    const today = dayOrToday(options.today, environment);
    const canAsk = params.capabilities.workspace?.configuration === true;
    const session = new Session(connection, documents, snapshots, new Settings(connection, canAsk, today), client);
    const workspace = new Workspace(environment, () => diagnostics.workspaceChanged());
    const diagnostics = new DiagnosticsFeature(
      session,
      workspace,
      params.capabilities,
      options.rulesPage ?? environment.rulesPage,
    );
    const capabilities: InitializeResult['capabilities'] = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...diagnostics.register(),
      ...registerLanguageFeatures(session),
    };
    registerOwnRequests(session, diagnostics);
    registerControlRequests(session);
    connection.onInitialized(() => {
      void start(session, params, workspace, diagnostics);
    });
    return { capabilities, serverInfo: { name: 'service-roadmap' } };
  });
  documents.listen(connection);
}

/** What every handler needs: documents in, snapshots out. */
export class Session {
  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    readonly snapshots: Snapshots,
    readonly settings: Settings,
    readonly client: ClientFeatures,
  ) {
    documents.onDidClose(({ document }) => {
      snapshots.drop(document.uri);
      settings.drop(document.uri);
    });
  }

  /** The newest version of an open document, read. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    return document && this.snapshots.get(document, settings.snapshot);
  }

  /** Runs a feature on the newest snapshot; the empty value where the document is not open or not ours. */
  feature<T>(
    name: string,
    uri: string,
    token: CancellationToken,
    empty: T,
    run: (snapshot: Snapshot) => T,
  ): Promise<T> {
    return runSafe(this.connection.console, name, token, empty, async () => {
      const snapshot = await this.snapshot(uri);
      return snapshot?.isOurs ? run(snapshot) : empty;
    });
  }
}

function registerLanguageFeatures(session: Session): InitializeResult['capabilities'] {
  const { connection, client } = session;
  connection.onCompletion((params, token) =>
    session.feature<CompletionList | CompletionItem[]>('completion', params.textDocument.uri, token, [], (s) =>
      completion(s, params.position, client, token, params.context),
    ),
  );
  connection.onHover((params, token) =>
    session.feature<Hover | null>('hover', params.textDocument.uri, token, null, (s) =>
      hover(s, params.position, client, token),
    ),
  );
  const capabilities: InitializeResult['capabilities'] = {
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
    hoverProvider: true,
  };
  // A client without literals could only be sent commands, and we have none that it could run.
  if (client.codeActionLiterals) {
    connection.onCodeAction((params, token) =>
      session.feature<CodeAction[]>('code actions', params.textDocument.uri, token, [], (s) =>
        codeActions(s, params.range, params.context, client),
      ),
    );
    capabilities.codeActionProvider = { codeActionKinds: CODE_ACTION_KINDS };
  }
  return capabilities;
}

function registerOwnRequests(session: Session, diagnostics: DiagnosticsFeature): void {
  const { connection, settings } = session;
  connection.onNotification(methods.today, ({ today }: TodayParams) => {
    const day = parseDay(today);
    if (day === undefined || day === settings.today) return;
    settings.today = day;
    diagnostics.refresh();
  });
  connection.onRequest(methods.digest, (params: DocumentParams, token: CancellationToken) =>
    session.feature<Digest | null>(methods.digest, params.uri, token, null, digest),
  );
  connection.onRequest(methods.timeline, (params: DocumentParams, token: CancellationToken) =>
    runSafe<TimelineResult | null>(connection.console, methods.timeline, token, null, async () => {
      const snapshot = await session.snapshot(params.uri);
      return snapshot ? timeline(snapshot) : null;
    }),
  );
  connection.onRequest(new RequestType<AddItemParams, AddItemResult, void>(methods.addItem), (params, token) =>
    runSafe<AddItemResult>(connection.console, methods.addItem, token, { refused: strings.failed() }, async () => {
      const snapshot = await session.snapshot(params.uri);
      if (!snapshot?.isOurs) return { refused: strings.notARoadmap() };
      return snapshot.version === params.version ? addItem(snapshot, params) : { refused: strings.staleDocument() };
    }),
  );
  connection.onRequest(methods.newRoadmap, (params: NewRoadmapParams, token: CancellationToken) =>
    runSafe<NewRoadmapResult | null>(connection.console, methods.newRoadmap, token, null, () =>
      newRoadmap(params, settings.today),
    ),
  );
}

async function start(
  session: Session,
  params: InitializeParams,
  workspace: Workspace,
  diagnostics: DiagnosticsFeature,
): Promise<void> {
  const { connection, settings } = session;
  const capabilities = params.capabilities.workspace;
  connection.onDidChangeConfiguration(() => {
    settings.forget();
    diagnostics.refresh();
  });
  if (capabilities?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'serviceRoadmap' });
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) void workspace.refresh(uri);
  });
  if (capabilities?.didChangeWatchedFiles?.dynamicRegistration) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: '**/*.roadmap.json' }],
    });
  }
  const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: '' }] : []);
  if (capabilities?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) workspace.removeFolder(uri);
      for (const { uri } of added) void workspace.addFolder(uri);
    });
  }
  for (const { uri } of folders) await workspace.addFolder(uri);
}

function dayOrToday(today: string | undefined, environment: Environment): number {
  const day = today === undefined ? undefined : parseDay(today);
  return day ?? parseDay(environment.localToday()) ?? 0;
}
