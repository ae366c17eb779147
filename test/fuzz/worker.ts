import { Worker } from 'node:worker_threads';
import { type Corpus, loadCorpus } from './documents';
import { Checker, type Step, scriptOf, sessionSeed } from './session';
import { type Shrunk, shrink } from './shrink';

/** Runs sessions in a thread of its own, so that one that hangs can be ended. */

export interface Job {
  readonly root: string;
  readonly seed: number;
  /** The first session, and the distance to the next. */
  readonly first: number;
  readonly stride: number;
  /** Ends after so many sessions, or after the session in which the seconds have passed. */
  readonly sessions?: number | undefined;
  readonly seconds?: number | undefined;
  /** Written to before each step: session, step, and how many steps so far. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

export interface Failed {
  readonly session: number;
  readonly step: number;
  readonly what: string;
  /** The texts of the last versions, and the changes between, when nothing shorter fails. */
  readonly steps: readonly Step[];
  readonly shrunk?: Shrunk | undefined;
}

export interface Outcome {
  readonly edits: number;
  readonly sessions: number;
  readonly failed?: Failed;
}

const HANG = 30_000;
const SHRINKING = 60_000;

export async function work(job: Job): Promise<Outcome> {
  const corpus = await loadCorpus(job.root);
  const { progress, sessions = Number.POSITIVE_INFINITY, seconds = Number.POSITIVE_INFINITY } = job;
  const until = performance.now() + seconds * 1000;
  let edits = 0;
  let done = 0;
  for (let session = job.first; done < sessions && performance.now() < until; session += job.stride, done++) {
    const seed = sessionSeed(job.seed, session);
    const checker = new Checker(seed);
    const steps: Step[] = [];
    for (const step of scriptOf(seed, corpus)) {
      Atomics.store(progress, 0, session);
      Atomics.store(progress, 1, steps.length);
      Atomics.store(progress, 2, ++edits);
      steps.push(step);
      const what = checker.step(step);
      if (what === undefined) continue;
      Atomics.store(progress, 3, 1);
      const shrunk = shrink(steps, seed, SHRINKING);
      return {
        edits,
        sessions: done,
        failed: { session, step: steps.length - 1, what, steps: steps.slice(-2), shrunk },
      };
    }
  }
  return { edits, sessions: done };
}

/** Runs a job in a thread of the program `file`, which hands its `workerData` to `work`; ends it when a step hangs. */
export function runGuarded(file: string, job: Omit<Job, 'progress'>): Promise<Outcome> {
  const progress = new Int32Array(new SharedArrayBuffer(16));
  const worker = new Worker(file, { workerData: { ...job, progress } satisfies Job });
  return new Promise((resolve, reject) => {
    let seen = -1;
    let since = performance.now();
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 2);
      // A failure that is being shrunk takes its own time.
      if (now !== seen || Atomics.load(progress, 3) === 1) {
        seen = now;
        since = performance.now();
      } else if (performance.now() - since > HANG) {
        clearInterval(watch);
        void worker.terminate();
        hung(job, Atomics.load(progress, 0), Atomics.load(progress, 1), now).then(resolve, reject);
      }
    }, 500);
    worker.once('message', (outcome: Outcome) => {
      clearInterval(watch);
      resolve(outcome);
    });
    worker.once('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}

/** What was being read when it hung: the script is made up again, without reading it. */
async function hung({ root, seed }: { root: string; seed: number }, session: number, step: number, edits: number) {
  const corpus: Corpus = await loadCorpus(root);
  const steps: Step[] = [];
  for (const each of scriptOf(sessionSeed(seed, session), corpus)) {
    steps.push(each);
    if (steps.length > step) break;
  }
  const what = `no answer within ${HANG / 1000} s`;
  return { edits, sessions: 0, failed: { session, step, what, steps: steps.slice(-2) } };
}

/** A failure as a person reads it, with what reproduces it. */
export function describe(seed: number, { session, step, what, steps, shrunk }: Failed): string {
  const texts = shrunk?.texts ?? steps.map(({ text }) => text);
  return [
    `seed ${seed}, session ${session}, step ${step}: ${shrunk?.what ?? what}`,
    `Again: npm run fuzz -- --seed ${seed} --session ${session}`,
    shrunk ? 'The shortest case, for test/fuzz/cases.ts:' : 'The last two versions (no shorter case fails):',
    `[\n${texts.map((text) => `  ${JSON.stringify(text)},`).join('\n')}\n]`,
    ...(shrunk ? [] : [`Its changes: ${JSON.stringify(steps.at(-1)?.changes)}`]),
  ].join('\n');
}
