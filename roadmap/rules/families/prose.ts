import type { RuleDoc, SeveritySetting } from '../rule';

/** What a person reads about a rule, and how serious it is at most. */
export interface RuleProse {
  /** The highest default; milder cases of the rule report below it. */
  readonly severity: SeveritySetting;
  readonly doc: RuleDoc;
}

/** The prose of one family, by rule id, in the order of the rules page. */
export type FamilyProse = Readonly<Record<string, RuleProse>>;

/** An example without the indentation that it has in our source, and without blank first and last lines. */
export function yaml(parts: TemplateStringsArray): string {
  const lines = parts.join('').split('\n');
  while (lines[0]?.trim() === '') lines.shift();
  while (lines.at(-1)?.trim() === '') lines.pop();
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
}
