import fs from 'node:fs';
import path from 'node:path';
import { parseDay } from '../../roadmap/model/dates';
import type { Day } from '../../roadmap/model/days';
import { Roadmap } from '../../roadmap/model/roadmap';
import { check } from '../../roadmap/rules/check';
import { buildTimeline } from '../../roadmap/timeline/build';
import type { TimelineModel } from '../../roadmap/timeline/model';

const ROOT = process.env.PROJECT_ROOT ?? process.cwd();
const EXAMPLES = path.join(ROOT, 'examples');

export const TODAY = day('2026-11-21');

export function day(text: string): Day {
  const result = parseDay(text);
  if (result === undefined) throw new Error(`no day: ${text}`);
  return result;
}

export interface Options {
  today?: Day;
  /** Findings are looked for; false where a new rule must not change what comes out. */
  checked?: boolean;
}

/** The model of a roadmap's text; without a marker, one is put before it. */
export function timelineOf(text: string, { today = TODAY, checked = true }: Options = {}): TimelineModel {
  const marked = text.includes('serviceRoadmap') ? text : `serviceRoadmap: 1\ntitle: T\n${text}`;
  const roadmap = Roadmap.read(marked, { named: true });
  return buildTimeline(roadmap, today, checked ? check(roadmap, { today }) : []);
}

/** The models of all examples, by file name without its end. */
export function exampleTimelines(options?: Options): Map<string, TimelineModel> {
  const names = fs.readdirSync(EXAMPLES).filter((name) => /\.roadmap\.(yaml|json)$/.test(name));
  return new Map(
    names.sort().map((name) => {
      const text = fs.readFileSync(path.join(EXAMPLES, name), 'utf8');
      return [name.replace(/\.roadmap\.\w+$/, ''), timelineOf(text, options)];
    }),
  );
}

/** A roadmap with everything that is hard to draw: long titles, single days, coarse, missing and reversed dates. */
export const AWKWARD = `
calendar: { fiscalYearStart: 5 }
initiatives:
  - { id: day, title: One day, start: 2026-11-21, end: 2026-11-21 }
  - { id: long, title: ${'A title that nobody would ever write so long '.repeat(4)}, start: 2026, end: 2027 }
  - { id: word, title: ${'Unbreakable'.repeat(20)}, start: 2026-03, end: 2026-04 }
  - { id: reversed, title: Ends before it starts, start: 2027-01-01, end: 2026-01-01 }
  - { id: open, title: Nobody knows when it ends, start: 2026-Q3, status: in-progress, progress: 150 }
  - { id: begun, title: Nobody knows when it began, end: 2026-Q4, status: paused }
  - { id: none, title: '', when: now }
  - { title: No id, status: idea, start: FY2027-Q1, end: FY2027-H2 }
  - { id: same, title: '<b>&"', start: 2026-11, end: 2026-11 }
  - { id: same, title: Twice the same id, start: 2026-11, end: 2026-11 }
  - id: phased
    title: Phases that overlap
    start: 2026-01
    end: 2026-12
    phases:
      - { title: First phase of all, start: 2026-01, end: 2026-08 }
      - { title: Second phase beside it, start: 2026-02, duration: 3 months, status: done }
      - { title: Without any dates }
    milestones:
      - { title: A milestone with a long name, date: 2026-05-01 }
      - { title: One a day later, date: 2026-05-02 }
      - { title: A third one, date: 2026-12-31, pinned: true }
sunsets:
  - { id: cap, title: Only an end, retires: x, end: 2027-04-30 }
  - { id: never, title: Stays for those who have it, retires: x, noNewUse: 2026-12-01, end: never }
  - { id: undecided, title: Undecided, retires: x, announced: 2026-10-01, end: undecided }
  - { id: less, title: Fewer hours, retires: x, action: reduce, start: 2027-02-01, notice: { lead: 3 months } }
  - { id: back, title: Taken back, retires: x, action: modify, status: reversed, start: 2026-02, end: 2026-09 }
  - { id: nothing, title: No dates at all, retires: x }
milestones:
  - { id: m1, title: A, date: 2026-06-01 }
  - { id: m2, title: The same day but with a much longer title than the other one has, date: 2026-06-01 }
  - { id: m3, title: A whole year, date: 2026, status: missed }
metrics:
  - { id: flat, kind: nps, baseline: { value: 5, date: 2026-01 }, target: { value: 5, date: 2026-12 } }
  - { id: zero, kind: custom, title: No values }
  - id: crowded
    kind: fcr
    baseline: { value: 50, date: 2026-01-01 }
    target: { change: 20, date: 2027-01-01 }
    observations:
${Array.from({ length: 20 }, (_, i) => `      - { value: ${50 + (i % 7)}, date: 2026-02-${String(i + 1).padStart(2, '0')} }`).join('\n')}
`;
