import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstGap } from '../../client/commands/firstGap';
import type { NewItem } from '../../client/wizard/fields';
import { type InitiativeAnswers, initiativeItem, initiativeWizard } from '../../client/wizard/initiative';
import { type MetricAnswers, metricItem, metricWizard } from '../../client/wizard/metric';
import { fileName, numbered, type RoadmapAnswers, roadmapParams, roadmapWizard } from '../../client/wizard/roadmap';
import type { AnswersOf, Wizard } from '../../client/wizard/step';
import { type SunsetAnswers, sunsetItem, sunsetWizard } from '../../client/wizard/sunset';
import type { Digest } from '../../server/protocol';
import { digest, strings, walk } from './wizardSupport';

interface Case<A> {
  readonly given: A;
  /** Keys of the steps that are asked. */
  readonly steps: string;
  readonly fields: object;
  readonly alongside?: readonly (readonly [section: string, fields: object])[];
  readonly digest?: Partial<Digest>;
}

function check<A extends AnswersOf<A>>(
  wizard: (digest: Digest, s: typeof strings) => Wizard<A>,
  item: (answers: A, digest: Digest) => NewItem,
  cases: readonly Case<A>[],
): void {
  for (const { given, steps, fields, alongside = [], digest: other } of cases) {
    const known = { ...digest, ...other };
    const walked = walk(wizard(known, strings), given);
    assert.equal(walked.steps.join(' '), steps);
    const made = item(walked.answers, known);
    assert.deepEqual(Object.fromEntries(made.fields), fields);
    assert.deepEqual(Object.keys(Object.fromEntries(made.fields)), Object.keys(fields), 'order');
    assert.deepEqual(
      (made.alongside ?? []).map((each) => [each.section, Object.fromEntries(each.fields)]),
      alongside,
    );
  }
}

test('Add Initiative', () => {
  const cases: Case<InitiativeAnswers>[] = [
    {
      given: { title: 'Launch co-browsing', time: 'dates', start: '2027-Q1', end: '3 months', goals: ['first-time'] },
      steps: 'title id time start end owner goals metrics',
      fields: {
        id: 'launch-co-browsing',
        title: 'Launch co-browsing',
        start: '2027-Q1',
        duration: '3 months',
        goals: ['first-time'],
      },
    },
    {
      given: { title: 'Launch web chat', time: 'dates', start: '2027', end: '', owner: 'lead' },
      steps: 'title id time start end owner goals metrics',
      fields: { id: 'launch-web-chat', title: 'Launch web chat', start: 2027, owner: 'lead' },
    },
    {
      given: { title: 'Launch chat', time: 'next', owner: '+new', newOwner: 'Head of IT', metrics: ['effort'] },
      steps: 'title id time owner newOwner goals metrics',
      fields: {
        id: 'launch-chat-2',
        title: 'Launch chat',
        when: 'next',
        owner: 'head-of-it',
        metrics: ['effort'],
      },
      alongside: [['stakeholders', { id: 'head-of-it', title: 'Head of IT' }]],
    },
    {
      given: { title: 'Lead', id: 'lead-2', time: 'idea', owner: '+new', newOwner: 'Lead 2' },
      steps: 'title id time owner newOwner',
      fields: { id: 'lead-2', title: 'Lead', status: 'idea', owner: 'lead-2-2' },
      alongside: [['stakeholders', { id: 'lead-2-2', title: 'Lead 2' }]],
      digest: { items: [] },
    },
  ];
  check(initiativeWizard, initiativeItem, cases);
});

test('Add Sunset', () => {
  const dated = 'retires title id action reasons end notice replacement legal';
  const cases: Case<SunsetAnswers>[] = [
    {
      given: {
        retires: 'fax',
        action: 'end',
        reasons: ['policy'],
        end: '2027-06-30',
        notice: '2027-04-01',
        replacement: 'web-chat',
        legal: 'needed',
      },
      steps: dated,
      fields: {
        id: 'fax-ends',
        title: 'Fax ends',
        retires: 'fax',
        reason: 'policy',
        notice: { date: '2027-04-01' },
        end: '2027-06-30',
        replacement: 'web-chat',
        legal: { status: 'needed' },
      },
    },
    {
      given: {
        retires: '+systems',
        newRetired: 'Old switch',
        action: 'replace',
        reasons: ['security', 'other'],
        reasonNote: 'It burns.',
        end: 'undecided',
        notice: '90 days',
        replacement: 'none',
        replacementNote: 'Nobody calls.',
        legal: 'cleared',
        owner: '+new',
        newOwner: 'Old switch',
      },
      steps:
        'retires newRetired title id action reasons reasonNote end notice replacement replacementNote legal owner newOwner',
      fields: {
        id: 'old-switch-ends',
        title: 'Old switch ends',
        retires: 'old-switch',
        action: 'replace',
        reason: ['security', 'other'],
        reasonNote: 'It burns.',
        notice: { lead: '90 days' },
        end: 'undecided',
        replacement: 'none',
        replacementNote: 'Nobody calls.',
        legal: { status: 'cleared' },
        owner: 'old-switch-2',
      },
      alongside: [
        ['systems', { id: 'old-switch', title: 'Old switch' }],
        ['stakeholders', { id: 'old-switch-2', title: 'Old switch' }],
      ],
      digest: { hasRootOwner: false },
    },
    {
      given: {
        retires: 'paper-bill',
        title: 'No new paper bills',
        action: 'end',
        end: 'never',
        noNewUse: '2027',
        legal: 'needed',
      },
      steps: 'retires title id action reasons end noNewUse notice replacement legal',
      fields: {
        id: 'no-new-paper-bills',
        title: 'No new paper bills',
        retires: 'paper-bill',
        noNewUse: 2027,
        end: 'never',
        legal: { status: 'needed' },
      },
    },
    {
      given: { retires: 'fax', action: 'reduce', change: '2027-02-01', notice: '2026-11-21', legal: 'needed' },
      steps: 'retires title id action reasons change notice legal',
      fields: {
        id: 'fax-ends',
        title: 'Fax ends',
        retires: 'fax',
        action: 'reduce',
        notice: { date: '2026-11-21' },
        start: '2027-02-01',
        legal: { status: 'needed' },
      },
    },
  ];
  check(sunsetWizard, sunsetItem, cases);
});

