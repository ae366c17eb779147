import { dateValue } from '../../roadmap/edits/scalars';
import type { Digest, MetricKindSummary } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { enumOptions, fieldsOf, idStep, type NewItem, required, skipOption, textOf } from './fields';
import { bandOf, boundsOf, checkBand, checkThreshold, typedNumber } from './numbers';
import type { Answer, Option, Step, Wizard } from './step';
import { dateOptions, typedDate } from './typedDates';
import { recentDates } from './when';

export interface MetricAnswers {
  readonly kind?: Answer;
  readonly title?: Answer;
  readonly id?: Answer;
  readonly scale?: Answer;
  readonly unit?: Answer;
  readonly threshold?: Answer;
  readonly better?: Answer;
  readonly band?: Answer;
  readonly baseline?: Answer;
  readonly baselineDate?: Answer;
  readonly target?: Answer;
  readonly targetDate?: Answer;
}

const CUSTOM = 'custom';
const UNKNOWN = 'unknown';
const WATCH = 'watch';
/** Kinds that count against an agreed limit. */
const LIMITED = ['service-level', 'sla-attainment'];

type Answers = MetricAnswers;

export function metricWizard(digest: Digest, s: CommandStrings): Wizard<Answers> {
  const kindOf = ({ kind }: Answers): MetricKindSummary | undefined => digest.metricKinds.find(({ id }) => id === kind);
  return {
    title: s.titles.metric,
    steps: [
      {
        kind: 'pick',
        key: 'kind',
        prompt: s.metric.kind,
        options: () =>
          digest.metricKinds.map(({ id, name, definition }) => ({
            value: id,
            label: name,
            description: id,
            detail: definition,
          })),
      },
      {
        kind: 'text',
        key: 'title',
        prompt: (answers) =>
          answers.kind === CUSTOM ? s.metric.title : s.metric.kindTitle(kindOf(answers)?.name ?? textOf(answers.kind)),
        placeholder: ({ kind }) => (kind === CUSTOM ? s.metric.titleExample : s.optional),
        check: (text, { kind }) => (kind === CUSTOM ? required(s)(text) : undefined),
      },
      idStep('id', ({ title, kind }) => textOf(title) || textOf(kind), digest, s),
      ...scaleSteps(kindOf, digest, s),
      ...valueSteps(kindOf, digest, s),
    ],
  };
}

type KindOf = (answers: Answers) => MetricKindSummary | undefined;

/** What has to be said before a value means something. */
function scaleSteps(kindOf: KindOf, digest: Digest, s: CommandStrings): Step<Answers>[] {
  const isInBand = (answers: Answers): boolean =>
    answers.kind === CUSTOM ? answers.better === 'in-band' : kindOf(answers)?.direction === 'in-band';
  return [
    {
      kind: 'pick',
      key: 'scale',
      derived: true,
      when: (answers) => kindOf(answers)?.needsScale ?? false,
      prompt: s.metric.scale,
      options: (answers) =>
        (kindOf(answers)?.scales ?? []).map(({ label }) => ({
          value: label,
          label,
          ...(isPercent(kindOf(answers), label) ? { description: 'percent' } : {}),
        })),
    },
    {
      kind: 'pick',
      key: 'unit',
      derived: true,
      when: (answers) => {
        const kind = kindOf(answers);
        return kind !== undefined && !kind.needsScale && kind.units.length > 1;
      },
      prompt: s.metric.unit,
      options: (answers) => [
        ...(kindOf(answers)?.units ?? []).map((unit): Option => ({ value: unit, label: unit })),
        ...(answers.kind === CUSTOM ? [skipOption(s)] : []),
      ],
    },
    {
      kind: 'text',
      key: 'threshold',
      when: ({ kind }) => LIMITED.includes(textOf(kind)),
      prompt: s.metric.threshold,
      placeholder: s.optional,
      check: (text) => checkThreshold(text, s),
    },
    {
      kind: 'pick',
      key: 'better',
      when: ({ kind }) => kind === CUSTOM,
      prompt: s.metric.better,
      options: () => enumOptions(digest, 'metrics.better', ['higher', 'lower', 'in-band']),
    },
    { kind: 'text', key: 'band', when: isInBand, prompt: s.metric.band, check: (text) => checkBand(text, s) },
  ];
}

