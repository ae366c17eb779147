import type { DateValue } from '../../model/fields';
import type { Item, Moment } from '../../model/item';
import { allOf, on, onMoment, quote } from '../messages';

const keys = (words: readonly string[]): string => allOf(words.map((w) => `\`${w}\``));

/** The sentences of the rules about the roadmap as a whole: the fault, then the remedy. */
export const strategyMessages = {
  noVisionOrHorizon: (missing: readonly string[]) =>
    `The roadmap does not say ${allOf(missing.map((key) => (key === 'vision' ? 'where it leads' : 'which time it covers')))}: add ${keys(missing)}.`,
  withoutGoal: (initiative: Item) =>
    `${quote(initiative.name)} serves no goal and moves no metric: name one under \`goals\` or \`metrics\`.`,
  goalWithoutInitiative: (goal: Item) =>
    `Nothing that is planned leads to the goal ${quote(goal.name)}: add an initiative for it, or let the goal go.`,
  goalWithoutMeasure: (goal: Item) =>
    `Nothing measures whether the goal ${quote(goal.name)} is reached: name a metric under \`metrics\`.`,
  additionsOnly: (count: number) =>
    `${count} initiatives add something and nothing ends: look for what they make superfluous, and add a sunset for it.`,
  tooManyChannels: (count: number, most: number) =>
    `${count} channels are live for customers, and the policy allows ${most}: let some of them go, or raise \`policies.maxChannels\`.`,
  limitHere: () => 'The policy stands here.',
  doesNotResolve: (channel: Item) =>
    `Nothing gets solved on ${quote(channel.name)}, customers are only handed on: let it solve something, or end it.`,
  noWontHave: (count: number) =>
    `${count} initiatives are planned and nothing is ruled out: say under \`wontHave\` what will not be done.`,
  wontHaveConflict: (initiative: Item) =>
    `${quote(initiative.name.trim())} is planned here and ruled out under \`wontHave\`: remove one of the two.`,
  ruledOutHere: (item: Item) => `${quote(item.name)} is ruled out here.`,
  wontHaveDated: (initiative: Item) =>
    `${quote(initiative.name)} will not be done in this period, yet it has a date in it: remove the dates, or the priority.`,
  dateHere: () => 'The date stands here.',
  mustOverload: (musts: number, count: number) =>
    `${musts} of ${count} initiatives with a priority are \`must\`, so that nothing can give when plans slip: keep \`must\` to 60 %.`,
  staleReview: (at: DateValue, next: boolean) =>
    next
      ? `The review was due ${on(at)}: hold it, then set \`last\` and \`next\`.`
      : `The last review was ${on(at)} and the next one is overdue: hold it, then set \`last\` and \`next\`.`,
  componentNoFuture: (key: string) => `\`${key}\` does not say where it is to lead: describe that in \`future\`.`,
  oneSided: (count: number, dimension: string) =>
    `All ${count} initiatives that state a dimension are about ${dimension}: look at what else has to change with it.`,
  missingLayer: (layers: readonly string[]) =>
    `To act for customers takes knowing them, and there is no system of ${layers.length > 1 ? 'the layers' : 'the layer'} ${keys(layers)}: add one, or state the \`layer\` of those you have.`,
  assistedOnly: (channels: readonly Item[]) =>
    `Value for customers is raised on assisted channels only (${allOf(channels.map((c) => quote(c.name)))}): think of self-service too.`,
  withoutData: (initiative: Item, engagement: string) =>
    `${quote(initiative.name)} is \`${engagement}\`, but uses no system that could tell when to act: name one of layer \`record\` or \`intelligence\` under \`uses\`.`,
  undecided: () => 'This question is open: decide, and write down the `stance`.',
  assumptionExpired: (by: Moment) =>
    `This was to prove true by ${onMoment(by, 'last').replace(/^(?:on|in) /, '')} and is still \`open\`: set it to \`held\` or \`failed\`.`,
  noOutsideView: (count: number) =>
    `${count} initiatives, but no competitor and no technology is watched: add what you compare yourselves with.`,
  noCustomerVoice: (count: number) =>
    `${count} initiatives, but no customer among the stakeholders, nothing validated with a segment, and no evidence: add whom you asked.`,
} as const;
