// npm run check: types, format and lint, generated pages, and the rules of the house. Takes seconds.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDependencies } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { explain } from './lib/report.mjs';
import { run, say, seconds } from './lib/run.mjs';

const PARALLEL = 2;

/** Runs a program of a package under this Node; what it prints are the problems. */
async function program(name, packageName, ...args) {
  const dir = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
  const file = path.join(dir, typeof bin === 'string' ? bin : bin[name]);
  const result = await run(process.execPath, [file, ...args], { capture: true, allowFailure: true });
  return result.code === 0 ? [] : [(result.stdout + result.stderr).trim() || `${name} ended with ${result.code}`];
}

const types = (project) => () => program('tsc', 'typescript', '-p', project, '--noEmit');

async function generatedPages() {
  const { generate } = await import('./generate.mjs');
  const { changed } = await generate({ check: true });
  return changed.map((file) => `${file} is out of date: run npm run generate`);
}

const lazily = (module, name) => async () => (await import(`./lib/checks/${module}.mjs`))[name]();

// The pages first: types need what is generated with them.
const FIRST = { name: 'generated pages are up to date', problems: generatedPages };
const CHECKS = [
  { name: 'types: extension, server, command line, tests', problems: types('.') },
  { name: 'types: roadmap/', problems: types('roadmap') },
  { name: 'types: client/preview/', problems: types('client/preview') },
  { name: 'format and lint', problems: () => program('biome', '@biomejs/biome', 'check', '--colors=off') },
  { name: 'imports point down', problems: lazily('layers', 'checkLayers') },
  { name: 'API level is the promised one', problems: lazily('api-level', 'checkApiLevel') },
  { name: 'ids of rules in pages exist', problems: lazily('rule-ids', 'checkRuleIds') },
  { name: 'no machine paths, no registry hosts', problems: lazily('traces', 'checkTraces') },
];

async function perform({ name, problems }) {
  const since = performance.now();
  const found = await problems().catch((error) => [explain(error)]);
  say(`${found.length === 0 ? '✔' : '✖'} ${name} (${seconds(since)})`);
  for (const problem of found) say(problem.replace(/^/gm, '    '));
  return found.length === 0;
}

/** Runs all checks and prints them; gives how many passed and failed. */
export async function check() {
  const results = [await perform(FIRST)];
  const waiting = [...CHECKS];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await perform(next));
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await installDependencies();
  const { failed } = await check();
  process.exitCode = failed > 0 ? 1 : 0;
}
