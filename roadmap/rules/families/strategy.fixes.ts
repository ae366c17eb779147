import type { Edits } from '../../edits/result';
import { dateValue } from '../../edits/scalars';
import type { Field } from '../../edits/values';
import { type Day, formatDay, sayDay } from '../../model/days';
import { addDuration } from '../../model/durations';
import type { Fields } from '../../model/fields';
import type { Item } from '../../model/item';
import { labelsOf } from '../../model/naming';
import type { Roadmap } from '../../model/roadmap';
import { freeId } from '../../model/slug';
import { sectionLabel } from '../../schema/shape';
import { Fixer, fix, together } from '../fixing';
import { fixTexts, fixTitles } from '../fixTitles';
import type { Finding, Fix } from '../rule';
import { mayHoldData } from './strategyFocus';
import { cadenceOf } from './strategyUpkeep';

export const strategyFixes = {
  noVisionOrHorizon,
  initiativeWithoutGoalOrMetric,
  goalWithoutInitiative,
  goalWithoutMeasure,
  additionsOnly,
  noWontHave,
  wontHaveConflict,
  wontHaveDated,
  staleReview,
  componentNoFuture,
  missingSystemLayer,
  predictiveWithoutData,
  assumptionExpired,
  noOutsideView,
  noCustomerVoice,
} as const;

const TODO = fixTexts.placeholder;
/** More than these would hide the other fixes. */
const MOST_CHOICES = 10;

/** An id for something whose title is still to be written. */
function newId(roadmap: Roadmap, base: string): string {
  return freeId(base, (id) => roadmap.item(id) !== undefined || roadmap.broken.defined.has(id));
}

/** The items of a section that can be named. */
const nameable = (roadmap: Roadmap, section: string): { item: Item; id: string }[] =>
  roadmap.section(section).flatMap((item) => {
    const { id } = item;
    return id !== undefined && roadmap.item(id) === item ? [{ item, id }] : [];
  });

function noVisionOrHorizon(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { missing } = finding.data as { missing: readonly string[] };
  const fields = missing.map((key): Field => [key, key === 'horizon' ? { start: TODO, end: TODO } : TODO]);
  return fix(fixTitles.fillInAll(missing), new Fixer(roadmap).setRoots(fields), { preferred: true });
}

/**
 * A fix for each of the items that may be named, and one that makes a new item and names that.
 * @param title of the fix that names an item.
 */
function linkOrAdd(
  holder: Item,
  key: string,
  choices: readonly { item: Item; id: string }[],
  title: (name: string) => string,
  section: string,
  fresh: { id: string; fields: readonly Field[] },
): Fix[] {
  const fixer = new Fixer(holder.roadmap);
  const link = (id: string): Edits => fixer.append(holder.map, holder.shape, key, id);
  const single = choices.length === 1 ? { preferred: true } : {};
  const labels = labelsOf(choices.map(({ item }) => item));
  const links = choices
    .slice(0, MOST_CHOICES)
    .flatMap(({ item, id }, i) => fix(title(labels[i] ?? item.name), link(id), single));
  const id = newId(holder.roadmap, fresh.id);
  // What is written inside the holder comes before a section behind it.
  const added = together(link(id), fixer.addItem(section, [['id', id], ...fresh.fields]));
  const only = links.length === 0 ? { preferred: true } : {};
  return [...links, ...fix(fixTitles.addNew(sectionLabel(section)), added, only)];
}

function initiativeWithoutGoalOrMetric(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { initiative } = finding.data as { initiative: Item };
  const fresh = { id: 'goal', fields: [['title', TODO]] as const };
  return linkOrAdd(initiative, 'goals', nameable(roadmap, 'goals'), fixTitles.linkGoal, 'goals', fresh);
}

function goalWithoutInitiative(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { goal } = finding.data as { goal: Item };
  if (goal.id === undefined || roadmap.item(goal.id) !== goal) return [];
  const edits = new Fixer(roadmap).addItem('initiatives', [
    ['id', newId(roadmap, `towards-${goal.id}`)],
    ['title', TODO],
    ['goals', [goal.id]],
  ]);
  return fix(fixTitles.addInitiativeFor(goal.name), edits, { preferred: true });
}

function goalWithoutMeasure(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { goal } = finding.data as { goal: Item };
  const fresh = { id: `${goal.id ?? 'goal'}-measure`, fields: [['kind', TODO]] as const };
  return linkOrAdd(goal, 'metrics', nameable(roadmap, 'metrics'), fixTitles.linkMetric, 'metrics', fresh);
}

