// Where things are. Every script finds the project through this file, so none of them cares where it was started.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** An absolute path inside the project. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** What is fetched once and kept between runs: VS Code's server, a Node for the tools, a browser. */
export const cacheDir = inRoot('.vscode-test');

export const manifest = () => JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));

/** A new empty folder outside the project; real path, because macOS has its temp folder behind a link. */
export const tempDir = (prefix) =>
  fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), `service-roadmap-${prefix}-`));

export const remove = (target) => fs.rmSync(target, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
