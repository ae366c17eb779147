/** How often things are measured, and what is made of the numbers. */

export interface Cell {
  /** Milliseconds of processor time; absent where only the clock counts. */
  readonly cpu?: number;
  /** Milliseconds by the clock, the server's debounce taken out where it has one there. */
  readonly wall?: number;
  /** Repetitions. */
  readonly times: number;
  /** How much was answered: symbols, folding ranges, proposals, findings. */
  readonly count?: number;
  readonly bytes?: number;
  readonly note?: string;
}

export interface Sample {
  readonly cpu: number;
  readonly wall: number;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const medianOf = (samples: readonly Sample[]): Sample => ({
  cpu: median(samples.map((sample) => sample.cpu)),
  wall: median(samples.map((sample) => sample.wall)),
});

/** How thoroughly: a full run is for the record, a quick one for trying. */
export interface Effort {
  /** Sums of how many repetitions, and how many sums, for what takes less than `FAST` milliseconds. */
  readonly batch: number;
  readonly batches: number;
  /** Single measurements of what takes longer, by how long it takes. */
  singles(milliseconds: number): number;
  readonly starts: number;
  readonly opens: number;
}

/** Below it single measurements say more of the measuring than of what is measured. */
export const FAST = 3;

export const FULL: Effort = {
  batch: 200,
  batches: 5,
  singles: (milliseconds) => (milliseconds < 100 ? 30 : milliseconds < 1000 ? 15 : 10),
  starts: 15,
  opens: 7,
};

export const QUICK: Effort = {
  batch: 20,
  batches: 3,
  singles: (milliseconds) => (milliseconds < 100 ? 6 : milliseconds < 1000 ? 3 : 1),
  starts: 3,
  opens: 2,
};
