// What gets bundled, and how. The only place that knows the entries.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { inRoot, remove, root } from './paths.mjs';

const node = { platform: 'node', format: 'cjs', target: 'node20.20' };

/** What ships: source → dist/. `own` asks for the share of our own code to be printed. */
const PRODUCT = [
  {
    in: 'client/extension.ts',
    out: 'extension',
    // The rest of the client is loaded once it is needed.
    options: { ...node, external: ['vscode', './client'], supported: { 'dynamic-import': false } },
  },
  { in: 'client/client.ts', out: 'client', options: { ...node, external: ['vscode'] } },
  { in: 'server/main.ts', out: 'server', options: node },
  { in: 'cli/main.ts', out: 'cli', options: { ...node, banner: { js: '#!/usr/bin/env node' } } },
  {
    in: 'client/preview/main.ts',
    out: 'preview',
    options: { platform: 'browser', format: 'iife', target: 'es2022' },
  },
  { in: 'client/preview/preview.css', out: 'preview', options: { platform: 'browser', target: 'es2022' } },
];

const common = { absWorkingDir: root, bundle: true, charset: 'utf8', logLevel: 'warning', metafile: true };

const outputOf = (entry) => `dist/${entry.out}${path.extname(entry.in) === '.css' ? '.css' : '.js'}`;

/**
 * esbuild's options for each bundle that ships.
 * @param {{ production?: boolean, partial?: boolean }} [options] production: small, without source maps;
 *   partial: entries that are not written yet are left out with a notice instead of failing the build
 */
export function productBuilds({ production = false, partial = false } = {}) {
  const missing = PRODUCT.filter((entry) => !fs.existsSync(inRoot(entry.in)));
  if (missing.length > 0 && !partial) throw new Error(`entry not found: ${missing.map((e) => e.in).join(', ')}`);
  for (const entry of missing) console.warn(`left out, not written yet: ${entry.in}`);
  return PRODUCT.filter((entry) => !missing.includes(entry)).map((entry) => ({
    ...common,
    entryPoints: [entry.in],
    outfile: outputOf(entry),
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none', // dist/licenses.txt has the texts
    ...entry.options,
  }));
}

/** Sizes of a bundle in bytes: what is written, and how much of it comes from this repository. */
export function sizes(metafile) {
  return Object.entries(metafile.outputs)
    .filter(([file]) => !file.endsWith('.map'))
    .map(([file, output]) => {
      const inputs = Object.entries(output.inputs).filter(([input]) => !input.includes('node_modules/'));
      return { file, bytes: output.bytes, own: inputs.reduce((sum, [, input]) => sum + input.bytesInOutput, 0) };
    });
}

const TESTS = {
  unit: {},
  protocol: {},
  vscode: { external: ['vscode', 'mocha'] },
  ui: { external: ['playwright-core', 'axe-core'] },
};

export const TEST_SUITES = Object.keys(TESTS);

const testFiles = (suite) => {
  const dir = inRoot('test', suite);
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('test', suite, file))
    .sort();
};

/**
 * Bundles the tests of a suite, test/SUITE/x.test.ts to out/test/SUITE/x.test.cjs.
 * @returns {Promise<string[]>} the bundles, paths from the project's folder
 */
export async function bundleTests(suite) {
  const files = testFiles(suite);
  const outdir = path.join('out', 'test', suite);
  remove(inRoot(outdir)); // a test that was deleted must not run
  if (files.length === 0) return [];
  await esbuild.build({
    ...common,
    ...node,
    ...TESTS[suite],
    entryPoints: suite === 'vscode' ? [...files, 'test/vscode/index.ts'] : files,
    outbase: path.join('test', suite),
    outdir,
    outExtension: { '.js': '.cjs' },
    sourcemap: 'inline',
    metafile: false,
  });
  return files.map((file) => path.join('out', file.replace(/\.ts$/, '.cjs')));
}

/** Bundles test/ui/driver.ts and gives its exports, for scripts that drive VS Code. */
export async function bundleDriver() {
  const outfile = path.join('out', 'driver.cjs');
  await esbuild.build({
    ...common,
    ...node,
    ...TESTS.ui,
    entryPoints: ['test/ui/driver.ts'],
    outfile,
    metafile: false,
  });
  return (await import(pathToFileURL(inRoot(outfile)).href)).default;
}
