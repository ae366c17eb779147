import os from 'node:os';
import type { Cell } from './measure';
import { ROWS } from './rows';
import type { Results } from './run';
import type { Server } from './session';
import { judge, ratioOf } from './targets';

export interface Report {
  readonly results: Results;
  readonly servers: readonly Server[];
  /** Our server's file in bytes. */
  readonly bundle: number;
  readonly quick: boolean;
}

type Grid = readonly (readonly string[])[];

const TITLES: Readonly<Record<string, string>> = {
  textUpdate: "the text's own update",
  parse: "yaml's parseDocument",
  validate: 'the compiled validators',
  openFirst: 'open → diagnostics, the first in the process',
  open: 'open → diagnostics, warm',
  peak: 'peak memory, MB',
  start: 'process start → initialize reply',
  ...Object.fromEntries(ROWS.map(({ id, title }) => [id, title])),
};
const ORDER = ['openFirst', 'open', ...ROWS.map(({ id }) => id), 'peak', 'textUpdate', 'parse', 'validate'];

function shown(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.bytes !== undefined) return (cell.bytes / 1e6).toFixed(0);
  if (cell.cpu === undefined) return cell.note ?? '';
  const wall = cell.wall === undefined ? '' : ` (${digits(cell.wall)})`;
  return `${digits(cell.cpu)}${wall}${cell.count === 0 ? ' empty' : ''}`;
}

const digits = (n: number): string =>
  Math.abs(n) >= 100 ? n.toFixed(0) : Math.abs(n) >= 10 ? n.toFixed(1) : n.toFixed(Math.abs(n) >= 1 ? 2 : 3);

const measureOf = (row: string) => (row === 'peak' ? 'bytes' : row.startsWith('burst') ? 'wall' : 'cpu');

function grids({ results, servers }: Report): { title: string; grid: Grid }[] {
  const [ours = '', ...peers] = servers.map(({ name }) => name);
  const head = ['', ours, ...peers, 'floor', 'peer ÷ ours'];
  const rowOf = (id: string, cells: Record<string, Cell>): string[] => {
    const measure = measureOf(id);
    const ratio = ratioOf(cells, ours, peers, measure);
    const columns = [ours, ...peers, 'floor'].map((name) => shown(cells[name]));
    return [
      TITLES[id] ?? id,
      ...columns,
      ratio === undefined ? '' : `${digits(ratio)}${measure === 'wall' ? ' wall' : ''}`,
    ];
  };
  const out: { title: string; grid: Grid }[] = [];
  if (Object.keys(results.start).length > 0) out.push({ title: 'Start', grid: [head, rowOf('start', results.start)] });
  for (const [items, { bytes, lines, rows }] of Object.entries(results.sizes)) {
    const title = `${Number(items).toLocaleString('en-US')} items, ${lines.toLocaleString('en-US')} lines, ${(bytes / 1e6).toFixed(2)} MB`;
    const measured = ORDER.filter((id) => rows[id]).map((id) => rowOf(id, rows[id] ?? {}));
    const counts = countsOf(rows, [ours, ...peers]);
    out.push({ title, grid: [head, ...measured, ...counts] });
  }
  return out;
}

/** How much was answered where that can be cut short. */
function countsOf(rows: Record<string, Record<string, Cell>>, names: readonly string[]): string[][] {
  return [
    ['symbolsWarm', 'symbols answered'],
    ['foldingWarm', 'folding ranges answered'],
    ['open', 'findings'],
  ].flatMap(([id = '', title = '']) => {
    const counts = names.map((name) => rows[id]?.[name]?.count);
    return counts.some((count) => count !== undefined)
      ? [[title, ...counts.map((count) => (count === undefined ? '' : count.toLocaleString('en-US'))), '', '']]
      : [];
  });
}

function verdictGrid({ results, servers }: Report): Grid {
  const [ours = '', ...peers] = servers.map(({ name }) => name);
  const rows = judge(results, ours, peers).map((v) => [
    TITLES[v.row] ?? v.row,
    v.items?.toLocaleString('en-US') ?? '',
    v.what,
    digits(v.value),
    `${v.what === 'peer ÷ ours' ? '≥' : '≤'} ${v.bound}`,
    v.reached ? 'reached' : 'NOT reached',
  ]);
  return [['', 'items', 'what', 'is', 'target', ''], ...rows];
}

function machine({ results, servers, quick, bundle }: Report): string[] {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const waits = servers.map(({ name, debounce }) => {
    const measured = results.debounce[name];
    return `${name} ${debounce} ms${measured === undefined ? '' : ` (a tiny document is answered after ${measured.toFixed(0)})`}`;
  });
  return [
    `Node ${process.versions.node} for all, ${os.cpus().length} × ${cpu}, ${(os.totalmem() / 1e9).toFixed(0)} GB, ${os.platform()}.`,
    `Milliseconds of processor time, medians; by the clock in parentheses, less the debounce: ${waits.join(', ')}.`,
    'Of ten keys 80 ms apart nothing is taken out. The ratio is to the faster of the two peers.',
    `dist/server.js has ${(bundle / 1000).toFixed(0)} kB.`,
    ...(quick ? ['A quick run: few repetitions, for trying only.'] : []),
  ];
}

export function asText(report: Report): string {
  const parts = grids(report).map(({ title, grid }) => `${title}\n${aligned(grid)}`);
  return [machine(report).join('\n'), ...parts, `Targets\n${aligned(verdictGrid(report))}`].join('\n\n');
}

/** The page for the record. `command` is what made it. */
export function asMarkdown(report: Report, command: string): string {
  const parts = grids(report).map(({ title, grid }) => `## ${title}\n${piped(grid)}`);
  return `${[
    `# Benchmark\nMade by \`${command}\`; do not edit. Our language server beside the YAML language server with our JSON Schema, through the same client.`,
    machine(report)
      .map((line) => `- ${line}`)
      .join('\n'),
    `## Targets\n${piped(verdictGrid(report))}`,
    ...parts,
  ].join('\n\n')}\n`;
}

function aligned(grid: Grid): string {
  const widths = (grid[0] ?? []).map((_, i) => Math.max(...grid.map((row) => [...(row[i] ?? '')].length)));
  return grid
    .map((row) => row.map((cell, i) => (i === 0 ? pad(cell, widths[i], false) : pad(cell, widths[i], true))).join('  '))
    .map((row) => row.trimEnd())
    .join('\n');
}

function pad(text: string, width = 0, left: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - [...text].length));
  return left ? blanks + text : text + blanks;
}

const piped = (grid: Grid): string =>
  grid
    .map(
      (row, i) =>
        `| ${row.join(' | ')} |${i === 0 ? `\n|${row.map((_, n) => (n === 0 ? '---' : '---:')).join('|')}|` : ''}`,
    )
    .join('\n');
