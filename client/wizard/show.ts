import { type Disposable, QuickInputButtons, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Asked, answer, asked, begin, goBack, type Progress, settled } from './progress';
import {
  type Answer,
  type AnswersOf,
  isRefusal,
  type ManyStep,
  type Option,
  offered,
  type PickStep,
  type TextStep,
  type Wizard,
} from './step';

const BACK = Symbol('back');
type Given = Answer | typeof BACK | undefined;

/** Asks step by step. Undefined where it was left with Escape: nothing has happened then. */
export async function runWizard<A extends AnswersOf<A>>(wizard: Wizard<A>, known: A): Promise<A | undefined> {
  const stage = new Stage();
  try {
    let progress: Progress<A> = begin(known);
    for (;;) {
      const now = asked(wizard, progress);
      if (!now) return settled(wizard, progress.answers);
      const given = await ask(stage, wizard.title, now, progress.answers);
      if (given === undefined) return undefined;
      progress = given === BACK ? goBack(progress) : answer(wizard, progress, given);
    }
  } finally {
    stage.dispose();
  }
}

/** What all inputs share, be they for a text or a choice. */
interface Input extends Disposable {
  title: string | undefined;
  ignoreFocusOut: boolean;
  buttons: readonly object[];
  onDidHide(listener: () => void): Disposable;
  onDidAccept(listener: () => void): Disposable;
  onDidTriggerButton(listener: () => void): Disposable;
  show(): void;
}

/** Shows one input at a time. One stays until the next one is there, so that no key goes to the editor in between. */
class Stage {
  #shown: Input | undefined;

  show(
    input: Input,
    title: string,
    { number, total }: { number: number; total: number },
    take: () => Given,
  ): Promise<Given> {
    input.title = `${title} (${number}/${total})`;
    input.ignoreFocusOut = true;
    if (number > 1) input.buttons = [QuickInputButtons.Back];
    return new Promise((resolve) => {
      const listeners: Disposable[] = [];
      const done = (given: Given): void => {
        for (const listener of listeners.splice(0)) listener.dispose();
        resolve(given);
      };
      listeners.push(
        input.onDidHide(() => done(undefined)),
        input.onDidTriggerButton(() => done(BACK)),
        input.onDidAccept(() => {
          const given = take();
          if (given !== undefined) done(given);
        }),
      );
      input.show();
      this.#shown?.dispose();
      this.#shown = input;
    });
  }

  dispose(): void {
    this.#shown?.dispose();
  }
}

function ask<A>(stage: Stage, title: string, now: Asked<A>, answers: A): Promise<Given> {
  const { step } = now;
  switch (step.kind) {
    case 'text':
      return askText(stage, title, step, now, answers);
    case 'pick':
      return askOne(stage, title, step, now, answers);
    case 'many':
      return askMany(stage, title, step, now, answers);
  }
}

const said = <A>(text: string | ((answers: A) => string) | undefined, answers: A): string =>
  typeof text === 'function' ? text(answers) : (text ?? '');

function askText<A>(stage: Stage, title: string, step: TextStep<A>, now: Asked<A>, answers: A): Promise<Given> {
  const input = window.createInputBox();
  input.prompt = said(step.prompt, answers);
  input.placeholder = said(step.placeholder, answers);
  input.value = typeof now.answer === 'string' ? now.answer : '';
  const check = (): string | undefined => step.check?.(input.value.trim(), answers);
  input.onDidChangeValue(() => {
    // While nothing is typed nothing is wrong yet.
    input.validationMessage = input.value.trim() === '' ? undefined : check();
  });
  return stage.show(input, title, now, () => {
    input.validationMessage = check();
    return input.validationMessage === undefined ? input.value.trim() : undefined;
  });
}

interface Row extends QuickPickItem {
  /** Absent where the row can't be taken. */
  readonly value?: string;
}

function askOne<A>(stage: Stage, title: string, step: PickStep<A>, now: Asked<A>, answers: A): Promise<Given> {
  const input = window.createQuickPick<Row>();
  input.placeholder = said(step.prompt, answers);
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  const offer = (): void => {
    const { listed, typed, meant } = offered(step, input.value, answers);
    const made = typed.map((each): Row => (isRefusal(each) ? { label: each.refused } : rowOf(each)));
    const isMeant = ({ value }: Row): boolean => value !== undefined && meant.includes(value);
    // What is typed comes last: VS Code tells by position which row was taken, and may be one keystroke behind.
    input.items = [
      ...rowsOf(listed).map((row) => (isMeant(row) ? { ...row, alwaysShow: true } : row)),
      ...made.map((row) => ({ ...row, alwaysShow: true })),
    ];
    const best = input.items.find((row) => row.value !== undefined && row.value === meant[0]);
    if (best) input.activeItems = [best];
  };
  offer();
  const before = input.items.find((row) => row.value !== undefined && row.value === now.answer);
  if (before) input.activeItems = [before];
  else if (step.typed && typeof now.answer === 'string') {
    input.value = now.answer;
    offer();
  }
  if (step.typed) input.onDidChangeValue(offer);
  return stage.show(input, title, now, () => input.selectedItems[0]?.value);
}

function askMany<A>(stage: Stage, title: string, step: ManyStep<A>, now: Asked<A>, answers: A): Promise<Given> {
  const input = window.createQuickPick<Row>();
  input.placeholder = said(step.prompt, answers);
  input.canSelectMany = true;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.items = rowsOf(step.options(answers));
  const before = new Set(typeof now.answer === 'string' ? [] : now.answer);
  input.selectedItems = input.items.filter((row) => row.value !== undefined && before.has(row.value));
  return stage.show(input, title, now, () =>
    input.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value])),
  );
}

const rowOf = ({ group: _, ...row }: Option): Row => row;

const rowsOf = (options: readonly Option[]): Row[] =>
  options.flatMap((option) => {
    const heading = option.group === undefined ? [] : [{ label: option.group, kind: QuickPickItemKind.Separator }];
    return [...heading, rowOf(option)];
  });
