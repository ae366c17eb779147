import assert from 'node:assert/strict';
import { commands, languages } from 'vscode';
import { closeEditors, eventually, extension, LANGUAGE, openText } from './support';

/** Whether a bundle of ours runs in this extension host, which is the extension's too. */
const loaded = (bundle: string): boolean =>
  Object.keys(require.cache).some((file) => file.replaceAll('\\', '/').endsWith(`/dist/${bundle}.js`));

const contributed = (): string[] =>
  extension().packageJSON.contributes.commands.map(({ command }: { command: string }) => command);

// First of all suites: nothing has opened a roadmap yet.
suite('activation', () => {
  teardown(closeEditors);

  test('a YAML file that is not ours wakes the small part only', async () => {
    await openText('values.yaml', 'replicas: 2\nimage: x\n');
    await eventually(() => assert.ok(extension().isActive));
    assert.ok(loaded('extension'));
    assert.ok(!loaded('client'), 'dist/client.js is loaded for a file that is not ours');
  });

  test('one of our names without the marker does not need the rest', async () => {
    const { document } = await openText('other.roadmap.yaml', 'phases: [one, two]\n');
    await eventually(() => assert.equal(document.languageId, 'yaml'));
    assert.ok(!loaded('client'), 'dist/client.js is loaded for a file that is not ours');
  });

  test('all commands are there before the rest is loaded', async () => {
    const known = new Set(await commands.getCommands(true));
    assert.deepEqual(
      contributed().filter((id) => !known.has(id)),
      [],
    );
    assert.ok(!loaded('client'));
  });

  test('a marker loads the rest', async () => {
    await openText('ours.yaml', 'serviceRoadmap: 1\ntitle: Ours\n');
    await eventually(() => assert.ok(loaded('client')));
    const known = new Set(await commands.getCommands(true));
    assert.deepEqual(
      contributed().filter((id) => !known.has(id)),
      [],
    );
  });

  test('our language is known to VS Code', async () => {
    assert.ok((await languages.getLanguages()).includes(LANGUAGE));
  });
});
