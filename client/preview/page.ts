import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { legendHeight, legendOf, legendWidth } from '../../roadmap/timeline/legend';
import { type ViewCommand, viewCommands } from '../../roadmap/timeline/messages';
import type { TimelineModel } from '../../roadmap/timeline/model';
import type { Scene } from '../../roadmap/timeline/scene';
import { drawButtons, drawDefs, drawLayer, drawMark, type ItemState } from './draw';
import { strings } from './strings';

export interface Page extends ItemState {
  model: TimelineModel | undefined;
  scene: Scene | undefined;
  /** What the banner says; undefined: none. */
  broken: string | undefined;
  legend: boolean;
  /** Said by screen readers when it changes. */
  said: string;
}

export interface Actions {
  zoom(step: 1 | -1): void;
  fit(): void;
  toggleLegend(): void;
  command(command: ViewCommand): void;
}

export function drawPage(page: Page, actions: Actions): TemplateResult {
  const { model, scene } = page;
  return html`
    ${drawHeader(page, actions)}
    ${page.broken === undefined ? nothing : html`<p class="banner" role="status">${sign}${page.broken}</p>`}
    ${model && page.legend ? drawLegend(model) : nothing}
    <main class="scroller">
      ${model && model.items.length === 0 ? drawEmpty(actions) : scene ? drawSheet(scene, page) : nothing}
    </main>
    <p class="said" aria-live="polite">${page.said}</p>
  `;
}

function drawHeader({ model, scene, legend }: Page, actions: Actions): TemplateResult {
  const { pxPerDay = 0, fitPxPerDay = 0, maxPxPerDay = 0 } = scene?.scale ?? {};
  const dated = (scene?.axisHeight ?? 0) > 0;
  const fits = pxPerDay <= fitPxPerDay * 1.001;
  const some = (model?.items.length ?? 0) > 0;
  return html`<header class="bar">
    <h1>${model?.title || strings.untitled}</h1>
    <div class="tools" ?hidden=${!some}>
      <button type="button" class="tool" aria-expanded=${legend} @click=${() => actions.toggleLegend()}>
        ${strings.legend}
      </button>
      <div class="group" role="group" aria-label=${strings.zoom} ?hidden=${!dated}>
        ${tool(strings.zoomOut, minus, fits, () => actions.zoom(-1))}
        <button type="button" class="tool" title=${strings.fitLong} ?disabled=${fits} @click=${() => actions.fit()}>
          ${strings.fit}
        </button>
        ${tool(strings.zoomIn, plus, pxPerDay >= maxPxPerDay * 0.999, () => actions.zoom(1))}
      </div>
    </div>
  </header>`;
}

function tool(label: string, icon: TemplateResult, disabled: boolean, act: () => void): TemplateResult {
  return html`<button type="button" class="tool icon" title=${label} aria-label=${label} ?disabled=${disabled} @click=${act}>
    ${icon}
  </button>`;
}

const icon = (path: TemplateResult<2>) =>
  html`<svg class="sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${path}</svg>`;
const plus = icon(svg`<path d="M8 3V13M3 8H13"></path>`);
const minus = icon(svg`<path d="M3 8H13"></path>`);
const sign = icon(svg`<path d="M8 2.5L14 13.5H2ZM8 6.5V9.7M8 11.3V12"></path>`);

function drawLegend(model: TimelineModel): TemplateResult {
  const entries = legendOf(model);
  return html`<section class="legend" aria-label=${strings.legend}>
    <svg class="defs" aria-hidden="true">${drawDefs(entries.flatMap((entry) => entry.marks))}</svg>
    <ul>
      ${entries.map(
        ({ label, marks }) => html`<li>
          <svg width=${legendWidth} height=${legendHeight} aria-hidden="true">${marks.map(drawMark)}</svg>${label}
        </li>`,
      )}
    </ul>
  </section>`;
}

function drawEmpty(actions: Actions): TemplateResult {
  const { empty } = strings;
  return html`<section class="empty">
    <svg width="180" height="84" viewBox="0 0 180 84" aria-hidden="true">
      <path class="sketch line" d="M8 74H172M40 14V74M80 14V74M120 14V74"></path>
      <rect class="sketch plan" x="22" y="20" width="74" height="14" rx="4"></rect>
      <rect class="sketch sunset" x="62" y="44" width="84" height="14" rx="4"></rect>
      <rect class="sketch cap" x="142" y="41" width="4" height="20" rx="1"></rect>
    </svg>
    <h2>${empty.title}</h2>
    <p>${empty.text}</p>
    <div class="choices">
      ${viewCommands.map(
        (command, i) =>
          html`<button type="button" class=${i === 0 ? 'main' : 'second'} @click=${() => actions.command(command)}>
            ${empty[command]}
          </button>`,
      )}
    </div>
  </section>`;
}

/** Head and rows scroll as one; the head stays on top, labels of lanes at the left. */
function drawSheet(scene: Scene, state: ItemState): TemplateResult {
  const { axisHeight, boardTop, boardWidth, height } = scene;
  return html`<div class="sheet" role="group" aria-label=${scene.label}>
    <svg class="defs" aria-hidden="true">${drawDefs(scene.marks)}</svg>
    ${axisHeight > 0 ? drawRows(scene, state) : nothing}
    <svg class="board" role="presentation" width=${boardWidth} height=${height - boardTop}
      viewBox=${`0 ${boardTop} ${boardWidth} ${height - boardTop}`}>${drawLayer(scene, 'board')}${drawButtons(scene, 'board', state)}</svg>
  </div>`;
}

function drawRows(scene: Scene, state: ItemState): TemplateResult {
  const { width, sideWidth, axisHeight, boardTop } = scene;
  const body = width - sideWidth;
  const rows = boardTop - axisHeight;
  const flat = 'presentation';
  return html`<div class="head">
      <svg class="corner" role=${flat} width=${sideWidth} height=${axisHeight + 1}
        viewBox=${`0 0 ${sideWidth} ${axisHeight + 1}`}>${drawLayer(scene, 'corner')}</svg>
      <svg class="axis" role=${flat} width=${body} height=${axisHeight + 1}
        viewBox=${`${sideWidth} 0 ${body} ${axisHeight + 1}`}>${drawLayer(scene, 'axis')}</svg>
    </div>
    <div class="rows">
      <svg class="side" role=${flat} width=${sideWidth} height=${rows}
        viewBox=${`0 ${axisHeight} ${sideWidth} ${rows}`}>${drawLayer(scene, 'side')}</svg>
      <svg class="body" role=${flat} width=${body} height=${rows}
        viewBox=${`${sideWidth} ${axisHeight} ${body} ${rows}`}>${drawLayer(scene, 'body')}${drawButtons(scene, 'body', state)}</svg>
    </div>`;
}
