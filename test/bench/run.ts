import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateRoadmap } from '../support/generateRoadmap';
import { type Cell, type Effort, median, medianOf, type Sample } from './measure';
import { type Bench, ROWS, type Row } from './rows';
import { SEED } from './seed';
import { type Server, Session } from './session';
import { spotsIn } from './spots';

/** Measures of one size: by row, by server. The floor stands among the servers as `floor`. */
export type Table = Record<string, Record<string, Cell>>;

export interface Results {
  readonly start: Record<string, Cell>;
  readonly sizes: Record<number, { readonly bytes: number; readonly lines: number; readonly rows: Table }>;
  /** Milliseconds from a change of a tiny document to its diagnostics: what a server says of its debounce is true. */
  readonly debounce: Record<string, number>;
}

export interface RunOptions {
  readonly root: string;
  readonly servers: readonly Server[];
  readonly sizes: readonly number[];
  readonly effort: Effort;
  /** Only these rows; all when left out. */
  readonly rows?: readonly string[] | undefined;
  /** Given a line for each thing that was measured. */
  readonly say: (line: string) => void;
}

/** A few findings, as many in a long roadmap as in a short one: all of them are sent after each key. */
const FAULTS = 10;

export const documentOf = (items: number): string =>
  generateRoadmap({ items, seed: SEED, faults: Math.min(0.05, FAULTS / items) });

/** Measures all servers in turn: what disturbs the machine for a while disturbs all of them. */
export async function run(options: RunOptions): Promise<Results> {
  const { servers, say } = options;
  const results: Results = { start: {}, sizes: {}, debounce: {} };
  const wanted = (id: string) => !options.rows || options.rows.includes(id);
  if (wanted('start')) Object.assign(results.start, await startAll(options));
  for (const server of servers) {
    results.debounce[server.name] = await debounceOf(options, server);
    say(`debounce, ${server.name}: ${results.debounce[server.name]?.toFixed(0)} ms (counted as ${server.debounce})`);
  }
  for (const items of options.sizes) {
    const text = documentOf(items);
    const rows = await measureSize(options, items, text, wanted);
    results.sizes[items] = { bytes: Buffer.byteLength(text), lines: text.split('\n').length, rows };
  }
  return results;
}

async function startAll({ root, servers, effort, say }: RunOptions): Promise<Record<string, Cell>> {
  const samples = new Map<string, Sample[]>(servers.map(({ name }) => [name, []]));
  // The first round only fills the system's caches.
  for (let n = 0; n <= effort.starts; n++) {
    for (const server of servers) {
      const session = await Session.start(server, root);
      if (n > 0) samples.get(server.name)?.push({ cpu: session.startCpu, wall: session.startWall });
      await session.stop();
    }
  }
  const cells = [...samples].map(([name, all]) => [name, { ...medianOf(all), times: all.length }] as const);
  for (const [name, cell] of cells) say(line('start', name, cell));
  return Object.fromEntries(cells);
}

async function debounceOf({ root }: RunOptions, server: Server): Promise<number> {
  const session = await Session.start(server, root);
  const uri = uriOf('tiny');
  const text = 'serviceRoadmap: 1\ntitle: T\naudience: public\n';
  const opened = session.diagnostics(() => true);
  await session.open(uri, text);
  await opened;
  const walls: number[] = [];
  for (let i = 0; i < 6; i++) {
    await session.idle();
    const answer = session.diagnostics(() => true);
    const since = performance.now();
    await session.change(uri, 2, 16, i % 2 === 0 ? 16 : 17, i % 2 === 0 ? 'x' : '');
    await answer;
    walls.push(performance.now() - since);
  }
  await session.stop();
  return median(walls);
}

const uriOf = (name: string): string => pathToFileURL(path.join(os.tmpdir(), 'bench', `${name}.roadmap.yaml`)).href;

async function measureSize(
  options: RunOptions,
  items: number,
  text: string,
  wanted: (id: string) => boolean,
): Promise<Table> {
  const { root, servers, effort, say } = options;
  const table: Table = {};
  const put = (row: string, name: string, cell: Cell): void => {
    table[row] ??= {};
    table[row][name] = cell;
    say(line(`${items} ${row}`, name, cell));
  };
  for (const [row, cell] of Object.entries(floorOf(root, text, effort))) put(row, 'floor', cell);
  const spots = spotsIn(text);
  const benches: Bench[] = [];
  try {
    for (const server of servers) {
      const session = await Session.start(server, root);
      benches.push({ session, uri: uriOf(`size-${items}`), text, spots, effort });
      await session.idle();
    }
    for (const bench of benches) put('openFirst', bench.session.server.name, await open(bench));
    for (const row of ROWS.filter(({ id }) => wanted(id))) {
      for (const bench of benches) put(row.id, bench.session.server.name, await measureRow(row, bench));
    }
    for (const { session } of benches) {
      const { peak, rss } = await session.cost();
      put('peak', session.server.name, { bytes: peak, times: 1, note: `${Math.round(rss / 1e6)} MB at the end` });
    }
    if (wanted('open')) for (const bench of benches) put('open', bench.session.server.name, await reopen(bench));
  } finally {
    for (const { session } of benches) await session.stop();
  }
  return table;
}

async function measureRow(row: Row, bench: Bench): Promise<Cell> {
  const { capabilities } = bench.session;
  if (row.needs && !capabilities[row.needs]) return { times: 0, note: 'not offered' };
  const cell = await row.measure(bench);
  return cell.count === 0 ? { ...cell, note: 'empty answer' } : cell;
}

function floorOf(root: string, text: string, effort: Effort): Record<string, Cell> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    const file = path.join(dir, 'a.yaml');
    fs.writeFileSync(file, text);
    const program = path.join(root, 'out', 'bench', 'floor.cjs');
    return JSON.parse(execFileSync(process.execPath, [program, file, String(effort.opens)], { encoding: 'utf8' }));
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

/** Opens the document, up to its diagnostics. */
async function open({ session, uri, text }: Bench): Promise<Cell> {
  const answer = session.diagnostics(() => true);
  const before = (await session.cost()).cpu;
  const since = performance.now();
  await session.open(uri, text);
  const { length } = await answer;
  const wall = performance.now() - since - session.server.debounce;
  const cpu = ((await session.cost()).published ?? Number.NaN) - before;
  await session.idle();
  return { cpu, wall, times: 1, count: length };
}

/** Closes it and opens it anew under another name: nothing is left to be used again, but the code is warm. */
async function reopen(bench: Bench): Promise<Cell> {
  const cells: Cell[] = [];
  let { uri } = bench;
  for (let n = 0; n < bench.effort.opens; n++) {
    await bench.session.close(uri);
    await bench.session.idle();
    uri = uri.replace(/(?:-again\d+)?\.roadmap/, `-again${n}.roadmap`);
    cells.push(await open({ ...bench, uri }));
  }
  const sample = medianOf(cells.map(({ cpu = 0, wall = 0 }) => ({ cpu, wall })));
  return { ...sample, times: cells.length, count: cells[0]?.count ?? 0 };
}

function line(what: string, name: string, { cpu, wall, times, count, bytes, note }: Cell): string {
  const parts = [
    cpu !== undefined ? `${cpu.toFixed(2)} ms cpu` : '',
    wall !== undefined ? `${wall.toFixed(2)} ms wall` : '',
    bytes !== undefined ? `${Math.round(bytes / 1e6)} MB` : '',
    count !== undefined ? `${count} answered` : '',
    times > 1 ? `×${times}` : '',
    note ?? '',
  ];
  return `${what}, ${name}: ${parts.filter(Boolean).join(', ')}`;
}