test('Add Metric', () => {
  const cases: Case<MetricAnswers>[] = [
    {
      given: {
        kind: 'csat',
        scale: '0..100',
        baseline: '61',
        baselineDate: '2026-10',
        target: '70',
        targetDate: '2027',
      },
      steps: 'kind title id scale baseline baselineDate target targetDate',
      fields: {
        id: 'csat',
        kind: 'csat',
        unit: 'percent',
        baseline: { value: 61, date: '2026-10' },
        target: { value: 70, date: 2027 },
      },
    },
    {
      given: { kind: 'csat', title: 'Happy callers', scale: '1..5', baseline: 'unknown', target: 'watch' },
      steps: 'kind title id scale baseline target',
      fields: {
        id: 'happy-callers',
        title: 'Happy callers',
        kind: 'csat',
        scale: { min: 1, max: 5 },
        baseline: 'unknown',
        watch: true,
      },
    },
    {
      given: { kind: 'aht', unit: 'minutes', baseline: '6.5' },
      steps: 'kind title id unit baseline baselineDate target',
      fields: { id: 'aht', kind: 'aht', unit: 'minutes', baseline: { value: 6.5 } },
    },
    {
      given: { kind: 'aht', unit: 'seconds' },
      steps: 'kind title id unit baseline target',
      fields: { id: 'aht', kind: 'aht' },
    },
    {
      given: { kind: 'service-level', threshold: '20 seconds' },
      steps: 'kind title id threshold baseline target',
      fields: { id: 'service-level', kind: 'service-level', threshold: '20 seconds' },
    },
    {
      given: { kind: 'occupancy', band: '75..85' },
      steps: 'kind title id band baseline target',
      fields: { id: 'occupancy', kind: 'occupancy', band: { min: 75, max: 85 } },
    },
    {
      given: { kind: 'custom', title: 'Letters', unit: 'days', better: 'in-band', band: '1 to 3', target: '-5' },
      steps: 'kind title id unit better band baseline target targetDate',
      fields: {
        id: 'letters',
        title: 'Letters',
        kind: 'custom',
        unit: 'days',
        better: 'in-band',
        band: { min: 1, max: 3 },
        target: { value: -5 },
      },
    },
    {
      given: { kind: 'custom', title: 'Letters', unit: '', better: 'lower' },
      steps: 'kind title id unit better baseline target',
      fields: { id: 'letters', title: 'Letters', kind: 'custom', better: 'lower' },
    },
  ];
  check(metricWizard, metricItem, cases);
});

test('New Roadmap', () => {
  const folders = [{ uri: 'file:///w', name: 'w' }];
  const given: RoadmapAnswers = {
    title: 'Riverside',
    vision: '',
    owner: 'Lead',
    start: '2026-Q4',
    end: '2027',
    where: '',
  };
  const walked = walk(roadmapWizard('2026-11-21', folders, strings), given);
  assert.equal(walked.steps.join(' '), 'title vision owner start end where');
  assert.deepEqual(roadmapParams(walked.answers), {
    title: 'Riverside',
    ownerTitle: 'Lead',
    horizon: { start: '2026-Q4', end: '2027' },
  });
  const short = walk(roadmapWizard('2026-11-21', [], strings), { title: 'R', start: '2027', end: '' });
  assert.equal(short.steps.join(' '), 'title vision owner start end');
  assert.deepEqual(roadmapParams(short.answers), { title: 'R', horizon: { start: '2027' } });
});

test('names of new files', () => {
  const cases: [string, number, string][] = [
    ['Riverside Council', 1, 'riverside-council.roadmap.yaml'],
    ['Riverside Council', 2, 'riverside-council-2.roadmap.yaml'],
    ['…', 1, 'roadmap.yaml'],
    ['Roadmap', 1, 'roadmap.yaml'],
    ['Roadmap', 3, 'roadmap-3.roadmap.yaml'],
  ];
  for (const [title, n, expected] of cases) assert.equal(numbered(fileName(title), n), expected);
});

test('writing goes on where a value is missing, else at the end', () => {
  // The cursor is where the bar stands.
  const cases = [
    'serviceRoadmap: 1\ntitle: R\n|',
    'serviceRoadmap: 1\nvision:|\nhorizon: { start: 2027 }\n',
    'serviceRoadmap: 1\nstakeholders:\n  - id: a\n    title: A\n|',
    'serviceRoadmap: 1\nstakeholders:\n- id: a\n  title:|\n',
    '{\n  "serviceRoadmap": 1,\n  "title": "R"|\n}\n',
  ];
  for (const text of cases) assert.equal(firstGap(text.replace('|', '')), text.indexOf('|'), text);
});
