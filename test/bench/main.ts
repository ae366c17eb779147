import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { FULL, QUICK } from './measure';
import { asMarkdown, asText, type Report } from './report';
import { run } from './run';
import type { Server } from './session';

/**
 * The benchmark itself; `scripts/bench.mjs` builds what it measures and starts it under the Node that all servers get.
 * Its own flags (--root, --server, --peer VERSION=PROGRAM, --command) come from there.
 */
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.cwd() },
    server: { type: 'string', default: '' },
    peer: { type: 'string', multiple: true, default: [] },
    command: { type: 'string', default: 'npm run bench' },
    sizes: { type: 'string', default: '100,1000,10000' },
    rows: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** The day on which the generated roadmaps have few findings. */
const TODAY = '2026-11-21';
const OUR_DEBOUNCE = 150;
const PEER_DEBOUNCE = 200;

function servers(): Server[] {
  const schema = pathToFileURL(path.join(values.root, 'schemas', 'roadmap.schema.json')).href;
  const yaml = {
    validate: true,
    completion: true,
    hover: true,
    format: { enable: true },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
    schemas: { [schema]: ['*.roadmap.yaml'] },
  };
  const ours: Server = {
    name: 'ours',
    program: values.server,
    debounce: OUR_DEBOUNCE,
    languageId: 'service-roadmap',
    settings: {},
    initializationOptions: { today: TODAY },
  };
  const peers = values.peer.map((peer): Server => {
    const [version = '', program = ''] = peer.split(/=(.*)/s);
    return {
      name: `yaml-ls ${version}`,
      program,
      debounce: PEER_DEBOUNCE,
      languageId: 'yaml',
      settings: { yaml, http: {}, '[yaml]': {}, editor: { tabSize: 2 }, files: {} },
    };
  });
  return [ours, ...peers];
}

const list = (text: string): string[] => text.split(',').map((part) => part.trim());

async function main(): Promise<void> {
  const all = servers();
  const results = await run({
    root: values.root,
    servers: all,
    sizes: list(values.sizes).map(Number),
    rows: values.rows === undefined ? undefined : list(values.rows),
    effort: values.quick ? QUICK : FULL,
    say: (line) => process.stderr.write(`  ${line}\n`),
  });
  const bundle = fs.statSync(values.server).size;
  const report: Report = { results, servers: all, bundle, quick: values.quick };
  process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : `${asText(report)}\n`);
  if (values.write)
    fs.writeFileSync(path.join(values.root, 'docs', 'benchmark.md'), asMarkdown(report, values.command));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
