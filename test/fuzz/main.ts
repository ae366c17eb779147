import { parseArgs } from 'node:util';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { describe, type Job, type Outcome, runGuarded, work } from './worker';

/** The program behind `npm run fuzz`: threads that run sessions until the time is over or something is wrong. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: process.cwd() },
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string' },
      session: { type: 'string' },
      threads: { type: 'string', default: '1' },
    },
  });
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
  const threads = values.session === undefined ? Math.max(1, Number(values.threads)) : 1;
  if (Number.isNaN(seed) || Number.isNaN(threads)) throw new Error('--seed and --threads are numbers');
  console.log(`seed ${seed}`);
  const since = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: threads }, (_, thread): Promise<Outcome> => {
      const part =
        values.session === undefined
          ? { first: thread, seconds: Number(values.seconds) }
          : { first: Number(values.session), sessions: 1 };
      return runGuarded(__filename, { root: values.root, seed, stride: threads, ...part });
    }),
  );
  const edits = outcomes.reduce((sum, outcome) => sum + outcome.edits, 0);
  const sessions = outcomes.reduce((sum, outcome) => sum + outcome.sessions, 0);
  const failures = outcomes.flatMap(({ failed }) => (failed ? [failed] : []));
  for (const failed of failures) console.log(`\n${describe(seed, failed)}`);
  const took = ((performance.now() - since) / 1000).toFixed(0);
  console.log(`\nseed ${seed}: ${edits} edits in ${sessions} sessions, ${took} s, ${failures.length} failed`);
  return failures.length > 0 ? 1 : 0;
}

if (isMainThread) {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(2);
    },
  );
} else {
  void work(workerData as Job).then((outcome) => parentPort?.postMessage(outcome));
}
