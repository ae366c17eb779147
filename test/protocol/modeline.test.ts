import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompletionList, Hover } from 'vscode-languageserver';
import { atCursor, LanguageClient, ROOT } from './languageClient';

/**
 * The schema in an editor that has not our server but the YAML language server, through the modeline of
 * `docs/other-editors.md`.
 */
const PEER = '2.0.0';
const MODELINE = '# yaml-language-server: $schema=roadmap.schema.json\n';
const GOOD = `${MODELINE}serviceRoadmap: 1
title: Riverside
horizon: { start: 2026-Q4, end: 2027 }
owner:
channels:
  - { id: 404, title: 404, mode: assisted }
sunsets:
  - id: fax-off
    title: Fax ends
    retires: [fax]
    x-note: ours
    notice: { lead: 6 weeks }
    end: undecided
`;

let program = '';
const dir = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'modeline-'));
before(() => {
  const out = execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'lib', 'peer.mjs'), PEER], {
    encoding: 'utf8',
  });
  program = out.trim().split('\n').at(-1) ?? '';
  fs.copyFileSync(path.join(ROOT, 'schemas', 'roadmap.schema.json'), path.join(dir, 'roadmap.schema.json'));
});
after(() => fs.rmSync(dir, { recursive: true, force: true }));

const uri = (name: string) => pathToFileURL(path.join(dir, name)).href;

async function withPeer(text: string, work: (client: LanguageClient, uri: string) => Promise<void>): Promise<void> {
  const client = await LanguageClient.start({
    command: [process.execPath, program, '--stdio'],
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    folders: [pathToFileURL(dir).href],
  });
  const file = uri('a.yaml');
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { yaml: { validate: true, completion: true, hover: true, schemaStore: { enable: false } } },
  });
  await client.open(file, text, 'yaml');
  await work(client, file);
  client.process.kill();
}

const CASES: readonly (readonly [name: string, text: string, messages: readonly RegExp[]])[] = [
  ['a good document has no finding', GOOD, []],
  ['a wrong word', GOOD.replace('mode: assisted', 'mode: asisted'), [/Value is not accepted|enum/i]],
  ['an unknown key', GOOD.replace('retires:', 'retire:'), [/retires/, /retire/]],
  ['a date in another form', GOOD.replace('2026-Q4', 'Q4 2026'), [/pattern/i]],
];

for (const [name, text, messages] of CASES) {
  test(`the YAML language server with our schema: ${name}`, async () => {
    await withPeer(text, async (client, file) => {
      const { diagnostics } = await client.until(() => client.published.get(file));
      assert.equal(diagnostics.length, messages.length, JSON.stringify(diagnostics));
      for (const message of messages)
        assert.ok(
          diagnostics.some((d) => message.test(String(d.message))),
          JSON.stringify(diagnostics),
        );
    });
  });
}

test('the YAML language server with our schema: completes keys and explains them', async () => {
  const { text, position } = atCursor(GOOD.replace('    x-note: ours\n', '    acti|\n'));
  await withPeer(text, async (client, file) => {
    const list = await client.at<CompletionList>('textDocument/completion', file, position);
    assert.ok(list.items.some((i) => i.label === 'action'));
    const hover = await client.at<Hover>('textDocument/hover', file, { line: 10, character: 6 });
    assert.match(JSON.stringify(hover.contents), /ends, shrinks or changes/);
  });
});
