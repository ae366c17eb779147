import { html, nothing, render } from 'lit-html';
import { type Description, describe } from '../../roadmap/timeline/describe';
import type { TimelineItem, TimelineModel } from '../../roadmap/timeline/model';
import { strings } from './strings';

const showAfter = 350;
const hideAfter = 180;
const distance = 8;

/** The card beside the item under the pointer or with the keyboard focus. It says what the item's label says. */
export class Card {
  readonly #element: HTMLElement;
  #timer = 0;
  #key: string | undefined;

  constructor(parent: HTMLElement) {
    this.#element = document.createElement('div');
    this.#element.className = 'hovercard';
    this.#element.hidden = true;
    // Screen readers get the same from the item's label.
    this.#element.ariaHidden = 'true';
    this.#element.addEventListener('pointerenter', () => this.#cancel());
    this.#element.addEventListener('pointerleave', () => this.hide(hideAfter));
    parent.append(this.#element);
  }

  get visible(): boolean {
    return !this.#element.hidden;
  }

  /** Shows the card of an item near `at`, soon; at once where another card is seen already. */
  show(item: TimelineItem, model: TimelineModel, at: { x: number; top: number; bottom: number }): void {
    this.#cancel();
    if (this.#key === item.key && this.visible) return;
    const draw = () => {
      this.#key = item.key;
      render(content(describe(item, model), item), this.#element);
      this.#element.hidden = false;
      this.#place(at);
    };
    if (this.visible) draw();
    else this.#timer = window.setTimeout(draw, showAfter);
  }

  hide(after = 0): void {
    this.#cancel();
    const close = () => {
      this.#element.hidden = true;
      this.#key = undefined;
    };
    if (after === 0) close();
    else this.#timer = window.setTimeout(close, after);
  }

  #cancel(): void {
    window.clearTimeout(this.#timer);
  }

  /** Below the item, or above it where there is no room; never out of sight. */
  #place(at: { x: number; top: number; bottom: number }): void {
    const { style } = this.#element;
    const { width, height } = this.#element.getBoundingClientRect();
    const left = Math.max(distance, Math.min(at.x, window.innerWidth - width - distance));
    const below = at.bottom + distance;
    const above = at.top - distance - height;
    const top = below + height <= window.innerHeight || above < 0 ? below : above;
    style.setProperty('left', `${left}px`);
    style.setProperty('top', `${Math.max(0, Math.min(top, window.innerHeight - height))}px`);
  }
}

function content({ kind, title, lines, findings, messages }: Description, item: TimelineItem) {
  const more = (item.findings?.count ?? 0) - messages.length;
  return html`
    <p class="kind">${kind}</p>
    <p class="name">${title}</p>
    <dl>
      ${lines.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      findings
        ? html`<div class="findings ${item.findings?.severity ?? 'hint'}">
            ${messages.map((message) => html`<p>${message}</p>`)}
            ${more > 0 ? html`<p class="more">${strings.more(more)}</p>` : nothing}
          </div>`
        : nothing
    }
  `;
}