/** A new item with a title to be written. */
function stub(roadmap: Roadmap, section: string, id: string, fields: readonly Field[] = []): Edits {
  return new Fixer(roadmap).addItem(section, [['id', newId(roadmap, id)], ['title', TODO], ...fields]);
}

function additionsOnly(_finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const edits = stub(roadmap, 'sunsets', 'sunset', [['retires', TODO]]);
  return fix(fixTitles.addNew(sectionLabel('sunsets')), edits, { preferred: true });
}

function noWontHave(_finding: Finding, roadmap: Roadmap): readonly Fix[] {
  return fix(fixTitles.fillIn('wontHave'), stub(roadmap, 'wontHave', 'wont-have', [['why', TODO]]), {
    preferred: true,
  });
}

function wontHaveConflict(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { initiative, item } = finding.data as { initiative: Item; item: Item };
  const fixer = new Fixer(roadmap);
  const isNamed = (each: Item) => each.id !== undefined && roadmap.referencesTo(each.id).some((r) => !r.spec.mayBeGone);
  return [
    // What others name would leave a gap.
    ...(isNamed(initiative) ? [] : fix(fixTitles.removeInitiative(), fixer.removeEntry(initiative.map))),
    ...fix(fixTitles.removeWontHave(), fixer.removeEntry(item.map)),
  ];
}

function wontHaveDated(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { initiative } = finding.data as { initiative: Item };
  const fixer = new Fixer(roadmap);
  return [
    ...fix(fixTitles.removeDates(), fixer.removeKeys(initiative.map, ['start', 'end'])),
    ...fix(fixTitles.removeKey('priority'), fixer.removeKey(initiative.map, 'priority')),
  ];
}

function staleReview(_finding: Finding, roadmap: Roadmap, today: Day): readonly Fix[] {
  const review = roadmap.rootFields('review');
  if (!review) return [];
  const next = addDuration(today, cadenceOf(roadmap) ?? { count: 3, unit: 'months' });
  const fixer = new Fixer(roadmap);
  const edits = together(
    fixer.setKeys(review.map, review.shape, [
      ['last', dateValue(formatDay(today))],
      ['next', dateValue(formatDay(next))],
    ]),
    fixer.addItem('revisions', [
      ['date', dateValue(formatDay(today))],
      ['summary', fixTexts.reviewed],
    ]),
  );
  return fix(fixTitles.reviewed(sayDay(next)), edits);
}

function componentNoFuture(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { component } = finding.data as { component: Fields };
  const edits = new Fixer(roadmap).setKey(component.map, component.shape, 'future', TODO);
  return fix(fixTitles.fillIn('future'), edits, { preferred: true });
}

const LAYER_IDS: Record<string, string> = { record: 'customer-records', intelligence: 'insights' };

function missingSystemLayer(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { missing } = finding.data as { missing: readonly string[] };
  const systems = missing.map((layer) => ({
    section: 'systems',
    fields: [
      ['id', newId(roadmap, LAYER_IDS[layer] ?? layer)],
      ['title', TODO],
      ['layer', layer],
    ] as const,
  }));
  return fix(fixTitles.addLayers(missing), new Fixer(roadmap).addItems(systems), { preferred: true });
}

function predictiveWithoutData(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { initiative } = finding.data as { initiative: Item };
  const choices = nameable(roadmap, 'systems').filter(({ item }) => !item.absent('layer') && mayHoldData(item));
  const fresh = {
    id: 'customer-records',
    fields: [
      ['title', TODO],
      ['layer', 'record'],
    ] as const,
  };
  return linkOrAdd(initiative, 'uses', choices, fixTitles.useSystem, 'systems', fresh);
}

function assumptionExpired(finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const { assumption } = finding.data as { assumption: Item };
  return ['held', 'failed'].flatMap((status) => {
    const edits = new Fixer(roadmap).setKey(assumption.map, assumption.shape, 'status', status);
    return fix(fixTitles.setStatus(status), edits);
  });
}

function noOutsideView(_finding: Finding, roadmap: Roadmap): readonly Fix[] {
  return ['competitors', 'technologies'].flatMap((section) => {
    const label = sectionLabel(section);
    return fix(fixTitles.addNew(label), stub(roadmap, section, label));
  });
}

function noCustomerVoice(_finding: Finding, roadmap: Roadmap): readonly Fix[] {
  const edits = stub(roadmap, 'stakeholders', 'customers', [['role', 'customer']]);
  return fix(fixTitles.addNew('stakeholder'), edits, { preferred: true });
}
