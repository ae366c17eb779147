import { apply, type Change, Engine } from '../support/engine';
import { mixSeeds } from '../support/generateRoadmap';
import { type Random, randomFrom } from '../support/random';
import { type Corpus, startText } from './documents';
import { randomEdit } from './edits';
import { compare, type Look } from './state';

/** One document and what is done to it. The texts depend on the seed alone, never on what the engine makes of them. */

export interface Step {
  readonly changes: readonly Change[];
  /** The text after it. */
  readonly text: string;
  /** Whether the version is read; in a burst of typing not every one is. */
  readonly read: boolean;
  readonly look: Look;
}

export interface Script {
  readonly first: string;
  readonly steps: readonly Step[];
}

/** A version that went wrong. */
export interface Failure {
  /** Position of the step in its session. */
  readonly step: number;
  readonly what: string;
}

const EDITS = 40;
// A text that grew past it costs more time than it finds.
const LONGEST = 80_000;
const HISTORY = 8;

export const sessionSeed = (seed: number, session: number): number => mixSeeds(seed, session);

/** Makes up a session. */
export function* scriptOf(seed: number, corpus: Corpus): Generator<Step, void> {
  const random = randomFrom(seed);
  let text = startText(random, corpus);
  const clipboard = [startText(random, corpus), text];
  yield stepOf(random, [], text, true);
  const history: string[] = [];
  for (let n = 0; n < EDITS; n++) {
    const before = text;
    for (const changes of randomEdit(random, text, history, clipboard)) {
      const after = apply(text, changes);
      if (after.length > LONGEST) break;
      text = after;
      yield stepOf(random, changes, text, random.chance(0.75));
    }
    if (text !== before) history.push(before);
    if (history.length > HISTORY) history.shift();
  }
}

function stepOf(random: Random, changes: readonly Change[], text: string, read: boolean): Step {
  const near = changes.at(-1);
  const offset =
    near && random.chance(0.7) ? Math.min(text.length, near.start + near.text.length) : random.below(text.length + 1);
  return { changes, text, read, look: { offset, finding: random.below(50), timeline: random.chance(0.2) } };
}

const NAMES = ['a.roadmap.yaml', 'a.roadmap.yaml', 'a.roadmap.yaml', 'a.roadmap.json', 'other.yaml'];

/** The file's name, which decides how its text is taken. */
export const nameOf = (seed: number): string => randomFrom(mixSeeds(seed, 7)).pick(NAMES);

/** One engine that is given step after step, each compared to reading from scratch. */
export class Checker {
  #engine: Engine | undefined;
  readonly #name: string;

  constructor(seed: number) {
    this.#name = nameOf(seed);
  }

  /** What is wrong after the step, or undefined. */
  step({ changes, text, read, look }: Step): string | undefined {
    try {
      if (!this.#engine) this.#engine = new Engine(text, this.#name);
      else this.#engine.change(changes);
      if (this.#engine.text !== text) return 'the text is not the one that was typed';
      if (!read) return undefined;
      const mismatch = compare(this.#engine.read(), new Engine(text, this.#name).read(), look);
      return mismatch && `${mismatch.part} differ\n  kept:    ${mismatch.kept}\n  scratch: ${mismatch.scratch}`;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }
}
