// npm start: opens a copy of examples/ with the extension, in the desktop VS Code or, where there is none, in VS Code's
// server in the browser. npm start -- --no-open only prints the address. Everything it writes is thrown away at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onEnd, temporary } from './lib/cleanup.mjs';
import { installDependencies } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { killTree, run, say, step } from './lib/run.mjs';
import { hasDisplay, installedDesktop, programBehind } from './lib/vscode/desktop.mjs';
import { profileArguments, writeDesktopSettings } from './lib/vscode/desktop-profile.mjs';
import { installServer } from './lib/vscode/install.mjs';
import { startServer, workbenchUrl } from './lib/vscode/server.mjs';
import { QUIET_SETTINGS } from './lib/vscode/settings.mjs';

const FAVORITE = 'harborview-telecom.roadmap.yaml';
const SETTINGS = { 'serviceRoadmap.preview.openAutomatically': true };

/** The example to show first. */
function example(folder) {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.roadmap.yaml'));
  const name = files.includes(FAVORITE) ? FAVORITE : files.sort()[0];
  if (!name) throw new Error('examples/ holds no *.roadmap.yaml');
  return path.join(folder, name);
}

/** A copy of examples/ that goes away with us. */
function copyOfExamples() {
  const { dir: temp } = temporary('start');
  const folder = path.join(temp, 'examples');
  fs.cpSync(inRoot('examples'), folder, { recursive: true });
  return { temp, folder, file: example(folder) };
}

/** Opens the system's browser; where that fails the printed address is enough. */
async function openBrowser(url) {
  const opener = { darwin: ['open', url], win32: ['cmd.exe', '/c', 'start', '', url.replaceAll('&', '^&')] };
  const [command, ...args] = opener[process.platform] ?? ['xdg-open', url];
  await run(command, args, { capture: true, allowFailure: true }).catch(() => undefined);
}

async function inDesktop({ command, version }, vsix, { temp, folder, file }) {
  const profile = path.join(temp, 'profile');
  const use = profileArguments(profile);
  writeDesktopSettings(profile, { ...QUIET_SETTINGS, ...SETTINGS });
  await step('Installing the extension into a throw-away profile', () =>
    run(command, ['--install-extension', vsix, ...use]),
  );
  say(`Opening ${folder} in the desktop VS Code ${version}. This ends with its window, or with Ctrl+C.`);
  // The program itself stays until its window is closed, and can be ended by us; the command cannot.
  const program = await programBehind(command).catch(() => undefined);
  const flags = ['--new-window', '--disable-workspace-trust', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const args = [...flags, ...use, folder, file];
  if (!program) return run(command, ['--wait', ...args]);
  const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
  onEnd(() => killTree(child, 'SIGKILL'));
  return once(child, 'exit');
}

async function inServer(vsix, { folder, file }, open) {
  const installed = await installServer();
  const server = await step(`Starting VS Code server ${installed.version}`, () =>
    startServer(installed, { vsix, settings: SETTINGS }),
  );
  const url = workbenchUrl(server, { folder, file });
  say(
    `\nService Roadmap is open at\n\n  ${url}\n\nIt stays until Ctrl+C; what you change there is a copy, thrown away then.`,
  );
  if (open && hasDisplay()) await openBrowser(url);
  await server.exited;
  throw new Error("VS Code's server ended.");
}

const { values } = parseArgs({ options: { open: { type: 'boolean', default: true } }, allowNegative: true });
await installDependencies();
const { packageVsix } = await import('./lib/package.mjs');
const vsix = await step('Building and packaging the extension', packageVsix);
const workspace = copyOfExamples();
const desktop = await installedDesktop();
try {
  await (desktop ? inDesktop(desktop, vsix, workspace) : inServer(vsix, workspace, values.open));
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
process.exit();
