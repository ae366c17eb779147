import type { EditValue, Field } from '../../roadmap/edits/values';
import { freeId } from '../../roadmap/model/slug';
import type { Digest } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import type { Answer, Option, TextStep } from './step';

/** What a wizard leads to: an item, and those that it needs beside it. */
export interface NewItem {
  readonly section: string;
  readonly fields: readonly Field[];
  readonly alongside?: readonly { readonly section: string; readonly fields: readonly Field[] }[];
}

/** What may be left out. */
export type MaybeField = readonly [key: string, value: EditValue | undefined];

/** The fields that have something in them, in their order. */
export const fieldsOf = (fields: readonly MaybeField[]): Field[] =>
  fields.flatMap(([key, value]): Field[] => (value === undefined || isEmpty(value) ? [] : [[key, value]]));

const isEmpty = (value: EditValue): boolean =>
  value === '' || (typeof value === 'object' && (Array.isArray(value) ? value : Object.keys(value)).length === 0);

/** One value by itself, several as a list. */
export const oneOrList = (values: readonly string[]): EditValue | undefined =>
  values.length === 1 ? values[0] : values;

export const textOf = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');
export const listOf = (answer: Answer | undefined): readonly string[] =>
  answer === undefined || typeof answer === 'string' ? [] : answer;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const RESERVED = ['none', 'unknown', 'undecided', 'never'];

/** What is wrong with an id for a new item. */
export function checkId(id: string, digest: Digest, s: CommandStrings): string | undefined {
  if (id === '') return s.text.missing;
  if (!ID.test(id)) return s.text.idForm;
  if (RESERVED.includes(id)) return s.text.idReserved(id);
  return digest.takenIds.includes(id) ? s.text.idTaken(id) : undefined;
}

/** An id made from a title, free and none of the reserved words. `also`: ids that are about to be used. */
export const newId = (title: string, digest: Digest, also: readonly string[] = []): string =>
  freeId(title, (id) => RESERVED.includes(id) || digest.takenIds.includes(id) || also.includes(id));

export const required =
  (s: CommandStrings) =>
  (text: string): string | undefined =>
    text === '' ? s.text.missing : undefined;

/** The step that asks for the id of a new item. */
export const idStep = <A>(
  key: keyof A & string,
  from: (answers: A) => string,
  digest: Digest,
  s: CommandStrings,
): TextStep<A> => ({
  kind: 'text',
  key,
  derived: true,
  prompt: s.text.idPrompt,
  initial: (answers) => newId(from(answers), digest),
  check: (id) => checkId(id, digest, s),
});

/** Items of sections as options; the first of each section gets its heading where there are several. */
export function itemOptions(digest: Digest, sections: Readonly<Record<string, string>>): Option[] {
  const several = Object.keys(sections).length > 1;
  return Object.entries(sections).flatMap(([section, name]) =>
    digest.items
      .filter((item) => item.section === section)
      .map(({ id, title }, i) => ({
        value: id,
        label: title || id,
        ...(title && title !== id ? { description: id } : {}),
        ...(several && i === 0 ? { group: name } : {}),
      })),
  );
}

/** The values of an enum with their docs; `fallback` where the server names none. */
export const enumOptions = (digest: Digest, path: string, fallback: readonly string[] = []): Option[] =>
  (digest.choices[path] ?? fallback.map((value) => ({ value, description: '' }))).map(({ value, description }) => ({
    value,
    label: value,
    ...(description ? { detail: plain(description) } : {}),
  }));

/** Without the marks of Markdown: lists show none. */
const plain = (markdown: string): string => markdown.replace(/[`*]/g, '');

/** The option that leaves something out. */
export const skipOption = (s: CommandStrings): Option => ({ value: '', label: s.skip, description: s.skipDetail });
