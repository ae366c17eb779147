// The server's process dies under the client's hands.
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { commands, type Uri } from 'vscode';
import { closeEditors, eventually, findings, openText, ruleOf } from './support';

const BROKEN = `serviceRoadmap: 1
title: Broken
initiatives:
  - { id: one, title: One, when: now, dependsOn: [nothing] }
`;

const CRASHES = 5; // after so many in a short time it stays down

/** The server that this extension host has started. Node keeps it among its handles, which have no public name. */
function serverProcess(): ChildProcess {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): Partial<ChildProcess>[] };
  const found = handles
    .call(process)
    .find(({ spawnargs, exitCode }) => exitCode === null && spawnargs?.some((arg) => /dist[\\/]server\.js$/.test(arg)));
  assert.ok(found, 'no server is running');
  return found as ChildProcess;
}

async function crash(): Promise<void> {
  const server = await eventually(serverProcess);
  server.kill('SIGKILL');
  await eventually(() => assert.notEqual(server.exitCode ?? server.signalCode, null));
}

async function isChecked(uri: Uri): Promise<void> {
  await eventually(() => assert.ok(findings(uri).some((finding) => ruleOf(finding) === 'unknown-reference')));
}

async function addInitiative(uri: Uri): Promise<boolean> {
  return commands.executeCommand('serviceRoadmap.addInitiative', { uri, fields: { id: 'two', title: 'Two' } });
}

suite('server life', () => {
  teardown(closeEditors);

  test('a server that stops is started again', async () => {
    const { document } = await openText('crash.roadmap.yaml', BROKEN);
    await isChecked(document.uri);
    await crash();
    await eventually(serverProcess);
    await isChecked(document.uri);
    assert.equal(await addInitiative(document.uri), true);
  });

  test('one that keeps stopping stays down, until it is started by hand', async () => {
    const { document } = await openText('crashes.roadmap.yaml', BROKEN);
    await commands.executeCommand('serviceRoadmap.restartServer');
    for (let n = 1; n <= CRASHES; n++) {
      await isChecked(document.uri);
      await crash();
    }
    await eventually(() => assert.rejects(() => addInitiative(document.uri), /not running/));
    assert.throws(serverProcess);
    await commands.executeCommand('serviceRoadmap.restartServer');
    await isChecked(document.uri);
    assert.equal(await addInitiative(document.uri), true);
  });
});
