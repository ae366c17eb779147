import { fold, nearest, nearestLimit } from './nearest';

/**
 * Many known words to which many mistyped ones are nearest, found without comparing each with each: of a word that is
 * cut into one part more than there may be errors, at least one part is right.
 */
export class NearestIndex {
  readonly #byPart = new Map<string, string[]>();
  readonly #lengths = new Set<number>();

  constructor(known: Iterable<string>) {
    for (const word of new Set(known)) {
      const folded = fold(word);
      this.#lengths.add(folded.length);
      for (const { start, end } of partsOf(folded.length)) {
        const key = keyOf(folded.length, start, folded.slice(start, end));
        const same = this.#byPart.get(key);
        if (same) same.push(word);
        else this.#byPart.set(key, [word]);
      }
    }
  }

  /** As `nearest`, in no order. */
  find(word: string): string[] {
    const folded = fold(word);
    const found = new Set<string>();
    for (const length of this.#lengths) {
      const limit = nearestLimit(length);
      if (Math.abs(length - folded.length) > limit) continue;
      for (const { start, end } of partsOf(length)) {
        // What was left out or put in before the part moves it.
        for (let shift = -limit; shift <= limit; shift++) {
          if (start + shift < 0) continue;
          const part = folded.slice(start + shift, end + shift);
          for (const each of this.#byPart.get(keyOf(length, start, part)) ?? []) found.add(each);
        }
      }
    }
    return nearest(word, found);
  }
}

const keyOf = (length: number, start: number, part: string): string => `${length} ${start} ${part}`;

/** As even as they can be. */
function partsOf(length: number): { start: number; end: number }[] {
  const count = nearestLimit(length) + 1;
  const at = (i: number) => Math.floor((length * i) / count);
  return Array.from({ length: count }, (_, i) => ({ start: at(i), end: at(i + 1) }));
}
