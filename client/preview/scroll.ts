import type { PreviewState } from '../../roadmap/timeline/messages';
import type { Scene, Target } from '../../roadmap/timeline/scene';

/** Px that stay free around an item that is brought into sight. */
const clearance = 24;

/** A day and the px from the left of the scroller at which it is. */
export interface Anchor {
  day: number;
  x: number;
}

/** The part of the picture that is in sight. */
export class Viewport {
  readonly #scroller: HTMLElement;
  #width: number;

  constructor(scroller: HTMLElement, resized: () => void) {
    this.#scroller = scroller;
    this.#width = scroller.clientWidth;
    new ResizeObserver(() => {
      if (scroller.clientWidth === this.#width || scroller.clientWidth === 0) return;
      this.#width = scroller.clientWidth;
      resized();
    }).observe(scroller);
  }

  get width(): number {
    return this.#width;
  }

  dayAt({ scale, sideWidth }: Scene, clientX?: number): Anchor {
    const { left, width } = this.#scroller.getBoundingClientRect();
    const middle = sideWidth + (width - sideWidth) / 2;
    const x = clientX === undefined ? middle : Math.max(clientX - left, sideWidth);
    return { day: scale.day0 + (this.#scroller.scrollLeft + x - scale.x0) / scale.pxPerDay, x };
  }

  /** Scrolls so that the anchor's day is at its place again. */
  putDay({ scale }: Scene, { day, x }: Anchor): void {
    this.#scroller.scrollLeft = scale.x0 + (day - scale.day0) * scale.pxPerDay - x;
  }

  place(scene: Scene): { day: number; top: number } {
    const x = scene.sideWidth;
    const day = scene.scale.day0 + (this.#scroller.scrollLeft + x - scene.scale.x0) / scene.scale.pxPerDay;
    return { day, top: this.#scroller.scrollTop };
  }

  restore({ day, top }: PreviewState, scene: Scene | undefined): void {
    if (scene && day !== undefined) this.putDay(scene, { day, x: scene.sideWidth });
    if (top !== undefined) this.#scroller.scrollTop = top;
  }

  /** Scrolls as little as needed to see the item's beginning; not at all where it is in sight. */
  bring(target: Target, scene: Scene, atOnce = false): void {
    const { scrollLeft, scrollTop, clientHeight } = this.#scroller;
    const side = target.layer === 'board' ? 0 : scene.sideWidth;
    const seenTop = scrollTop + scene.axisHeight;
    const seenBottom = scrollTop + clientHeight;
    const seenLeft = scrollLeft + side;
    const seenRight = scrollLeft + this.#width;
    let [left, top] = [scrollLeft, scrollTop];
    if (target.y < seenTop + 4) top = target.y - scene.axisHeight - clearance;
    else if (target.y + target.height > seenBottom - 4) top = target.y + target.height + clearance - clientHeight;
    if (target.layer === 'body' && scene.width > this.#width) {
      const room = this.#width - side - 2 * clearance;
      const inSight = target.x < seenRight - 40 && target.x + target.width > seenLeft + 40;
      const whole = target.x >= seenLeft && target.x + target.width <= seenRight;
      if (!inSight || (!whole && target.width <= room)) {
        left = target.x - side - Math.max(clearance, (room - target.width) / 2);
      }
    }
    if (left === scrollLeft && top === scrollTop) return;
    this.#scroller.scrollTo({ left, top, behavior: atOnce || reducedMotion() ? 'auto' : 'smooth' });
  }
}

function reducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/** Keeps labels of long bars and of the axis in sight while their beginnings are not. */
export function slideLabels(scroller: HTMLElement, { sideWidth }: Scene): void {
  const edge = scroller.scrollLeft + sideWidth + 8;
  for (const label of scroller.querySelectorAll<SVGGElement>('.slide')) {
    const from = Number(label.dataset.from);
    const dx = Math.min(Math.max(edge - from, 0), Number(label.dataset.by));
    const wanted = dx > 0 ? `translate(${dx})` : null;
    if (label.getAttribute('transform') === wanted) continue;
    if (wanted === null) label.removeAttribute('transform');
    else label.setAttribute('transform', wanted);
  }
}
