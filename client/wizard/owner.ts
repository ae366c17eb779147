import type { Digest } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { itemOptions, type NewItem, newId, required, textOf } from './fields';
import type { Answer, Option, PickStep, TextStep } from './step';

const NEW = '+new';

export interface OwnerAnswers {
  readonly owner?: Answer;
  readonly newOwner?: Answer;
}

/** Asks for an owner: the roadmap's, a stakeholder, or one that is added alongside. */
export function ownerSteps<A extends OwnerAnswers>(digest: Digest, s: CommandStrings): [PickStep<A>, TextStep<A>] {
  const nobody: Option = digest.hasRootOwner
    ? { value: '', label: s.owner.same }
    : { value: '', label: s.owner.none, description: s.skipDetail };
  return [
    {
      kind: 'pick',
      key: 'owner',
      prompt: s.owner.prompt,
      options: () => [
        nobody,
        ...itemOptions(digest, { stakeholders: '' }),
        { value: NEW, label: s.owner.fresh, description: s.owner.freshDetail },
      ],
    },
    {
      kind: 'text',
      key: 'newOwner',
      when: ({ owner }) => owner === NEW,
      prompt: s.owner.title,
      placeholder: s.owner.example,
      check: required(s),
    },
  ];
}

export interface Owner {
  /** Empty where the item has no owner of its own. */
  readonly id: string;
  readonly alongside: NonNullable<NewItem['alongside']>;
}

/** The owner's id, and the stakeholder to add. `also`: ids that the other new items have. */
export function ownerOf({ owner, newOwner }: OwnerAnswers, digest: Digest, also: readonly string[]): Owner {
  if (owner !== NEW) return { id: textOf(owner), alongside: [] };
  const title = textOf(newOwner);
  const id = newId(title, digest, also);
  return {
    id,
    alongside: [
      {
        section: 'stakeholders',
        fields: [
          ['id', id],
          ['title', title],
        ],
      },
    ],
  };
}
