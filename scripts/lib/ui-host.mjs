// A VS Code server with the packaged extension installed, and the browser for it: what test/ui/driver.ts drives.
import { findBrowser, launchOptions } from './browser.mjs';
import { installServer } from './vscode/install.mjs';
import { settingsFile, startServer } from './vscode/server.mjs';
import { QUIET_SETTINGS } from './vscode/settings.mjs';

/**
 * Starts the server.
 * @param {string} vsix the packaged extension
 * @returns {Promise<{ description: object, name: string, stop: () => Promise<void> }>} description: the driver's `Host`;
 *   name: for people
 */
export async function startUiHost(vsix) {
  const browser = await findBrowser();
  const server = await startServer(await installServer(), { vsix });
  const { executablePath, args } = launchOptions(browser);
  return {
    description: {
      authority: server.authority,
      token: server.token,
      settingsFile: settingsFile(server.dataDir),
      quietSettings: QUIET_SETTINGS,
      browser: { executablePath, args, env: browser.env ?? {} },
    },
    name: `VS Code server ${server.version} in headless Chromium ${browser.version.split('.')[0]}`,
    stop: server.stop,
  };
}
