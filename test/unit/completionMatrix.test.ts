import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../roadmap/document/document';
import { type Node, pairOf } from '../../roadmap/document/nodes';
import { parse } from '../../roadmap/document/parse';
import { accept } from './fixtures/completion/apply';
import { PLACES, type PlaceKind } from './fixtures/completion/matrix';
import { BARE, CURSOR, completeAt, FULL, marked } from './fixtures/completion/setup';

/** What stands at the place before the label is accepted, and whether the file goes on behind it. */
interface Situation {
  readonly name: string;
  typed(label: string): string;
  readonly cut?: boolean;
  readonly eol?: string;
}

const half = (label: string): string => `${label.slice(0, 2)}${CURSOR}`;
const SITUATIONS: readonly Situation[] = [
  { name: 'nothing typed', typed: () => CURSOR },
  { name: 'half typed', typed: half },
  { name: 'end of file', typed: () => CURSOR, cut: true },
  { name: 'half typed at the end of file', typed: half, cut: true },
  { name: 'text behind the cursor', typed: (label) => `${label.slice(0, 1)}${CURSOR}${label.slice(1)}` },
  { name: 'cursor before the word', typed: (label) => `${CURSOR}${label}` },
  { name: 'CRLF', typed: half, eol: '\r\n' },
];

const QUOTED: readonly Situation[] = [
  ...SITUATIONS.filter((s) => !s.cut && !/before|behind/.test(s.name)),
  { name: 'in quotes', typed: () => `"${CURSOR}"` },
  { name: 'half typed in quotes', typed: (label) => `"${label.slice(0, 2)}${CURSOR}"` },
  { name: 'text behind the cursor', typed: (label) => `"${label.slice(0, 1)}${CURSOR}${label.slice(1)}"` },
  { name: 'quotes not closed', typed: (label) => `"${label.slice(0, 2)}${CURSOR}` },
];

function nodeIn(text: string, path: PlaceKind['path']): Node | undefined {
  let node = parse(text).root;
  for (const step of path) {
    if (node?.type === 'map') node = pairOf(node, String(step))?.value;
    else if (node?.type === 'list') node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

function check(place: PlaceKind, template: string, situation: Situation, json: boolean): void {
  let source = template.replace('@', situation.typed(place.label));
  if (situation.cut) source = source.slice(0, source.indexOf(CURSOR) + 1);
  if (situation.eol) source = source.replaceAll('\n', situation.eol);
  const { text, offset } = marked(source);
  for (const client of [FULL, BARE]) {
    const items = completeAt(text, offset, client, json);
    const item = items.find((each) => each.label === place.label);
    assert.ok(item, `${JSON.stringify(source)} offers ${items.map((i) => i.label).join(' ')}`);
    assert.equal(items.filter((each) => each.label === place.label).length, 1, `offered twice: ${source}`);
    const result = accept(text, item, 'replace');
    const said = `${JSON.stringify(source)} gives ${JSON.stringify(result)}`;
    assert.ok(!parse(result).fault, said);
    assert.deepEqual(
      readDocument(result, { named: true }).pieces.filter((p) => p.fault),
      [],
      said,
    );
    if (situation.eol) assert.equal(result.replaceAll('\r\n', '').includes('\n'), false, said);
    const node = nodeIn(result, place.path);
    assert.ok(node, said);
    if (!place.key) assert.equal(node.type === 'scalar' ? node.text : undefined, place.label, said);
    if (json && client === FULL) assert.doesNotThrow(() => JSON.parse(result), said);
  }
}

for (const place of PLACES) {
  for (const [syntax, templates] of Object.entries({ block: place.block, flow: place.flow, json: place.json })) {
    test(`${place.name}, ${syntax}`, () => {
      const situations = syntax === 'json' ? QUOTED : SITUATIONS;
      for (const template of templates)
        for (const situation of situations) {
          if (situation.cut && syntax !== 'block') continue;
          check(place, template, situation, syntax === 'json');
        }
    });
  }
}
