import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { layout } from '../../roadmap/timeline/layout';
import { type Measure, tableMeasure } from '../../roadmap/timeline/measure';
import { severities, type TimelineModel } from '../../roadmap/timeline/model';
import { palettes } from '../../roadmap/timeline/palette';
import type { Box, Layer, Scene, TextMark } from '../../roadmap/timeline/scene';
import { sceneToSvg } from '../../roadmap/timeline/svg';
import { AWKWARD, exampleTimelines, timelineOf } from '../support/timelines';

const ROOT = process.env.PROJECT_ROOT ?? process.cwd();
const GOLDEN = path.join(ROOT, 'test', 'unit', 'fixtures', 'timeline');

const models = new Map([
  ...exampleTimelines(),
  ['awkward', timelineOf(AWKWARD)],
  ['empty', timelineOf('')],
  ['one item', timelineOf('milestones: [{ id: a, title: A, date: 2031-05-17 }]')],
  ['centuries', timelineOf('milestones: [{ id: a, title: A, date: 0012 }, { id: b, title: B, date: 9987-01-01 }]')],
]);

const widths = [320, 600, 1400];
/** Px a day; undefined fits all. */
const zooms = [undefined, 1, 5, 1000];
const wide: Measure = (text, size) => text.length * size;
const measures = [tableMeasure, wide];

function texts(scene: Scene): TextMark[] {
  return scene.marks.filter((mark) => mark.shape === 'text');
}

function apart(a: Box, b: Box): boolean {
  const hair = 0.05;
  return (
    a.x + a.width <= b.x + hair ||
    b.x + b.width <= a.x + hair ||
    a.y + a.height <= b.y + hair ||
    b.y + b.height <= a.y + hair
  );
}

/** Where texts of a layer may be. */
function areaOf(scene: Scene, layer: Layer): Box {
  const { width, height, sideWidth, axisHeight, boardTop, boardWidth } = scene;
  const rows = boardTop - axisHeight;
  switch (layer) {
    case 'corner':
      return { x: 0, y: 0, width: sideWidth, height: axisHeight };
    case 'axis':
      return { x: sideWidth, y: 0, width: width - sideWidth, height: axisHeight };
    case 'side':
      return { x: 0, y: axisHeight, width: sideWidth, height: rows };
    case 'body':
      return { x: sideWidth, y: axisHeight, width: width - sideWidth, height: rows };
    case 'board':
      return { x: 0, y: boardTop, width: boardWidth, height: height - boardTop };
  }
}

function within(inner: Box, outer: Box): boolean {
  const hair = 0.05;
  return (
    inner.x >= outer.x - hair &&
    inner.y >= outer.y - hair &&
    inner.x + inner.width <= outer.x + outer.width + hair &&
    inner.y + inner.height <= outer.y + outer.height + hair
  );
}

function checkScene(model: TimelineModel, scene: Scene, measure: Measure): void {
  for (const mark of texts(scene)) {
    const about = `${JSON.stringify(mark.text)} (${mark.role})`;
    assert.ok(measure(mark.text, mark.size, mark.weight) <= mark.box.width + 0.05, `${about} leaves its box`);
    assert.ok(within(mark.box, areaOf(scene, mark.layer)), `${about} leaves its layer: ${JSON.stringify(mark.box)}`);
  }
  for (const layer of ['axis', 'side', 'body', 'board'] as const) {
    const own = texts(scene)
      .filter((mark) => mark.layer === layer)
      .sort((a, b) => a.box.y - b.box.y);
    own.forEach((a, i) => {
      for (const b of own.slice(i + 1)) {
        if (b.box.y >= a.box.y + a.box.height) break;
        assert.ok(apart(a.box, b.box), `${JSON.stringify(a.text)} touches ${JSON.stringify(b.text)}`);
      }
    });
  }
  const keys = scene.targets.map((target) => target.key);
  assert.deepEqual([...keys].sort(), model.items.map((item) => item.key).sort(), 'each item has one place');
  for (const { key, label } of scene.targets) assert.match(label, /\S: /, key);
  for (const mark of scene.marks) {
    for (const token of [mark.fill, mark.stroke]) if (token) assert.ok(token in palettes.light, token);
    const numbers = [mark.x, mark.y, ...(mark.shape === 'rect' ? [mark.width, mark.height] : [])];
    assert.ok(numbers.every(Number.isFinite), `${mark.role} has no place`);
    if (mark.shape === 'rect') assert.ok(mark.width >= 0 && mark.height >= 0, `${mark.role} has no size`);
    if (mark.shape === 'path') assert.doesNotMatch(mark.d, /NaN|Infinity|undefined/);
  }
}

