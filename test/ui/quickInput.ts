// The widget at the top of the workbench: command palette, file picker, the steps of our wizards.
import type { Locator, Page } from 'playwright-core';

export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-filter input');
  }

  get rows(): Locator {
    return this.widget.locator('.monaco-list-row');
  }

  /** Opens the palette with a text in it: `>command`, `file`, `:line`. */
  async open(text: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.input.waitFor({ state: 'visible' });
    await this.input.fill(text);
  }

  /** The row whose label is exactly this. */
  row(label: string): Locator {
    return this.rows.filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) }).first();
  }

  /** Clicks the row whose label is exactly this. */
  async choose(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** Waits for a step of a wizard by a part of its title, `(2/5)` for example. */
  async step(title: string): Promise<void> {
    await this.widget.locator('.quick-input-title', { hasText: title }).waitFor();
  }

  /** In a step with a list: takes the row with this label. */
  async pick(title: string, label: string): Promise<void> {
    await this.step(title);
    await this.choose(label);
  }

  /** In a step with a text field: replaces its text and presses Enter. */
  async answer(title: string, text: string): Promise<void> {
    await this.step(title);
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The message under the text field: the prompt, or what is wrong with the text. */
  get message(): Locator {
    return this.widget.locator('.quick-input-message');
  }

  /** Presses the back button of a wizard. */
  async back(): Promise<void> {
    await this.widget.getByRole('button', { name: 'Back' }).click();
  }

  /** Waits until the widget is gone. */
  async closed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }
}
