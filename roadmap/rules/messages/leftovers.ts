import type { DateValue } from '../../model/fields';
import type { Item } from '../../model/item';
import { sectionLabel } from '../../schema/shape';
import { anyOf, quote, say } from '../messages';

/** The sentences of the findings about what is not used, too exact or too much. */
export const leftoverMessages = {
  unusedIgnore: (id: string) => `${quote(id)} has nothing to report here: remove it from the comment.`,
  ignoresNoRule: (id: string, near: readonly string[]) =>
    `There is no rule ${quote(id)}, so this comment ignores nothing: ${near.length > 0 ? `did you mean ${anyOf(near.map(quote))}?` : 'remove it from the comment.'}`,
  unusedDefinition: (item: Item) =>
    `Nothing names the ${sectionLabel(item.section)} ${quote(item.name)}: name it where it plays a part, or remove it.`,
  tooExactIdea: (item: Item, date: DateValue) =>
    `${quote(item.name)} is an idea, so ${say(date)} is more exact than anybody can know: write the quarter.`,
  tooExactMilestone: (milestone: Item, holder: Item, date: DateValue) =>
    `${quote(holder.name)} is for later, so ${say(date)} for ${quote(milestone.name)} is more exact than anybody can know: write the quarter.`,
  overcommitted: (owner: string, count: number, quarter: string, limit: number) =>
    `${quote(owner)} has ${count} items running in ${quarter}, and ${limit === 1 ? 'one is' : `${limit} are`} as much as anybody can lead: move some of them, or give them to others.`,
  runsToo: (item: Item) => `${quote(item.name)} runs then, too.`,
} as const;
