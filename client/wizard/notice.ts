import { parseDay } from '../../roadmap/model/dates';
import { formatDay } from '../../roadmap/model/days';
import { parseDuration, subtractDuration } from '../../roadmap/model/durations';
import type { Digest } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { skipOption } from './fields';
import type { Option } from './step';
import { daysOf } from './typedDates';

const DEFAULT_NOTICE = '90 days';
const LEADS = ['30 days', '60 days', '90 days'];

/**
 * When to tell the people affected: so long before it takes effect as the roadmap's policy (else 90 days) asks for, or
 * today where that day is past.
 */
export function noticeOptions(effective: string, digest: Digest, s: CommandStrings): Option[] {
  const minNotice = digest.minNotice ?? DEFAULT_NOTICE;
  const lead = parseDuration(minNotice);
  const days = daysOf(effective);
  const options: Option[] = [];
  const today = parseDay(digest.today);
  if (lead && days && today !== undefined) {
    const day = subtractDuration(days.first, lead);
    if (day > today) {
      options.push({ value: formatDay(day), label: formatDay(day), description: s.sunset.noticeBefore(minNotice) });
    } else if (days.last > today) {
      options.push({ value: digest.today, label: digest.today, description: s.sunset.noticeToday(minNotice) });
    }
  }
  const leads = [...new Set(lead ? [minNotice, ...LEADS] : LEADS)];
  return [
    ...options,
    ...leads.map((value) => ({ value, label: value, description: s.sunset.lead })),
    { value: 'undecided', label: s.dates.undecided, description: s.dates.undecidedDetail },
    skipOption(s),
  ];
}
