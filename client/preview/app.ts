import { render } from 'lit-html';
import { layout } from '../../roadmap/timeline/layout';
import { type Measure, tableMeasure } from '../../roadmap/timeline/measure';
import type { HostMessage, PreviewState, ViewCommand } from '../../roadmap/timeline/messages';
import type { TimelineItem, TimelineModel } from '../../roadmap/timeline/model';
import { applyPatch } from '../../roadmap/timeline/patch';
import type { Target } from '../../roadmap/timeline/scene';
import { Card } from './card';
import { post, saveState } from './host';
import { directionOf, neighbor } from './navigate';
import { drawPage, type Page } from './page';
import { slideLabels, Viewport } from './scroll';
import { strings } from './strings';
import { canvasMeasure } from './textWidth';

const zoomStep = 1.4;

/** The preview: takes the host's messages, draws, and turns what a person does into messages. */
export class App {
  readonly #root: HTMLElement;
  readonly #card: Card;
  readonly #viewport: Viewport;
  readonly #page: Page;
  readonly #restored: PreviewState | undefined;
  #items = new Map<string, TimelineItem>();
  #version = -1;
  #document = '';
  #pxPerDay: number | undefined;
  #measure: Measure = tableMeasure;
  #font = '';
  #saving = 0;

  constructor(root: HTMLElement, restored: PreviewState | undefined) {
    this.#root = root;
    this.#restored = restored;
    this.#pxPerDay = restored?.pxPerDay;
    this.#document = restored?.document ?? '';
    this.#page = {
      model: undefined,
      scene: undefined,
      broken: undefined,
      legend: restored?.legend ?? false,
      said: '',
      active: restored?.active,
      selected: undefined,
    };
    this.#render();
    this.#card = new Card(document.body);
    this.#viewport = new Viewport(this.#scroller(), () => this.#relayout());
    this.#listen();
  }

  handle(message: HostMessage): void {
    switch (message.type) {
      case 'update': {
        const first = this.#page.model === undefined;
        this.#document = message.document;
        this.#show(message.version, message.model);
        if (first && this.#restored?.document === message.document)
          this.#viewport.restore(this.#restored, this.#page.scene);
        break;
      }
      case 'patch': {
        const { model } = this.#page;
        const patched = model && message.base === this.#version ? applyPatch(model, message.patch) : undefined;
        if (patched) this.#show(message.version, patched);
        else post({ type: 'resync' });
        break;
      }
      case 'select':
        this.#select(message.key ?? undefined);
        break;
      case 'status':
        this.#page.broken = message.broken ? message.text || strings.broken : undefined;
        this.#render();
        break;
    }
  }

  #show(version: number, model: TimelineModel): void {
    this.#version = version;
    this.#page.model = model;
    document.title = model.title || strings.untitled;
    this.#items = new Map(model.items.map((item) => [item.key, item]));
    this.#card.hide();
    this.#relayout();
    this.#save();
  }

  /** Lays out again: the model, the zoom, the width or the font has changed. */
  #relayout(): void {
    const { model } = this.#page;
    if (!model) return;
    const font = getComputedStyle(document.body).fontFamily;
    if (font !== this.#font) {
      this.#font = font;
      this.#measure = canvasMeasure(font) ?? tableMeasure;
    }
    const view = { width: this.#viewport.width, ...(this.#pxPerDay === undefined ? {} : { pxPerDay: this.#pxPerDay }) };
    const scene = layout(model, view, this.#measure);
    this.#page.scene = scene;
    const known = scene.targets.some((target) => target.key === this.#page.active);
    if (!known) this.#page.active = scene.targets[0]?.key;
    this.#render();
  }

  #render(): void {
    render(
      drawPage(this.#page, {
        zoom: (step) => this.#zoom(zoomStep ** step),
        fit: () => this.#fit(),
        toggleLegend: () => this.#toggleLegend(),
        command: (command: ViewCommand) => post({ type: 'command', command }),
      }),
      this.#root,
    );
    if (this.#page.scene) slideLabels(this.#scroller(), this.#page.scene);
  }

  #scroller(): HTMLElement {
    const scroller = this.#root.querySelector<HTMLElement>('.scroller');
    if (!scroller) throw new Error('the page has no scroller');
    return scroller;
  }

  #listen(): void {
    const scroller = this.#scroller();
    scroller.addEventListener('click', (event) => this.#reveal(this.#targetOf(event.target)));
    scroller.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    scroller.addEventListener('pointerover', (event) => this.#hover(event));
    scroller.addEventListener('pointerout', () => this.#card.hide(180));
    scroller.addEventListener('focusin', (event) => this.#focused(event));
    scroller.addEventListener('focusout', () => this.#card.hide());
    scroller.addEventListener('scroll', () => {
      this.#card.hide();
      if (this.#page.scene) slideLabels(scroller, this.#page.scene);
      this.#save();
    });
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  #targetOf(node: EventTarget | null): Target | undefined {
    const element = node instanceof Element ? node.closest<SVGElement>('.item') : null;
    const key = element?.dataset.key;
    return key === undefined ? undefined : this.#page.scene?.targets.find((target) => target.key === key);
  }

  #reveal(target: Target | undefined): void {
    if (!target) return;
    this.#card.hide();
    this.#activate(target.key, false);
    post({ type: 'reveal', key: target.key });
  }

  #activate(key: string, focus: boolean): void {
    this.#page.active = key;
    this.#render();
    if (focus) this.#element(key)?.focus({ preventScroll: true });
    this.#save();
  }

  #element(key: string): SVGElement | null {
    return this.#root.querySelector<SVGElement>(`.item[data-key="${CSS.escape(key)}"]`);
  }

  #select(key: string | undefined): void {
    this.#page.selected = key;
    this.#render();
    const target = this.#page.scene?.targets.find((each) => each.key === key);
    if (target && this.#page.scene) this.#viewport.bring(target, this.#page.scene);
  }

  #hover(event: PointerEvent): void {
    const target = this.#targetOf(event.target);
    if (!target) return;
    const box = this.#element(target.key)?.getBoundingClientRect();
    if (box) this.#showCard(target, { x: event.clientX - 24, top: box.top, bottom: box.bottom });
  }

  #focused(event: FocusEvent): void {
    const target = this.#targetOf(event.target);
    if (!target || !(event.target instanceof Element) || !event.target.matches(':focus-visible')) return;
    const box = event.target.getBoundingClientRect();
    this.#showCard(target, {
      x: Math.max(box.left, this.#page.scene?.sideWidth ?? 0),
      top: box.top,
      bottom: box.bottom,
    });
  }

  #showCard(target: Target, at: { x: number; top: number; bottom: number }): void {
    const item = this.#items.get(target.key);
    if (item && this.#page.model) this.#card.show(item, this.#page.model, at);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape' && this.#card.visible) {
      this.#card.hide();
    } else if (event.key === '+' || event.key === '=') {
      this.#zoom(zoomStep);
    } else if (event.key === '-') {
      this.#zoom(1 / zoomStep);
    } else if (event.key === '0') {
      this.#fit();
    } else if (!this.#itemKey(event)) {
      return;
    }
    event.preventDefault();
  }

  /** Keys that mean something on an item only. */
  #itemKey(event: KeyboardEvent): boolean {
    const target = this.#targetOf(event.target);
    const { scene } = this.#page;
    if (!target || !scene || event.shiftKey) return false;
    if (event.key === 'Enter' || event.key === ' ') {
      this.#reveal(target);
      return true;
    }
    const direction = directionOf(event.key);
    if (!direction) return false;
    const next = neighbor(scene.targets, target.key, direction);
    if (next) {
      this.#viewport.bring(next, scene, true);
      this.#activate(next.key, true);
    }
    return true;
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#card.hide();
    this.#zoom(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 180), event.clientX, false);
  }

  /** Zooms around `at`, px from the left of the window; around the middle of the picture if left out. */
  #zoom(factor: number, at?: number, say = true): void {
    const { scene } = this.#page;
    if (!scene || scene.axisHeight === 0) return;
    const { pxPerDay, fitPxPerDay, maxPxPerDay } = scene.scale;
    const wanted = Math.min(pxPerDay * factor, maxPxPerDay);
    const anchor = this.#viewport.dayAt(scene, at);
    this.#pxPerDay = wanted <= fitPxPerDay * 1.001 ? undefined : wanted;
    this.#zoomed(say);
    if (this.#page.scene) this.#viewport.putDay(this.#page.scene, anchor);
  }

  #fit(): void {
    this.#pxPerDay = undefined;
    this.#zoomed(true);
  }

  #zoomed(say: boolean): void {
    this.#relayout();
    const unit = this.#page.scene?.scale.unit;
    if (say && unit) {
      this.#page.said = strings.zoomed(strings.units[unit]);
      this.#render();
    }
    this.#save();
  }

  #toggleLegend(): void {
    this.#page.legend = !this.#page.legend;
    this.#render();
    this.#save();
  }

  /** Keeps what a reload should bring back; not on every pixel. */
  #save(): void {
    window.clearTimeout(this.#saving);
    this.#saving = window.setTimeout(() => {
      const { scene, active, legend } = this.#page;
      if (!scene) return;
      saveState({
        document: this.#document,
        ...(this.#pxPerDay === undefined ? {} : { pxPerDay: this.#pxPerDay }),
        ...this.#viewport.place(scene),
        ...(active === undefined ? {} : { active }),
        legend,
      });
    }, 150);
  }
}
