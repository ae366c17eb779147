import type { Digest } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { itemOptions, type NewItem, newId, required, textOf } from './fields';
import type { Answer, Option, PickStep, TextStep } from './step';

/** Where what can be retired, and can replace it, is defined. */
const SECTIONS = ['channels', 'systems', 'services'] as const;
type Section = (typeof SECTIONS)[number];

const newOf = (section: Section): string => `+${section}`;
const sectionOf = (answer: Answer | undefined): Section | undefined => SECTIONS.find((each) => newOf(each) === answer);

export interface RetiredAnswers {
  readonly retires?: Answer;
  readonly newRetired?: Answer;
}

/** Channels, systems and services as options. */
export const serviceOptions = (digest: Digest, s: CommandStrings): Option[] => itemOptions(digest, s.sections);

/** Asks what a sunset is about: something of the roadmap, or something that is added alongside. */
export function retiredSteps<A extends RetiredAnswers>(digest: Digest, s: CommandStrings): [PickStep<A>, TextStep<A>] {
  return [
    {
      kind: 'pick',
      key: 'retires',
      prompt: s.sunset.retires,
      options: () => [
        ...serviceOptions(digest, s),
        ...SECTIONS.map((section, i) => ({
          value: newOf(section),
          label: s.sunset.fresh[section],
          description: s.sunset.freshDetail,
          ...(i === 0 ? { group: '' } : {}),
        })),
      ],
    },
    {
      kind: 'text',
      key: 'newRetired',
      when: ({ retires }) => sectionOf(retires) !== undefined,
      prompt: s.sunset.freshTitle,
      placeholder: s.sunset.freshExample,
      check: required(s),
    },
  ];
}

/** The title of what is retired. */
export function retiredTitle({ retires, newRetired }: RetiredAnswers, digest: Digest): string {
  if (sectionOf(retires)) return textOf(newRetired);
  return digest.items.find(({ id }) => id === retires)?.title ?? textOf(retires);
}

export interface Retired {
  readonly id: string;
  readonly alongside: NonNullable<NewItem['alongside']>;
}

/** Its id, and what is to be added. `also`: ids that the other new items have. */
export function retiredOf(answers: RetiredAnswers, digest: Digest, also: readonly string[]): Retired {
  const section = sectionOf(answers.retires);
  if (!section) return { id: textOf(answers.retires), alongside: [] };
  const title = textOf(answers.newRetired);
  const id = newId(title, digest, also);
  return {
    id,
    alongside: [
      {
        section,
        fields: [
          ['id', id],
          ['title', title],
        ],
      },
    ],
  };
}
