import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type Place, placesAt, type Step } from '../../roadmap/document/cursor';
import { type Piece, type RoadmapDocument, readDocument } from '../../roadmap/document/document';
import { childrenOf, type Node, pathOf } from '../../roadmap/document/nodes';
import { CURSOR, marked } from './fixtures/completion/setup';
import { PUBLIC_EXAMPLE, SMALL_EXAMPLE } from './fixtures/formatExamples';

const EXAMPLES = path.join(process.cwd(), 'examples');
const documents = new Map<string, string>([
  ['small', SMALL_EXAMPLE],
  ['public', PUBLIC_EXAMPLE],
  ...fs
    .readdirSync(EXAMPLES)
    .filter((name) => /\.roadmap\.(?:yaml|json)$/.test(name))
    .map((name) => [name, fs.readFileSync(path.join(EXAMPLES, name), 'utf8')] as const),
]);

/** Which item of its section it is, is not asked: pieces count by themselves. */
function comparable(piece: Piece, steps: readonly Step[]): readonly Step[] {
  return piece.kind === 'item' ? [steps[0] ?? '', ...steps.slice(2)] : steps;
}

function checkNodes(doc: RoadmapDocument, piece: Piece, node: Node): number {
  if (node.viaAlias) return 0;
  const own = pathOf(node);
  const steps = piece.section === undefined ? own : [piece.section, ...own];
  const expect = (offset: number, kind: Place['kind']) => {
    const [place] = placesAt(doc, piece.start + offset);
    const around = JSON.stringify(doc.text.slice(piece.start + offset - 20, piece.start + offset + 20));
    assert.equal(place?.kind, kind, around);
    assert.deepEqual(comparable(piece, place?.path ?? []), comparable(piece, steps), around);
  };
  let checked = 0;
  if (node.type === 'scalar') {
    const source = piece.text.slice(node.start, node.end);
    if (source === '' || source.includes('\n') || node.style === 'literal' || node.style === 'folded') return 0;
    for (const offset of new Set([node.start, node.end, (node.start + node.end) >> 1])) expect(offset, 'value');
    checked++;
  }
  if (node.type === 'map') {
    for (const { key } of node.pairs) {
      expect(key.start, 'key');
      expect(key.end, 'key');
      checked++;
    }
  }
  for (const child of childrenOf(node)) checked += checkNodes(doc, piece, child);
  return checked;
}

for (const [name, text] of documents) {
  for (const eol of ['\n', '\r\n']) {
    test(`every key and value is where the parser says: ${name}, ${JSON.stringify(eol)}`, () => {
      const doc = readDocument(text.replace(/\r?\n/g, eol), { named: true });
      let checked = 0;
      for (const piece of doc.pieces) if (!piece.fault && piece.root) checked += checkNodes(doc, piece, piece.root);
      assert.ok(checked > 20);
    });
  }
}

const HEAD = 'serviceRoadmap: 1\n';

