import type { Cell } from './measure';
import type { Results, Table } from './run';

/** What must be reached, and whether it is. */
export interface Verdict {
  readonly row: string;
  readonly items?: number;
  /** What was compared, in words. */
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly reached: boolean;
}

type Measure = 'cpu' | 'wall' | 'bytes';

interface Target {
  readonly row: string;
  /** Peer ÷ ours, at least; by items. */
  readonly bounds: Readonly<Record<number, number>>;
  readonly measure?: Measure;
}

const HUNDREDFOLD = { 1000: 100, 10000: 300 };
const TENFOLD = { 1000: 10, 10000: 10 };

const TARGETS: readonly Target[] = [
  { row: 'type', bounds: HUNDREDFOLD },
  { row: 'hoverEdit', bounds: HUNDREDFOLD },
  { row: 'valueEdit', bounds: HUNDREDFOLD },
  { row: 'keyEdit', bounds: HUNDREDFOLD },
  { row: 'symbolsEdit', bounds: TENFOLD },
  { row: 'foldingEdit', bounds: TENFOLD },
  { row: 'formatWarm', bounds: { 1000: 20, 10000: 20 } },
  { row: 'burst', bounds: { 1000: 100, 10000: 500 }, measure: 'wall' },
  { row: 'peak', bounds: { 1000: 2, 10000: 2 }, measure: 'bytes' },
];

const START_RATIO = 2;
const OPEN_RATIO = 1.3;
const GROWTH = 3;

/** The best of those that answered; undefined where nobody did. */
export function fastestPeer(row: Record<string, Cell>, peers: readonly string[], measure: Measure): number | undefined {
  const values = peers.flatMap((name) => {
    const cell = row[name];
    const value = cell?.count === 0 ? undefined : cell?.[measure];
    return value === undefined || Number.isNaN(value) ? [] : [value];
  });
  return values.length > 0 ? Math.min(...values) : undefined;
}

/** Peer ÷ ours: how many times less ours is. */
export function ratioOf(
  row: Record<string, Cell> | undefined,
  ours: string,
  peers: readonly string[],
  measure: Measure,
): number | undefined {
  const own = row?.[ours];
  const peer = row && fastestPeer(row, peers, measure);
  const value = own?.count === 0 ? undefined : own?.[measure];
  return peer === undefined || value === undefined ? undefined : peer / value;
}

export function judge(results: Results, ours: string, peers: readonly string[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const atLeast = (row: string, what: string, value: number | undefined, bound: number, items?: number): void => {
    if (value !== undefined) verdicts.push({ row, what, value, bound, reached: value >= bound, ...at(items) });
  };
  const atMost = (row: string, what: string, value: number, bound: number, items?: number): void => {
    if (!Number.isNaN(value)) verdicts.push({ row, what, value, bound, reached: value <= bound, ...at(items) });
  };
  atLeast('start', 'peer ÷ ours', ratioOf(results.start, ours, peers, 'cpu'), START_RATIO);
  for (const [size, { rows }] of Object.entries(results.sizes)) {
    const items = Number(size);
    for (const { row, bounds, measure = 'cpu' } of TARGETS) {
      const bound = bounds[items];
      if (bound !== undefined) atLeast(row, 'peer ÷ ours', ratioOf(rows[row], ours, peers, measure), bound, items);
    }
    const { open } = rows;
    if (items >= 1_000) atMost('open', 'ours ÷ floor', cpu(open, ours) / cpu(open, 'floor'), OPEN_RATIO, items);
  }
  const small = results.sizes[100]?.rows;
  const large = results.sizes[10_000]?.rows;
  if (small && large) {
    const growth = afterUpdate(large, ours) / afterUpdate(small, ours);
    atMost('type', 'ours ÷ ours at 100 items, the update of the text taken out', growth, GROWTH, 10_000);
  }
  return verdicts;
}

const at = (items: number | undefined) => (items === undefined ? {} : { items });
const cpu = (row: Record<string, Cell> | undefined, name: string): number => row?.[name]?.cpu ?? Number.NaN;

/** A typed character without what the text's own update costs. */
export const afterUpdate = (rows: Table, ours: string): number => cpu(rows.type, ours) - cpu(rows.textUpdate, 'floor');
