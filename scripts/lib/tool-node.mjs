// A Node for the tools that need a newer one than the project itself (VS Code's server, vsce, @vscode/test-electron).
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths.mjs';
import { fetchPackage } from './registry.mjs';
import { step } from './run.mjs';

export const NODE_VERSION = '24.21.0';
const OLDEST = [22, 15];

const newEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

/** The path of a Node that runs the tools: this one where it is new enough, else one fetched from npm (Node 24). */
export async function toolNode() {
  if (newEnough()) return process.execPath;
  const dir = path.join(cacheDir, `node-${NODE_VERSION}`);
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const file = path.join(dir, binary);
  if (!fs.existsSync(file)) {
    if (process.platform === 'darwin') throw new Error(`On macOS this needs Node ${OLDEST.join('.')} or newer.`);
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    await step(`Fetching Node ${NODE_VERSION} for the tools that need it (this is ${process.version})`, () =>
      fetchPackage(`node-${platform}-${process.arch}@${NODE_VERSION}`, dir, { only: [binary] }),
    );
    fs.chmodSync(file, 0o755);
  }
  return file;
}
