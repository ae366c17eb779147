// Runs a test suite in the extension host of VS Code's server, the workbench shown in a headless browser.
import { format } from 'node:util';
import { launchBrowser } from '../browser.mjs';
import { installServer } from './install.mjs';
import { startServer, workbenchUrl } from './server.mjs';

const LIMIT = 10 * 60_000; // milliseconds the suite may take
const VIEWPORT = { width: 1400, height: 900 };

// Lines of the workbench itself; they come the same way as those of the tests.
const NOISE = new RegExp(
  [
    'Resolv(ing|ed) connection token',
    'Creating a socket',
    '\\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker|DefaultAccount|chat-stt)',
    'Ignoring fetching additional',
    'Updating additional builtin',
    'Creation of workbench contribution',
    'Aborted onWillSaveTextDocument',
    'Long running operations',
    'Canceled: Canceled',
    'Timed out waiting for authentication provider',
  ]
    .map((start) => `^${start}`)
    .join('|'),
);

/** Resolves with the exit code of the suite, or a text that says why there is none. */
async function result(page, server) {
  let timer;
  const ends = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => resolve('the browser page crashed'));
    void server.exited.then(() => resolve("VS Code's server ended"));
    timer = setTimeout(() => resolve(`no result within ${LIMIT / 1000} s`), LIMIT);
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = format(...args);
    if (!process.env.VSCODE_VERBOSE && NOISE.test(text)) return;
    (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
  });
  return { ended: ends.finally(() => clearTimeout(timer)) };
}

/**
 * @param {{ extension: string, tests: string, workspace: string, env: Record<string, string> }} job absolute paths
 * @param {{ path: string }} browser what findBrowser() returned
 * @returns {Promise<number>} the exit code
 */
export async function runInServer({ extension, tests, workspace, env }, browser) {
  const installed = await installServer();
  let log = '';
  const server = await startServer(installed, {
    env,
    forTests: true,
    log: (text) => {
      log += text;
      if (process.env.VSCODE_VERBOSE) process.stderr.write(text);
    },
  });
  let running;
  try {
    running = await launchBrowser(browser);
    const page = await running.newPage({ viewport: VIEWPORT });
    const { ended } = await result(page, server);
    await page.goto(workbenchUrl(server, { folder: workspace, extension, tests }));
    const code = await ended;
    if (typeof code === 'number') return code;
    process.stderr.write(`${code}\n${log.slice(-4000)}\n`);
    return 1;
  } finally {
    await running?.close();
    await server.stop();
  }
}
