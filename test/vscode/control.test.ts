// What turns findings off, and what explains them, as the editor's own parts show it.
import assert from 'node:assert/strict';
import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  TabInputWebview,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { closeEditors, eventually, findings, openText, ruleOf } from './support';

const TEXT = `serviceRoadmap: 1
title: Tarn
initiatives:
  - { id: one, title: One, when: now, dependsOn: [nothing] }
`;
const RULE = 'unknown-reference';

const found = (uri: Uri) => findings(uri).find((finding) => ruleOf(finding) === RULE);

async function isFound(uri: Uri, severity: DiagnosticSeverity | undefined): Promise<void> {
  await eventually(() => assert.equal(found(uri)?.severity, severity));
}

suite('control', () => {
  teardown(closeEditors);

  test('the setting counts at once, below what the roadmap says itself', async () => {
    const { document } = await openText('rules-setting.roadmap.yaml', TEXT);
    const other = await openText('rules-policy.roadmap.yaml', `${TEXT}policies: { rules: { ${RULE}: hint } }\n`);
    await isFound(document.uri, DiagnosticSeverity.Error);
    const settings = workspace.getConfiguration('serviceRoadmap');
    try {
      await settings.update('rules', { [RULE]: 'off' }, ConfigurationTarget.Workspace);
      await isFound(document.uri, undefined);
      await isFound(other.document.uri, DiagnosticSeverity.Hint);
      await settings.update('rules', { [RULE]: 'warning' }, ConfigurationTarget.Workspace);
      await isFound(document.uri, DiagnosticSeverity.Warning);
    } finally {
      await settings.update('rules', undefined, ConfigurationTarget.Workspace);
    }
    await isFound(document.uri, DiagnosticSeverity.Error);
  });

  test('quick fixes ignore a finding, change its severity, explain its rule', async () => {
    const { document } = await openText('rules-fixes.roadmap.yaml', TEXT);
    const { uri } = document;
    await isFound(uri, DiagnosticSeverity.Error);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      found(uri)?.range,
      'quickfix',
    );
    const titles = actions.map(({ title }) => title).filter((title) => title.includes(RULE));
    assert.deepEqual(titles, [
      `Ignore here (${RULE})`,
      `Ignore in this document (${RULE})`,
      `Change severity… (${RULE})`,
      `Explain rule ${RULE}`,
    ]);
    const here = actions.find(({ title }) => title === titles[0])?.edit;
    assert.ok(here && (await workspace.applyEdit(here)));
    await isFound(uri, undefined);
    await commands.executeCommand('undo');
    await isFound(uri, DiagnosticSeverity.Error);
    const change = actions.find(({ title }) => title === titles[2])?.command;
    assert.ok(change);
    const [given] = change.arguments ?? [];
    assert.equal(await commands.executeCommand(change.command, { ...given, severity: 'hint' }), true);
    assert.match(document.getText(), /policies: \{ rules: \{ unknown-reference: hint \} \}/);
    await isFound(uri, DiagnosticSeverity.Hint);
    await assert.rejects(async () => commands.executeCommand(change.command, { ...given, severity: 'loud' }));
    await assert.rejects(async () =>
      commands.executeCommand(change.command, { ...given, rule: 'yaml-syntax', severity: 'off' }),
    );
  });

  test('Explain Rule shows the rule as VS Code shows Markdown', async () => {
    assert.equal(await commands.executeCommand('serviceRoadmap.explainRule', 'past-due'), true);
    await eventually(() => {
      const tab = window.tabGroups.activeTabGroup.activeTab;
      assert.ok(tab?.input instanceof TabInputWebview, tab?.label);
      assert.match(tab.label, /past-due/);
    });
    await eventually(() => {
      const document = workspace.textDocuments.find(({ uri }) => uri.scheme === 'service-roadmap-rule');
      assert.match(document?.getText() ?? '', /^# past-due\n\n\*\*/);
    });
    await assert.rejects(
      async () => commands.executeCommand('serviceRoadmap.explainRule', 'no-such-rule'),
      /no-such-rule/,
    );
  });
});
