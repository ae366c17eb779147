// The YAML language server that people without ours use: fetched for tests and benchmarks only, never part of the product.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, remove } from './paths.mjs';
import { npm, say } from './run.mjs';

/**
 * Installs a version of yaml-language-server beside the other fetched tools.
 * @returns {Promise<string>} its program, to be run by Node
 */
export async function installPeer(version) {
  const dir = path.join(cacheDir, `yaml-language-server-${version}`);
  const program = path.join(dir, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');
  if (fs.existsSync(program)) return program;
  say(`• Fetching yaml-language-server ${version} …`);
  fs.mkdirSync(cacheDir, { recursive: true });
  const work = fs.mkdtempSync(path.join(cacheDir, 'peer-'));
  try {
    fs.writeFileSync(path.join(work, 'package.json'), '{ "private": true }');
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-save'];
    await npm(['install', `yaml-language-server@${version}`, ...flags], { cwd: work, capture: true });
    fs.renameSync(work, dir);
  } finally {
    remove(work);
  }
  return program;
}

if (process.argv[1] === import.meta.filename) console.log(await installPeer(process.argv[2]));
