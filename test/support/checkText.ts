import { isRoadmapName } from '../../roadmap/document/marker';
import { parseDay } from '../../roadmap/model/dates';
import { type Day, dayOf } from '../../roadmap/model/days';
import { Roadmap } from '../../roadmap/model/roadmap';
import { type CheckedFinding, check, type RuleSettings } from '../../roadmap/rules/check';
import type { Fix } from '../../roadmap/rules/rule';
import { ruleOf } from '../../roadmap/rules/table';

/** The day on which all tests take place, unless a case says otherwise. */
export const TODAY = dayOf(2026, 11, 21);

export interface CheckTextOptions {
  /** `YYYY-MM-DD`. */
  readonly today?: string | undefined;
  readonly file?: string | undefined;
  /** What an editor's or command line's settings say. */
  readonly rules?: RuleSettings | undefined;
  readonly previous?: Roadmap | undefined;
}

export interface CheckedText {
  readonly text: string;
  readonly roadmap: Roadmap;
  readonly today: Day;
  readonly findings: readonly CheckedFinding[];
}

/** Reads and checks a text as a file of that name. */
export function checkText(text: string, options: CheckTextOptions = {}): CheckedText {
  const today = options.today === undefined ? TODAY : parseDay(options.today);
  if (today === undefined) throw new Error(`no day: ${options.today}`);
  const named = isRoadmapName(options.file ?? 'x.roadmap.yaml');
  const roadmap = Roadmap.read(text, { named, previous: options.previous });
  return { text, roadmap, today, findings: check(roadmap, { today, rules: options.rules ?? {} }) };
}

export function fixesOf(checked: CheckedText, finding: CheckedFinding): readonly Fix[] {
  return ruleOf(finding.rule)?.fixes?.(finding, checked.roadmap, checked.today) ?? [];
}

/** A finding as one line: `past-due warning "2026-10-30"`. */
export function sayFinding(text: string, finding: Pick<CheckedFinding, 'rule' | 'severity' | 'start' | 'end'>): string {
  return `${finding.rule} ${finding.severity} ${JSON.stringify(text.slice(finding.start, finding.end))} at ${place(text, finding.start)}`;
}

function place(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
