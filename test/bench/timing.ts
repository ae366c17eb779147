import { type Cell, type Effort, FAST, medianOf, type Sample } from './measure';
import type { Session } from './session';

/** One thing to be measured, over and over. */
export interface Operation {
  /** Does it once, up to the answer. `i` counts the repetitions. */
  run(i: number): Promise<void>;
  /** What ends it: the answer to its last request, or diagnostics. */
  readonly until: 'answer' | 'published';
  /** It changes the text, so that the server has more to do afterwards. */
  readonly edits: boolean;
  /** Each repetition waits for the server's debounce. */
  readonly waits?: boolean;
}

/** An edit and its taking back are a pair. */
export const even = (n: number): number => Math.max(2, 2 * Math.ceil(n / 2));

/** Measures an operation as often as it is worth; medians of single ones, or of sums of many where one is short. */
export async function measure(session: Session, effort: Effort, operation: Operation): Promise<Cell> {
  const { edits, until, waits } = operation;
  let done = 0;
  const once = async (times: number): Promise<Sample> => {
    const before = (await session.cost()).cpu;
    const since = performance.now();
    for (let n = 0; n < times; n++) await operation.run(done++);
    const wall = (performance.now() - since) / times - (waits ? session.server.debounce : 0);
    const after = until === 'published' ? ((await session.cost()).published ?? Number.NaN) : await session.answeredAt();
    if (edits) await session.idle();
    return { cpu: (after - before) / times, wall };
  };
  // Also warms up; always in pairs, because a pair of edits gives back the text as it was.
  await once(2);
  const trial = await once(2);
  const samples: Sample[] = [];
  let times = 0;
  if (trial.cpu < FAST) {
    const batch = waits ? even(effort.batch / effort.batches) : even(effort.batch);
    for (let n = 0; n < effort.batches; n++) samples.push(await once(batch));
    times = batch * effort.batches;
  } else {
    times = even(effort.singles(trial.cpu));
    for (let n = 0; n < times; n++) samples.push(await once(1));
  }
  return { ...medianOf(samples), times };
}
