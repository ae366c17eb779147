// npm run fuzz: random documents, random edits; each version read with the one before at hand must be as read from scratch.
//   --seconds 60      how long; a session that has begun is ended
//   --seed N          the same documents and edits again; printed at the start and the end
//   --session N       only this session of the seed, as a failure names it
//   --threads 2       so many at once
import { installDependencies } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

await installDependencies();
const { bundleTools } = await import('./lib/tools.mjs');
const [program] = await bundleTools('fuzz', ['test/fuzz/main.ts']);
const args = ['--enable-source-maps', program, `--root=${root}`, ...process.argv.slice(2)];
process.exitCode = (await run(process.execPath, args, { allowFailure: true })).code;
