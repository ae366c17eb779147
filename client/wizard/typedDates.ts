import { dateFixes } from '../../roadmap/model/dateFixes';
import { isBefore, parseDate, rangeOf } from '../../roadmap/model/dates';
import { type DayRange, sayRange } from '../../roadmap/model/days';
import { durationFixes, endOfDuration, parseDuration } from '../../roadmap/model/durations';
import type { Choice } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import type { Option, Typed } from './step';

export interface DateRules {
  /** Words that may stand instead of a date. */
  readonly words?: readonly ('undecided' | 'never')[];
  /** A duration may stand instead; from `notBefore` on where that is given. */
  readonly duration?: boolean;
  /** Another date, as written, that it must not be certainly before. */
  readonly notBefore?: string | undefined;
}

/** The days of a written date; undefined for words, durations, and fiscal dates: their calendar is not known here. */
export function daysOf(written: string | undefined): DayRange | undefined {
  const date = written === undefined ? undefined : parseDate(written);
  return date && rangeOf(date);
}

/** What a typed date or duration offers: itself, what it may have meant, or what is wrong with it. */
export function typedDate(text: string, s: CommandStrings, rules: DateRules = {}): Typed[] {
  const date = parseDate(text);
  if (date) {
    const word = date.form === 'undecided' || date.form === 'never' ? date.form : undefined;
    if (word && !rules.words?.includes(word)) return [{ refused: s.dates.word(word) }];
    return [checked({ value: text, label: text, ...meaning(text) }, s, rules)];
  }
  if (rules.duration && parseDuration(text)) return [durationOption(text, s, rules.notBefore)];
  const meant = dateFixes(text).replacements.map((value) =>
    checked({ value, label: value, description: s.dates.meant(text) }, s, rules),
  );
  const lasting = rules.duration ? durationFixes(text).replacements : [];
  const all = [...meant, ...lasting.map((value) => durationOption(value, s, rules.notBefore))];
  return all.length > 0 ? all : [{ refused: rules.duration ? s.dates.refusedDuration : s.dates.refused }];
}

function checked(option: Option, s: CommandStrings, { notBefore }: DateRules): Typed {
  return isTooEarly(option.value, notBefore) ? { refused: s.dates.before(option.value, notBefore ?? '') } : option;
}

/** Whether a date is before another on every reading. */
function isTooEarly(written: string, notBefore: string | undefined): boolean {
  const days = daysOf(written);
  const earlier = daysOf(notBefore);
  return days !== undefined && earlier !== undefined && isBefore(days, earlier) === 'yes';
}

/** The days of what is coarser than a day. */
function meaning(written: string): Pick<Option, 'description'> {
  const days = daysOf(written);
  return days && days.first !== days.last ? { description: sayRange(days) } : {};
}

/** A duration, with the end that it leads to. */
export function durationOption(written: string, s: CommandStrings, start: string | undefined): Option {
  const duration = parseDuration(written);
  const from = daysOf(start);
  const ends = duration && from ? { description: s.dates.ends(sayRange(endOfDuration(from, duration))) } : {};
  return { value: written, label: written, ...ends };
}

/** Listed dates, without those that come too early. */
export function dateOptions(dates: readonly Choice[], notBefore?: string): Option[] {
  return dates
    .filter(({ value }) => !isTooEarly(value, notBefore))
    .map(({ value, description }) => ({ value, label: value, description }));
}
