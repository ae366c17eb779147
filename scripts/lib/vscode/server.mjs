// Runs VS Code's server on this machine, reachable from this machine only.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onEnd, temporary } from '../cleanup.mjs';
import { killTree, run } from '../run.mjs';
import { QUIET_SETTINGS } from './settings.mjs';

const END_TIMEOUT = 3000; // milliseconds the server has to end before it is killed

/** Where a profile keeps its user settings. */
export const settingsFile = (dataDir) => path.join(dataDir, 'data', 'User', 'settings.json');

/** Writes the user settings of a profile: the quiet ones and `settings` over them. */
export function writeSettings(dataDir, settings = {}) {
  const file = settingsFile(dataDir);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
}

/** Resolves with the port that the server says it listens on; rejects when it ends instead. */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        log(text);
        output += text;
        const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
        if (port) resolve(Number(port));
      });
    }
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`VS Code's server ended with code ${code}:\n${output.slice(-3000)}`)),
    );
  });
}

/**
 * Starts VS Code's server in a throw-away profile with workspace trust off.
 * @param {{ dir: string, node: string, version: string }} installed what installServer() returned
 * @param {object} [options]
 * @param {string} [options.vsix] a packaged extension to install first
 * @param {Record<string, unknown>} [options.settings] user settings over the quiet ones
 * @param {NodeJS.ProcessEnv} [options.env] more environment for the server and its extension hosts
 * @param {boolean} [options.forTests] lets the address name an extension under development and a test suite. Toasts are
 *   off then (notifications are still in their center), so it is off where an installed extension is looked at.
 * @param {(text: string) => void} [options.log]
 */
export async function startServer(installed, { vsix, settings, env = {}, forTests = false, log = () => {} } = {}) {
  const { dir: dataDir, dispose } = temporary('vscode');
  const temp = path.join(dataDir, 'tmp'); // its sockets go here, and go away with it
  fs.mkdirSync(temp);
  writeSettings(dataDir, settings);
  const base = ['out/server-main.js', '--server-data-dir', dataDir, '--accept-server-license-terms'];
  const environment = { ...process.env, VSCODE_IPC_HOOK_CLI: undefined, TMPDIR: temp, XDG_RUNTIME_DIR: temp, ...env };
  const options = { cwd: installed.dir, env: environment };
  if (vsix) {
    const install = [...base, '--install-extension', path.resolve(vsix)];
    await run(installed.node, install, { ...options, capture: true });
  }

  const token = randomBytes(16).toString('hex'); // without it, any page open in a browser could reach the server
  const flags = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  flags.push('--telemetry-level', 'off', '--disable-workspace-trust');
  if (forTests) flags.push('--enable-smoke-test-driver');
  // In a group of its own: an extension host that is just starting outlives a server that is killed alone.
  const child = spawn(installed.node, [...base, ...flags], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const forgetChild = onEnd(() => killTree(child, 'SIGKILL'));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const port = await listening(child, log);

  const stop = async () => {
    killTree(child);
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, END_TIMEOUT);
    });
    await Promise.race([exited, late]);
    clearTimeout(timer);
    killTree(child, 'SIGKILL');
    forgetChild();
    dispose();
  };
  return { authority: `127.0.0.1:${port}`, token, dataDir, version: installed.version, exited, stop };
}

/**
 * The address that opens a folder in the workbench.
 * @param {{ authority: string, token: string }} server
 * @param {{ folder: string, file?: string, extension?: string, tests?: string }} open absolute paths: the folder, a file
 *   in it to open, the folder of an extension under development, the entry of its test suite
 */
export function workbenchUrl({ authority, token }, { folder, file, extension, tests }) {
  const remote = (target) => `vscode-remote://${authority}${pathToFileURL(target).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (file) payload.push(['openFile', remote(file)]);
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  // `folder` is taken as a path, not as a URI: it must not be escaped twice.
  const folderPath = decodeURIComponent(pathToFileURL(folder).pathname);
  return `http://${authority}/?${new URLSearchParams({ tkn: token, folder: folderPath, payload: JSON.stringify(payload) })}`;
}
