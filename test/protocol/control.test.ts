import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ClientCapabilities, CodeAction, CompletionList, Hover } from 'vscode-languageserver';
import type { Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import type { ExplainRuleResult, RuleSummary, SetSeverityResult } from '../../server/protocol';
import { clientCommands, methods } from '../../server/protocol';
import { applied, atCursor, brief, FULL, LanguageClient } from './languageClient';

const HEAD = 'serviceRoadmap: 1\ntitle: Fellside Water\nvision: Clear.\nhorizon: { start: 2026, end: 2027 }\n';
const DATED = `${HEAD}milestones:\n  - { id: m, title: M, date: 2026-06 }\n`;
const JSON_TEXT =
  '{ "serviceRoadmap": 1, "title": "T", "vision": "V", "horizon": { "start": "2026" },\n  "milestones": [{ "id": "m", "title": "M", "date": "2026-06" }] }\n';
const URI = 'file:///somewhere/a.roadmap.yaml';

/** Our own client says which commands it has. */
const OURS: ClientCapabilities = {
  ...FULL,
  experimental: { serviceRoadmap: { commands: Object.values(clientCommands) } },
};

const clients: LanguageClient[] = [];
async function start(options: Parameters<typeof LanguageClient.start>[0] = {}): Promise<LanguageClient> {
  const client = await LanguageClient.start(options);
  clients.push(client);
  return client;
}
after(() => {
  for (const { process: child } of clients) child.kill('SIGKILL');
});
async function end(client: LanguageClient): Promise<void> {
  assert.equal(await client.stop(), 0);
  assert.deepEqual(client.logged, []);
}

async function actionsOn(client: LanguageClient, uri: string, rule: string): Promise<[CodeAction[], Diagnostic]> {
  const found = (await client.pull(uri)).find((d) => d.code === rule);
  assert.ok(found, rule);
  const params = { textDocument: { uri }, range: found.range, context: { diagnostics: [found] } };
  return [await client.request<CodeAction[]>('textDocument/codeAction', params), found];
}

const editsOf = ({ edit }: CodeAction): TextEdit[] =>
  ((edit?.documentChanges ?? []) as TextDocumentEdit[]).flatMap((change) => change.edits as TextEdit[]);

const CONTROL = /^(Ignore|Change severity|Switch off|Explain)/;

test('a finding can be ignored, here and in the document, behind the fixes that mend it', async () => {
  const client = await start();
  await client.open(URI, DATED);
  const [actions, found] = await actionsOn(client, URI, 'past-due');
  const control = actions.filter(({ title }) => CONTROL.test(title));
  assert.deepEqual(actions.slice(-control.length), control);
  assert.ok(actions.length > control.length);
  for (const each of control) {
    assert.equal(each.kind, 'quickfix');
    assert.equal(each.isPreferred, undefined);
    assert.deepEqual(each.diagnostics, [found]);
  }
  assert.deepEqual(
    control.map((each) => [each.title, each.edit && applied(DATED, editsOf(each))]),
    [
      ['Ignore here (past-due)', DATED.replace(/ }\n$/, ' } # roadmap-ignore: past-due\n')],
      ['Ignore in this document (past-due)', `# roadmap-ignore-file: past-due\n${DATED}`],
      [
        'Switch off in this document (past-due)',
        DATED.replace('milestones', 'policies: { rules: { past-due: off } }\nmilestones'),
      ],
    ],
  );
  await end(client);
});

test('JSON has no comments', async () => {
  const client = await start();
  const uri = 'file:///somewhere/a.roadmap.json';
  await client.open(uri, JSON_TEXT);
  const [actions] = await actionsOn(client, uri, 'past-due');
  const control = actions.filter(({ title }) => CONTROL.test(title));
  assert.deepEqual(
    control.map(({ title }) => title),
    ['Ignore in this document (past-due)'],
  );
  const after = applied(JSON_TEXT, control.flatMap(editsOf));
  assert.deepEqual(JSON.parse(after).policies, { rules: { 'past-due': 'off' } });
  await end(client);
});

test('our own client is offered its commands', async () => {
  const client = await start({ capabilities: OURS });
  await client.open(URI, DATED);
  const [actions] = await actionsOn(client, URI, 'past-due');
  assert.deepEqual(
    actions.flatMap(({ command, edit }) => (command ? [[command.command, command.arguments, edit]] : [])),
    [
      [clientCommands.changeSeverity, [{ uri: URI, rule: 'past-due', current: 'warning' }], undefined],
      [clientCommands.explainRule, ['past-due'], undefined],
    ],
  );
  assert.ok(actions.every(({ title }) => !title.startsWith('Switch off')));
  await end(client);
});

