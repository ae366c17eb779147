import { Session } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';
import { offersAt } from '../../roadmap/complete/offers';
import type { RoadmapDocument } from '../../roadmap/document/document';
import { clientFeatures } from '../../server/clientFeatures';
import { hover } from '../../server/features/hover';
import type { Snapshot } from '../../server/snapshot';
import { Engine, SETTINGS } from '../support/engine';
import { generateRoadmap } from '../support/generateRoadmap';
import { SEED } from './seed';

/**
 * What one typed character makes the engine do, counted and not timed, so that it is the same on every machine: the
 * pieces that are read again, what the engine counts itself, and every block of our code and the parser's that runs.
 * What built-in functions do with a long text (searching, slicing) is not seen here; the benchmark sees that.
 */
export interface Work {
  readonly items: number;
  /** Pieces whose syntax tree is not the one of the version before. */
  readonly piecesRead: number;
  /** The engine's own counters, as far as it has some (`Roadmap.work`). */
  readonly counters: Readonly<Record<string, number>>;
  /** Blocks of code run, by function; loops count each round. */
  readonly blocks: ReadonlyMap<string, number>;
}

const CLIENT = clientFeatures({});
const TOKEN = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

/** What is asked for after the character, at the place where it was typed. */
const LOOKS: Readonly<Record<string, (snapshot: Snapshot, place: number) => unknown>> = {
  diagnostics: ({ findings }) => findings,
  completion: ({ roadmap }, place) => offersAt(roadmap, place, { today: SETTINGS.today, snippets: true, json: false }),
  hover: (snapshot, place) => hover(snapshot, snapshot.document.positionAt(place - 12), CLIENT, TOKEN),
};

export const ACTS: readonly string[] = Object.keys(LOOKS);

/** So much more may be done at 10,000 items than at 100; the number of findings is the same. */
export const GROWTH = 3;
export const PIECES = 2;

const OWN = pathToFileURL(__filename).href;

interface Range {
  readonly startOffset: number;
  readonly count: number;
}

interface Covered {
  readonly url: string;
  readonly functions: readonly { readonly functionName: string; readonly ranges: readonly Range[] }[];
}

/** Types a character at a place where a warm engine has typed before, reads and checks, or looks otherwise. */
export async function workOf(items: number, act: string): Promise<Work> {
  await started;
  const text = generateRoadmap({ items, seed: SEED, faults: 0 });
  const places = [...text.matchAll(/^ +status: planned$/gm)].map((match) => match.index + match[0].length);
  const place = places[places.length >> 1];
  if (place === undefined) throw new Error('the text has no place to type in');
  const engine = new Engine(text);
  const look = (snapshot: Snapshot): unknown => LOOKS[act]?.(snapshot, place);
  engine.read().findings.at(0);
  for (let n = 0; n < 2; n++) {
    engine.change([{ start: place, end: place, text: 'x' }]);
    look(engine.read());
    engine.change([{ start: place, end: place + 1, text: '' }]);
    look(engine.read());
  }
  const before = roots(engine.read().roadmap.document);
  engine.change([{ start: place, end: place, text: 'x' }]);
  let snapshot: Snapshot | undefined;
  const blocks = await counted(() => {
    snapshot = engine.read();
    look(snapshot);
  });
  if (!snapshot) throw new Error('nothing was read');
  const { roadmap } = snapshot;
  const after = roots(roadmap.document);
  return {
    items,
    piecesRead: [...after].filter((root) => !before.has(root)).length,
    counters: countersOf(roadmap),
    blocks,
  };
}

const roots = (document: RoadmapDocument): ReadonlySet<object> =>
  new Set(document.pieces.flatMap(({ root }) => root ?? []));

function countersOf(roadmap: object): Record<string, number> {
  const work: unknown = 'work' in roadmap ? roadmap.work : undefined;
  const entries = typeof work === 'object' && work !== null ? Object.entries(work) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

const session = new Session();
session.connect();
// Only functions that are compiled from now on count their blocks; most are compiled when they are first called.
const started = session
  .post('Profiler.enable')
  .then(() => session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true }));

/** How often each block of this program ran while something was done. */
async function counted(run: () => void): Promise<Map<string, number>> {
  await session.post('Profiler.takePreciseCoverage');
  run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return sums(result);
}

function sums(scripts: readonly Covered[]): Map<string, number> {
  const blocks = new Map<string, number>();
  for (const { url, functions } of scripts) {
    if (url !== __filename && url !== OWN) continue;
    for (const { functionName, ranges } of functions) {
      const sum = ranges.reduce((all, { count }) => all + count, 0);
      if (sum === 0) continue;
      const name = `${functionName || 'anonymous'} @${ranges[0]?.startOffset}`;
      blocks.set(name, (blocks.get(name) ?? 0) + sum);
    }
  }
  return blocks;
}

export const total = (blocks: ReadonlyMap<string, number>): number =>
  [...blocks.values()].reduce((sum, count) => sum + count, 0);

/** What is wrong with the growth from a small to a large roadmap; empty where nothing is. */
export function faultsOf(small: Work, large: Work): string[] {
  const faults: string[] = [];
  if (large.piecesRead > PIECES) faults.push(`${large.piecesRead} pieces are read again; at most ${PIECES} may be`);
  for (const [name, count] of Object.entries(large.counters)) {
    const base = Math.max(1, small.counters[name] ?? 0);
    if (count > GROWTH * base) faults.push(`${name} grows from ${base} to ${count}`);
  }
  const growth = total(large.blocks) / total(small.blocks);
  if (growth > GROWTH) faults.push(`the code that runs grows ${growth.toFixed(1)} times; at most ${GROWTH} may be`);
  return faults;
}

/** The functions that grow most, for whoever looks for them. */
export function growers(small: Work, large: Work, most: number): { name: string; from: number; to: number }[] {
  return [...large.blocks]
    .map(([name, to]) => ({ name, from: small.blocks.get(name) ?? 0, to }))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, most);
}
