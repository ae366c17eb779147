import { dateValue } from '../../roadmap/edits/scalars';
import { parseDuration } from '../../roadmap/model/durations';
import type { Digest } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { enumOptions, fieldsOf, idStep, listOf, type NewItem, oneOrList, required, skipOption, textOf } from './fields';
import { noticeOptions } from './notice';
import { type OwnerAnswers, ownerOf, ownerSteps } from './owner';
import { type RetiredAnswers, retiredOf, retiredSteps, retiredTitle, serviceOptions } from './retired';
import type { Answer, Option, Step, Wizard } from './step';
import { dateOptions, typedDate } from './typedDates';

export interface SunsetAnswers extends OwnerAnswers, RetiredAnswers {
  readonly title?: Answer;
  readonly id?: Answer;
  readonly action?: Answer;
  readonly reasons?: Answer;
  readonly reasonNote?: Answer;
  /** The last day of service. */
  readonly end?: Answer;
  /** The first day of a reduction or modification. */
  readonly change?: Answer;
  readonly noNewUse?: Answer;
  readonly notice?: Answer;
  readonly replacement?: Answer;
  readonly replacementNote?: Answer;
  readonly legal?: Answer;
}

const ends = ({ action }: SunsetAnswers): boolean => action === 'end' || action === 'replace';
const never = (answers: SunsetAnswers): boolean => ends(answers) && answers.end === 'never';

/** The day on which it takes effect, as written. */
export const effectiveDay = (answers: SunsetAnswers): string =>
  textOf(never(answers) ? answers.noNewUse : ends(answers) ? answers.end : answers.change);

export function sunsetWizard(digest: Digest, s: CommandStrings): Wizard<SunsetAnswers> {
  return {
    title: s.titles.sunset,
    steps: [
      ...retiredSteps<SunsetAnswers>(digest, s),
      {
        kind: 'text',
        key: 'title',
        derived: true,
        prompt: s.sunset.title,
        initial: (answers) => s.sunset.defaultTitle(retiredTitle(answers, digest)),
        check: required(s),
      },
      idStep('id', ({ title }) => textOf(title), digest, s),
      {
        kind: 'pick',
        key: 'action',
        prompt: s.sunset.action,
        options: () => enumOptions(digest, 'sunsets.action', ['end', 'reduce', 'modify', 'replace']),
      },
      {
        kind: 'many',
        key: 'reasons',
        prompt: s.sunset.reasons,
        options: () => enumOptions(digest, 'sunsets.reason'),
      },
      {
        kind: 'text',
        key: 'reasonNote',
        when: ({ reasons }) => listOf(reasons).includes('other'),
        prompt: s.sunset.reasonNote,
        placeholder: s.optional,
      },
      ...dateSteps(digest, s),
      {
        kind: 'pick',
        key: 'notice',
        derived: true,
        prompt: s.sunset.notice,
        options: (answers) => noticeOptions(effectiveDay(answers), digest, s),
        typed: (text) => typedDate(text, s, { duration: true, words: ['undecided'] }),
      },
      ...replacementSteps(digest, s),
      {
        kind: 'pick',
        key: 'legal',
        prompt: s.sunset.legal,
        options: () =>
          enumOptions(digest, 'sunsets.legal.status', ['needed', 'under-way', 'cleared', 'not-applicable']),
      },
      // The roadmap's owner is enough.
      ...(digest.hasRootOwner ? [] : ownerSteps<SunsetAnswers>(digest, s)),
    ],
  };
}

function dateSteps(digest: Digest, s: CommandStrings): Step<SunsetAnswers>[] {
  const later = dateOptions(digest.dates.filter(({ value }) => value !== digest.today));
  const undecided: Option = { value: 'undecided', label: s.dates.undecided, description: s.dates.undecidedDetail };
  const neverEnds: Option = { value: 'never', label: s.sunset.never, description: s.sunset.neverDetail };
  return [
    {
      kind: 'pick',
      key: 'end',
      when: ends,
      prompt: s.sunset.end,
      options: () => [...later, undecided, neverEnds],
      typed: (text) => typedDate(text, s, { words: ['undecided', 'never'] }),
    },
    {
      kind: 'pick',
      key: 'noNewUse',
      when: never,
      prompt: s.sunset.noNewUse,
      options: () => [...later, undecided],
      typed: (text) => typedDate(text, s, { words: ['undecided'] }),
    },
    {
      kind: 'pick',
      key: 'change',
      when: (answers) => !ends(answers),
      prompt: s.sunset.change,
      options: () => [...later, undecided],
      typed: (text) => typedDate(text, s, { words: ['undecided'] }),
    },
  ];
}

function replacementSteps(digest: Digest, s: CommandStrings): Step<SunsetAnswers>[] {
  return [
    {
      kind: 'pick',
      key: 'replacement',
      when: ends,
      prompt: s.sunset.replacement,
      options: ({ retires }) => [
        ...serviceOptions(digest, s).filter(({ value }) => value !== retires),
        { value: 'none', label: s.sunset.noReplacement, description: s.sunset.noReplacementDetail, group: '' },
        skipOption(s),
      ],
    },
    {
      kind: 'text',
      key: 'replacementNote',
      when: (answers) => ends(answers) && answers.replacement === 'none',
      prompt: s.sunset.replacementNote,
      placeholder: s.optional,
    },
  ];
}

/** The item that the answers describe; what is new and ends, and a new owner, stand beside it. */
export function sunsetItem(answers: SunsetAnswers, digest: Digest): NewItem {
  const id = textOf(answers.id);
  const retired = retiredOf(answers, digest, [id]);
  const owner = ownerOf(answers, digest, [id, retired.id]);
  const action = textOf(answers.action);
  const legal = textOf(answers.legal);
  return {
    section: 'sunsets',
    fields: fieldsOf([
      ['id', id],
      ['title', textOf(answers.title)],
      ['retires', retired.id],
      ['action', action === 'end' ? undefined : action],
      ['reason', oneOrList(listOf(answers.reasons))],
      ['reasonNote', textOf(answers.reasonNote)],
      ['notice', noticeValue(textOf(answers.notice))],
      ['noNewUse', dateValue(textOf(answers.noNewUse))],
      ['start', dateValue(textOf(answers.change))],
      ['end', dateValue(textOf(answers.end))],
      ['replacement', textOf(answers.replacement)],
      ['replacementNote', textOf(answers.replacementNote)],
      ['legal', legal ? { status: legal } : undefined],
      ['owner', owner.id],
    ]),
    alongside: [...retired.alongside, ...owner.alongside],
  };
}

/** A date on which people are told, or how long before each one's own date. */
function noticeValue(notice: string): { date: string | number | boolean } | { lead: string } | undefined {
  if (notice === '') return undefined;
  return parseDuration(notice) ? { lead: notice } : { date: dateValue(notice) };
}
