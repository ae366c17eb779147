// The suite of test/ui: the installed .vsix, driven as a person would.

import { runNodeTests } from './node-tests.mjs';
import { inRoot, remove } from './paths.mjs';
import { startUiHost } from './ui-host.mjs';

/**
 * @param {string[]} files bundled tests
 * @param {{ vsix: string, grep?: string }} options
 */
export async function runUiTests(files, { vsix, grep }) {
  if (!grep) remove(inRoot('out', 'screenshots')); // what is there afterwards is of this run
  const host = await startUiHost(vsix);
  try {
    // One test file at a time: one server, one profile, one browser.
    const env = { UI_HOST: JSON.stringify(host.description) };
    return { ...(await runNodeTests(files, { grep, env, oneByOne: true })), host: host.name };
  } finally {
    await host.stop();
  }
}
