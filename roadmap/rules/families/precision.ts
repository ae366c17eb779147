import type { ScalarNode } from '../../document/nodes';
import { coarsen, parseDate, rangeOf } from '../../model/dates';
import type { Day } from '../../model/days';
import type { DateValue } from '../../model/fields';
import { holderOf } from '../../model/item';
import type { Roadmap } from '../../model/roadmap';
import { Fixer, fix } from '../fixing';
import { fixTitles } from '../fixTitles';
import { leftoverMessages as messages } from '../messages/leftovers';
import type { CheckContext, Finding, Fix } from '../rule';

export function falsePrecision({ roadmap, report }: CheckContext): void {
  const tell = (date: DateValue | undefined, message: (date: DateValue) => string) => {
    if (date?.written.form !== 'day') return;
    const { node } = date;
    report({ rule: 'false-precision', ...roadmap.range(node), message: message(date), data: { node } });
  };
  for (const item of roadmap.items) {
    if (item.section === 'initiatives' && item.choice('status') === 'idea') {
      for (const key of ['start', 'end']) tell(item.date(key), (date) => messages.tooExactIdea(item, date));
    }
    if (item.section !== 'milestones' || item.choice('status') !== 'planned') continue;
    const holder = holderOf(item);
    if (holder?.section !== 'initiatives' || holder.choice('when') !== 'later') continue;
    tell(item.date('date'), (date) => messages.tooExactMilestone(item, holder, date));
  }
}

export function writeQuarter(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { node } = finding.data as { node: ScalarNode };
  const written = parseDate(node.text);
  const quarter = written && coarsen(written, 'quarter');
  const range = quarter && rangeOf(quarter);
  if (!quarter || !range || range.last < today) return [];
  return fix(fixTitles.coarsen(quarter.text), new Fixer(roadmap).setDate(node, quarter.text));
}
