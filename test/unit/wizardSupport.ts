import assert from 'node:assert/strict';
import { commandStrings } from '../../client/commandStrings';
import { answer, asked, begin, type Progress, settled } from '../../client/wizard/progress';
import { type Answer, type AnswersOf, isRefusal, offered, type Step, type Wizard } from '../../client/wizard/step';
import type { Digest } from '../../server/protocol';

/** The product's words, untranslated. */
export const strings = commandStrings({
  t: (message, ...args) => message.replace(/\{(\d)\}/g, (_, n) => String(args[Number(n)])),
});

/** What the server tells of a small roadmap, on 2026-11-21. */
export const digest: Digest = {
  version: 1,
  title: 'Riverside',
  today: '2026-11-21',
  items: [
    { id: 'lead', title: 'Head of customer service', section: 'stakeholders' },
    { id: 'fax', title: 'Fax', section: 'channels' },
    { id: 'web-chat', title: 'Web chat', section: 'channels' },
    { id: 'paper-bill', title: 'Paper bill', section: 'services' },
    { id: 'launch-chat', title: 'Launch web chat', section: 'initiatives' },
    { id: 'first-time', title: 'Solved the first time', section: 'goals' },
    { id: 'effort', title: '', section: 'metrics' },
  ],
  takenIds: ['lead', 'fax', 'web-chat', 'paper-bill', 'launch-chat', 'first-time', 'effort'],
  hasRootOwner: true,
  horizon: { start: '2026-Q4', end: '2027' },
  dates: ['2026-11-21', '2027-Q1', '2027-Q2', '2027-Q3'].map((value) => ({ value, description: '' })),
  choices: {
    'sunsets.action': ['end', 'reduce', 'modify', 'replace'].map((value) => ({ value, description: `To ${value}.` })),
    'sunsets.reason': ['policy', 'security', 'other'].map((value) => ({ value, description: '' })),
  },
  metricKinds: [
    {
      id: 'csat',
      name: 'Customer satisfaction',
      definition: 'Share of those who are satisfied.',
      units: ['percent', 'score'],
      scales: [
        { min: 0, max: 100, label: '0..100' },
        { min: 1, max: 5, label: '1..5' },
      ],
      needsScale: true,
      direction: 'higher',
    },
    {
      id: 'nps',
      name: 'Net Promoter Score',
      definition: '',
      units: ['points'],
      scales: [{ min: -100, max: 100, label: '-100..100' }],
      needsScale: false,
      direction: 'higher',
    },
    {
      id: 'aht',
      name: 'Average handle time',
      definition: '',
      units: ['seconds', 'minutes'],
      scales: [{ min: 0, label: '0 or more' }],
      needsScale: false,
      direction: 'none',
    },
    {
      id: 'service-level',
      name: 'Service level',
      definition: '',
      units: ['percent'],
      scales: [{ min: 0, max: 100, label: '0..100' }],
      needsScale: false,
      direction: 'higher',
    },
    {
      id: 'occupancy',
      name: 'Occupancy',
      definition: '',
      units: ['percent'],
      scales: [{ min: 0, max: 100, label: '0..100' }],
      needsScale: false,
      direction: 'in-band',
    },
    {
      id: 'custom',
      name: 'Custom metric',
      definition: '',
      units: ['points', 'percent', 'days'],
      scales: [{ label: 'any' }],
      needsScale: false,
      direction: 'stated',
    },
  ],
};

/** Gives the answers as a person would: what can't be taken fails. Steps without an answer keep what is offered. */
export function walk<A extends AnswersOf<A>>(wizard: Wizard<A>, given: A): { steps: string[]; answers: A } {
  const steps: string[] = [];
  let progress: Progress<A> = begin({} as A);
  for (let now = asked(wizard, progress); now; now = asked(wizard, progress)) {
    steps.push(now.step.key);
    const reply = given[now.step.key] ?? now.answer ?? (now.step.kind === 'many' ? [] : '');
    take(now.step, reply, progress.answers);
    progress = answer(wizard, progress, reply);
  }
  const unasked = Object.keys(given).filter((key) => !steps.includes(key));
  assert.deepEqual(unasked, [], 'steps that were not asked');
  return { steps, answers: settled(wizard, progress.answers) };
}

function take<A>(step: Step<A>, reply: Answer, answers: A): void {
  if (step.kind === 'text') {
    assert.equal(step.check?.(String(reply), answers), undefined, `${step.key}: ${reply}`);
    return;
  }
  const text = String(reply);
  const { meant } = step.kind === 'pick' ? offered(step, text, answers) : { meant: [] };
  const values = [...step.options(answers).map(({ value }) => value), ...meant];
  for (const each of typeof reply === 'string' ? [reply] : reply) {
    assert.ok(values.includes(each), `${step.key}: ${each} is not among ${values.join(' · ')}`);
  }
}

/** The value of a typed answer, or what is said against it. */
export function typed<A>(wizard: Wizard<A>, key: keyof A, text: string, answers: NoInfer<A>): string[] {
  const step = wizard.steps.find((each) => each.key === key);
  if (step?.kind !== 'pick') throw new Error(`${String(key)} is no choice`);
  const { typed: made, meant } = offered(step, text, answers);
  return [...meant, ...made.flatMap((each) => (isRefusal(each) ? [`✗ ${each.refused}`] : []))];
}
