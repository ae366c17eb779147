import {
  Disposable,
  type ExtensionContext,
  TabInputText,
  TabInputWebview,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import { asPreviewState } from '../../roadmap/timeline/messages';
import type { CommandStrings } from '../commandStrings';
import { LANGUAGE } from '../language';
import type { ServerHandle } from '../languageServer';
import { bundleFolder } from './html';
import { PreviewPanel } from './panel';

export const VIEW_TYPE = 'serviceRoadmap.preview';
const REMEMBERED = 'previews';

/** All previews of this window, one for each document. */
export class PreviewPanels implements Disposable, WebviewPanelSerializer {
  readonly #panels = new Map<string, PreviewPanel>();
  /** Documents that were in front once: their preview does not open by itself again. */
  readonly #seen = new Set<string>();
  /** Documents that had a preview when the window was last used. */
  readonly #before: readonly string[];
  readonly #listeners: Disposable;

  constructor(
    private readonly context: Pick<ExtensionContext, 'extensionUri' | 'workspaceState'>,
    private readonly server: ServerHandle,
    private readonly strings: CommandStrings['preview'],
  ) {
    this.#before = context.workspaceState.get<string[]>(REMEMBERED, []);
    this.#listeners = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      window.onDidChangeActiveTextEditor((editor) => this.openAutomatically(editor)),
      // A document becomes a roadmap while its editor is in front.
      workspace.onDidOpenTextDocument((document) => {
        if (window.activeTextEditor?.document === document) this.openAutomatically(window.activeTextEditor);
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.renamed(oldUri, newUri);
      }),
    );
    this.openAutomatically(window.activeTextEditor);
  }

  dispose(): void {
    this.#listeners.dispose();
    // The panels stay as they are: they are restored after a reload.
    for (const preview of this.#panels.values()) preview.dispose();
    this.#panels.clear();
  }

  /** The document of the preview that has the focus. */
  get active(): Uri | undefined {
    return [...this.#panels.values()].find(({ panel }) => panel.active)?.uri;
  }

  /** Shows the preview of a document: the one that is there, else a new one. */
  open(uri: Uri, where: { readonly beside: boolean }): void {
    this.#seen.add(uri.toString());
    const there = this.#panels.get(uri.toString());
    if (there) {
      there.panel.reveal(undefined, where.beside);
      return;
    }
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      '',
      { viewColumn: where.beside ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: where.beside },
      { enableScripts: true, localResourceRoots: [bundleFolder(this.context.extensionUri)] },
    );
    this.adopt(panel, uri);
  }

  /** Draws all anew: the day has changed. */
  refresh(): void {
    for (const preview of this.#panels.values()) preview.schedule();
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    // A browser that was closed in haste may have lost what the view kept.
    const document = asPreviewState(state)?.document ?? this.#before.find((uri) => !this.#panels.has(uri));
    // One whose document nobody knows, or that is there already, has nothing to show.
    if (document === undefined || this.#panels.has(document)) panel.dispose();
    else this.adopt(panel, Uri.parse(document, true));
  }

  private adopt(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    const media = (name: string): Uri => Uri.joinPath(this.context.extensionUri, 'media', name);
    panel.iconPath = { light: media('file-light.svg'), dark: media('file-dark.svg') };
    const preview = new PreviewPanel(panel, uri, this.context.extensionUri, this.server, this.strings);
    this.#panels.set(key, preview);
    this.#seen.add(key);
    this.remember();
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.#panels.get(key) !== preview) return;
      this.#panels.delete(key);
      this.remember();
    });
  }

  private remember(): void {
    void this.context.workspaceState.update(REMEMBERED, [...this.#panels.keys()]);
  }

  private renamed(from: Uri, to: Uri): void {
    const preview = this.#panels.get(from.toString());
    if (!preview) return;
    const { viewColumn } = preview.panel;
    preview.panel.dispose();
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      '',
      { viewColumn: viewColumn ?? ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [bundleFolder(this.context.extensionUri)] },
    );
    this.adopt(panel, to);
  }

  /** Opens the preview beside a roadmap that is in front for the first time, where the user has asked for that. */
  private openAutomatically(editor: TextEditor | undefined): void {
    if (editor?.document.languageId !== LANGUAGE) return;
    const { uri } = editor.document;
    const isPlainEditor = window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputText;
    if (!isPlainEditor || uri.scheme === 'git' || this.#seen.has(uri.toString())) return;
    if (!workspace.getConfiguration('serviceRoadmap', uri).get<boolean>('preview.openAutomatically', false)) return;
    this.#seen.add(uri.toString());
    if (this.hasOneToRestore()) return;
    this.open(uri, { beside: true });
  }

  /** A preview of before a reload that has not been in sight yet: it may be this document's. */
  private hasOneToRestore(): boolean {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const previews = tabs.filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(VIEW_TYPE));
    return previews.length > this.#panels.size;
  }
}
