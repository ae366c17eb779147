import { type Item, isCounted, isOpen } from '../../model/item';
import { isSure, namingOf } from '../../model/naming';
import type { Roadmap } from '../../model/roadmap';
import { isEmptySection, sectionNode } from '../../model/sections';
import { strategyMessages } from '../messages/strategy';
import type { CheckContext } from '../rule';

/** From how many initiatives on a roadmap is judged as a whole. */
const ENOUGH = 5;

/** The initiatives that certainly count. */
export const countedInitiatives = (roadmap: Roadmap): Item[] =>
  roadmap.section('initiatives').filter((initiative) => isCounted(initiative) === true);

/** Reports at a section's key, or where findings about the document are shown. */
function tell({ roadmap, report }: CheckContext, rule: string, section: string | undefined, message: string): void {
  const node = section === undefined ? roadmap.documentNode : sectionNode(roadmap, section);
  if (node) report({ rule, ...roadmap.range(node), message });
}

/** Whether a word stands in a part that can't be read: what it says there is unknown. */
const isInBroken = (roadmap: Roadmap, ...words: string[]): boolean => words.some((w) => roadmap.broken.named.has(w));

export function additionsOnly(context: CheckContext): void {
  const { roadmap } = context;
  const additions = countedInitiatives(roadmap).filter((initiative) => initiative.choice('change') === 'add');
  if (additions.length < ENOUGH || roadmap.document.brokenKeys.has('sunsets')) return;
  const sunsets = roadmap.section('sunsets');
  if (sunsets.length === 0 ? !isEmptySection(roadmap, 'sunsets') : sunsets.some(mayEndSomething)) return;
  tell(context, 'additions-only', 'initiatives', strategyMessages.additionsOnly(additions.length));
}

/** Open, done, or of unknown status. */
const mayEndSomething = (sunset: Item): boolean => isOpen(sunset) !== false || sunset.choice('status') === 'done';

export function noWontHave(context: CheckContext): void {
  const { roadmap } = context;
  const { length } = countedInitiatives(roadmap);
  if (length < ENOUGH || !isEmptySection(roadmap, 'wontHave') || isInBroken(roadmap, 'wont')) return;
  const isRuledOut = (i: Item) => !i.absent('priority') && (i.choice('priority') ?? 'wont') === 'wont';
  if (!roadmap.section('initiatives').some(isRuledOut))
    tell(context, 'no-wont-have', undefined, strategyMessages.noWontHave(length));
}

export function mustOverload(context: CheckContext): void {
  let musts = 0;
  let count = 0;
  let unknown = 0;
  for (const initiative of context.roadmap.section('initiatives')) {
    if (initiative.absent('priority')) continue;
    const counted = isCounted(initiative);
    if (counted === undefined) unknown++;
    if (counted !== true) continue;
    count++;
    if (initiative.choice('priority') === 'must') musts++;
  }
  // More than 60 % whatever the unknown ones are.
  if (count < ENOUGH || musts * 5 <= (count + unknown) * 3) return;
  tell(context, 'must-overload', 'initiatives', strategyMessages.mustOverload(musts, count));
}

export function oneSidedDimension(context: CheckContext): void {
  const dimensions = new Set<string>();
  let count = 0;
  for (const initiative of context.roadmap.section('initiatives')) {
    if (initiative.absent('dimension') || isCounted(initiative) === false) continue;
    const values = initiative.texts('dimension');
    if (values.length === 0 || hasUnknown(initiative, 'dimension')) return;
    for (const value of values) dimensions.add(value);
    if (isCounted(initiative)) count++;
  }
  const [only, ...more] = dimensions;
  if (count < ENOUGH || only === undefined || more.length > 0) return;
  tell(context, 'one-sided-dimension', 'initiatives', strategyMessages.oneSided(count, only));
}

function hasUnknown(item: Item, key: string): boolean {
  const node = item.node(key);
  return node?.type === 'list' && node.items.some((entry) => item.roadmap.isUnknown(entry));
}

export function valueEnhancementAssistedOnly(context: CheckContext): void {
  const channels = new Set<Item>();
  for (const initiative of context.roadmap.section('initiatives')) {
    if (isCounted(initiative) === false || initiative.absent('serviceGoal')) continue;
    const goal = initiative.choice('serviceGoal');
    if (goal !== undefined && goal !== 'value-enhancement') continue;
    for (const naming of ['delivers', 'uses'].map((key) => namingOf(initiative, key))) {
      const named = naming.named.filter(({ item }) => item.section === 'channels');
      const isAssisted = named.every(({ item }) => item.choice('mode') === 'assisted');
      // What can't be told may be another channel.
      if (!isAssisted || !isSure(naming)) return;
      if (goal !== undefined && isCounted(initiative)) for (const { item } of named) channels.add(item);
    }
  }
  if (channels.size === 0) return;
  tell(context, 'value-enhancement-assisted-only', 'initiatives', strategyMessages.assistedOnly([...channels]));
}

export function noOutsideView(context: CheckContext): void {
  const { roadmap } = context;
  const { length } = countedInitiatives(roadmap);
  if (length < ENOUGH || !isEmptySection(roadmap, 'competitors') || !isEmptySection(roadmap, 'technologies')) return;
  tell(context, 'no-outside-view', undefined, strategyMessages.noOutsideView(length));
}

export function noCustomerVoice(context: CheckContext): void {
  const { roadmap } = context;
  const { length } = countedInitiatives(roadmap);
  if (length < ENOUGH || roadmap.document.brokenKeys.has('stakeholders')) return;
  if (isInBroken(roadmap, 'evidence', 'validatedWith')) return;
  if (roadmap.section('stakeholders').some((s) => !s.absent('role') && (s.choice('role') ?? 'customer') === 'customer'))
    return;
  if (roadmap.items.some((item) => !item.absent('evidence') || !item.absent('validatedWith'))) return;
  tell(context, 'no-customer-voice', undefined, strategyMessages.noCustomerVoice(length));
}
