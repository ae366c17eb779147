/** Places of a generated roadmap where the benchmark types, all over the text. */

export interface Spot {
  readonly line: number;
  /** Columns of the word `planned`. */
  readonly start: number;
  readonly end: number;
  /** Column of the keys of its item. */
  readonly column: number;
}

const COUNT = 10;

/** `status: planned` of items in block style, spread evenly over the text. */
export function spotsIn(text: string): readonly Spot[] {
  const all: Spot[] = [];
  for (const [line, content] of text.split('\n').entries()) {
    const match = /^( +)status: (planned)$/.exec(content);
    if (match) all.push({ line, start: content.length - 7, end: content.length, column: match[1]?.length ?? 0 });
  }
  if (all.length === 0) throw new Error('the text has no place to type in');
  const count = Math.min(COUNT, all.length);
  return Array.from({ length: count }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / count)] as Spot);
}
