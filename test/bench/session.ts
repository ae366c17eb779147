import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { ClientCapabilities, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Diagnostic, Position } from 'vscode-languageserver-types';

/** A language server to be measured. */
export interface Server {
  readonly name: string;
  readonly program: string;
  /** Milliseconds that it waits after a change before it computes diagnostics. */
  readonly debounce: number;
  readonly languageId: string;
  /** By section, as `workspace/configuration` asks for them. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
}

/** What the process says of itself. Times in milliseconds of processor time, memory in bytes. */
export interface Cost {
  readonly cpu: number;
  readonly peak: number;
  readonly rss: number;
  /** When the answer to a request was written, by the request's id. */
  readonly answered: Readonly<Record<string, number>>;
  /** When diagnostics were last published. */
  readonly published?: number;
}

// One for all servers; none pulls diagnostics, so that each is asked in the way that all of them know.
const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    formatting: {},
  },
};

/** Milliseconds after which an answer is given up: the slowest known takes a minute. */
const LIMIT = 5 * 60_000;

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** One server process with the one client that all servers get. */
export class Session {
  capabilities: InitializeResult['capabilities'] = {};
  /** Milliseconds from before the process started to the reply. */
  startWall = 0;
  startCpu = 0;
  #version = 0;
  #asked = 0;
  #lastId = -1;
  #exited = false;
  #wake: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  readonly #questions = new Map<number, (cost: Cost) => void>();

  private constructor(
    readonly server: Server,
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
  ) {}

  static async start(server: Server, root: string): Promise<Session> {
    const probe = path.join(root, 'test', 'bench', 'probe.cjs');
    const since = performance.now();
    const child = spawn(process.execPath, ['--require', probe, server.program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout as NodeJS.ReadableStream),
      new StreamMessageWriter(child.stdin as NodeJS.WritableStream),
    );
    const session = new Session(server, child, connection);
    session.#listen();
    const initialized = await session.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: CAPABILITIES,
      initializationOptions: server.initializationOptions,
    });
    session.startWall = performance.now() - since;
    session.startCpu = (await session.cost()).answered[session.#lastId] ?? Number.NaN;
    session.capabilities = initialized.capabilities;
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings });
    return session;
  }

  #listen(): void {
    const { connection } = this;
    this.process.on('message', (answer: Cost & { id: number }) => {
      this.#questions.get(answer.id)?.(answer);
      this.#questions.delete(answer.id);
    });
    this.process.once('exit', (code) => {
      this.#exited = true;
      if (code !== null) process.stderr.write(`${this.server.name} has ended, code ${code}\n`);
      connection.dispose();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => this.server.settings[section ?? ''] ?? null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: PublishDiagnosticsParams) =>
      this.#wake?.(diagnostics),
    );
    connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) process.stderr.write(`${this.server.name} reports an error: ${message}\n`);
    });
    connection.onUnhandledNotification(() => undefined);
    connection.listen();
  }

  cost(): Promise<Cost> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#questions.set(id, resolve);
      this.process.send(id);
    });
  }

  /** The processor time when the last request was answered. */
  async answeredAt(): Promise<number> {
    return (await this.cost()).answered[this.#lastId] ?? Number.NaN;
  }

  open(uri: string, text: string): Promise<void> {
    const { languageId } = this.server;
    this.#version = 1;
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a part of one line. */
  change(uri: string, line: number, start: number, end: number, text: string): Promise<void> {
    return this.replace(uri, { line, character: start }, { line, character: end }, text);
  }

  replace(uri: string, start: Position, end: Position, text: string): Promise<void> {
    const range = { start, end };
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    // The library numbers requests from 0; the probe needs the number.
    this.#lastId++;
    return this.connection.sendRequest<R>(method, params);
  }

  /** Resolves with the first published diagnostics, from now on, that fulfil the condition. Fails after LIMIT. */
  diagnostics(condition: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    return new Promise((resolve, reject) => {
      let seen: readonly Diagnostic[] | undefined;
      const late = setTimeout(() => {
        reject(new Error(`${this.server.name} did not publish what was waited for, at last ${JSON.stringify(seen)}`));
      }, LIMIT);
      this.#wake = (diagnostics) => {
        seen = diagnostics;
        if (!condition(diagnostics)) return;
        clearTimeout(late);
        this.#wake = undefined;
        resolve(diagnostics);
      };
    });
  }

  /** Waits until the server has nothing left to do: past its debounce, and no processor time used for a while. */
  async idle(): Promise<void> {
    await sleep(this.server.debounce + 60);
    for (let before = (await this.cost()).cpu; ; ) {
      await sleep(60);
      const { cpu } = await this.cost();
      if (cpu - before < 3) return;
      before = cpu;
    }
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (this.#exited) return;
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
  }
}
