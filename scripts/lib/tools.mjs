// Programs for developers that are written in TypeScript beside the tests: bundled on demand, never shipped.
import path from 'node:path';
import * as esbuild from 'esbuild';
import { inRoot, root } from './paths.mjs';

/**
 * Bundles programs into out/FOLDER/NAME.cjs.
 * @param {string} folder below out/
 * @param {string[]} files paths from the project's folder
 * @param {import('esbuild').BuildOptions} [options]
 * @returns {Promise<string[]>} absolute paths of the bundles
 */
export async function bundleTools(folder, files, options = {}) {
  await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    logLevel: 'warning',
    platform: 'node',
    format: 'cjs',
    target: 'node20.20',
    sourcemap: 'inline',
    entryPoints: files,
    outdir: path.join('out', folder),
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    ...options,
  });
  return files.map((file) => inRoot('out', folder, `${path.basename(file, '.ts')}.cjs`));
}
