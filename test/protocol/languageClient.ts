import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { ClientCapabilities, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Position, TextEdit } from 'vscode-languageserver-types';

export const ROOT = process.cwd();
export const TODAY = '2026-11-21';

/** A client that can do what VS Code can, as far as the server asks. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedInformation: true } as never,
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

/** A client that can push and nothing else. */
export const BARE: ClientCapabilities = {};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly today?: string;
  /** What the client answers for the settings section `serviceRoadmap`. */
  readonly settings?: unknown;
  /** Command line of the server; `dist/server.js --stdio` when left out. */
  readonly command?: readonly string[];
}

/** A real server process, and the half of the protocol that an editor speaks. */
export class LanguageClient {
  readonly requestsFromServer: string[] = [];
  readonly logged: string[] = [];
  readonly published = new Map<string, PublishDiagnosticsParams>();
  settings: unknown;
  #waiters: (() => void)[] = [];

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
    readonly exited: Promise<number | null>,
  ) {}

  initialized!: InitializeResult;

  static async start(options: StartOptions = {}): Promise<LanguageClient> {
    const command = options.command ?? [process.execPath, path.join(ROOT, 'dist', 'server.js'), '--stdio'];
    const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['pipe', 'pipe', 'pipe'] });
    const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout as NodeJS.ReadableStream),
      new StreamMessageWriter(child.stdin as NodeJS.WritableStream),
    );
    const client = new LanguageClient(child, connection, exited);
    client.settings = options.settings ?? null;
    client.#listen();
    connection.listen();
    client.initialized = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? FULL,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      initializationOptions: { today: options.today ?? TODAY, rulesPage: 'file:///rules.md' },
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  #listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => {
      this.requestsFromServer.push('workspace/configuration');
      return params.items.map(() => this.settings);
    });
    for (const method of ['client/registerCapability', 'client/unregisterCapability', 'workspace/diagnostic/refresh']) {
      connection.onRequest(method, () => {
        this.requestsFromServer.push(method);
        this.#changed();
        return null;
      });
    }
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      this.#changed();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
  }

  #changed(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const wake of waiters) wake();
  }

  /** Waits until something that the server sent makes the condition true; the test runner's own limit ends a hang. */
  async until<T>(condition: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = condition();
      if (value !== undefined && value !== false) return value;
      await new Promise<void>((resolve) => this.#waiters.push(resolve));
    }
  }

  open(uri: string, text: string, languageId = 'service-roadmap'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri: string, version: number, contentChanges: readonly unknown[]): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  at<R>(method: string, uri: string, position: Position, more: object = {}): Promise<R> {
    return this.request(method, { textDocument: { uri }, position, ...more });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    await this.connection.sendNotification('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }
}

/** "line:character code" of each, as short as a person would note it. */
export const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((d) => `${d.range.start.line + 1}:${d.range.start.character + 1} ${d.code}`);

/** The position of `|` in a text, and the text without it. */
export function atCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: TextDocument.create('', '', 0, text).positionAt(offset) };
}

export const applied = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
