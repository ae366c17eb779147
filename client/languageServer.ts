import {
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandlerResult,
  LanguageClient,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/protocol';
import { showServerProblem } from './errors';
import { LANGUAGE } from './language';
import { ownCapabilities } from './ownCapabilities';
import { strings } from './strings';
import { localDay } from './today';

/** The language server as commands and the preview see it. */
export interface ServerHandle {
  /** Whether the server is up and answers. */
  readonly running: boolean;
  /** Fires each time the server has come up: at the start, after a crash, after a restart by hand. */
  readonly onReady: Event<void>;
  /** Sends a request, waiting for the server to come up. Rejects when it can't be started, or with its error. */
  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R>;
  /** Stops the server if it runs and starts it. Never rejects: a failure is shown to the user. */
  restart(): Promise<void>;
}

const CRASHES = 5; // in CRASH_WINDOW: then it stays down until the user restarts it
const CRASH_WINDOW = 3 * 60_000; // milliseconds
const WRITE_ERRORS = 3; // in a row that a connection may have

/** Writes its errors to the log only. What the user must know is shown by LanguageServer, with what to do about it. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Owns the server's process: starts it, starts it again after a crash, and says so when that is of no use. */
export class LanguageServer implements ServerHandle, Disposable {
  private client: LanguageClient | undefined;
  private up: Promise<void> = Promise.resolve();
  private restarting: Promise<void> | undefined;
  private crashes: number[] = [];
  private readonly ready = new EventEmitter<void>();
  readonly onReady = this.ready.event;

  constructor(
    private readonly extension: Uri,
    private readonly log: LogOutputChannel,
  ) {}

  get running(): boolean {
    return this.client?.state === State.Running;
  }

  /** Starts the server. Never rejects: a failure is shown to the user. */
  async start(): Promise<void> {
    this.up = this.launch();
    try {
      await this.up;
    } catch (error) {
      this.log.error(error instanceof Error ? error.message : String(error));
      // Not awaited: it lasts until the user has read it.
      void showServerProblem(strings.serverDidNotStart(), this, this.log);
    }
  }

  restart(): Promise<void> {
    this.restarting ??= this.stop()
      .then(() => {
        this.crashes = [];
        return this.start();
      })
      .finally(() => {
        this.restarting = undefined;
      });
    return this.restarting;
  }

  /** Ends the server's process. Never rejects. */
  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await this.up.catch(() => undefined);
    await client?.dispose().catch((error: unknown) => this.log.warn(String(error)));
  }

  async request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    await this.restarting;
    await this.up;
    if (!this.client) throw new Error(strings.serverStopped());
    // The library takes a token that is undefined for a second parameter.
    return token ? this.client.sendRequest<R>(method, params, token) : this.client.sendRequest<R>(method, params);
  }

  /** Sends a notification if the server is up. */
  notify(method: string, params: unknown): void {
    if (!this.running) return;
    this.client?.sendNotification(method, params).catch((error: unknown) => this.log.warn(String(error)));
  }

  dispose(): void {
    this.ready.dispose();
    void this.stop();
  }

  // A new client for each start: the library can't restart one whose start has failed.
  private async launch(): Promise<void> {
    const client: LanguageClient = new QuietClient(
      'serviceRoadmap',
      strings.product,
      { module: Uri.joinPath(this.extension, 'dist', 'server.js').fsPath, transport: TransportKind.ipc },
      {
        documentSelector: schemes().map((scheme) => ({ language: LANGUAGE, scheme })),
        outputChannel: this.log,
        initializationOptions: (): InitializationOptions => ({
          today: localDay(),
          rulesPage: Uri.joinPath(this.extension, 'docs', 'rules.md').toString(),
        }),
        initializationFailedHandler: () => false,
        diagnosticPullOptions: { onChange: true },
        errorHandler: {
          error: (_error, _message, count) => this.connectionError(client, count),
          closed: () => this.connectionClosed(client, wasUp),
        },
      },
    );
    client.registerFeature(ownCapabilities);
    let wasUp = false;
    this.client = client;
    await client.start();
    wasUp = true;
    this.ready.fire();
  }

  private connectionError(client: LanguageClient, count = 0): ErrorHandlerResult {
    if (count <= WRITE_ERRORS) return { action: ErrorAction.Continue, handled: true };
    if (this.client === client) this.giveUp();
    return { action: ErrorAction.Shutdown, handled: true };
  }

  /** The library's own restart is not used: see launch(). */
  private connectionClosed(client: LanguageClient, wasUp: boolean): CloseHandlerResult {
    const closed = (message: string): CloseHandlerResult => ({
      action: CloseAction.DoNotRestart,
      handled: true,
      message,
    });
    // A start that failed is told by start().
    if (this.client !== client || !wasUp) return closed(strings.serverStopped());
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < CRASH_WINDOW), now];
    if (this.crashes.length < CRASHES) {
      void this.start();
      return closed(strings.serverRestarts());
    }
    this.giveUp();
    return closed(strings.serverStopped());
  }

  private giveUp(): void {
    this.client = undefined;
    void showServerProblem(strings.serverKeepsStopping(), this, this.log);
  }
}

/** Where documents may be that can be edited. Old versions in a `git:` document get no findings. */
function schemes(): string[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-vfs', ...folders])];
}
