/** What a wizard asks, as data: nothing here knows how it is shown. */

/** What somebody has answered: a text, the value of an option, or the values of several. */
export type Answer = string | readonly string[];

/** Answers by step. An optional step that was skipped has an empty text or list. */
export type AnswersOf<A> = { readonly [K in keyof A]?: Answer };

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** A heading above it and what follows, up to the next one. */
  readonly group?: string;
}

/** A line that says what is wrong with what was typed; it can't be taken. */
export interface Refusal {
  readonly refused: string;
}

export type Typed = Option | Refusal;

interface StepBase<A> {
  readonly key: keyof A & string;
  /** What is asked, in a few words. */
  readonly prompt: string | ((answers: A) => string);
  /** Whether the step is asked at all; always where it is absent. */
  readonly when?: (answers: A) => boolean;
  /** Its answer is forgotten when an earlier one changes. */
  readonly derived?: boolean;
}

export interface TextStep<A> extends StepBase<A> {
  readonly kind: 'text';
  readonly placeholder?: string | ((answers: A) => string);
  readonly initial?: (answers: A) => string;
  /** What is wrong with a trimmed text, if anything. */
  readonly check?: (text: string, answers: A) => string | undefined;
}

export interface PickStep<A> extends StepBase<A> {
  readonly kind: 'pick';
  readonly options: (answers: A) => readonly Option[];
  /** Options made of what was typed, beside the listed ones. */
  readonly typed?: (text: string, answers: A) => readonly Typed[];
}

export interface ManyStep<A> extends StepBase<A> {
  readonly kind: 'many';
  readonly options: (answers: A) => readonly Option[];
}

export type Step<A> = TextStep<A> | PickStep<A> | ManyStep<A>;

export interface Wizard<A> {
  readonly title: string;
  readonly steps: readonly Step<A>[];
}

export const isRefusal = (typed: Typed): typed is Refusal => 'refused' in typed;

export interface Offer {
  /** The listed options, always all of them: a place in the list never means another option while somebody types. */
  readonly listed: readonly Option[];
  /** Made of what was typed, where it is not listed. */
  readonly typed: readonly Typed[];
  /** What the typed text means, best first: to be shown whatever else matches. */
  readonly meant: readonly string[];
}

export function offered<A>(step: PickStep<A>, text: string, answers: A): Offer {
  const listed = step.options(answers);
  const trimmed = text.trim();
  if (!step.typed || trimmed === '') return { listed, typed: [], meant: [] };
  const made = step.typed(trimmed, answers);
  const known = new Set(listed.map(({ value }) => value));
  return {
    listed,
    typed: made.filter((each) => isRefusal(each) || !known.has(each.value)),
    meant: made.flatMap((each) => (isRefusal(each) ? [] : [each.value])),
  };
}
