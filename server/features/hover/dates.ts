import { parseDate, rangeOf } from '../../../roadmap/model/dates';
import { type Day, type DayRange, sayDay, sayDistance, sayRange } from '../../../roadmap/model/days';
import { addDuration, endOfDuration, parseDuration, subtractDuration } from '../../../roadmap/model/durations';
import type { Roadmap } from '../../../roadmap/model/roadmap';
import { strings } from './strings';

/** How far a range of days is from today: "starts in 41 days". */
export function sayWhen(range: DayRange, today: Day): string {
  if (range.first === range.last) return sayDistance(today, range.first);
  if (range.first > today) return strings.starts(sayDistance(today, range.first));
  if (range.last < today) return strings.ended(sayDistance(today, range.last));
  const began = range.first === today ? '' : `${strings.began(sayDistance(today, range.first))}, `;
  return began + strings.ends(sayDistance(today, range.last));
}

/** The days that a written date means, and how far they are from today. */
export function dateHover(text: string, roadmap: Roadmap, today: Day): string | undefined {
  const date = parseDate(text);
  if (!date || date.form === 'undecided' || date.form === 'never') return undefined;
  const range = rangeOf(date, roadmap.calendar);
  return range ? `**${sayRange(range)}** · ${sayWhen(range, today)}` : strings.noFiscalYear;
}

export interface DurationPlace {
  readonly key: string;
  /** Dates of the same map, as written. */
  readonly start: string | undefined;
  /** The day on which the sunset around takes effect, as written. */
  readonly effect: string | undefined;
}

/** What a duration comes to, where its start or end is known. */
export function durationHover(text: string, place: DurationPlace, roadmap: Roadmap, today: Day): string | undefined {
  const duration = parseDuration(text);
  if (!duration) return undefined;
  const days = (written: string | undefined) => {
    const date = written === undefined ? undefined : parseDate(written);
    return date && rangeOf(date, roadmap.calendar);
  };
  const start = place.key === 'duration' ? days(place.start) : undefined;
  if (start) {
    const end = endOfDuration(start, duration);
    return `**${text}** ${strings.fromStart(sayRange(end))}${far(end, today)}`;
  }
  const effect = place.key === 'lead' ? days(place.effect) : undefined;
  if (effect) {
    const told = { first: subtractDuration(effect.first, duration), last: subtractDuration(effect.last, duration) };
    return `**${text}** ${strings.beforeEffect(sayRange(told))}${far(told, today)}`;
  }
  return `**${text}** ${strings.fromToday(sayDay(addDuration(today, duration)))}`;
}

/** How far a day is; of a range of possible days nothing. */
const far = (range: DayRange, today: Day): string =>
  range.first === range.last ? ` · ${sayDistance(today, range.first)}` : '';
