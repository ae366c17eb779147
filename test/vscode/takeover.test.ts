import assert from 'node:assert/strict';
import { commands, languages, Position, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { closeEditors, eventually, LANGUAGE, openText, writeFile } from './support';

const OURS = 'serviceRoadmap: 1\ntitle: Ours\n';
const comments = (n: number): string => '# a comment\n'.repeat(n);

/** What a file is opened with, and the language that it ends up with. */
const opened: readonly [what: string, name: string, text: string, language: string][] = [
  ['a YAML file with the marker', 'a.yaml', OURS, LANGUAGE],
  ['the marker behind comments, a directive and ---', 'b.yml', `%YAML 1.2\n---\n${comments(10)}${OURS}`, LANGUAGE],
  ['the marker in line 50', 'c.yaml', comments(49) + OURS, LANGUAGE],
  ['the marker in line 51', 'd.yaml', comments(50) + OURS, 'yaml'],
  ['the marker as second key', 'e.yaml', `a: 1\n${OURS}`, 'yaml'],
  ['nearly the marker', 'f.yaml', 'service-roadmap: 1\n', LANGUAGE],
  ['another program’s file', 'g.yaml', 'a: 1\n', 'yaml'],
  ['our name and the marker', 'h.roadmap.yaml', OURS, LANGUAGE],
  ['our name, the marker as second key', 'i.roadmap.yml', `a: 1\n${OURS}`, LANGUAGE],
  ['our name, the marker as a late key', 'j.roadmap.yml', `a:\n${comments(60)}${OURS}`, LANGUAGE],
  ['our name without the marker', 'k.roadmap.yaml', 'a: 1\n', 'yaml'],
  ['our name, empty', 'l.roadmap.yaml', '', LANGUAGE],
  ['our name, comments only', 'm.roadmap.yaml', comments(3), LANGUAGE],
  ['our short name without the marker', 'n/roadmap.yaml', 'a: 1\n', 'yaml'],
  ['our JSON name and the marker', 'o.roadmap.json', '{ "title": "x", "serviceRoadmap": 1 }\n', LANGUAGE],
  ['our JSON name without the marker', 'p.roadmap.json', '{ "a": 1 }\n', 'json'],
  ['another JSON file with the marker', 'q.json', '{ "serviceRoadmap": 1 }\n', 'json'],
  ['no extension, the marker in the first line', 'ours', OURS, LANGUAGE],
];

let count = 0;

/** Until what has happened so far has been looked at: languages are set one after the other. */
async function settled(): Promise<void> {
  count += 1;
  const last = await workspace.openTextDocument(await writeFile(`settled-${count}.yaml`, OURS));
  await eventually(() => assert.equal(last.languageId, LANGUAGE));
}

async function becomes(document: TextDocument, language: string): Promise<void> {
  await eventually(() => assert.equal(document.languageId, language));
  await settled();
  assert.equal(document.languageId, language);
}

async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  assert.ok(await workspace.applyEdit(edit));
}

suite('takeover', () => {
  teardown(closeEditors);

  for (const [what, name, text, language] of opened) {
    test(`${what}: ${language}`, async () => {
      const document = await workspace.openTextDocument(await writeFile(`takeover/${name}`, text));
      await becomes(document, language);
    });
  }

  test('the marker is typed into a YAML file', async () => {
    const { document } = await openText('typed.yaml', '\n');
    await settled();
    assert.equal(document.languageId, 'yaml');
    await commands.executeCommand('cursorTop');
    for (const character of 'serviceRoadma: 1') await commands.executeCommand('type', { text: character });
    await settled();
    assert.equal(document.languageId, 'yaml', 'nearly the marker is left alone while typing');
    await replaceAll(document, OURS);
    await becomes(document, LANGUAGE);
  });

  test('the marker is deleted: handed back on save, not before; and taken over again', async () => {
    const { document } = await openText('deleted.roadmap.yaml', OURS);
    await becomes(document, LANGUAGE);
    await replaceAll(document, 'a: 1\n');
    await settled();
    assert.equal(document.languageId, LANGUAGE, 'never while typing');
    await document.save();
    await becomes(document, 'yaml');
    await replaceAll(document, OURS);
    await becomes(document, LANGUAGE);
  });

  test('our name, emptied and saved, stays', async () => {
    const { document } = await openText('emptied.roadmap.yaml', OURS);
    await replaceAll(document, '');
    await document.save();
    await becomes(document, LANGUAGE);
  });

  test('YAML chosen by hand stays', async () => {
    const { document } = await openText('chosen.yaml', OURS);
    await becomes(document, LANGUAGE);
    await languages.setTextDocumentLanguage(document, 'yaml');
    await replaceAll(document, `${OURS}brand: x\n`);
    await document.save();
    await becomes(document, 'yaml');
    await closeEditors();
    await becomes((await openText('chosen.yaml', OURS)).document, 'yaml');
  });

  test('our language chosen by hand stays', async () => {
    const { document } = await openText('mine.roadmap.yaml', 'a: 1\n');
    await becomes(document, 'yaml');
    await languages.setTextDocumentLanguage(document, LANGUAGE);
    await replaceAll(document, 'b: 1\n');
    await document.save();
    await becomes(document, LANGUAGE);
  });

  test('an untitled document is ours by its first line, and stays', async () => {
    const document = await workspace.openTextDocument({ content: OURS });
    await window.showTextDocument(document);
    await becomes(document, LANGUAGE);
    await replaceAll(document, 'a: 1\n');
    await becomes(document, LANGUAGE);
  });
});
