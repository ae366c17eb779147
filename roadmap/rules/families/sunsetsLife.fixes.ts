import type { ScalarNode } from '../../document/nodes';
import { entriesOf } from '../../document/nodes';
import { parseDate, rangeOf } from '../../model/dates';
import type { Day } from '../../model/days';
import { facesCustomers } from '../../model/facing';
import { endOf, type Item } from '../../model/item';
import { Lifetimes, lastDay } from '../../model/live';
import { dateFrom } from '../../model/moments';
import { labelsOf, namingOf, THINGS } from '../../model/naming';
import type { Roadmap } from '../../model/roadmap';
import { fits } from '../../model/sunsetOrder';
import { Fixer, fix } from '../fixing';
import { fixTexts, fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';
import { isNeededTooLate, type LateUse } from './sunsetsUse';

export const sunsetsLifeFixes = { noReplacement, replacementNotLive, stillUsed } as const;

const MOST_CHOICES = 10;

export const isThing = (item: Item): boolean => THINGS.includes(item.section);

function noReplacement(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { sunset, none } = finding.data as { sunset: Item; none?: ScalarNode };
  const fixer = new Fixer(roadmap);
  const things = candidates(sunset);
  const labels = labelsOf(things);
  const picks = things.flatMap((thing, i) => {
    const id = thing.id ?? '';
    const edits = none ? fixer.setScalar(none, id) : fixer.setKey(sunset.map, sunset.shape, 'replacement', id);
    return fix(fixTitles.replaceWith(labels[i] ?? thing.name), edits);
  });
  const note = ['replacementNote', fixTexts.placeholder] as const;
  if (none) {
    const edits = fixer.setKeys(sunset.map, sunset.shape, [note]);
    return [...fix(fixTitles.fillIn('replacementNote'), edits, { preferred: true }), ...picks];
  }
  const edits = fixer.setKeys(sunset.map, sunset.shape, [['replacement', 'none'], note]);
  return [...picks, ...fix(fixTitles.noReplacement(), edits)];
}

/** What could take the place of what ends: live or planned, not to end itself, first of all of the same kind. */
function candidates(sunset: Item): Item[] {
  const { roadmap } = sunset;
  const lives = new Lifetimes(roadmap);
  const retired = namingOf(sunset, 'retires').named.map(({ item }) => item);
  const isForCustomers = retired.some((thing) => facesCustomers(thing) === true);
  const kind = retired[0]?.section;
  const sections = kind ? [kind, ...THINGS.filter((s) => s !== kind)] : THINGS;
  const fitting = sections
    .flatMap((section) => roadmap.section(section))
    .filter((thing) => {
      const state = thing.choice('state');
      if (state !== 'live' && state !== 'planned') return false;
      if (retired.includes(thing) || lives.endingsOf(thing).length > 0) return false;
      if (isForCustomers && thing.section === 'channels' && facesCustomers(thing) !== true) return false;
      return thing.id !== undefined && roadmap.item(thing.id) === thing;
    });
  return fitting.slice(0, MOST_CHOICES);
}

function replacementNotLive(finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const { sunset, things } = finding.data as { sunset: Item; things: readonly Item[] };
  const end = lastDay(sunset)?.date;
  if (!end) return [];
  const lives = new Lifetimes(roadmap);
  const days = things.flatMap((thing) => {
    const ready = lives.deliverersOf(thing).flatMap((initiative) => endOf(initiative)?.range.last ?? []);
    return ready.map((day) => ({ thing, day }));
  });
  for (const { thing, day } of days.sort((a, b) => a.day - b.day)) {
    const text = dateFrom(day, end.written, roadmap.calendar);
    const written = parseDate(text);
    const range = written && rangeOf(written, roadmap.calendar);
    if (!range || range.first < today || !fits(sunset, new Map([['end', text]]))) continue;
    const after = { range: { first: range.first + 1, last: range.last + 1 }, written, sunset };
    if (lives.isLive(thing, after) !== 'yes') continue;
    return fix(fixTitles.moveUntilLive(text, thing.name), new Fixer(roadmap).setDate(end.node, text));
  }
  return [];
}

function stillUsed(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { node, ending, holder, key, at } = finding.data as LateUse;
  const fixer = new Fixer(roadmap);
  const lives = new Lifetimes(roadmap);
  const sections = holder.shape?.property(key)?.refs?.sections ?? [];
  const named = new Set(entriesOf(holder.node(key)).map((n) => (n.type === 'scalar' ? n.text : '')));
  const usable = namingOf(ending, 'replacement').named.filter(
    ({ item }) => sections.includes(item.section) && item.map !== holder.map && !isNeededTooLate(lives, item, at),
  );
  return usable.flatMap(({ item }) => {
    const id = item.id ?? '';
    const only = usable.length === 1 ? { preferred: true } : {};
    return named.has(id)
      ? fix(fixTitles.alreadyNamed(node.text, item.name), fixer.removeEntry(node), only)
      : fix(fixTitles.useInstead(item.name), fixer.setScalar(node, id), only);
  });
}
