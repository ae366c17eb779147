import { isBefore } from '../../model/dates';
import { isAssistedForCustomers, sunsetFacesCustomers } from '../../model/facing';
import { effectiveKey, endsService, type Item } from '../../model/item';
import { isSure, namingOf } from '../../model/naming';
import { sunsetsMessages } from '../messages/sunsets';
import type { CheckContext } from '../rule';
import { effectiveDate } from './sunsetsNotice';
import { isEndingAction, openSunsets } from './sunsetsShared';

/** Reports a sunset at its name. */
function tell({ roadmap, report }: CheckContext, rule: string, sunset: Item, message: string): void {
  report({ rule, ...roadmap.range(sunset.nameNode), message, data: { sunset } });
}

export function noEnd(context: CheckContext): void {
  const { roadmap, report } = context;
  for (const sunset of openSunsets(roadmap)) {
    const status = sunset.choice('status');
    const ends = endsService(sunset);
    if ((status !== 'announced' && status !== 'in-progress') || ends === undefined) continue;
    const key = ends ? 'end' : 'start';
    const message = sunsetsMessages.noEnd(sunset, key);
    const date = sunset.date(key);
    const data = { sunset, key };
    if (date?.written.form === 'undecided')
      report({ rule: 'sunset-no-end', ...roadmap.range(date.node), message, data });
    else if (sunset.absent(key)) report({ rule: 'sunset-no-end', ...roadmap.range(sunset.nameNode), message, data });
  }
}

export function noReplacement({ roadmap, report }: CheckContext): void {
  for (const sunset of openSunsets(roadmap)) {
    if (!isEndingAction(sunset)) continue;
    const data = { sunset };
    if (sunset.absent('replacement')) {
      const message = sunsetsMessages.noReplacement(sunset);
      report({ rule: 'sunset-no-replacement', ...roadmap.range(sunset.nameNode), message, data });
      continue;
    }
    const [first, ...more] = sunset.entries('replacement');
    if (first?.type !== 'scalar' || first.text !== 'none' || more.length > 0) continue;
    if (!sunset.absent('replacementNote')) continue;
    const message = sunsetsMessages.noReplacementNote(sunset);
    report({ rule: 'sunset-no-replacement', ...roadmap.range(first), message, data: { ...data, none: first } });
  }
}

export function noReason(context: CheckContext): void {
  const { roadmap, report } = context;
  for (const sunset of openSunsets(roadmap)) {
    if (sunset.absent('reason')) {
      tell(context, 'sunset-no-reason', sunset, sunsetsMessages.noReason(sunset));
      continue;
    }
    for (const reason of sunset.entries('reason')) {
      if (reason.type !== 'scalar') continue;
      const insert = missingProof(sunset, reason.text);
      if (!insert) continue;
      const message = insert === 'evidence' ? sunsetsMessages.noDecline() : sunsetsMessages.noReasonNote();
      report({ rule: 'sunset-no-reason', ...roadmap.range(reason), message, data: { sunset, insert } });
    }
  }
}

/** The key that a reason cannot do without. */
function missingProof(sunset: Item, reason: string): 'reasonNote' | 'evidence' | undefined {
  if (reason === 'other') return sunset.absent('reasonNote') ? 'reasonNote' : undefined;
  if (reason !== 'declining-volume' || !sunset.absent('evidence')) return undefined;
  const retires = namingOf(sunset, 'retires');
  const isShown = retires.named.some(({ item }) => item.section === 'channels' && !item.absent('volume'));
  return isShown || !isSure(retires) ? undefined : 'evidence';
}

export function noLegalCheck(context: CheckContext): void {
  for (const sunset of openSunsets(context.roadmap)) {
    if (!hasNoStatus(sunset, 'legal') || sunsetFacesCustomers(sunset) !== true) continue;
    tell(context, 'sunset-no-legal-check', sunset, sunsetsMessages.noLegalCheck(sunset));
  }
}

export function noVendorCheck(context: CheckContext): void {
  for (const sunset of openSunsets(context.roadmap)) {
    if (!hasNoStatus(sunset, 'vendor')) continue;
    const things = namingOf(sunset, 'retires').named.map(({ item }) => item);
    const supplied = things.filter((thing) => thing.text('vendor') !== undefined);
    if (supplied.length > 0)
      tell(context, 'sunset-no-vendor-check', sunset, sunsetsMessages.noVendorCheck(sunset, supplied));
  }
}

function hasNoStatus(sunset: Item, key: 'legal' | 'vendor'): boolean {
  if (sunset.absent(key)) return true;
  return sunset.fields(key)?.absent('status') ?? false;
}

export function noOwner(context: CheckContext): void {
  if (!context.roadmap.rootAbsent('owner')) return;
  for (const sunset of openSunsets(context.roadmap)) {
    if (sunset.absent('owner')) tell(context, 'sunset-no-owner', sunset, sunsetsMessages.noOwner(sunset));
  }
}

export function vulnerableCustomers(context: CheckContext): void {
  for (const sunset of openSunsets(context.roadmap)) {
    const action = sunset.choice('action');
    if (action === undefined || action === 'modify' || !sunset.absent('safeguards')) continue;
    // The author says that no customer feels it.
    if (!sunset.absent('affects') && sunsetFacesCustomers(sunset) !== true) continue;
    const channel = namingOf(sunset, 'retires').named.find(({ item }) => isAssistedForCustomers(item) === true)?.item;
    if (channel) tell(context, 'sunset-vulnerable-customers', sunset, sunsetsMessages.vulnerable(sunset, channel));
  }
}

export function reductionWithoutReview(context: CheckContext): void {
  for (const sunset of openSunsets(context.roadmap)) {
    if (endsService(sunset) !== false || !sunset.absent('end') || !isUnreviewed(sunset)) continue;
    tell(context, 'reduction-without-review', sunset, sunsetsMessages.noReview(sunset));
  }
}

/** `review` is a date, or a map with one. */
function isUnreviewed(sunset: Item): boolean {
  if (sunset.absent('review')) return true;
  return sunset.fields('review')?.absent('next') ?? false;
}

export function exceptionWithoutEnd({ roadmap, report }: CheckContext): void {
  for (const sunset of openSunsets(roadmap)) {
    const key = effectiveKey(sunset);
    const effective = effectiveDate(sunset);
    for (const exception of sunset.maps('exceptions')) {
      const who = exception.scalar('who');
      const until = exception.date('until');
      if (who && exception.absent('until') && exception.absent('after')) {
        const message = sunsetsMessages.exceptionOpen(roadmap.item(who.text)?.name ?? who.text);
        report({
          rule: 'exception-without-end',
          ...roadmap.range(who),
          message,
          data: { sunset, exception },
        });
      } else if (key && until?.range && effective?.range && isBefore(until.range, effective.range) === 'yes') {
        report({
          rule: 'exception-without-end',
          ...roadmap.range(until.node),
          message: sunsetsMessages.exceptionEarly(until, effective),
          related: [{ ...roadmap.range(effective.node), message: sunsetsMessages.orderedHere(key, effective) }],
          data: { sunset, exception },
        });
      }
    }
  }
}
