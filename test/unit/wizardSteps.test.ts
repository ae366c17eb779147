import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkId } from '../../client/wizard/fields';
import { initiativeWizard } from '../../client/wizard/initiative';
import { metricWizard } from '../../client/wizard/metric';
import { noticeOptions } from '../../client/wizard/notice';
import { bandOf, checkThreshold, numberOf } from '../../client/wizard/numbers';
import { retiredTitle } from '../../client/wizard/retired';
import { sunsetWizard } from '../../client/wizard/sunset';
import { recentDates } from '../../client/wizard/when';
import { digest, strings as s, typed } from './wizardSupport';

test('ids: kebab-case, free, not reserved', () => {
  const cases: [string, string | undefined][] = [
    ['new-chat', undefined],
    ['chat2', undefined],
    ['', s.text.missing],
    ['New-chat', s.text.idForm],
    ['new--chat', s.text.idForm],
    ['-chat', s.text.idForm],
    ['new chat', s.text.idForm],
    ['none', s.text.idReserved('none')],
    ['fax', s.text.idTaken('fax')],
  ];
  for (const [id, expected] of cases) assert.equal(checkId(id, digest, s), expected, id);
});

test('typed starts: dates as they are, near misses as what they may mean', () => {
  const wizard = initiativeWizard(digest, s);
  const cases: [string, string[]][] = [
    ['2027-02-01', ['2027-02-01']],
    ['2027-Q2', ['2027-Q2']],
    ['FY2027', ['FY2027']],
    ['Q3 2026', ['2026-Q3']],
    ['spring 2027', ['2027-Q2', '2027-H1']],
    ['2027-02-30', [`✗ ${s.dates.refused}`]],
    ['soon', [`✗ ${s.dates.refused}`]],
    ['6 weeks', [`✗ ${s.dates.refused}`]],
    ['undecided', [`✗ ${s.dates.word('undecided')}`]],
  ];
  for (const [text, expected] of cases) assert.deepEqual(typed(wizard, 'start', text, {}), expected, text);
});

test('typed ends: not before the start, or how long it takes', () => {
  const wizard = initiativeWizard(digest, s);
  const cases: [string, string, string[]][] = [
    ['2027-Q1', '2027-Q2', ['2027-Q2']],
    ['2027-Q1', '2027-Q1', ['2027-Q1']],
    ['2027-Q1', '2026', [`✗ ${s.dates.before('2026', '2027-Q1')}`]],
    ['2027-Q1', 'Q4 2026', [`✗ ${s.dates.before('2026-Q4', '2027-Q1')}`]],
    ['2027-Q1', '6 weeks', ['6 weeks']],
    ['2027-Q1', '6w', ['6 weeks']],
    ['2027-Q1', '6', ['6 days', '6 weeks', '6 months']],
    ['FY2027', '2020', ['2020']],
    ['2027-Q1', 'a while', [`✗ ${s.dates.refusedDuration}`]],
  ];
  for (const [start, text, expected] of cases) assert.deepEqual(typed(wizard, 'end', text, { start }), expected, text);
});

test('typed dates of a sunset may be open', () => {
  const wizard = sunsetWizard(digest, s);
  assert.deepEqual(typed(wizard, 'end', 'never', {}), ['never']);
  assert.deepEqual(typed(wizard, 'end', 'undecided', {}), ['undecided']);
  assert.deepEqual(typed(wizard, 'noNewUse', 'never', {}), [`✗ ${s.dates.word('never')}`]);
  assert.deepEqual(typed(wizard, 'notice', '12 weeks', {}), ['12 weeks']);
});

test('notice: so long before it takes effect as the policy asks for, never in the past', () => {
  const cases: [effective: string, minNotice: string | undefined, first: string[]][] = [
    ['2027-06-30', undefined, ['2027-04-01', '90 days']],
    ['2027-Q3', undefined, ['2027-04-02', '90 days']],
    ['2027-06-30', '12 weeks', ['2027-04-07', '12 weeks']],
    ['2027-01-31', undefined, ['2026-11-21', '90 days']],
    ['2026-11-21', undefined, ['90 days']],
    ['undecided', undefined, ['90 days']],
    ['', undefined, ['90 days']],
    ['2027-06-30', 'soon', ['30 days']],
  ];
  for (const [effective, minNotice, first] of cases) {
    const known = minNotice === undefined ? digest : { ...digest, minNotice };
    const values = noticeOptions(effective, known, s).map(({ value }) => value);
    assert.deepEqual(values.slice(0, first.length), first, `${effective} ${minNotice}`);
    assert.deepEqual(values.slice(-2), ['undecided', '']);
  }
});

test('values: on the scale of the kind, or the one that was chosen', () => {
  const wizard = metricWizard(digest, s);
  const cases: [kind: string, scale: string, text: string, expected: string[]][] = [
    ['nps', '', '35', ['35']],
    ['nps', '', '−35', ['-35']],
    ['nps', '', '140', [`✗ ${s.metric.outside('140', '-100..100')}`]],
    ['csat', '1..5', '4,1', ['4.1']],
    ['csat', '1..5', '7', [`✗ ${s.metric.outside('7', '1..5')}`]],
    ['csat', '0..100', '61 %', ['61']],
    ['aht', '', '-1', [`✗ ${s.metric.outside('-1', '0..')}`]],
    ['custom', '', '-1e5', [`✗ ${s.metric.number}`]],
    ['custom', '', '-100', ['-100']],
  ];
  for (const [kind, scale, text, expected] of cases) {
    assert.deepEqual(typed(wizard, 'baseline', text, { kind, scale }), expected, `${kind} ${text}`);
  }
});

test('numbers, bands and thresholds as people type them', () => {
  assert.deepEqual(['5', '-5', '+5', '.5', '5,5', '5 %', '', '5 points', '1.000,5'].map(numberOf), [
    5,
    -5,
    5,
    0.5,
    5.5,
    5,
    undefined,
    undefined,
    undefined,
  ]);
  const bands: [string, object | undefined][] = [
    ['75..85', { min: 75, max: 85 }],
    ['75 to 85', { min: 75, max: 85 }],
    ['75-85', { min: 75, max: 85 }],
    ['75 – 85 %', { min: 75, max: 85 }],
    ['-5..5', { min: -5, max: 5 }],
    ['85..75', undefined],
    ['80', undefined],
  ];
  for (const [text, expected] of bands) assert.deepEqual(bandOf(text), expected, text);
  assert.equal(checkThreshold('20 seconds', s), undefined);
  assert.equal(checkThreshold('', s), undefined);
  assert.equal(checkThreshold('20s', s), `${s.metric.thresholdForm} (20 seconds?)`);
});

test('what is retired gives the title', () => {
  assert.equal(retiredTitle({ retires: 'fax' }, digest), 'Fax');
  assert.equal(retiredTitle({ retires: '+channels', newRetired: 'Telex' }, digest), 'Telex');
});

test('dates of measurements are in the past', () => {
  assert.deepEqual(
    recentDates('2026-11-21', s).map(({ value }) => value),
    ['2026-11', '2026-10', '2026-Q3'],
  );
});
