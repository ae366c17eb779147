// Builds dist/: node esbuild.mjs [--production] [--watch] [--partial]
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { productBuilds, sizes } from './scripts/lib/bundles.mjs';
import { licenses } from './scripts/lib/licenses.mjs';
import { inRoot, remove } from './scripts/lib/paths.mjs';

/** Writes what the bundles need and the repository does not hold: validators, types. Leaves committed pages alone. */
async function generateSources({ partial = false } = {}) {
  if (partial && !fs.existsSync(inRoot('scripts', 'generate.mjs'))) return;
  const { generate } = await import('./scripts/generate.mjs');
  await generate({ check: true });
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

/**
 * Builds everything once into dist/.
 * @param {{ production?: boolean, partial?: boolean, quiet?: boolean }} [options] see productBuilds(); quiet: print no sizes
 */
export async function build({ production = false, partial = false, quiet = false } = {}) {
  await generateSources({ partial });
  remove(inRoot('dist'));
  const results = await Promise.all(productBuilds({ production, partial }).map((options) => esbuild.build(options)));
  fs.writeFileSync(inRoot('dist', 'licenses.txt'), licenses(results.map((result) => result.metafile)));
  if (fs.existsSync(inRoot('dist', 'cli.js'))) fs.chmodSync(inRoot('dist', 'cli.js'), 0o755);
  if (quiet) return;
  for (const { file, bytes, own } of results.flatMap((result) => sizes(result.metafile))) {
    console.log(`${file.padEnd(18)} ${kilobytes(bytes)}   own code ${kilobytes(own)}`);
  }
}

/** Says when work starts and when all bundles are done: the two lines that .vscode/tasks.json looks for. */
function announcer() {
  let running = 0;
  return {
    name: 'announce',
    setup({ onStart, onEnd }) {
      onStart(() => {
        if (running++ === 0) console.log('[watch] build started');
      });
      onEnd(() => {
        if (--running === 0) console.log('[watch] build finished');
      });
    },
  };
}

async function watch(options) {
  await generateSources(options);
  const plugins = [announcer()];
  const contexts = await Promise.all(
    productBuilds(options).map((settings) => esbuild.context({ ...settings, plugins })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  // The schema is no input of a bundle, but what is generated from it is.
  let timer;
  fs.watch(inRoot('schemas'), () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => generateSources(options).catch((error) => console.error(`✘ [ERROR] ${error.message}`)),
      100,
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flags = ['production', 'watch', 'partial'].map((name) => [name, { type: 'boolean', default: false }]);
  const { values } = parseArgs({ options: Object.fromEntries(flags) });
  try {
    await (values.watch ? watch(values) : build(values));
  } catch (error) {
    // esbuild has said what is wrong with the code
    if (!error.errors) console.error(`✘ [ERROR] ${error.message}`);
    process.exitCode = 1;
  }
}
