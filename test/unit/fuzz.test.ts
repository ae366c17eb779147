import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { CASES } from '../fuzz/cases';
import { failureOf } from '../fuzz/shrink';
import { describe, type Job, runGuarded, work } from '../fuzz/worker';

/**
 * Reading with the version before at hand gives what reading from scratch gives, and no text makes it throw or hang:
 * what fuzzing has found before, then fixed seeds. `npm run fuzz` goes on from there.
 */

const SEEDS: readonly (readonly [seed: number, sessions: number])[] = [
  [20261121, 12],
  [4, 12],
  [7, 12],
];

function testCases(): void {
  for (const { name, texts } of CASES) {
    test(`found by fuzzing: ${name}`, () => assert.equal(failureOf(texts, 0), undefined));
  }
  for (const [seed, sessions] of SEEDS) {
    test(`random edits, seed ${seed}: kept = from scratch`, async () => {
      const job = { root: process.cwd(), seed, first: 0, stride: 1, sessions };
      const { failed, edits } = await runGuarded(__filename, job);
      assert.equal(failed && describe(seed, failed), undefined);
      assert.ok(edits > sessions, `${edits} edits`);
    });
  }
}

if (isMainThread) testCases();
else void work(workerData as Job).then((outcome) => parentPort?.postMessage(outcome));
