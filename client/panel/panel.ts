import {
  commands,
  Disposable,
  type Position,
  Range,
  RelativePattern,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { asViewMessage, type HostMessage, type ViewCommand, type ViewMessage } from '../../roadmap/timeline/messages';
import { methods, type TimelineResult } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import type { ServerHandle } from '../languageServer';
import { sameUri, showText } from '../showText';
import { bundleFolder, previewHtml } from './html';
import { Picture } from './picture';

const WAIT = 100; // milliseconds from a change to the request: what is typed at once is drawn at once

const viewCommands: Record<ViewCommand, string> = {
  addInitiative: 'serviceRoadmap.addInitiative',
  addSunset: 'serviceRoadmap.addSunset',
};

/** One preview: the timeline of one document, in a webview panel that is ours from now on. */
export class PreviewPanel extends Disposable {
  readonly #picture: Picture;
  readonly #listeners: Disposable[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Requests are numbered, so that an answer is dropped when a later one was taken already. */
  #asked = 0;
  #taken = 0;
  /** The view has said that it listens. */
  #ready = false;
  /** Something has changed while nobody could see it. */
  #outdated = true;
  #deleted = false;
  #selected: string | null | undefined;

  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    extension: Uri,
    private readonly server: ServerHandle,
    private readonly strings: CommandStrings['preview'],
  ) {
    super(() => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      for (const listener of this.#listeners.splice(0)) listener.dispose();
    });
    this.#picture = new Picture(uri.toString(), strings);
    this.listen();
    panel.title = strings.panel(nameOf(uri));
    panel.webview.options = { enableScripts: true, localResourceRoots: [bundleFolder(extension)] };
    panel.webview.html = previewHtml(panel.webview, extension);
    void this.refresh();
  }

  /** Draws anew, soon. */
  schedule(): void {
    this.#outdated = true;
    if (!this.panel.visible) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.refresh();
    }, WAIT);
  }

  private listen(): void {
    const isOurs = (document: TextDocument): boolean => sameUri(document.uri, this.uri);
    this.#listeners.push(
      this.panel.webview.onDidReceiveMessage((raw: unknown) => {
        const message = asViewMessage(raw);
        if (message) void this.received(message);
      }),
      this.panel.onDidChangeViewState(() => {
        // Out of sight the view is gone; it says `ready` when it is back.
        if (!this.panel.visible) this.#ready = false;
        else if (this.#outdated) void this.refresh();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isOurs(document)) this.schedule();
      }),
      // Its language may have changed, which opens it anew.
      workspace.onDidOpenTextDocument((document) => {
        if (isOurs(document)) this.schedule();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document.isUntitled && isOurs(document)) this.schedule();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('serviceRoadmap', this.uri)) this.schedule();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
        if (isOurs(textEditor.document) && first) this.select(textEditor.document, first.active);
      }),
      this.server.onReady(() => this.schedule()),
    );
    if (!isUntitled(this.uri)) this.watchFile();
  }

  /** A document that no editor shows changes unseen: by git, for example. */
  private watchFile(): void {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(this.uri, '..'), '*'));
    const changed = (deleted: boolean) => (uri: Uri) => {
      if (!sameUri(uri, this.uri)) return;
      this.#deleted = deleted;
      this.schedule();
    };
    this.#listeners.push(
      watcher,
      watcher.onDidChange(changed(false)),
      watcher.onDidCreate(changed(false)),
      watcher.onDidDelete(changed(true)),
    );
  }

  private async refresh(): Promise<void> {
    if (!this.panel.visible) return;
    this.#outdated = false;
    const number = ++this.#asked;
    const isNews = (): boolean => number > this.#taken && this.#listeners.length > 0;
    try {
      const document = await this.open();
      if (!document) {
        if (isNews()) this.post(this.#picture.trouble(this.strings.gone));
        return;
      }
      const result = await this.server.request<TimelineResult | null>(methods.timeline, { uri: this.uri.toString() });
      if (!isNews()) return;
      this.#taken = number;
      // Another language has the document: ours takes it over soon, or never.
      if (!result) return this.post(this.#picture.trouble(this.strings.foreign));
      this.post(this.#picture.take(result));
      this.panel.title = this.strings.panel(this.#picture.title || nameOf(this.uri));
      const editor = window.visibleTextEditors.find(({ document: shown }) => shown === document);
      if (editor) this.select(document, editor.selection.active);
    } catch (error) {
      if (isNews()) {
        this.post(this.#picture.trouble(this.strings.failed(error instanceof Error ? error.message : String(error))));
      }
    }
  }

  /** The document, opened where it is not; undefined where it is not there any more. */
  private async open(): Promise<TextDocument | undefined> {
    const open = workspace.textDocuments.find(({ uri }) => sameUri(uri, this.uri));
    if (open?.isDirty || (open && !this.#deleted)) return open;
    if (isUntitled(this.uri)) return undefined;
    try {
      if (this.#deleted) await workspace.fs.stat(this.uri);
      return await workspace.openTextDocument(this.uri);
    } catch {
      return undefined;
    }
  }

  private async received(message: ViewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
      case 'resync':
        this.#ready = true;
        this.#selected = undefined;
        this.post(this.#picture.whole());
        this.selectCurrent();
        return;
      case 'reveal':
        return this.reveal(message.key);
      case 'command':
        await commands.executeCommand(viewCommands[message.command], { uri: this.uri });
    }
  }

  private async reveal(key: string): Promise<void> {
    const document = await this.open();
    if (!document) return;
    if (document.version !== this.#picture.documentVersion) await this.refresh();
    const start = this.#picture.startOf(key);
    if (start === undefined) return;
    const at = document.positionAt(start);
    const beside = this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
    await showText(document, new Range(at, at), beside);
  }

  /** Highlights the item that the cursor is in. Only ever an answer to the cursor: the view moves no cursor for it. */
  private select(document: TextDocument, at: Position): void {
    if (!this.#ready || document.version !== this.#picture.documentVersion) return;
    const key = this.#picture.keyAt(document.offsetAt(at)) ?? null;
    if (key === this.#selected) return;
    this.#selected = key;
    this.post([{ type: 'select', key }]);
  }

  private selectCurrent(): void {
    const editor = window.visibleTextEditors.find(({ document }) => sameUri(document.uri, this.uri));
    if (editor) this.select(editor.document, editor.selection.active);
  }

  private post(messages: readonly HostMessage[]): void {
    if (!this.#ready) return;
    for (const message of messages) void this.panel.webview.postMessage(message);
  }
}

const isUntitled = (uri: Uri): boolean => uri.scheme === 'untitled';
const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
