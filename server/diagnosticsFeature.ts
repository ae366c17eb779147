import {
  type CancellationToken,
  type ClientCapabilities,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf } from './features/diagnostics';
import { canceled, runSafe } from './runner';
import type { Session } from './server';
import { Snapshot } from './snapshot';
import type { Workspace } from './workspace';

// A burst of typing costs one computation; clients that pull wait by themselves.
const PUSH_DELAY_MS = 150;

/**
 * Findings reach the client in one of two ways, never both: it pulls them, for open documents and for the workspace,
 * or, where it can't, they are pushed after each change.
 */
export class DiagnosticsFeature {
  readonly #pulls: boolean;
  readonly #canRefresh: boolean;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #pushed = new Set<string>();
  readonly #unopened = new Map<string, { document: TextDocument; report: Promise<readonly Diagnostic[]> }>();
  #epoch = 0;
  #waiting: (() => void)[] = [];

  constructor(
    readonly session: Session,
    readonly workspace: Workspace,
    capabilities: ClientCapabilities,
    readonly rulesPage: string | undefined,
  ) {
    this.#pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.#canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
  }

  register(): InitializeResult['capabilities'] {
    const { connection, documents } = this.session;
    if (this.#pulls) {
      connection.languages.diagnostics.on((params, token) =>
        this.#pullDocument(params.textDocument.uri, params.previousResultId, token),
      );
      connection.languages.diagnostics.onWorkspace((params, token) =>
        this.#pullWorkspace(params.previousResultIds, token),
      );
      documents.onDidOpen(() => this.#wake());
      documents.onDidClose(() => this.#wake());
      return {
        diagnosticProvider: { identifier: 'service-roadmap', interFileDependencies: false, workspaceDiagnostics: true },
      };
    }
    documents.onDidChangeContent(({ document }) => this.#pushSoon(document.uri));
    documents.onDidClose(({ document }) => this.#pushSoon(document.uri));
    return {};
  }

  /** Today, the settings or the rules changed: everything is asked for again. */
  refresh(): void {
    this.#epoch++;
    this.#unopened.clear();
    this.#wake();
    if (!this.#pulls) {
      for (const { uri } of this.session.documents.all()) this.#pushSoon(uri);
      this.#pushWorkspace();
    } else if (this.#canRefresh) void this.session.connection.languages.diagnostics.refresh();
  }

  /** Files of the workspace that are not open have changed. */
  workspaceChanged(): void {
    this.#wake();
    if (!this.#pulls) this.#pushWorkspace();
  }

  #diagnose(snapshot: Snapshot): readonly Diagnostic[] {
    return diagnosticsOf(snapshot.findings, {
      uri: snapshot.uri,
      rulesPage: this.rulesPage,
      related: this.session.client.relatedInformation,
      range: (start, end) => snapshot.range(start, end),
    });
  }

  #pullDocument(uri: string, previous: string | undefined, token: CancellationToken) {
    const empty: FullDocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return runSafe<FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport>(
      this.session.connection.console,
      'diagnostics',
      token,
      empty,
      async () => {
        const snapshot = await this.session.snapshot(uri);
        if (!snapshot) return empty;
        const resultId = `${this.#epoch}:${snapshot.version}`;
        if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...this.#diagnose(snapshot)] };
      },
    );
  }

  /** Answers when there is something new since the results that the client has; until then the request is held. */
  async #pullWorkspace(
    previous: readonly { uri: string; value: string }[],
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previous.map(({ uri, value }) => [uri, value]));
    for (;;) {
      const changed = this.#nextChange(token);
      const items = await runSafe(this.session.connection.console, 'workspace diagnostics', token, [], () =>
        this.#workspaceReports(known),
      );
      if (items.length > 0) return { items };
      await changed;
      if (token.isCancellationRequested) throw canceled();
    }
  }

  /** Reports on what is new to the client: changed files, and those that are gone, or open and reported there. */
  async #workspaceReports(known: ReadonlyMap<string, string>): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const current = new Set<string>();
    for (const document of this.workspace.files.values()) {
      const { uri } = document;
      if (this.session.documents.get(uri) || !(await this.session.settings.of(uri)).validateWorkspace) continue;
      current.add(uri);
      const resultId = `${this.#epoch}:file:${document.version}`;
      if (known.get(uri) === resultId) continue;
      const items = [...(await this.#unopenedReport(document))];
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items });
    }
    for (const [uri, value] of known) {
      // An open document's own report counts; its result id is not ours to end.
      if (current.has(uri) || !value.includes(':file:')) continue;
      reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    return reports;
  }

  /** Findings of a file that is not open; only they are kept, not the snapshot. */
  #unopenedReport(document: TextDocument): Promise<readonly Diagnostic[]> {
    const kept = this.#unopened.get(document.uri);
    if (kept?.document === document) return kept.report;
    const report = this.session.settings
      .of(document.uri)
      .then((settings) => this.#diagnose(new Snapshot(document, settings.snapshot)));
    this.#unopened.set(document.uri, { document, report });
    return report;
  }

  #nextChange(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #pushSoon(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        this.#push(uri).catch((error: unknown) =>
          this.session.connection.console.error(`diagnostics of ${uri}: ${String(error)}`),
        );
      }, PUSH_DELAY_MS),
    );
  }

  async #push(uri: string): Promise<void> {
    const snapshot = await this.session.snapshot(uri);
    if (snapshot) {
      const { version } = snapshot;
      await this.session.connection.sendDiagnostics({ uri, version, diagnostics: [...this.#diagnose(snapshot)] });
      this.#pushed.add(uri);
      return;
    }
    const file = this.workspace.files.get(uri);
    const shown = file && (await this.session.settings.of(uri)).validateWorkspace;
    if (!shown && !this.#pushed.delete(uri)) return;
    const diagnostics = shown ? [...(await this.#unopenedReport(file))] : [];
    if (shown) this.#pushed.add(uri);
    await this.session.connection.sendDiagnostics({ uri, diagnostics });
  }

  #pushWorkspace(): void {
    for (const uri of new Set([...this.workspace.files.keys(), ...this.#pushed])) {
      if (!this.session.documents.get(uri)) this.#pushSoon(uri);
    }
  }
}
