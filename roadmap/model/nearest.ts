/**
 * The known words nearest to a mistyped one (rules.md, *Nearest*): smallest edit distance after dropping case,
 * blanks, `-` and `_`; at most 2, and at most a third of the known word. Several when equally near.
 */
export function nearest(word: string, known: Iterable<string>): string[] {
  const folded = fold(word);
  let best = Number.POSITIVE_INFINITY;
  let found: string[] = [];
  for (const candidate of known) {
    const target = fold(candidate);
    const limit = Math.min(nearestLimit(target.length), best);
    if (Math.abs(target.length - folded.length) > limit) continue;
    const distance = editDistance(folded, target, limit);
    if (distance > limit) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(candidate);
  }
  return found;
}

/** What of a word is compared. */
export const fold = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '');

/** How many errors a word to which a known word of that (folded) length is near may have. */
export const nearestLimit = (length: number): number => Math.min(2, Math.floor(length / 3));

/** Levenshtein distance, given up (as `limit + 1`) once every way costs more than the limit. */
function editDistance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
