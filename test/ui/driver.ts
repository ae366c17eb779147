// Opens VS Code's workbench in a browser as a person would have it in front of them, for UI tests and for pictures.
// The server and the browser are chosen by whoever starts us; see hostFromEnvironment().
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { Workbench } from './workbench';

const ACTION_TIMEOUT = 20_000; // milliseconds for one step of a test
const START_TIMEOUT = 60_000; // milliseconds until the workbench is there

/** A running VS Code server with the extension installed, and how to start the browser in front of it. */
export interface Host {
  authority: string;
  token: string;
  /** The user settings of its profile, written anew for each workbench. */
  settingsFile: string;
  quietSettings: Record<string, unknown>;
  browser: { executablePath: string; args: string[]; env: Record<string, string> };
}

export interface OpenOptions {
  /** Folders or files of the project whose copies make up the workspace, for example `examples`. */
  copy?: string[];
  /** Files to write into the workspace: path in it → text. */
  files?: Record<string, string>;
  /** The file, path in the workspace, that is open from the start. */
  open?: string;
  /** User settings. */
  settings?: Record<string, unknown>;
  /** Name of a color theme; `Default Dark Modern`, `Default High Contrast`, … */
  theme?: string;
  /** Size of the window in CSS pixels. */
  viewport?: { width: number; height: number };
}

const projectRoot = (): string => resolve(process.env.PROJECT_ROOT ?? '.');

/** The host that the environment variable UI_HOST describes. Throws when it is not set. */
export function hostFromEnvironment(): Host {
  const json = process.env.UI_HOST;
  if (!json) throw new Error('UI tests need a running VS Code server: start them with `npm test -- ui`.');
  return JSON.parse(json) as Host;
}

let browser: Promise<Browser> | undefined;

function runningBrowser(host: Host): Promise<Browser> {
  const { env, ...options } = host.browser;
  browser ??= chromium.launch({ ...options, env: { ...(process.env as Record<string, string>), ...env } });
  return browser;
}

/** Ends the browser; the next workbench starts a new one. */
export async function closeBrowser(): Promise<void> {
  const running = await browser;
  browser = undefined;
  await running?.close();
}

/** A new folder outside the project with what the options ask for. */
function makeWorkspace({ copy = [], files = {} }: OpenOptions): string {
  // The folder's name is in the window's title: the same one in each picture.
  const folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'service-roadmap-ui-')), 'roadmaps');
  mkdirSync(folder);
  for (const source of copy) cpSync(join(projectRoot(), source), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function address(host: Host, folder: string, file: string | undefined): string {
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const uri = (path: string): string => `vscode-remote://${host.authority}${pathToFileURL(path).pathname}`;
  if (file) payload.push(['openFile', uri(join(folder, file))]);
  const query = new URLSearchParams({ tkn: host.token, folder, payload: JSON.stringify(payload) });
  return `http://${host.authority}/?${query}`;
}

/**
 * Opens a workspace of its own in a browser window of its own (nothing is remembered from earlier ones), and waits until
 * the file to open, or the list of files, can be seen. The user settings belong to the server, so one workbench at a time.
 */
export async function openWorkbench(options: OpenOptions = {}, host: Host = hostFromEnvironment()): Promise<Workbench> {
  const folder = makeWorkspace(options);
  const { settings = {}, theme = 'Default Light Modern', viewport = { width: 1400, height: 900 } } = options;
  const allSettings = { ...host.quietSettings, 'workbench.colorTheme': theme, ...settings };
  writeFileSync(host.settingsFile, JSON.stringify(allSettings, null, 2));
  const context = await (await runningBrowser(host)).newContext({
    viewport,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(ACTION_TIMEOUT);
  const page = await context.newPage();
  const workbench = new Workbench(page, folder, async () => {
    await context.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  });
  try {
    await page.goto(address(host, folder, options.open), { timeout: START_TIMEOUT });
    await workbench.waitUntilReady(options.open, START_TIMEOUT);
    return workbench;
  } catch (error) {
    await workbench.screenshot('workbench-did-not-open').catch(() => undefined);
    await workbench.close();
    throw error;
  }
}
