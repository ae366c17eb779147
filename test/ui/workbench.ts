// What a person does in the workbench, step by step. Each step waits until what it needs can be seen; there are no sleeps.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { QuickInput } from './quickInput';

const POLL = 50; // milliseconds
const EVENTUALLY = 15_000; // milliseconds

/** Repeats `check` until it throws no more, and gives its value; throws its last error after `timeout` milliseconds. */
export async function eventually<T>(check: () => T | Promise<T>, timeout: number = EVENTUALLY): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, POLL));
    }
  }
}

export class Workbench {
  /** The picker and input box at the top: wizards, command palette. */
  readonly quickInput: QuickInput;

  constructor(
    readonly page: Page,
    /** The workspace folder, absolute. */
    readonly folder: string,
    private readonly dispose: () => Promise<void>,
  ) {
    this.quickInput = new QuickInput(page);
  }

  async waitUntilReady(file: string | undefined, timeout: number): Promise<void> {
    if (file) await this.editor.locator('.view-line').first().waitFor({ timeout });
    else await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout });
  }

  // ── Commands, files ──

  /** Runs a command from the command palette; `title` is its whole title, with the category. */
  async command(title: string): Promise<void> {
    await this.quickInput.open(`>${title}`);
    await this.quickInput.choose(title);
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.quickInput.open(name);
    await this.quickInput.choose(name);
    await this.tab(name).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Text of a file of the workspace as it is on disk. */
  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Changes a file behind VS Code's back, as git would. */
  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** Saves the active editor and gives what is on disk then. */
  async save(name: string): Promise<string> {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
    return this.read(name);
  }

  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  // ── The text editor ──

  /** The text editor that has, or last had, the focus. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Focuses a text editor by the name of its file, which must be in front in its group. */
  async focusEditor(name: string): Promise<void> {
    await this.tab(name).click();
    await this.page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused').waitFor();
  }

  /** Puts the cursor at a line and column of the active editor, both from 1. */
  async goTo(line: number, column: number = 1): Promise<void> {
    await this.quickInput.open(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.closed();
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Types key by key, as a person: suggestions, auto-closing and indentation happen. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Presses a key or chord in Playwright's notation: `Escape`, `Control+z`, `Shift+F10`. */
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** The lines of the active editor that can be seen, from top to bottom. */
  async visibleLines(): Promise<string[]> {
    const lines = await this.editor
      .locator('.view-line')
      .evaluateAll((elements) =>
        elements.map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' })),
      );
    return lines.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** The squiggles in sight; the first of them means that the language server has answered. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint' = 'error'): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** Opens the quick fixes at the cursor and takes one; `title` may be a part of it. */
  async quickFix(title: string): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    await eventually(async () => {
      await this.page.keyboard.press('Control+.');
      await row.waitFor({ timeout: 2000 }).catch(async (error) => {
        await this.page.keyboard.press('Escape');
        throw error;
      });
    });
    await row.click();
  }

  /** Shows the hover at the cursor and gives it. */
  async hover(): Promise<Locator> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    await hover.waitFor();
    return hover;
  }

  /** Asks for suggestions at the cursor and gives the rows in sight. */
  async suggestions(): Promise<Locator> {
    await this.page.keyboard.press('Control+Space');
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return rows;
  }

  // ── Around the editor ──

  /** Opens the Problems panel and gives its rows: files and findings. */
  async problems(): Promise<Locator> {
    await this.command('Problems: Focus on Problems View');
    const panel = this.page.locator('.markers-panel');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  /** A notification at the lower right, by a part of its text. */
  toast(text: string): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  statusBarItem(text: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** An action of the active editor's title bar, by its title. */
  titleAction(title: string): Locator {
    return this.page.locator(`.editor-group-container.active .editor-actions [aria-label^="${title}"]`).first();
  }

  // ── Webviews ──

  /** The content of the webview that is shown; `index` from 0 where there are several. */
  webview(index: number = 0): FrameLocator {
    return this.page.locator('iframe.webview.ready').nth(index).contentFrame().frameLocator('iframe#active-frame');
  }

  /** The same as a frame, in which scripts can be evaluated (axe, for example). */
  async webviewFrame(index: number = 0): Promise<Frame> {
    const frameOf = async (locator: Locator): Promise<Frame> => {
      const handle = await locator.elementHandle();
      const frame = await handle?.contentFrame();
      if (!frame) throw new Error('the webview has no content');
      return frame;
    };
    const outer = await frameOf(this.page.locator('iframe.webview.ready').nth(index));
    return frameOf(outer.locator('iframe#active-frame'));
  }

  /** What axe finds in a webview: ids of its rules with the elements, none where all is well. */
  async accessibilityProblems(index: number = 0): Promise<string[]> {
    const frame = await this.webviewFrame(index);
    // The content security policy of the webview does not hold for what the browser's driver evaluates.
    await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    return frame.evaluate<string[]>(
      `axe.run(document).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html)))`,
    );
  }

  // ── Pictures, end ──

  /**
   * Writes out/screenshots/NAME.png, of the window or of a part of it (CSS selector), and gives its path. A name that
   * ends in .png is a path and taken as it is.
   */
  async screenshot(name: string, part?: string): Promise<string> {
    const isPath = name.endsWith('.png');
    const path = isPath ? resolve(name) : resolve(process.env.PROJECT_ROOT ?? '.', 'out', 'screenshots', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    const target = part === undefined ? this.page : this.page.locator(part).first();
    await target.screenshot({ path, caret: 'hide' });
    return path;
  }

  /** Loads the window again, as F5 in the browser does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Closes the window and deletes the workspace. */
  close(): Promise<void> {
    return this.dispose();
  }
}
