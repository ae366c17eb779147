import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver-types';
import { readDocument } from '../../roadmap/document/document';
import { completion } from '../../server/features/completion';
import type { Snapshot } from '../../server/snapshot';
import { accept } from './fixtures/completion/apply';
import { BARE, FULL, snapshotOf, TOKEN } from './fixtures/completion/setup';
import { SMALL_EXAMPLE } from './fixtures/formatExamples';

/** Whatever is accepted, wherever: a document that could be read can be read after it. */

const JSON_EXAMPLE = `{
  "serviceRoadmap": 1,
  "title": "T",
  "horizon": { "start": "2026-Q4" },
  "channels": [
    { "id": "fax", "title": "Fax" },
    {
      "id": "chat",
      "title": "Chat"
    }
  ],
  "initiatives": [],
  "sunsets": [{ "id": "a", "title": "A", "retires": ["fax"], "notice": {} }]
}
`;
const FLOW_EXAMPLE = `{ serviceRoadmap: 1, title: T,
  channels: [
    { id: fax, title: Fax }, # a comment
    { id: chat, title: "Chat, on the web" },
  ],
  policies: { rules: { past-due: off } },
  sunsets: [ { id: a, title: A, retires: fax, reason: [fraud], notice: { channels: [letter] } } ] }
`;
const ZERO_EXAMPLE = SMALL_EXAMPLE.replace(/^ {2}/gm, '');

const documents: readonly (readonly [string, string, boolean])[] = [
  ['block', SMALL_EXAMPLE, false],
  ['block without a last line end, CRLF', SMALL_EXAMPLE.trimEnd().replaceAll('\n', '\r\n'), false],
  ['lists at the column of their keys', ZERO_EXAMPLE, false],
  ['flow', FLOW_EXAMPLE, false],
  ['JSON', JSON_EXAMPLE, true],
];

/** The first offers, and some of the others, another choice at each place. */
const some = (items: readonly CompletionItem[], turn: number): CompletionItem[] =>
  items.filter((_, i) => i < 2 || (i + turn) % 17 === 0);

function check(snapshot: Snapshot, offset: number, json: boolean, turn: number): void {
  const { text, document: previous } = snapshot.roadmap;
  const position = snapshot.document.positionAt(offset);
  for (const client of [FULL, BARE]) {
    for (const item of some(completion(snapshot, position, client, TOKEN).items, turn)) {
      for (const mode of ['replace', 'insert'] as const) {
        if (mode === 'insert' && !client.insertReplace) continue;
        const result = accept(text, item, mode);
        const said = `${item.label} (${mode}) at ${offset} of ${JSON.stringify(text)} gives ${JSON.stringify(result)}`;
        const faults = readDocument(result, { named: true, previous }).pieces.flatMap(
          (piece) => piece.fault?.code ?? [],
        );
        assert.deepEqual(faults, [], said);
        if (json && client === FULL) assert.doesNotThrow(() => JSON.parse(result), said);
        // Only a key without its value yet, where the cursor then stands, may end in a blank.
        const ends = (of: string) => of.match(/[ \t]+(?=\r?\n|$)/g)?.length ?? 0;
        assert.ok(ends(result) - ends(text) <= 1, said);
      }
    }
  }
}

for (const [name, text, json] of documents) {
  test(`at every place: ${name}`, () => {
    const snapshot = snapshotOf(text, json);
    // Every third place: words are longer than that, and what stands between them is met in other documents.
    for (let offset = 0; offset <= text.length; offset += 3) check(snapshot, offset, json, offset);
  });
  test(`on a new line, at every column: ${name}`, () => {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    for (const { index } of text.matchAll(/^/gm)) {
      for (const typed of ['', '  ', '   ', '    ', '      ', '        ', 'st', '  st', '    st', '      st']) {
        if (json && typed.includes('s')) continue;
        const line = text.slice(0, index) + typed + eol + text.slice(index);
        // Half of them, another half on each line.
        if ((index + typed.length) % 2 === 0)
          check(snapshotOf(line, json), index + typed.length, json, index + typed.length);
      }
    }
  });
}
