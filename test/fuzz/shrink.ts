import { difference } from '../support/engine';
import { Checker, type Step } from './session';

/** Makes the texts of a failure as few and as short as they can be while it still fails. */

/** What is looked at, with the cursor where the last change ended. */
const LOOK = { finding: 0, timeline: true };

/** What is wrong with reading these texts one after the other, or undefined. */
export function failureOf(texts: readonly string[], seed: number): string | undefined {
  const checker = new Checker(seed);
  let before: string | undefined;
  for (const text of texts) {
    const change = before === undefined ? undefined : difference(before, text);
    const offset = change ? change.start + change.text.length : text.length;
    const what = checker.step({ changes: change ? [change] : [], text, read: true, look: { ...LOOK, offset } });
    if (what !== undefined) return what;
    before = text;
  }
  return undefined;
}

export interface Shrunk {
  readonly texts: readonly string[];
  readonly what: string;
}

/**
 * The shortest case that was found within the time, from all steps of a session up to the failing one. Undefined where
 * the failure needs the very changes that were made, or what was looked at.
 */
export function shrink(steps: readonly Step[], seed: number, milliseconds: number): Shrunk | undefined {
  const until = performance.now() + milliseconds;
  const fails = (texts: readonly string[]): boolean =>
    performance.now() < until && failureOf(texts, seed) !== undefined;
  let texts = steps.filter(({ read }, i) => read || i === steps.length - 1).map(({ text }) => text);
  // Mostly the last change alone is to blame.
  const short = [texts.slice(-1), texts.slice(-2), texts.slice(-3)].find(fails);
  if (short) texts = short;
  else if (!fails(texts)) return undefined;
  for (let size = -1; size !== total(texts); ) {
    size = total(texts);
    texts = fewerVersions(texts, fails);
    texts = fewerLines(texts, fails);
    texts = shorterLines(texts, fails);
  }
  return { texts, what: failureOf(texts, seed) ?? 'it fails no more' };
}

type Fails = (texts: readonly string[]) => boolean;

const total = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length + 1, 0);

function fewerVersions(texts: readonly string[], fails: Fails): string[] {
  let kept = [...texts];
  for (let i = kept.length - 2; i >= 0; i--) {
    const without = kept.filter((_, n) => n !== i);
    if (fails(without)) kept = without;
  }
  return kept;
}

const split = (text: string): string[] => text.split(/(?<=\n)/);

/** Drops lines: those that all versions have in common from all at once, the others one by one. */
function fewerLines(texts: readonly string[], fails: Fails): string[] {
  let kept = texts.map(split);
  const attempt = (candidate: string[][]): boolean => {
    if (total(candidate.map(join)) >= total(kept.map(join)) || !fails(candidate.map(join))) return false;
    kept = candidate;
    return true;
  };
  const shortest = () => Math.min(...kept.map((lines) => lines.length));
  for (let size = Math.max(1, shortest() >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at < shortest(); ) {
      const fromStart = kept.map((lines) => lines.filter((_, n) => n < at || n >= at + size));
      const fromEnd = kept.map((lines) =>
        lines.filter((_, n) => n < lines.length - at - size || n >= lines.length - at),
      );
      if (!attempt(fromStart) && !attempt(fromEnd)) at += size;
    }
  }
  for (let version = 0; version < kept.length; version++) {
    for (let at = 0; at < (kept[version]?.length ?? 0); ) {
      const without = kept.map((lines, n) => (n === version ? lines.filter((_, m) => m !== at) : lines));
      if (!attempt(without)) at++;
    }
  }
  return kept.map(join);
}

const join = (lines: readonly string[]): string => lines.join('');

/** Shortens what stands in a line of all versions: at its end, word by word. */
function shorterLines(texts: readonly string[], fails: Fails): string[] {
  let kept = [...texts];
  const lines = new Set(kept.flatMap(split));
  for (const line of lines) {
    const body = line.replace(/\r?\n$/, '');
    for (const pattern of [/,[^,]*(?=[^,\w]*$)/, /\s+\S+$/, /[\w-]{2,}$/, /\w(?=\w*$)/]) {
      const shorter = line.replace(body, body.replace(pattern, ''));
      if (shorter === line) continue;
      const candidate = kept.map((text) =>
        split(text)
          .map((each) => (each === line ? shorter : each))
          .join(''),
      );
      if (total(candidate) < total(kept) && fails(candidate)) {
        kept = candidate;
        break;
      }
    }
  }
  return kept;
}
