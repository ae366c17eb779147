import assert from 'node:assert/strict';
import {
  commands,
  Range,
  type Tab,
  TabInputWebview,
  type Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { closeEditors, eventually, openDocument, writeFile } from './support';

const roadmap = (title: string): string => `serviceRoadmap: 1
title: ${title}
initiatives:
  - { id: one, title: One, start: 2027-Q1, end: 2027-Q2 }
`;

const previews = (): Tab[] =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('serviceRoadmap.preview'));

const titles = (): string[] => previews().map(({ label }) => label);

async function show(uri: Uri): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: ViewColumn.One, preview: false });
}

async function opensAutomatically(value: boolean | undefined): Promise<void> {
  await workspace.getConfiguration('serviceRoadmap').update('preview.openAutomatically', value, true);
}

suite('preview', () => {
  teardown(async () => {
    await opensAutomatically(undefined);
    await closeEditors();
  });

  test('opens to the side of the roadmap in front, once, and keeps the focus there', async () => {
    const uri = await writeFile('side.roadmap.yaml', roadmap('Side'));
    await show(uri);
    await commands.executeCommand('serviceRoadmap.openPreviewToSide');
    await eventually(() => assert.deepEqual(titles(), ['Timeline: Side']));
    assert.equal(previews()[0]?.group.viewColumn, ViewColumn.Two);
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
    await commands.executeCommand('serviceRoadmap.openPreviewToSide');
    await commands.executeCommand('serviceRoadmap.openPreview', uri);
    assert.deepEqual(titles(), ['Timeline: Side']);
  });

  test('opens in the active column when asked so', async () => {
    const uri = await writeFile('active.roadmap.yaml', roadmap('Active'));
    await commands.executeCommand('serviceRoadmap.openPreview', uri);
    await eventually(() => assert.deepEqual(titles(), ['Timeline: Active']));
    assert.equal(previews()[0]?.isActive, true);
    assert.equal(window.tabGroups.all.length, 1);
  });

  test('its title follows the text', async () => {
    const uri = await writeFile('title.roadmap.yaml', roadmap('Before'));
    await show(uri);
    await commands.executeCommand('serviceRoadmap.openPreviewToSide');
    await eventually(() => assert.deepEqual(titles(), ['Timeline: Before']));
    const edit = new WorkspaceEdit();
    edit.replace(uri, rangeOf(uri, 'Before'), 'After');
    await workspace.applyEdit(edit);
    await eventually(() => assert.deepEqual(titles(), ['Timeline: After']));
  });

  test('each document has its own', async () => {
    for (const name of ['First', 'Second']) {
      const uri = await writeFile(`${name.toLowerCase()}.roadmap.yaml`, roadmap(name));
      await commands.executeCommand('serviceRoadmap.openPreview', uri);
    }
    // One of them is behind the other: it is drawn too.
    await eventually(() => assert.deepEqual(titles(), ['Timeline: First', 'Timeline: Second']));
  });

  test('opens by itself only where that is wished, and only once for a document', async () => {
    const quiet = await writeFile('quiet.roadmap.yaml', roadmap('Quiet'));
    await show(quiet);
    assert.deepEqual(titles(), []);
    await opensAutomatically(true);
    const uri = await writeFile('auto.roadmap.yaml', roadmap('Auto'));
    await show(uri);
    await eventually(() => assert.deepEqual(titles(), ['Timeline: Auto']));
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
    await window.tabGroups.close(previews());
    await show(quiet);
    await eventually(() => assert.deepEqual(titles(), ['Timeline: Quiet']));
    await window.tabGroups.close(previews());
    await show(uri);
    assert.deepEqual(titles(), []);
  });
});

function rangeOf(uri: Uri, text: string): Range {
  const document = openDocument(uri);
  const start = document.getText().indexOf(text);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}
