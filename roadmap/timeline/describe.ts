import {
  isRange,
  type MetricItem,
  type Phase,
  type Point,
  type Reading,
  type SunsetDate,
  type SunsetItem,
  type TimelineItem,
  type TimelineModel,
} from './model';
import { sayDate, sayPeriod, sayValue } from './say';
import { strings } from './strings';
import { newest, verdictOf } from './verdict';

export interface Line {
  label: string;
  value: string;
}

/** What a card says about an item. */
export interface Description {
  kind: string;
  title: string;
  lines: Line[];
  /** Empty where there are none. */
  findings: string;
  messages: string[];
}

const { fields } = strings;

export function describe(item: TimelineItem, model: TimelineModel): Description {
  const lines = [...linesOf(item, model), line(fields.owner, item.owner)].filter((each) => each !== undefined);
  return {
    kind: strings.kinds[item.section],
    title: item.title,
    lines,
    findings: item.findings ? strings.findings[item.findings.severity](item.findings.count) : '',
    messages: item.findings?.messages ?? [],
  };
}

/** One sentence for a screen reader: kind, title, dates, status, findings. */
export function sayItem(item: TimelineItem, model: TimelineModel): string {
  const { kind, title, lines, findings } = describe(item, model);
  const said = lines.map(({ label, value }) => `${label}: ${value}`);
  return [`${kind}: ${title}`, ...said, findings].filter((part) => part !== '').join('. ');
}

function line(label: string, value: string | undefined): Line | undefined {
  return value === undefined || value === '' ? undefined : { label, value };
}

function linesOf(item: TimelineItem, model: TimelineModel): (Line | undefined)[] {
  switch (item.section) {
    case 'initiatives': {
      const dates = sayPeriod(item.start, item.end) ?? (item.when ? strings.whens[item.when] : strings.noDates);
      return [
        line(fields.dates, dates),
        line(fields.status, strings.statuses[item.status]),
        line(fields.progress, item.progress === undefined ? undefined : strings.percent(item.progress)),
        line(fields.phases, listed(item.phases.map(sayPhase))),
        line(fields.milestones, listed(item.milestones.map(sayPoint))),
        line(fields.dependsOn, listed(titlesOf(item.dependsOn, model))),
      ];
    }
    case 'sunsets':
      return sunsetLines(item, model);
    case 'milestones':
      return [
        line(fields.date, item.date ? sayDate(item.date) : strings.noDates),
        line(fields.status, pointStatus(item)),
        line(fields.of, item.of),
      ];
    case 'metrics':
      return metricLines(item);
  }
}

function sunsetLines(item: SunsetItem, model: TimelineModel): (Line | undefined)[] {
  const ends = item.action === 'end' || item.action === 'replace';
  const { replacement } = item;
  return [
    line(fields.retires, listed(item.retires)),
    line(fields.status, strings.statuses[item.status]),
    line(fields.announced, sayFixed(item.announced)),
    line(fields.noNewUse, sayFixed(item.noNewUse)),
    line(fields.endOfDevelopment, sayFixed(item.endOfDevelopment)),
    line(fields.endOfSupport, sayFixed(item.endOfSupport)),
    line(fields.start, sayFixed(item.start)),
    line(ends ? fields.end : fields.endOfChange, item.end === 'never' ? sayNever(item) : sayFixed(item.end)),
    line(fields.notice, sayNotice(item)),
    line(fields.replacement, replacement === 'none' ? strings.none : replacement && listed(replacement)),
    line(fields.phases, listed(item.phases.map(sayPhase))),
    line(fields.milestones, listed(item.milestones.map(sayPoint))),
    line(fields.dependsOn, listed(titlesOf(item.dependsOn, model))),
  ];
}

function sayNever(item: SunsetItem): string {
  return isRange(item.noNewUse) ? strings.neverEnds : strings.never;
}

function sayFixed(date: SunsetDate | 'never' | undefined): string | undefined {
  if (date === 'undecided') return strings.undecided;
  if (date === 'never') return strings.never;
  return date && sayDate(date);
}

function sayNotice({ notice }: SunsetItem): string | undefined {
  if (notice?.date) return sayDate(notice.date);
  return notice?.lead === undefined ? undefined : strings.noticeLead(notice.lead);
}

/** Its values in a few characters: `4.1 → 5.5`. */
export function sayAim(item: MetricItem): string {
  const value = (reading: Reading | undefined) =>
    reading?.value === undefined ? undefined : sayValue(reading.value, item.unit, item.currency);
  const from = value(item.baseline) ?? (item.baseline ? strings.unknown : undefined);
  const to = value(item.target);
  if (from !== undefined && to !== undefined) return strings.fromTo(from, to);
  if (to !== undefined) return strings.toTarget(to);
  return from ?? value(item.observations.at(-1)) ?? '';
}

function metricLines(item: MetricItem): (Line | undefined)[] {
  const say = (reading: Reading | undefined) => {
    if (!reading) return undefined;
    const value = reading.value === undefined ? strings.unknown : sayValue(reading.value, item.unit, item.currency);
    return reading.date ? strings.dated(value, sayDate(reading.date)) : value;
  };
  const latest = newest(item.observations);
  const verdict = verdictOf(item);
  const observed = latest
    ? item.observations.find((each) => each.value === latest.value && each.date?.last === latest.day)
    : item.observations.at(-1);
  return [
    line(fields.baseline, say(item.baseline)),
    line(fields.latest, say(observed)),
    line(fields.target, say(item.target) ?? (item.better && strings.betters[item.better])),
    line(fields.verdict, verdict && strings.verdicts[verdict]),
  ];
}

function sayPhase(phase: Phase): string {
  const dates = sayPeriod(phase.start, phase.end);
  return dates === undefined ? phase.title : strings.dated(phase.title, dates);
}

function sayPoint(point: Point): string {
  return point.date ? strings.dated(point.title, sayDate(point.date)) : point.title;
}

function pointStatus(point: Point): string {
  const words = [strings.statuses[point.status]];
  if (point.late) words.push(strings.late);
  if (point.pinned) words.push(strings.pinned);
  return words.join(', ');
}

function titlesOf(keys: string[], model: TimelineModel): string[] {
  return model.items.filter((item) => keys.includes(item.key)).map((item) => item.title);
}

/** Long lists end in "…": a card is no document. */
function listed(parts: string[]): string {
  return parts.length > 6 ? `${parts.slice(0, 5).join(', ')}, …` : parts.join(', ');
}
