// What npm test says at its end.
import { say, seconds } from './run.mjs';

const LONGEST_LINE = 400; // a stack may hold a whole module as a data: URL

/** An error for people: of programs what they said, of our own code the place. */
export function explain(error) {
  const text = error?.name === 'CommandError' ? error.message : (error?.stack ?? String(error));
  return text
    .split('\n')
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line))
    .join('\n');
}

const rows = [];

/**
 * Runs a suite and keeps its result. A suite that cannot run counts as one failure: nothing is ever left out silently.
 * @param {string} name
 * @param {string} host where it runs; the work may name it better in its result
 * @param {() => Promise<{ passed: number, failed: number, skipped: number, host?: string }>} work
 */
export async function suite(name, host, work) {
  const since = performance.now();
  say(`\n── ${name} ──`);
  const row = { name, host, passed: 0, failed: 0, skipped: 0 };
  try {
    Object.assign(row, await work());
    if (row.passed + row.failed + row.skipped === 0) throw new Error(`suite ${name}: it holds no test`);
  } catch (error) {
    row.failed = Math.max(row.failed, 1);
    say(explain(error));
  }
  row.time = seconds(since);
  rows.push(row);
}

/** Prints the table and the last line; returns the exit code. */
export function summary(since) {
  const lines = [
    ['suite', 'host', 'passed', 'failed', 'skipped', 'time'],
    ...rows.map((r) => [r.name, r.host, r.passed, r.failed, r.skipped, r.time].map(String)),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  say('');
  for (const line of lines) {
    say(line.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  }
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  say(`\nAll of it took ${seconds(since)}.`);
  say(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return total('failed') > 0 ? 1 : 0;
}
