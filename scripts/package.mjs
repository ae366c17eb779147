// npm run package: the .vsix for VS Code and the tarball for npm, in out/.
import path from 'node:path';
import { installDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { say, step } from './lib/run.mjs';

await installDependencies();
const { packageTarball, packageVsix, sizeOf } = await import('./lib/package.mjs');
// The .vsix first: it builds dist/ for production, and the tarball takes dist/cli.js from there.
const vsix = await step('Packaging the extension', packageVsix);
const tarball = await step('Packaging the command line', packageTarball);
for (const file of [vsix, tarball]) say(`${path.relative(root, file)}  ${sizeOf(file)}`);
