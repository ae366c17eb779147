import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { closeEditors, workspaceFolder, writeFile } from './support';

interface Case {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly command: 'addInitiative' | 'addSunset' | 'addMetric';
  readonly fields: object;
  readonly alongside?: readonly object[];
  /** What is new on disk afterwards; all around it is as before, to the byte. */
  readonly added: string;
  /** The line that the cursor selects. */
  readonly revealed: string;
}

const BOM = '\uFEFF';

const block = `# Kept by the service team.
serviceRoadmap: 1
title:   "Riverside"   # three blanks, on purpose

initiatives:
  # The first one.
  - id: old-one
    title: 'Old one' # said in May
    when: now

channels:
- {id: fax, title: Fax}
# The end.
`;

const flow = `{ serviceRoadmap: 1, title: Riverside, # flow
  initiatives: [ { id: old-one, title: Old one } ],
  channels: [{ id: fax, title: Fax }] }
`;

const json = `{
  "serviceRoadmap": 1,
  "title": "Riverside",
  "initiatives": [
    {
      "id": "old-one",
      "title": "Old one"
    }
  ]
}
`;

const chat = { id: 'launch-chat', title: 'Launch chat: the first', start: '2027-Q1', goals: ['a', 'b'] };
const chatLines = `
  - id: launch-chat
    title: 'Launch chat: the first'
    start: 2027-Q1
    goals: [a, b]`.replaceAll("'", '"');

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

const cases: readonly Case[] = [
  {
    what: 'a block document',
    file: 'block.roadmap.yaml',
    text: block,
    command: 'addInitiative',
    fields: chat,
    added: chatLines,
    revealed: '- id: launch-chat',
  },
  {
    what: 'a block document with CRLF',
    file: 'crlf.roadmap.yaml',
    text: crlf(block),
    command: 'addInitiative',
    fields: chat,
    added: crlf(chatLines),
    revealed: '- id: launch-chat',
  },
  {
    what: 'a block document with BOM and CRLF',
    file: 'bom.roadmap.yaml',
    text: BOM + crlf(block),
    command: 'addInitiative',
    fields: chat,
    added: crlf(chatLines),
    revealed: '- id: launch-chat',
  },
  {
    what: 'a new section, and something that ends there',
    file: 'sunset.roadmap.yaml',
    text: block,
    command: 'addSunset',
    fields: { id: 'fax-ends', title: 'Fax ends', retires: 'fax', notice: { date: '2027-04-01' }, end: '2027-06-30' },
    added: `
sunsets:
  - id: fax-ends
    title: Fax ends
    retires: fax
    notice: {date: 2027-04-01}
    end: 2027-06-30
`,
    revealed: '- id: fax-ends',
  },
  {
    what: 'a flow document',
    file: 'flow.roadmap.yaml',
    text: flow,
    command: 'addInitiative',
    fields: { id: 'new-one', title: 'New one, later' },
    added: ', { id: new-one, title: "New one, later" }',
    revealed: '{ id: new-one, title: "New one, later" } ],',
  },
  {
    what: 'a JSON document with CRLF',
    file: 'data.roadmap.json',
    text: crlf(json),
    command: 'addInitiative',
    fields: { id: 'new-one', title: 'New one', start: 2027 },
    added: crlf(`,
    {
      "id": "new-one",
      "title": "New one",
      "start": 2027
    }`),
    revealed: '{',
  },
  {
    what: 'a new section of a JSON document',
    file: 'metric.roadmap.json',
    text: json,
    command: 'addMetric',
    fields: { id: 'nps', kind: 'nps', baseline: { value: 31, date: '2026-10' }, watch: true },
    added: `,
  "metrics": [
    {
      "id": "nps",
      "kind": "nps",
      "baseline": { "value": 31, "date": "2026-10" },
      "watch": true
    }
  ]`,
    revealed: '{',
  },
];

/** Saves a document and reads what is on disk then, BOM and line endings included. */
async function onDisk(document: TextDocument): Promise<string> {
  await document.save();
  return readFileSync(document.uri.fsPath, 'utf8');
}

/** What stands in `after` and not in `before`, where one insertion is all that happened. */
function insertion(before: string, after: string, added: string): string {
  const length = after.length - before.length;
  assert.ok(length > 0, `nothing was added: ${after}`);
  // Equal text on both sides of an insertion can be told to either: try the one that is expected.
  for (let at = 0; at <= before.length; at++) {
    const piece = after.slice(at, at + length);
    if (piece === added && before === after.slice(0, at) + after.slice(at + length)) return piece;
  }
  assert.fail(`expected to find only this added:\n${added}\nbut it is:\n${after}`);
}

