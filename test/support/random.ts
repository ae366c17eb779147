/** Repeatable chance for property tests. */
export interface Random {
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  chance(p: number): boolean;
}

/** Xorshift over 32 bits: the same numbers for the same seed on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
    chance: (p) => next() < p,
  };
}
