// Running other programs, and saying so.
import { spawn } from 'node:child_process';
import { onEnd } from './cleanup.mjs';
import { root } from './paths.mjs';

const windows = process.platform === 'win32';

/** A program that ended with a code other than 0, could not be started, or took too long. */
export class CommandError extends Error {
  constructor(message, { code, output = '' }) {
    super(output.trim() ? `${message}\n${output.trim()}` : message);
    this.name = 'CommandError';
    this.code = code;
    this.output = output;
  }
}

export const say = (text) => process.stdout.write(`${text}\n`);

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Says what starts, does it, and says how long it took. */
export async function step(title, work) {
  const since = performance.now();
  say(`• ${title} …`);
  const result = await work();
  say(`  ${title}: ${seconds(since)}`);
  return result;
}

/**
 * Ends a process and everything it started. The process must have been spawned with `detached: true` (its own group).
 * A process that has already ended is no error.
 */
export function killTree(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  try {
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {}
}

/**
 * Runs a program to its end.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string, capture?: boolean, allowFailure?: boolean, timeout?: number }} [options]
 *   capture: keep the output instead of showing it; allowFailure: resolve whatever the code; timeout: milliseconds
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function run(command, args = [], options = {}) {
  const { cwd = root, env = process.env, input, capture = false, allowFailure = false, timeout } = options;
  const output = capture ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: [input === undefined ? 'ignore' : 'pipe', output, output],
    shell: windows && /\.(cmd|bat)$/.test(command),
    // With a limit the whole tree must be ended, and only a group can be.
    detached: timeout !== undefined && !windows,
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name]?.setEncoding('utf8').on('data', (text) => {
      texts[name] += text;
    });
  }
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    let late = false;
    const shown = [command, ...args].join(' ');
    const timer =
      timeout &&
      setTimeout(() => {
        late = true;
        killTree(child, 'SIGKILL');
      }, timeout);
    const forget = timeout ? onEnd(() => killTree(child, 'SIGKILL')) : () => undefined;
    child.once('error', (error) => reject(new CommandError(`${shown}: ${error.message}`, { code: -1 })));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      forget();
      const result = { code: code ?? 1, ...texts };
      if ((code === 0 && !late) || (allowFailure && !late)) return resolve(result);
      const why = late ? `did not end within ${timeout / 1000} s` : signal ? `ended by ${signal}` : `exit code ${code}`;
      reject(new CommandError(`${shown}: ${why}`, { code: result.code, output: texts.stdout + texts.stderr }));
    });
  });
}

/** The program's standard output. */
export const capture = async (command, args, options) =>
  (await run(command, args, { ...options, capture: true })).stdout;

// What `npm run` tells its scripts must not reach an npm that works in another folder.
const cleanEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(lifecycle|package|command|config_(local|global)_prefix)/i.test(key),
    ),
  );

/** Runs npm: the one that runs us, else the one on the path. */
export function npm(args, options = {}) {
  const withEnv = { ...options, env: { ...cleanEnv(), ...options.env } };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], withEnv);
  return run(windows ? 'npm.cmd' : 'npm', args, withEnv);
}
