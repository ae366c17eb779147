import { dateValue } from '../../roadmap/edits/scalars';
import { parseDuration } from '../../roadmap/model/durations';
import type { Digest } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { fieldsOf, idStep, itemOptions, listOf, type NewItem, required, textOf } from './fields';
import { type OwnerAnswers, ownerOf, ownerSteps } from './owner';
import type { Answer, ManyStep, Option, Wizard } from './step';
import { dateOptions, durationOption, typedDate } from './typedDates';

export interface InitiativeAnswers extends OwnerAnswers {
  readonly title?: Answer;
  readonly id?: Answer;
  readonly time?: Answer;
  readonly start?: Answer;
  readonly end?: Answer;
  readonly goals?: Answer;
  readonly metrics?: Answer;
}

const DATES = 'dates';
const IDEA = 'idea';
const LENGTHS = ['2 weeks', '1 month', '3 months', '6 months', '1 year'];

export function initiativeWizard(digest: Digest, s: CommandStrings): Wizard<InitiativeAnswers> {
  const many = (key: 'goals' | 'metrics', prompt: string): ManyStep<InitiativeAnswers> => ({
    kind: 'many',
    key,
    prompt,
    when: () => digest.items.some((item) => item.section === key),
    options: () => itemOptions(digest, { [key]: '' }),
  });
  const isDated = (answers: InitiativeAnswers): boolean => answers.time === DATES;
  return {
    title: s.titles.initiative,
    steps: [
      {
        kind: 'text',
        key: 'title',
        prompt: s.initiative.title,
        placeholder: s.initiative.titleExample,
        check: required(s),
      },
      idStep('id', (answers) => textOf(answers.title), digest, s),
      { kind: 'pick', key: 'time', prompt: s.initiative.time, options: () => times(s) },
      {
        kind: 'pick',
        key: 'start',
        when: isDated,
        prompt: s.initiative.start,
        options: () => dateOptions(digest.dates),
        typed: (text) => typedDate(text, s),
      },
      {
        kind: 'pick',
        key: 'end',
        when: isDated,
        prompt: s.initiative.end,
        options: ({ start }) => ends(digest, s, textOf(start)),
        typed: (text, { start }) => typedDate(text, s, { duration: true, notBefore: textOf(start) }),
      },
      ...ownerSteps<InitiativeAnswers>(digest, s),
      many('goals', s.initiative.goals),
      many('metrics', s.initiative.metrics),
    ],
  };
}

const times = ({ initiative: s }: CommandStrings): Option[] => [
  { value: DATES, label: s.withDates, description: s.withDatesDetail },
  { value: 'now', label: s.now, description: s.nowDetail },
  { value: 'next', label: s.next, description: s.nextDetail },
  { value: 'later', label: s.later, description: s.laterDetail },
  { value: IDEA, label: s.idea, description: s.ideaDetail },
];

const ends = (digest: Digest, s: CommandStrings, start: string): Option[] => [
  ...LENGTHS.map((length) => durationOption(length, s, start)),
  ...dateOptions(
    digest.dates.filter(({ value }) => value !== digest.today),
    start,
  ),
  { value: '', label: s.dates.open, description: s.dates.openEnd },
];

/** The item that the answers describe; a stakeholder who is new stands beside it. */
export function initiativeItem(answers: InitiativeAnswers, digest: Digest): NewItem {
  const id = textOf(answers.id);
  const owner = ownerOf(answers, digest, [id]);
  const time = textOf(answers.time);
  const end = textOf(answers.end);
  const lasts = parseDuration(end) !== undefined;
  return {
    section: 'initiatives',
    fields: fieldsOf([
      ['id', id],
      ['title', textOf(answers.title)],
      ['status', time === IDEA ? 'idea' : undefined],
      ['when', time === DATES || time === IDEA ? undefined : time],
      ['start', dateValue(textOf(answers.start))],
      [lasts ? 'duration' : 'end', lasts ? end : dateValue(end)],
      ['owner', owner.id],
      ['goals', listOf(answers.goals)],
      ['metrics', listOf(answers.metrics)],
    ]),
    alongside: owner.alongside,
  };
}