test('none of it belongs to fix-all, or to a fault of syntax', async () => {
  const client = await start();
  await client.open(URI, DATED);
  const [found] = await client.pull(URI);
  const context = { diagnostics: [found], only: ['source.fixAll.serviceRoadmap'] };
  const params = { textDocument: { uri: URI }, range: found?.range, context };
  assert.deepEqual(await client.request('textDocument/codeAction', params), []);
  await client.change(URI, 2, [{ text: `${HEAD}milestones:\n  - { id: m\n` }]);
  const [actions] = await actionsOn(client, URI, 'yaml-syntax');
  assert.deepEqual(actions, []);
  await end(client);
});

test('a severity is written into the policies, of the version that the client has', async () => {
  const client = await start();
  await client.open(URI, DATED);
  const set = (over: object) =>
    client.request<SetSeverityResult>(methods.setSeverity, {
      uri: URI,
      version: 1,
      rule: 'past-due',
      severity: 'hint',
      ...over,
    });
  const result = await set({});
  assert.ok('edits' in result);
  await client.change(URI, 2, [{ text: applied(DATED, [...result.edits]) }]);
  const found = (await client.pull(URI)).find(({ code }) => code === 'past-due');
  assert.equal(found?.severity, 4);
  for (const over of [
    {},
    { version: 2, rule: 'yaml-syntax' },
    { version: 2, severity: 'loud' },
    { version: 2, uri: 'file:///no' },
  ])
    assert.ok('refused' in (await set(over)), JSON.stringify(over));
  await end(client);
});

test('the setting counts at once, below the document’s policies; junk in it does no harm', async () => {
  const client = await start({ settings: { rules: { 'past-due': 'off' } } });
  await client.open(URI, DATED);
  const lines = async () => brief((await client.pull(URI)).filter(({ code }) => code === 'past-due'));
  const apply = async (settings: unknown) => {
    client.settings = settings;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };
  assert.deepEqual(await lines(), []);
  const { length } = client.requestsFromServer;
  await apply({ rules: { 'past-due': 'error' } });
  await client.until(() => client.requestsFromServer.slice(length).includes('workspace/diagnostic/refresh'));
  assert.deepEqual(await lines(), ['6:30 past-due']);
  assert.equal((await client.pull(URI)).find(({ code }) => code === 'past-due')?.severity, 1);
  await apply({ rules: ['past-due', null, { 'past-due': 7 }], validate: null });
  assert.deepEqual(await lines(), ['6:30 past-due']);
  await apply({ rules: { 'past-due': 'off' } });
  await client.change(URI, 2, [{ text: `${DATED}policies: { rules: { past-due: hint } }\n` }]);
  assert.deepEqual(await lines(), ['6:30 past-due']);
  await end(client);
});

test('rules are listed and explained', async () => {
  const client = await start();
  const rules = await client.request<RuleSummary[]>(methods.rules, {});
  assert.ok(rules.length > 30);
  assert.deepEqual(
    rules.find(({ id }) => id === 'past-due'),
    { id: 'past-due', title: rules.find(({ id }) => id === 'past-due')?.title, severity: 'warning' },
  );
  for (const { id } of rules) {
    const said = await client.request<ExplainRuleResult | null>(methods.explainRule, { rule: id });
    assert.ok(said?.markdown.startsWith(`# ${id}\n\n**`), id);
  }
  assert.equal(await client.request(methods.explainRule, { rule: 'nothing' }), null);
  await end(client);
});

test('ids are completed and explained in comments and policies', async () => {
  const client = await start();
  const places = [
    `${HEAD}milestones:\n  - { id: m, title: M, date: 2026-06 } # roadmap-ignore: |\n`,
    `# roadmap-ignore-file: past|\n${DATED}`,
    `${DATED}policies:\n  rules:\n    |\n`,
  ];
  for (const [n, place] of places.entries()) {
    const { text, position } = atCursor(place);
    await client.open(`${URI}${n}.roadmap.yaml`, text);
    const at = `${URI}${n}.roadmap.yaml`;
    const { items } = await client.at<CompletionList>('textDocument/completion', at, position);
    assert.ok(
      items.some(({ label }) => label === 'past-due'),
      place,
    );
  }
  const hovers = [`# roadmap-ignore-file: past|-due\n${DATED}`, `${DATED}policies: { rules: { past|-due: off } }\n`];
  for (const [n, place] of hovers.entries()) {
    const { text, position } = atCursor(place);
    const at = `file:///somewhere/h${n}.roadmap.yaml`;
    await client.open(at, text);
    const hover = await client.at<Hover | null>('textDocument/hover', at, position);
    assert.match(JSON.stringify(hover?.contents), /Past due|past/i, place);
  }
  const { text, position } = atCursor(`${DATED}policies: { rules: { past-due: | } }\n`);
  await client.open('file:///somewhere/s.roadmap.yaml', text);
  const list = await client.at<CompletionList>('textDocument/completion', 'file:///somewhere/s.roadmap.yaml', position);
  const labels = list.items.map(({ label }) => label);
  for (const severity of ['off', 'hint', 'information', 'warning', 'error']) assert.ok(labels.includes(severity));
  await end(client);
});