/** What is at the cursor, as `kind path word`. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [`${HEAD}${CURSOR}`, ['key  ""']],
  [`${HEAD}vi${CURSOR}sion`, ['key  "vision"']],
  [`vi${CURSOR}\n${HEAD}`, ['key  "vi"']],
  [`  vi${CURSOR}\n${HEAD}`, ['key  "vi"']],
  [`\uFEFF${HEAD}vi${CURSOR}`, ['key  "vi"']],
  [`%YAML 1.2\n---\n${CURSOR}\n${HEAD}`, ['key  ""']],
  ['', ['value  ""']],
  [`${HEAD}goals:${CURSOR}`, ['value goals ""']],
  [`${HEAD}goals:\n${CURSOR}`, ['value goals ""', 'key  ""']],
  [`${HEAD}goals:\n  - ${CURSOR}`, ['value goals/0 ""']],
  [`${HEAD}goals:\n  - id: a\n  -${CURSOR}\n  - id: b`, ['value goals/1 ""']],
  [`${HEAD}goals:\n  - ti${CURSOR}`, ['value goals/0 "ti"']],
  [`${HEAD}goals:\n  - ti${CURSOR}\n    id: a`, ['key goals/0 "ti"']],
  [`${HEAD}goals:\n  - ${CURSOR}\n    id: a`, ['key goals/0 ""']],
  [`${HEAD}goals:\n  - id: a\n  ${CURSOR}`, ['entry goals ""']],
  [`${HEAD}goals:\n- id: a\n${CURSOR}`, ['key  ""', 'entry goals ""']],
  [`${HEAD}goals:\n- id: a\n${CURSOR}\n- id: b`, ['entry goals ""']],
  [`${HEAD}goals:\n  - id: a\n   ${CURSOR}`, ['entry goals ""']],
  [`${HEAD}goals:\n  - id: a\n ${CURSOR}`, ['key  ""']],
  [`${HEAD}goals:\n  - &x id: ${CURSOR}`, ['value goals/0/id ""']],
  [`${HEAD}goals:\n  - &x\n    ${CURSOR}`, ['value goals/0 ""']],
  [`${HEAD}goals:\n  - !t { id: ${CURSOR} }`, ['value goals/0/id ""']],
  [`${HEAD}goals:\n  - - ${CURSOR}`, ['value goals/0/0 ""']],
  [`${HEAD}"goals":\n  - "id": 'a${CURSOR}'`, ['value goals/0/id "\'a\'"']],
  [`${HEAD}goals: [{id: a}, {${CURSOR}`, ['key goals/1 ""']],
  [`${HEAD}goals: [{id: "a",${CURSOR}"title": b}]`, ['key goals/0 "\\"title\\""']],
  [`${HEAD}goals: [a, ${CURSOR}, b]`, ['value goals/1 ""']],
  [`${HEAD}goals: [ # none ${CURSOR}\n]`, []],
  [`${HEAD}goals: [ # none\n  ${CURSOR}\n]`, ['value goals/0 ""']],
  [`${HEAD}goals: { a: [b, { c: ${CURSOR}`, ['value goals/a/1/c ""']],
  [`${HEAD}goals: [a\n${CURSOR}\ntitle: b`, ['key  ""']],
  [`${HEAD}title: a${CURSOR}b`, ['value title "ab"']],
  [`${HEAD}title: >-\n  a${CURSOR}b`, []],
  [`${HEAD}title: |\n  a\n${CURSOR}\nvision: b`, ['key  ""']],
  [`${HEAD}title: a # b${CURSOR}`, []],
  [`${HEAD}title: a#b${CURSOR}`, ['value title "a#b"']],
  [`${HEAD}? a${CURSOR}\n: b`, []],
  [`{ "a": { "b": "c${CURSOR}`, ['value a/b "\\"c"']],
  [`{ "a": "b\\"${CURSOR}c" }`, ['value a "\\"b\\\\\\"c\\""']],
  [`{ a: b }${CURSOR}`, []],
  [`\t${CURSOR}`, ['value  ""']],
];

test('what may be typed, in texts that are not whole', () => {
  for (const [source, expected] of cases) {
    const { text, offset } = source.includes(CURSOR) ? marked(source) : { text: source, offset: 0 };
    const doc = readDocument(text, { named: true });
    const places = placesAt(doc, offset).map(
      ({ kind, path: steps, word }) => `${kind} ${steps.join('/')} ${JSON.stringify(text.slice(word.start, word.end))}`,
    );
    assert.deepEqual(places, expected, JSON.stringify(source));
  }
});

/** A small generator of numbers: the same texts every time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('no text is too broken', () => {
  const scraps = [...' \t\n\r-:#[]{},"\'|>&*!?%@`\\x', '\r\n', '- ', ': ', '  ', '# ', '\uFEFF', 'id: ', '<<<<<<<'];
  const pick = random(7);
  for (let round = 0; round < 300; round++) {
    let text = SMALL_EXAMPLE.slice(0, 200 + pick(900));
    for (let n = 0; n < 6; n++) {
      const at = pick(text.length);
      text = text.slice(0, at) + (scraps[pick(scraps.length)] ?? '') + text.slice(at + pick(4));
    }
    const doc = readDocument(text, { named: true });
    for (let n = 0; n < 40; n++) {
      const offset = pick(text.length + 1);
      for (const place of placesAt(doc, offset)) {
        const { start, end } = place.word;
        assert.ok(start <= offset && offset <= end, JSON.stringify([text, offset, place]));
        assert.equal(text.slice(start, end).includes('\n'), false);
      }
    }
  }
});