function valueSteps(kindOf: KindOf, digest: Digest, s: CommandStrings): Step<Answers>[] {
  const typedValue = (text: string, answers: Answers) =>
    typedNumber(text, boundsOf(kindOf(answers), textOf(answers.scale), textOf(answers.unit)), s);
  return [
    {
      kind: 'pick',
      key: 'baseline',
      derived: true,
      prompt: s.metric.baseline,
      options: () => [
        { value: UNKNOWN, label: s.metric.baselineUnknown, description: s.metric.baselineUnknownDetail },
        skipOption(s),
      ],
      typed: typedValue,
    },
    {
      kind: 'pick',
      key: 'baselineDate',
      when: ({ baseline }) => isNumber(baseline),
      prompt: s.metric.baselineDate,
      options: () => [...recentDates(digest.today, s), skipOption(s)],
      typed: (text) => typedDate(text, s),
    },
    {
      kind: 'pick',
      key: 'target',
      derived: true,
      prompt: s.metric.target,
      options: () => [{ value: WATCH, label: s.metric.watch, description: s.metric.watchDetail }, skipOption(s)],
      typed: typedValue,
    },
    {
      kind: 'pick',
      key: 'targetDate',
      when: ({ target }) => isNumber(target),
      prompt: s.metric.targetDate,
      options: () => [...dateOptions(digest.dates.filter(({ value }) => value !== digest.today)), skipOption(s)],
      typed: (text) => typedDate(text, s),
    },
  ];
}

const isNumber = (answer: Answer | undefined): boolean => {
  const text = textOf(answer);
  return text !== '' && Number.isFinite(Number(text));
};

/** 0..100 of a kind that may be in percent: the unit says it all. */
function isPercent(kind: MetricKindSummary | undefined, label: string): boolean {
  const scale = kind?.scales.find((each) => each.label === label);
  return scale?.min === 0 && scale.max === 100 && (kind?.units.includes('percent') ?? false);
}

/** The item that the answers describe. */
export function metricItem(answers: Answers, digest: Digest): NewItem {
  const kind = digest.metricKinds.find(({ id }) => id === answers.kind);
  const label = textOf(answers.scale);
  const percent = isPercent(kind, label);
  const scale = kind?.scales.find((each) => each.label === label);
  const unit = textOf(answers.unit);
  const isDefault = answers.kind !== CUSTOM && unit === kind?.units[0];
  return {
    section: 'metrics',
    fields: fieldsOf([
      ['id', textOf(answers.id)],
      ['title', textOf(answers.title)],
      ['kind', textOf(answers.kind)],
      ['unit', percent ? 'percent' : isDefault ? undefined : unit],
      ['scale', scale && !percent ? rangeValue(scale) : undefined],
      ['threshold', textOf(answers.threshold)],
      ['better', textOf(answers.better)],
      ['band', rangeValue(bandOf(textOf(answers.band)) ?? {})],
      ['baseline', answers.baseline === UNKNOWN ? UNKNOWN : reading(answers.baseline, answers.baselineDate)],
      ['target', answers.target === WATCH ? undefined : reading(answers.target, answers.targetDate)],
      ['watch', answers.target === WATCH ? true : undefined],
    ]),
  };
}

function rangeValue({ min, max }: { readonly min?: number; readonly max?: number }): Record<string, number> {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function reading(value: Answer | undefined, date: Answer | undefined) {
  if (!isNumber(value)) return undefined;
  const when = textOf(date);
  return { value: Number(textOf(value)), ...(when ? { date: dateValue(when) } : {}) };
}
