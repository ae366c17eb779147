// A Chromium to show VS Code in: the one named by CHROME_PATH, an installed one, one from Debian's packages, one from
// npm. Nothing here is ever used with pages from elsewhere.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFetched, fetchChromium } from './browser-npm.mjs';
import { capture, run, say, step } from './run.mjs';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const windowsPrograms = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name]);

const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    .flatMap((file) => windowsPrograms.map((dir) => dir && path.join(dir, file)))
    .filter(Boolean),
};

const WHAT_TO_DO =
  'Install Chromium, Chrome or Edge (on Debian or Ubuntu: apt-get install chromium), or set CHROME_PATH to one.';

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((dir) => path.join(dir, name))
    .find((file) => fs.existsSync(file));

const installed = () =>
  [...NAMES.map(onPath), ...(PLACES[process.platform] ?? [])].filter((file) => file && fs.existsSync(file));

/**
 * Playwright's launch options for a browser.
 * @param {{ path: string, args?: string[], env?: Record<string, string> }} browser
 */
export const launchOptions = (browser) => ({
  executablePath: browser.path,
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    '--no-sandbox', // containers and root cannot have it, and only pages of our own are opened
    ...(browser.args ?? []),
  ],
  env: { ...process.env, ...browser.env },
});

export const launchBrowser = (browser, options = {}) => chromium.launch({ ...launchOptions(browser), ...options });

/** Tries a browser: some that are installed only say that they are not (the snap stub of Ubuntu). */
async function tried(browser) {
  try {
    const running = await launchBrowser(browser, { timeout: 30_000 });
    const version = running.version();
    await running.close();
    return { ...browser, version };
  } catch (error) {
    say(`  ${browser.path} does not start: ${String(error.message).split('\n')[0]}`);
    return undefined;
  }
}

async function firstInstalled() {
  for (const file of installed()) {
    const browser = await tried({ path: file });
    if (browser) return browser;
  }
  return undefined;
}

/** `[]` as root, `['sudo', '-n']` where sudo asks for no password, undefined where packages cannot be installed. */
async function asRoot() {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return undefined;
  const { code } = await run('sudo', ['-n', 'true'], { capture: true, allowFailure: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}

async function fromDebian() {
  const prefix = await asRoot();
  if (!prefix) return undefined;
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y', ...args];
    return capture(command, rest);
  };
  try {
    await step('Installing Chromium (apt-get)', async () => {
      await apt('update');
      await apt('install', '--no-install-recommends', 'chromium', 'fonts-liberation');
    });
  } catch (error) {
    say(`  ${String(error.message).split('\n').slice(0, 3).join('\n  ')}`);
    return undefined;
  }
  return firstInstalled();
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const browser = await fetchChromium().catch((error) => say(`  ${error.message}`));
  return browser && tried(browser);
}

/**
 * A browser that starts, installed if need be.
 * @returns {Promise<{ path: string, version: string, args?: string[], env?: Record<string, string> }>}
 * @throws when there is none and none can be had; the message says what to install
 */
export async function findBrowser() {
  if (process.env.CHROME_PATH) {
    const named = await tried({ path: process.env.CHROME_PATH });
    if (!named) throw new Error(`CHROME_PATH names no browser that starts: ${process.env.CHROME_PATH}`);
    return named;
  }
  const fetched = async () => (chromiumFetched() ? fromNpm() : undefined);
  const browser = (await firstInstalled()) ?? (await fetched()) ?? (await fromDebian()) ?? (await fromNpm());
  if (!browser) throw new Error(`No browser. ${WHAT_TO_DO}`);
  return browser;
}
