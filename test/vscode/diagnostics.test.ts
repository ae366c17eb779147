import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { ConfigurationTarget, commands, languages, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { closeEditors, eventually, findings, LANGUAGE, openText, removeFile, ruleOf, writeFile } from './support';

const BROKEN = `serviceRoadmap: 1
title: Broken
horizon: { start: 2026-Q4 }
initiatives:
  - { id: one, title: One, when: now, dependsOn: [nothing] }
`;

const rules = (uri: Uri): string[] => findings(uri).map(ruleOf);

async function found(uri: Uri, rule: string, is: boolean): Promise<void> {
  await eventually(() => assert.equal(rules(uri).includes(rule), is, `${uri.path}: ${rules(uri).join(', ')}`));
}

suite('diagnostics', () => {
  teardown(closeEditors);

  test('what is wrong is marked while typing, and gone when it is mended', async () => {
    const { document } = await openText('live.roadmap.yaml', BROKEN);
    await found(document.uri, 'unknown-reference', true);
    const finding = findings(document.uri).find((one) => ruleOf(one) === 'unknown-reference');
    assert.ok(finding);
    assert.equal(document.getText(finding.range), 'nothing');
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, finding.range, 'two');
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '  - { id: two, title: Two, when: now }\n');
    await workspace.applyEdit(edit);
    await found(document.uri, 'unknown-reference', false);
    await commands.executeCommand('undo');
    await found(document.uri, 'unknown-reference', true);
  });

  test('a finding links to its rule on the page that ships', async () => {
    const { document } = await openText('link.roadmap.yaml', BROKEN);
    await found(document.uri, 'unknown-reference', true);
    const code = findings(document.uri).find((finding) => ruleOf(finding) === 'unknown-reference')?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.fragment, 'unknown-reference');
    assert.match(code.target.path, /\/docs\/rules\.md$/);
    assert.ok(existsSync(code.target.fsPath));
  });

  test('files that are not open are listed, until they are deleted', async () => {
    const { document } = await openText('open.roadmap.yaml', BROKEN);
    await found(document.uri, 'unknown-reference', true);
    const closed = await writeFile('folder/closed.roadmap.yaml', BROKEN);
    await found(closed, 'unknown-reference', true);
    await writeFile('folder/closed.roadmap.yaml', BROKEN.replace('[nothing]', '[]'));
    await found(closed, 'unknown-reference', false);
    await writeFile('folder/closed.roadmap.yaml', BROKEN);
    await found(closed, 'unknown-reference', true);
    await removeFile('folder/closed.roadmap.yaml');
    await found(closed, 'unknown-reference', false);
  });

  test('the setting takes unopened files out at once', async () => {
    const { document } = await openText('setting-open.roadmap.yaml', BROKEN);
    const closed = await writeFile('setting-closed.roadmap.yaml', BROKEN);
    await found(closed, 'unknown-reference', true);
    const settings = workspace.getConfiguration('serviceRoadmap');
    try {
      await settings.update('validate.workspace', false, ConfigurationTarget.Workspace);
      await found(closed, 'unknown-reference', false);
      await found(document.uri, 'unknown-reference', true);
    } finally {
      await settings.update('validate.workspace', undefined, ConfigurationTarget.Workspace);
    }
    await found(closed, 'unknown-reference', true);
  });

  test('a document that is handed back has no findings', async () => {
    const { document } = await openText('by-hand.yaml', BROKEN);
    await found(document.uri, 'unknown-reference', true);
    await languages.setTextDocumentLanguage(document, 'yaml');
    await removeFile('by-hand.yaml');
    await eventually(() => assert.deepEqual(rules(document.uri), []));
  });

  test('the server is started again by hand, and findings come back', async () => {
    const { document } = await openText('restart.roadmap.yaml', BROKEN);
    await found(document.uri, 'unknown-reference', true);
    await commands.executeCommand('serviceRoadmap.restartServer');
    assert.equal(document.languageId, LANGUAGE);
    await found(document.uri, 'unknown-reference', true);
  });

  test('an untitled roadmap is checked', async () => {
    const document = await workspace.openTextDocument({ language: LANGUAGE, content: BROKEN });
    await commands.executeCommand('vscode.open', document.uri);
    await found(document.uri, 'unknown-reference', true);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
