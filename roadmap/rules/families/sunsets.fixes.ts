import { type Node, pairOf } from '../../document/nodes';
import { dateValue } from '../../edits/scalars';
import { addMonths, type Day, formatDay, sayDay } from '../../model/days';
import type { DateValue, Fields } from '../../model/fields';
import type { Item } from '../../model/item';
import { dateFrom } from '../../model/moments';
import { labelsOf, namingOf } from '../../model/naming';
import type { Roadmap } from '../../model/roadmap';
import { freeId } from '../../model/slug';
import { sectionLabel } from '../../schema/shape';
import { Fixer, fix, together } from '../fixing';
import { fixTexts, fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';
import { sunsetsDateFixes } from './sunsetsDates.fixes';
import { isThing, sunsetsLifeFixes } from './sunsetsLife.fixes';
import { effectiveDate } from './sunsetsNotice';

const sunsetOf = (finding: Finding): Item => (finding.data as { sunset: Item }).sunset;

export const sunsetsFixes = {
  ...sunsetsDateFixes,
  ...sunsetsLifeFixes,
  noReason,
  noLegalCheck: check('legal'),
  noVendorCheck: check('vendor'),
  noOwner,
  vulnerableCustomers,
  reductionWithoutReview,
  stateMismatch,
  retiringWithoutSunset,
  exceptionWithoutEnd,
} as const;

function noReason(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { sunset, insert = 'reason' } = finding.data as { sunset: Item; insert?: 'reasonNote' | 'evidence' };
  const value = insert === 'evidence' ? [{ title: fixTexts.placeholder }] : fixTexts.placeholder;
  const edits = new Fixer(roadmap).setKey(sunset.map, sunset.shape, insert, value);
  return fix(fixTitles.fillIn(insert), edits, { preferred: true });
}

function check(key: 'legal' | 'vendor') {
  return (finding: Finding, roadmap: Roadmap): readonly Fix[] => {
    const sunset = sunsetOf(finding);
    const fixer = new Fixer(roadmap);
    const map = sunset.fields(key);
    const edits = map
      ? fixer.setKey(map.map, map.shape, 'status', 'needed')
      : fixer.setKey(sunset.map, sunset.shape, key, { status: 'needed' });
    return fix(fixTitles.needsCheck(key), edits, { preferred: true, fixAll: true });
  };
}

/** Roles that do not answer for what we do. */
const OUTSIDE = new Set(['customer', 'regulator']);
const MOST_CHOICES = 10;

function noOwner(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const sunset = sunsetOf(finding);
  const fixer = new Fixer(roadmap);
  const people = roadmap
    .section('stakeholders')
    .filter((s) => s.id !== undefined && !OUTSIDE.has(s.text('role') ?? ''));
  if (people.length === 0) {
    const id = freeId('owner', (taken) => roadmap.item(taken) !== undefined || roadmap.broken.defined.has(taken));
    const stub = fixer.addItem('stakeholders', [
      ['id', id],
      ['title', fixTexts.placeholder],
    ]);
    const named = fixer.setKey(sunset.map, sunset.shape, 'owner', id);
    return fix(fixTitles.addNew(sectionLabel('stakeholders')), together(named, stub), { preferred: true });
  }
  const labels = labelsOf(people);
  return people.slice(0, MOST_CHOICES).flatMap((person, i) => {
    const edits = fixer.setKey(sunset.map, sunset.shape, 'owner', person.id ?? '');
    return fix(fixTitles.owner(labels[i] ?? person.name), edits, people.length === 1 ? { preferred: true } : {});
  });
}

function vulnerableCustomers(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const sunset = sunsetOf(finding);
  const edits = new Fixer(roadmap).setKey(sunset.map, sunset.shape, 'safeguards', [fixTexts.placeholder]);
  return fix(fixTitles.fillIn('safeguards'), edits, { preferred: true });
}

function reductionWithoutReview(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const sunset = sunsetOf(finding);
  const start = sunset.date('start');
  const day = addMonths(start?.range?.first ?? today, 6);
  // Half a year after a whole year would be in that year.
  const like = start?.written.form.endsWith('year') ? undefined : start?.written;
  const text = dateFrom(day, like, roadmap.calendar);
  if (day < today) return [];
  const fixer = new Fixer(roadmap);
  const review = sunset.fields('review');
  const edits = review
    ? fixer.setKey(review.map, review.shape, 'next', dateValue(text))
    : fixer.setKey(sunset.map, sunset.shape, 'review', dateValue(text));
  return fix(fixTitles.setKey('review', text), edits);
}

function stateMismatch(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { thing, state } = finding.data as { thing: Item; state: string };
  return fix(fixTitles.setKey('state', state), new Fixer(roadmap).setKey(thing.map, thing.shape, 'state', state));
}

function retiringWithoutSunset(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { thing, by } = finding.data as { thing: Item; by: Item | undefined };
  if (thing.id === undefined || roadmap.item(thing.id) !== thing) return [];
  const taken = (id: string) => roadmap.item(id) !== undefined || roadmap.broken.defined.has(id);
  const delivered = by ? namingOf(by, 'delivers').named.filter(({ item }) => isThing(item)) : [];
  const replacement = delivered.length === 1 ? delivered[0]?.item.id : undefined;
  const edits = new Fixer(roadmap).addItem('sunsets', [
    ['id', freeId(`${thing.id}-off`, taken)],
    ['title', fixTexts.ends(thing.name)],
    ['retires', thing.id],
    ...(replacement ? ([['action', 'replace']] as const) : []),
    ['reason', fixTexts.placeholder],
    ['end', fixTexts.placeholder],
    ...(replacement ? ([['replacement', replacement]] as const) : []),
  ]);
  return fix(fixTitles.addSunset(thing.name), edits, { preferred: true });
}

function exceptionWithoutEnd(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { sunset, exception } = finding.data as { sunset: Item; exception: Fields };
  const set = (text: string) => setUntil(new Fixer(roadmap), exception, text);
  const effective: DateValue | undefined = effectiveDate(sunset);
  const later = effective?.range && addMonths(effective.range.last, 6);
  const dated = later !== undefined && later >= today ? fix(fixTitles.until(sayDay(later)), set(formatDay(later))) : [];
  return [...dated, ...fix(fixTitles.untilNever(), set('never'))];
}

function setUntil(fixer: Fixer, exception: Fields, text: string) {
  const node: Node | undefined = pairOf(exception.map, 'until')?.value;
  return node && exception.known('until')
    ? fixer.setDate(node, text)
    : fixer.setKey(exception.map, exception.shape, 'until', dateValue(text));
}