suite('commands', () => {
  teardown(closeEditors);

  for (const { what, file, text, command, fields, alongside, added, revealed } of cases) {
    test(`${command} in ${what}: nothing else changes, one Undo takes it back`, async () => {
      const uri = await writeFile(file, text);
      const before = readFileSync(uri.fsPath, 'utf8');
      assert.equal(await commands.executeCommand(`serviceRoadmap.${command}`, { uri, fields, alongside }), true);
      const editor = window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.ok(editor.selection.isEmpty);
      assert.ok(editor.document.lineAt(editor.selection.active).text.endsWith(revealed));
      assert.equal(insertion(before, await onDisk(editor.document), added), added);
      if (file.endsWith('.json')) JSON.parse(editor.document.getText());
      await commands.executeCommand('undo');
      assert.equal(await onDisk(editor.document), before);
    });
  }

  test('what a new item names is added beside it, in the same step', async () => {
    const uri = await writeFile('beside.roadmap.yaml', block);
    const beside = [{ section: 'stakeholders', fields: { id: 'lead', title: 'Lead' } }];
    const fields = { id: 'fax-ends', title: 'Fax ends', retires: 'fax', owner: 'lead' };
    await commands.executeCommand('serviceRoadmap.addSunset', { uri, fields, alongside: beside });
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    for (const line of ['  - id: fax-ends', '    owner: lead', 'stakeholders:', '  - id: lead']) {
      assert.ok(document.getText().split('\n').includes(line), `${line} is missing in\n${document.getText()}`);
    }
    await commands.executeCommand('undo');
    assert.equal(document.getText(), block);
  });

  test('the address may be text, the roadmap in front is the default', async () => {
    const uri = await writeFile('front.roadmap.yaml', block);
    const fields = { id: 'nps', kind: 'nps' };
    await commands.executeCommand('serviceRoadmap.addMetric', { uri: uri.toString(), fields });
    await commands.executeCommand('serviceRoadmap.addMetric', {
      fields: [
        ['id', 'csat'],
        ['kind', 'csat'],
      ],
    });
    const ids = window.activeTextEditor?.document.getText().match(/- id: (nps|csat)/g);
    assert.deepEqual(ids, ['- id: nps', '- id: csat']);
  });

  test('an item is added to what the text is by now', async () => {
    const uri = await writeFile('busy.roadmap.yaml', block);
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const adding = commands.executeCommand('serviceRoadmap.addInitiative', { uri, fields: chat });
    const typing = new WorkspaceEdit();
    typing.insert(uri, document.positionAt(0), '# Typed meanwhile.\n');
    await workspace.applyEdit(typing);
    await adding;
    assert.equal(insertion(`# Typed meanwhile.\n${block}`, document.getText(), chatLines), chatLines);
  });

  test('what can’t be added is refused with a reason, and nothing changes', async () => {
    const uri = await writeFile('refused.roadmap.yaml', block);
    const foreign = await writeFile('other.yaml', 'title: Something else\n');
    const calls: [object, RegExp][] = [
      [{ uri, fields: 'id' }, /fields must be an object/],
      [{ uri, fields: { id: Number.NaN } }, /id must be an object/],
      [{ uri, fields: { id: 'a' }, alongside: [{ section: 'nowhere', fields: { id: 'b' } }] }, /./],
      [{ uri: foreign, fields: { id: 'a' } }, /./],
      [{ uri: Uri.joinPath(uri, '..', 'gone.roadmap.yaml'), fields: { id: 'a' } }, /gone\.roadmap\.yaml/],
    ];
    for (const [argument, why] of calls) {
      const call = async () => commands.executeCommand('serviceRoadmap.addInitiative', argument);
      await assert.rejects(call, why, JSON.stringify(argument));
    }
    assert.equal(readFileSync(uri.fsPath, 'utf8'), block);
    assert.equal(readFileSync(foreign.fsPath, 'utf8'), 'title: Something else\n');
    assert.ok(workspace.textDocuments.every(({ isDirty }) => !isDirty));
  });

  test('a roadmap whose name does not say so is one by its marker', async () => {
    const uri = await writeFile('services.yaml', block);
    await commands.executeCommand('serviceRoadmap.addInitiative', { uri, fields: { id: 'a', title: 'A' } });
    assert.equal(window.activeTextEditor?.document.languageId, 'service-roadmap');
  });

  test('New Roadmap writes a file of its own and puts the cursor where writing goes on', async () => {
    const folder = workspaceFolder();
    const taken = await writeFile('tarn-valley-water.roadmap.yaml', 'mine\n');
    const argument = {
      title: 'Tarn Valley Water',
      ownerTitle: 'Care lead',
      horizon: { start: '2027' },
      folder,
    };
    assert.equal(await commands.executeCommand('serviceRoadmap.newRoadmap', argument), true);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.path.split('/').at(-1), 'tarn-valley-water-2.roadmap.yaml');
    assert.equal(editor.document.languageId, 'service-roadmap');
    assert.match(editor.document.getText(), /^serviceRoadmap: 1\ntitle: Tarn Valley Water\n/);
    assert.equal(editor.document.lineAt(editor.selection.active).text, '');
    assert.equal(editor.document.isDirty, false);
    assert.equal(readFileSync(taken.fsPath, 'utf8'), 'mine\n');
  });

  test('New Roadmap without a folder is an untitled document, in JSON if wanted', async () => {
    for (const json of [false, true]) {
      await commands.executeCommand('serviceRoadmap.newRoadmap', { title: 'Tarn', json });
      const document = window.activeTextEditor?.document;
      assert.equal(document?.isUntitled, true);
      assert.equal(document.languageId, 'service-roadmap');
      if (json) assert.equal(JSON.parse(document.getText()).title, 'Tarn');
      assert.ok(document.getText().includes('horizon'));
    }
  });
});
