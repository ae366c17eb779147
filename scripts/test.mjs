// npm test: everything, from a fresh clone. npm test -- unit protocol: only these suites; --grep REGEX: only these tests.
import { parseArgs } from 'node:util';
import { installDependencies } from './lib/install.mjs';
import { explain, suite, summary } from './lib/report.mjs';
import { say, step } from './lib/run.mjs';

const SUITES = ['check', 'unit', 'protocol', 'package', 'vscode', 'ui'];

function chosen() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
    const unknown = positionals.filter((name) => !SUITES.includes(name));
    if (unknown.length > 0) throw new Error(`no suite ${unknown.join(', ')}`);
    return { grep: values.grep, wants: (name) => positionals.length === 0 || positionals.includes(name) };
  } catch (error) {
    say(`${error.message}\nUsage: npm test -- [${SUITES.join('] [')}] [--grep REGEX]`);
    process.exit(2);
  }
}

const since = performance.now();
const { grep, wants } = chosen();
await installDependencies();

// Only now: these need the packages.
const { build } = await import('../esbuild.mjs');
const { bundleTests } = await import('./lib/bundles.mjs');
const { runNodeTests } = await import('./lib/node-tests.mjs');
await step('Building', () => build()).catch((error) => {
  say(error.errors ? 'The build failed.' : explain(error));
  process.exit(1);
});

const node = `Node ${process.versions.node}`;
if (wants('check')) {
  const { check } = await import('./check.mjs');
  await suite('check', node, check);
}
for (const name of ['unit', 'protocol']) {
  if (wants(name)) await suite(name, node, async () => runNodeTests(await bundleTests(name), { grep }));
}

// The packages are tested by themselves, and the UI suite installs the .vsix.
let vsix;
const packaged = async () => {
  const { packageTarball, packageVsix } = await import('./lib/package.mjs');
  vsix ??= await step('Packaging the extension', packageVsix);
  return { vsix, tarball: () => step('Packaging the command line', packageTarball) };
};
if (wants('package')) {
  await suite('package', node, async () => {
    const { tarball } = await packaged();
    const env = { VSIX: vsix, TARBALL: await tarball() };
    return runNodeTests(['test/package/package.test.mjs'], { grep, env });
  });
}
if (wants('vscode')) {
  await suite('vscode', 'none', async () => {
    const { runVscodeTests } = await import('./lib/vscode/tests.mjs');
    const { findBrowser } = await import('./lib/browser.mjs');
    const files = await bundleTests('vscode');
    if (files.length === 0) throw new Error('no test found');
    return runVscodeTests({ grep, browser: findBrowser });
  });
}
if (wants('ui')) {
  await suite('ui', 'none', async () => {
    const { runUiTests } = await import('./lib/ui-tests.mjs');
    const files = await bundleTests('ui');
    if (files.length === 0) throw new Error('no test found');
    return runUiTests(files, { grep, ...(await packaged()) });
  });
}
process.exitCode = summary(since);
