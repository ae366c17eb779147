import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { AddItemResult, Digest, NewRoadmapResult, TimelineResult } from '../../server/protocol';
import { methods } from '../../server/protocol';
import { applied, atCursor, BARE, brief, FULL, LanguageClient, ROOT } from './languageClient';

const HEAD = 'serviceRoadmap: 1\ntitle: Fellside Water\nvision: Clear.\nhorizon: { start: 2026, end: 2027 }\n';
const URI = 'file:///somewhere/a.roadmap.yaml';
const WRONG = `${HEAD}channels:\n  - { id: phone, title: Phone, mode: asisted }\n`;

const clients: LanguageClient[] = [];
async function start(options: Parameters<typeof LanguageClient.start>[0] = {}): Promise<LanguageClient> {
  const client = await LanguageClient.start(options);
  clients.push(client);
  return client;
}
after(() => {
  for (const { process: child } of clients) child.kill('SIGKILL');
});

/** Every server of these tests ends by itself, having logged nothing. */
async function end(client: LanguageClient): Promise<void> {
  assert.equal(await client.stop(), 0);
  assert.deepEqual(client.logged, []);
}

function folderWith(files: Record<string, string>): { uri: string; dir: string } {
  const dir = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'roadmaps-'));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), text);
  }
  after(() => fs.rmSync(dir, { recursive: true, force: true }));
  return { uri: pathToFileURL(dir).href, dir };
}

test('announces what it answers, and only that', async () => {
  const full = await start();
  assert.deepEqual(Object.keys(full.initialized.capabilities).sort(), [
    'codeActionProvider',
    'completionProvider',
    'diagnosticProvider',
    'hoverProvider',
    'textDocumentSync',
  ]);
  await end(full);
  const bare = await start({ capabilities: BARE });
  assert.deepEqual(Object.keys(bare.initialized.capabilities).sort(), [
    'completionProvider',
    'hoverProvider',
    'textDocumentSync',
  ]);
  assert.deepEqual(bare.requestsFromServer, []);
  await end(bare);
});

test('findings are pulled, and never pushed, where the client can pull', async () => {
  const client = await start();
  await client.open(URI, WRONG);
  const found = await client.pull(URI);
  assert.deepEqual(brief(found), ['6:38 invalid-value']);
  assert.equal(found[0]?.codeDescription?.href, 'file:///rules.md#invalid-value');
  await client.change(URI, 2, [
    { range: { start: { line: 5, character: 39 }, end: { line: 5, character: 39 } }, text: 's' },
  ]);
  assert.deepEqual(await client.pull(URI), []);
  assert.equal(client.published.size, 0);
  await end(client);
});

test('findings are pushed with their version where the client can not pull, and taken back on close', async () => {
  const client = await start({ capabilities: BARE });
  await client.open(URI, WRONG);
  const first = await client.until(() => client.published.get(URI));
  assert.equal(first.version, 1);
  assert.deepEqual(brief(first.diagnostics), ['6:38 invalid-value']);
  await client.close(URI);
  await client.until(() => client.published.get(URI)?.diagnostics.length === 0);
  await end(client);
});

test('a file without the marker is left alone', async () => {
  const client = await start();
  await client.open(URI, 'initiatives: [\n');
  assert.deepEqual(await client.pull(URI), []);
  assert.deepEqual(await client.at('textDocument/completion', URI, { line: 0, character: 0 }), []);
  await end(client);
});

