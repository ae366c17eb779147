// Runs the mocha suite of test/vscode in a real VS Code: the desktop one where it can be had, else VS Code's server
// with headless Chromium in front of it. Which one it was is said by the VS Code that ran the tests.
import fs from 'node:fs';
import path from 'node:path';
import { temporary } from '../cleanup.mjs';
import { inRoot, root } from '../paths.mjs';
import { CommandError, say } from '../run.mjs';
import { runInDesktop } from './desktop.mjs';
import { runInServer } from './server-tests.mjs';

/** A copy of test/vscode/workspace, or an empty folder: tests may change it as they like. */
function freshWorkspace(temp) {
  const workspace = path.join(temp, 'workspace');
  const fixture = inRoot('test', 'vscode', 'workspace');
  if (fs.existsSync(fixture)) fs.cpSync(fixture, workspace, { recursive: true });
  else fs.mkdirSync(workspace);
  return workspace;
}

const hostName = ({ appHost, version }, browser) =>
  appHost === 'desktop'
    ? `desktop VS Code ${version}`
    : `VS Code server ${version} in headless Chromium ${browser.version.split('.')[0]}`;

/**
 * @param {{ grep?: string, browser: () => Promise<{ path: string, version: string }> }} options grep: a regular
 *   expression on test names; browser: asked for only when there is no desktop VS Code
 * @returns {Promise<{ passed: number, failed: number, skipped: number, host: string }>}
 */
export async function runVscodeTests({ grep, browser }) {
  const { dir: temp, dispose } = temporary('suite');
  const resultFile = path.join(temp, 'result.json');
  const job = {
    extension: root,
    tests: inRoot('out', 'test', 'vscode', 'index.cjs'),
    workspace: freshWorkspace(temp),
    env: { PROJECT_ROOT: root, TEST_RESULT_FILE: resultFile, ...(grep && { TEST_GREP: grep }) },
  };
  try {
    let shownIn;
    let code = await runInDesktop(job);
    if (code === undefined) {
      shownIn = await browser();
      say("Running in VS Code's server with headless Chromium.");
      code = await runInServer(job, shownIn);
    }
    if (!fs.existsSync(resultFile)) {
      throw new CommandError(`VS Code ended with code ${code} before the suite had a result`, { code });
    }
    const { passed, failed, skipped, ...host } = JSON.parse(fs.readFileSync(resultFile, 'utf8'));
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped, host: hostName(host, shownIn) };
  } finally {
    dispose();
  }
}
