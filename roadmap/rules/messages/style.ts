import type { Item } from '../../model/item';
import { quote } from '../messages';

/** The sentences of the findings about style. */
export const styleMessages = {
  vagueVerb: (words: string) =>
    `A title that begins with ${quote(words)} does not say when it is done: say what will be different.`,
  tooShort: (item: Item) =>
    `${quote(item.name)} takes less than two weeks: leave it to the project plan, or make it part of something larger.`,
  taskList: () => 'This description holds a list of tasks: keep it in the project plan, and link to that.',
  longTitle: (length: number) =>
    `This title has ${length} characters, too many for a timeline: say it in at most 80, and move the rest to \`description\`.`,
} as const;