test('problems of files that are not open, until they are deleted', async () => {
  const { uri, dir } = folderWith({
    'a.roadmap.yaml': WRONG,
    'sub/plan.yml': WRONG,
    'other.yaml': 'initiatives: 3\n',
    'node_modules/x.roadmap.yaml': WRONG,
    '.hidden/x.roadmap.yaml': WRONG,
  });
  const client = await start({ folders: [uri] });
  const ask = (previousResultIds: { uri: string; value: string }[]) =>
    client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
  const first = await ask([]);
  const seen = first.items.map((i) => ({ uri: i.uri, value: i.resultId ?? '' }));
  assert.deepEqual(seen.map((s) => s.uri).sort(), [`${uri}/a.roadmap.yaml`, `${uri}/sub/plan.yml`]);
  const next = ask(seen);
  fs.rmSync(path.join(dir, 'sub/plan.yml'));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${uri}/sub/plan.yml`, type: 3 }],
  });
  const second = await next;
  assert.deepEqual(
    second.items.map((i) => [i.uri, 'items' in i ? i.items.length : -1]),
    [[`${uri}/sub/plan.yml`, 0]],
  );
  await end(client);
});

test('the setting that switches the workspace check off is obeyed at once', async () => {
  const { uri } = folderWith({ 'a.roadmap.yaml': WRONG });
  const client = await start({ folders: [uri] });
  const first = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  assert.equal(first.items.length, 1);
  const next = client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: first.items.map((i) => ({ uri: i.uri, value: i.resultId ?? '' })),
  });
  client.settings = { validate: { workspace: false } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const second = await next;
  assert.deepEqual(
    second.items.map((i) => ('items' in i ? i.items.length : -1)),
    [0],
  );
  await end(client);
});

test('a new day changes the findings', async () => {
  const client = await start();
  const due = `${HEAD}milestones:\n  - { id: m, title: M, date: 2026-11-21 }\n`;
  await client.open(URI, due);
  assert.deepEqual(brief(await client.pull(URI)), []);
  await client.connection.sendNotification(methods.today, { today: '2026-11-22' });
  await client.until(() => client.requestsFromServer.includes('workspace/diagnostic/refresh'));
  assert.deepEqual(brief(await client.pull(URI)), ['6:30 past-due']);
  await end(client);
});

test('completion, hover and a quick fix, in full and in bare clients', async () => {
  for (const capabilities of [FULL, BARE]) {
    const client = await start({ capabilities });
    const { text, position } = atCursor(`${HEAD}channels:\n  - { id: phone, title: Phone, mode: | }\n`);
    await client.open(URI, text);
    const offered = await client.at<CompletionList | CompletionItem[]>('textDocument/completion', URI, position);
    const items = Array.isArray(offered) ? offered : offered.items;
    assert.deepEqual(
      items.map((i) => i.label),
      ['self-service', 'assisted', 'proactive'],
    );
    if (capabilities === BARE) assert.ok(items.every((i) => i.insertTextFormat !== 2));
    const hover = await client.at<Hover>('textDocument/hover', URI, { line: 5, character: 32 });
    assert.ok(hover.contents);
    await end(client);
  }
  const client = await start();
  await client.open(URI, WRONG);
  const [diagnostic] = await client.pull(URI);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  });
  const change = actions[0]?.edit?.documentChanges?.[0];
  assert.ok(change && 'edits' in change);
  assert.equal(change.textDocument.version, 1);
  assert.equal(applied(WRONG, change.edits as never), WRONG.replace('asisted', 'assisted'));
  const all = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  assert.deepEqual(
    all.map((a) => a.kind),
    ['source.fixAll.serviceRoadmap'],
  );
  await end(client);
});

test('what our own client asks for', async () => {
  const client = await start();
  await client.open(URI, WRONG);
  const digest = await client.request<Digest>(methods.digest, { uri: URI });
  assert.deepEqual(digest.items, [{ id: 'phone', title: 'Phone', section: 'channels' }]);
  const fields = [
    ['id', 'chat'],
    ['title', 'Chat'],
  ];
  const added = await client.request<AddItemResult>(methods.addItem, {
    uri: URI,
    version: 1,
    section: 'initiatives',
    fields,
    alongside: [
      {
        section: 'stakeholders',
        fields: [
          ['id', 'lead'],
          ['title', 'Lead'],
        ],
      },
    ],
  });
  assert.ok('edits' in added);
  const text = applied(WRONG, [...added.edits]);
  assert.match(text, /\n {2}- id: chat\n {4}title: Chat\n/);
  assert.equal(text.split('\n')[added.reveal.line]?.slice(added.reveal.character), '- id: chat');
  const stale = await client.request<AddItemResult>(methods.addItem, {
    uri: URI,
    version: 7,
    section: 'goals',
    fields,
  });
  assert.ok('refused' in stale);
  const drawn = await client.request<TimelineResult>(methods.timeline, { uri: URI });
  assert.equal(drawn.version, 1);
  assert.ok(drawn.model);
  const made = await client.request<NewRoadmapResult>(methods.newRoadmap, { title: 'A: new one', ownerTitle: 'Head' });
  assert.match(made.text, /^serviceRoadmap: 1\ntitle: "A: new one"|^serviceRoadmap: 1\ntitle: 'A: new one'/);
  await end(client);
});

test('hostile and half-typed texts do not stop it', async () => {
  const client = await start();
  const texts = [
    '',
    '\uFEFF',
    '\t',
    '{',
    '[]',
    'serviceRoadmap:',
    'serviceRoadmap: 1\n__proto__: { a: 1 }\n',
    '- - - -\n',
    'a: &a [*a]\n',
  ];
  for (const [i, text] of texts.entries()) {
    const uri = `file:///h/${i}.roadmap.yaml`;
    await client.open(uri, text);
    await client.pull(uri);
    await client.at('textDocument/completion', uri, { line: 0, character: 0 });
    await client.at('textDocument/hover', uri, { line: 0, character: 0 });
    await client.request(methods.timeline, { uri });
  }
  await end(client);
});

test('the command line serves the same', async () => {
  const client = await start({ command: [process.execPath, path.join(ROOT, 'dist', 'cli.js'), 'lsp', '--stdio'] });
  await client.open(URI, WRONG);
  assert.deepEqual(brief(await client.pull(URI)), ['6:38 invalid-value']);
  await end(client);
});
