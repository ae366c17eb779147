// npm run bench: our language server beside the YAML language server, on generated roadmaps.
//   --sizes 100,1000      items of the roadmaps; 100,1000,10000 when left out (then it runs for more than an hour)
//   --rows type,burst     only these measures (ids: test/bench/rows.ts; start, open)
//   --quick               few repetitions, for trying
//   --json                for machines
//   --write               docs/benchmark.md
//   --peers 2.0.0         versions of the peer; none: --peers ''
//   --server FILE         this build of our server instead of a fresh one for production in dist/
//   --guard               counts what one typed character makes the engine do instead; no peers, no times, seconds
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './lib/install.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const PEERS = '1.25.0,2.0.0';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    rows: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    guard: { type: 'boolean', default: false },
    peers: { type: 'string', default: PEERS },
    server: { type: 'string' },
  },
});

// What the preparations say must not stand in the JSON.
if (values.json) process.stdout.write = process.stderr.write.bind(process.stderr);
await installDependencies();
const { bundleTools } = await import('./lib/tools.mjs');

async function ourServer() {
  if (values.server) return path.resolve(values.server);
  const { build } = await import('../esbuild.mjs');
  await build({ production: true, quiet: true });
  return inRoot('dist', 'server.js');
}

/** Passes on what was given to us. */
const given = (names) =>
  names.flatMap((name) => {
    const value = values[name];
    if (value === undefined || value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}=${value}`];
  });

async function guard() {
  const [program] = await bundleTools('bench', ['test/bench/guardMain.ts']);
  return run(process.execPath, ['--enable-source-maps', program], { allowFailure: true });
}

async function bench() {
  const { installPeer } = await import('./lib/peer.mjs');
  const { toolNode } = await import('./lib/tool-node.mjs');
  const [main] = await bundleTools('bench', ['test/bench/main.ts', 'test/bench/floor.ts']);
  const server = await ourServer();
  const peers = [];
  for (const version of values.peers.split(',').filter(Boolean))
    peers.push(`--peer=${version}=${await installPeer(version)}`);
  const passed = given(['sizes', 'rows', 'quick', 'json', 'write']);
  const command = ['npm run bench', ...(passed.length > 0 ? ['--', ...passed] : [])].join(' ');
  const own = [`--root=${root}`, `--server=${server}`, ...peers, `--command=${command}`];
  return run(await toolNode(), ['--enable-source-maps', main, ...own, ...passed], { allowFailure: true });
}

const { code } = await (values.guard ? guard() : bench());
process.exitCode = code;
