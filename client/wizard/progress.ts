import type { Answer, AnswersOf, Step, Wizard } from './step';

/** How far somebody has come in a wizard. */
export interface Progress<A> {
  readonly answers: A;
  /** Which of the steps that are asked, from 0. */
  readonly at: number;
}

export interface Asked<A> {
  readonly step: Step<A>;
  /** From 1. */
  readonly number: number;
  /** How many there are as far as can be told by now. */
  readonly total: number;
  /** What was answered before, or what is offered as an answer. */
  readonly answer: Answer | undefined;
}

/** The first step; answers that are there are offered again. */
export const begin = <A extends AnswersOf<A>>(answers: A): Progress<A> => ({ answers, at: 0 });

const stepsFor = <A>(wizard: Wizard<A>, answers: A): readonly Step<A>[] =>
  wizard.steps.filter((step) => step.when?.(answers) ?? true);

/** The step that is to be answered now; undefined where all are. */
export function asked<A extends AnswersOf<A>>(wizard: Wizard<A>, { answers, at }: Progress<A>): Asked<A> | undefined {
  const steps = stepsFor(wizard, answers);
  const step = steps[at];
  if (!step) return undefined;
  const initial = step.kind === 'text' ? step.initial?.(answers) : undefined;
  return { step, number: at + 1, total: steps.length, answer: answers[step.key] ?? initial };
}

/** Answers the current step and goes on. What was derived from another answer is asked anew. */
export function answer<A extends AnswersOf<A>>(wizard: Wizard<A>, progress: Progress<A>, given: Answer): Progress<A> {
  const steps = stepsFor(wizard, progress.answers);
  const step = steps[progress.at];
  if (!step) return progress;
  const before = progress.answers[step.key];
  const answers: A = { ...progress.answers, [step.key]: given };
  const at = progress.at + 1;
  if (before === undefined || same(before, given)) return { answers, at };
  const later = wizard.steps.slice(wizard.steps.indexOf(step) + 1);
  return {
    answers: without(
      answers,
      later.filter((each) => each.derived).map((each) => each.key),
    ),
    at,
  };
}

/** The step before; the first one stays. */
export const goBack = <A>(progress: Progress<A>): Progress<A> => ({ ...progress, at: Math.max(0, progress.at - 1) });

/** The answers of the steps that are asked in the end: a way that was left again leaves nothing behind. */
export function settled<A extends AnswersOf<A>>(wizard: Wizard<A>, answers: A): A {
  const kept = new Set(stepsFor(wizard, answers).map((step) => step.key));
  const dropped = wizard.steps.filter((step) => !kept.has(step.key));
  return without(
    answers,
    dropped.map((step) => step.key),
  );
}

function without<A extends AnswersOf<A>>(answers: A, keys: readonly (keyof A)[]): A {
  const left = { ...answers };
  for (const key of keys) delete left[key];
  return left;
}

const same = (a: Answer, b: Answer): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.length === b.length && a.every((x, i) => x === b[i]);
