import fs from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { validators } from '../../roadmap/generated/validators';
import { definitionOf } from '../../roadmap/schema/shape';
import { type Cell, median } from './measure';
import { spotsIn } from './spots';

/**
 * What nobody gets below: yaml's own parser and the compiled validators on the same text, and the update of the text
 * itself. Runs in a process of its own: `node floor.cjs FILE REPETITIONS`, prints cells as JSON.
 */

/** Milliseconds of processor time and by the clock. */
function timed(work: () => void): { cpu: number; wall: number } {
  const before = process.cpuUsage();
  const since = performance.now();
  work();
  const wall = performance.now() - since;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall };
}

function cell(samples: readonly { cpu: number; wall: number }[]): Cell {
  return { cpu: median(samples.map((s) => s.cpu)), wall: median(samples.map((s) => s.wall)), times: samples.length };
}

const repeat = (times: number, work: () => void) => cell(Array.from({ length: times }, () => timed(work)));

function validate(value: Readonly<Record<string, unknown>>): void {
  for (const [key, part] of Object.entries(value)) {
    const section = Array.isArray(part) ? validators[definitionOf(key) ?? ''] : undefined;
    if (section && Array.isArray(part)) for (const item of part) section(item);
    else validators[`root:${key}`]?.(part);
  }
}

function textUpdate(text: string, times: number): Cell {
  const spots = spotsIn(text);
  let document = TextDocument.create('file:///a.yaml', 'yaml', 0, text);
  document.positionAt(0);
  const batch = (): void => {
    for (let i = 0; i < 200; i++) {
      const { line, end } = spots[(i >> 1) % spots.length] as (typeof spots)[0];
      const typed = i % 2 === 0;
      const range = { start: { line, character: end }, end: { line, character: typed ? end : end + 1 } };
      document = TextDocument.update(document, [{ range, text: typed ? 'x' : '' }], i);
    }
  };
  batch();
  const { cpu = 0, wall = 0 } = repeat(times, batch);
  return { cpu: cpu / 200, wall: wall / 200, times: times * 200 };
}

const [file = '', repetitions = '5'] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const times = Number(repetitions);
let value: Record<string, unknown> = {};
const cold = repeat(1, () => {
  parseDocument(text);
});
value = parseDocument(text).toJS() as Record<string, unknown>;
const coldValidate = repeat(1, () => validate(value));
const parse = repeat(times, () => {
  parseDocument(text);
});
const validated = repeat(times, () => validate(value));
const sum = (a: Cell, b: Cell): Cell => ({
  cpu: (a.cpu ?? 0) + (b.cpu ?? 0),
  wall: (a.wall ?? 0) + (b.wall ?? 0),
  times: a.times,
});
const cells: Record<string, Cell> = {
  textUpdate: textUpdate(text, times),
  parse,
  validate: validated,
  open: sum(parse, validated),
  openFirst: sum(cold, coldValidate),
};
process.stdout.write(JSON.stringify(cells));
