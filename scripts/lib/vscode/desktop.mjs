// The desktop VS Code: whether there is one, and running things in it.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, inRoot } from '../paths.mjs';
import { run, say } from '../run.mjs';
import { toolNode } from '../tool-node.mjs';

const onLinux = process.platform === 'linux';
const CODE = process.platform === 'win32' ? 'code.cmd' : 'code';

/** True where a window can be shown. */
export const hasDisplay = () => !onLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The command line of an installed desktop VS Code, where there is a display and it answers.
 * @returns {Promise<{ command: string, version: string } | undefined>}
 */
export async function installedDesktop() {
  if (!hasDisplay()) return undefined;
  const options = { capture: true, allowFailure: true, timeout: 20_000 };
  const answer = await run(CODE, ['--version'], options).catch(() => undefined);
  const version = /^\d+\.\d+\.\d+/.exec(answer?.stdout ?? '')?.[0];
  return answer?.code === 0 && version ? { command: CODE, version } : undefined;
}

/** The program behind the `code` command, which itself does not stay: undefined where it stands elsewhere than usual. */
export async function programBehind(command) {
  const which = process.platform === 'win32' ? 'where' : 'which';
  const { stdout } = await run(which, [command], { capture: true });
  const bin = path.dirname(fs.realpathSync(stdout.split(/\r?\n/)[0]));
  const places = {
    linux: [path.join(bin, '..', 'code')],
    darwin: [path.join(bin, '..', '..', '..', 'MacOS', 'Electron'), path.join(bin, '..', '..', '..', 'MacOS', 'Code')],
    win32: [path.join(bin, '..', 'Code.exe')],
  };
  return (places[process.platform] ?? []).find((file) => fs.existsSync(file));
}

/** Prefix for a window nobody sees, where the machine can do that. */
async function display() {
  if (hasDisplay()) return [];
  const { code } = await run('xvfb-run', ['--help'], { capture: true, allowFailure: true }).catch(() => ({ code: 1 }));
  return code === 0 ? ['xvfb-run', '-a'] : undefined;
}

/**
 * Runs the suite through @vscode/test-electron, in an installed VS Code or one that it downloads.
 * @param {{ extension: string, tests: string, workspace: string, env: Record<string, string> }} job absolute paths
 * @returns {Promise<number | undefined>} the exit code; undefined where no desktop VS Code can be had, which is said
 */
export async function runInDesktop(job) {
  const prefix = await display();
  if (!prefix) {
    say('No desktop VS Code: there is no display.');
    return undefined;
  }
  const installed = await installedDesktop();
  const program = installed && (await programBehind(installed.command).catch(() => undefined));
  const node = await toolNode();
  const script = inRoot('scripts', 'lib', 'vscode', 'desktop-tests.mjs');
  const electron = (mode, value) => [...prefix, node, script, mode, JSON.stringify(value)];
  const download = { version: 'stable', cachePath: cacheDir };
  const [command, ...args] = electron('find', program ? { program } : download);
  const found = await run(command, args, { capture: true, allowFailure: true });
  if (found.code !== 0) {
    say(
      `No desktop VS Code: none is installed, and none can be downloaded (${found.stderr.trim().split('\n').at(-1)}).`,
    );
    return undefined;
  }
  const vscodeExecutablePath = found.stdout.trim().split('\n').at(-1);
  say(`Running in the desktop VS Code, ${vscodeExecutablePath}.`);
  const [runner, ...runnerArgs] = electron('run', { ...job, vscodeExecutablePath });
  return (await run(runner, runnerArgs, { allowFailure: true, timeout: 15 * 60_000 })).code;
}