for (const [name, model] of models) {
  test(`no label of "${name}" touches another or leaves its place`, () => {
    for (const width of widths) {
      for (const pxPerDay of zooms) {
        for (const measure of pxPerDay === undefined ? measures : [tableMeasure]) {
          const scene = layout(model, { width, ...(pxPerDay === undefined ? {} : { pxPerDay }) }, measure);
          checkScene(model, scene, measure);
        }
      }
    }
  });
}

test('items drawn in one row keep their distance', () => {
  for (const model of models.values()) {
    const { targets } = layout(model, { width: 900 }, tableMeasure);
    for (const a of targets) {
      for (const b of targets) assert.ok(a === b || apart(a, b), `${a.key} touches ${b.key}`);
    }
  }
});

test('what fits is not wider than the view, and zoom stays within its limits', () => {
  for (const [name, model] of models) {
    const fit = layout(model, { width: 800 }, tableMeasure);
    assert.equal(fit.width, 800, name);
    const most = layout(model, { width: 800, pxPerDay: Number.MAX_VALUE }, tableMeasure);
    assert.ok(most.width <= 45_000, `${name}: ${most.width}`);
    const least = layout(model, { width: 800, pxPerDay: 0 }, tableMeasure);
    assert.equal(least.scale.pxPerDay, fit.scale.pxPerDay, name);
  }
});

/** Pinned pictures: `UPDATE_GOLDEN=1` writes them anew. Look at them before they are committed. */
const unchecked = exampleTimelines({ checked: false });
const pictures: [string, TimelineModel, number][] = [
  ...[...unchecked].map(([name, model]): [string, TimelineModel, number] => [name, model, 1200]),
  ['harborview-telecom-narrow', unchecked.get('harborview-telecom') ?? timelineOf(''), 600],
  ['awkward', badged(timelineOf(AWKWARD, { checked: false })), 1000],
];

/** Every other item with a finding, of each severity in turn. */
function badged(model: TimelineModel): TimelineModel {
  const items = model.items.map((item, i) => {
    const severity = severities[(i / 2) % severities.length];
    return severity ? { ...item, findings: { severity, count: 1, messages: ['A finding.'] } } : item;
  });
  return { ...model, items };
}

for (const [name, model, width] of pictures) {
  test(`picture ${name}`, () => {
    const file = path.join(GOLDEN, `${name}.golden.svg`);
    const svg = sceneToSvg(layout(model, { width }, tableMeasure));
    if (process.env.UPDATE_GOLDEN) fs.writeFileSync(file, svg);
    assert.ok(fs.existsSync(file), `no golden file ${name}`);
    assert.ok(svg === fs.readFileSync(file, 'utf8'), `${file} shows another picture; UPDATE_GOLDEN=1 writes it anew`);
  });
}

test('an SVG holds the document’s text as text', () => {
  const evil = '</text><script>alert(1)</script>"onload="x\u0000\ud800';
  const model = timelineOf('milestones: [{ id: a, title: A, date: 2026-11-21 }]');
  for (const item of model.items) item.title = evil;
  const svg = sceneToSvg(layout({ ...model, title: evil }, { width: 2000 }, tableMeasure));
  assert.doesNotMatch(svg, /<script|"onload/);
  assert.match(svg, /&lt;\/text&gt;&lt;script&gt;/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  assert.doesNotMatch(svg, /[\u0000\ud800]/);
});
