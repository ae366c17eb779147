import { applyEdits, type TextEdit } from '../edits/textEdit';
import type { Day } from '../model/days';
import { Roadmap } from '../model/roadmap';
import { type CheckedFinding, type CheckOptions, check } from './check';
import type { Fix } from './rule';
import { ruleOf } from './table';

export interface AppliedFix {
  readonly finding: CheckedFinding;
  readonly fix: Fix;
}

export interface AllFixes {
  /** In text order; they neither overlap nor touch those of another fix. */
  readonly edits: readonly TextEdit[];
  readonly applied: readonly AppliedFix[];
}

export function fixesOf(roadmap: Roadmap, finding: CheckedFinding, today: Day): readonly Fix[] {
  return ruleOf(finding.rule)?.fixes?.(finding, roadmap, today) ?? [];
}

/** All fixes that are safe without a look, as one edit; of two that meet the first. */
export function fixAll(roadmap: Roadmap, findings: readonly CheckedFinding[], today: Day): AllFixes {
  const edits: TextEdit[] = [];
  const applied: AppliedFix[] = [];
  for (const finding of findings) {
    const fix = fixesOf(roadmap, finding, today).find((f) => f.fixAll);
    if (!fix || fix.edits.some((edit) => meets(edits, edit))) continue;
    for (const edit of fix.edits)
      edits.splice(
        firstIndex(edits, (e) => e.start > edit.start),
        0,
        edit,
      );
    applied.push({ finding, fix });
  }
  return { edits, applied };
}

function meets(edits: readonly TextEdit[], edit: TextEdit): boolean {
  const next = edits[firstIndex(edits, (e) => e.end >= edit.start)];
  return next !== undefined && next.start <= edit.end;
}

/** The index of the first one, in an order in which all behind it are, too. */
function firstIndex(edits: readonly TextEdit[], is: (edit: TextEdit) => boolean): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(edits[middle] as TextEdit)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface FixTextOptions extends CheckOptions {
  /** The file has one of our names: its marker may be any root key. */
  readonly named: boolean;
}

export interface FixedFinding {
  readonly rule: string;
  /** What was done: the fix's title. */
  readonly title: string;
  /** Where the finding was, as an offset in the new text. */
  readonly start: number;
}

export interface FixedText {
  readonly text: string;
  /** What is left to report in the new text. */
  readonly findings: readonly CheckedFinding[];
  /** In text order. */
  readonly fixed: readonly FixedFinding[];
}

/** One fix may uncover the next, as a key that is known now does; two that undo each other must not go on for ever. */
const ROUNDS = 10;

/**
 * Checks a text and applies all safe fixes until none is left.
 * @param rounds at most so many times; 0: it is only checked
 */
export function fixText(text: string, options: FixTextOptions, rounds = ROUNDS): FixedText {
  let current = text;
  let fixed: FixedFinding[] = [];
  for (let round = 0; ; round++) {
    const roadmap = Roadmap.read(current, { named: options.named });
    const findings = check(roadmap, options);
    const { edits, applied } = round < rounds ? fixAll(roadmap, findings, options.today) : { edits: [], applied: [] };
    const next = applyEdits(current, edits);
    if (next === current) return { text: current, findings, fixed };
    const news = applied.map(({ finding, fix }) => ({ rule: finding.rule, title: fix.title, start: finding.start }));
    fixed = moved(
      [...fixed, ...news].sort((a, b) => a.start - b.start),
      edits,
    );
    current = next;
  }
}

/** Where places are once the edits are made; both in text order. */
function moved(places: readonly FixedFinding[], edits: readonly TextEdit[]): FixedFinding[] {
  let at = 0;
  let shift = 0;
  return places.map((place) => {
    for (let edit = edits[at]; edit && edit.end <= place.start && edit.start < place.start; edit = edits[++at]) {
      shift += edit.text.length - (edit.end - edit.start);
    }
    const within = edits[at];
    return { ...place, start: Math.min(place.start, within?.start ?? place.start) + shift };
  });
}
