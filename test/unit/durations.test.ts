import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate, parseDay, rangeOf } from '../../roadmap/model/dates';
import { formatDay } from '../../roadmap/model/days';
import {
  addDuration,
  compareDurations,
  type Duration,
  durationBetween,
  durationDays,
  durationFixes,
  endOfDuration,
  formatDuration,
  parseDuration,
  parseThreshold,
  subtractDuration,
  thresholdFixes,
} from '../../roadmap/model/durations';

function duration(source: string): Duration {
  const parsed = parseDuration(source);
  assert.ok(parsed, source);
  return parsed;
}

const hostile = [
  '',
  ' ',
  '9'.repeat(100_000),
  `${'9'.repeat(100_000)} days`,
  `${' '.repeat(100_000)}days`,
  '__proto__',
  '1 __proto__',
  '1 constructor',
  '90 📅',
  '٣ days',
  '1e3 days',
  'Infinity days',
  '0x10 days',
  '\u0000',
];

test('durations as written', () => {
  const cases: [string, number, string][] = [
    ['90 days', 90, 'days'],
    ['1 day', 1, 'days'],
    ['1 days', 1, 'days'],
    ['1 week', 1, 'weeks'],
    ['12 weeks', 12, 'weeks'],
    ['6 months', 6, 'months'],
    ['2 years', 2, 'years'],
    ['0 days', 0, 'days'],
  ];
  for (const [source, count, unit] of cases) {
    assert.deepEqual(duration(source), { count, unit });
    assert.deepEqual(duration(formatDuration(duration(source))), { count, unit });
  }
  assert.equal(formatDuration(duration('1 weeks')), '1 week');
  const faulty = [
    '90',
    '90 day',
    '0 week',
    '90d',
    '90  days',
    '-1 days',
    '1.5 years',
    ' 90 days',
    '90 Days',
    '3 hours',
  ];
  for (const source of [...faulty, 'P90D', '90 days\n', '1000000 days', ...hostile]) {
    assert.equal(parseDuration(source), undefined, source.slice(0, 40));
  }
});

test('adding and taking away', () => {
  const cases: [string, string, string, string][] = [
    ['2026-11-21', '90 days', '2027-02-19', '2026-08-23'],
    ['2026-11-21', '1 week', '2026-11-28', '2026-11-14'],
    ['2026-01-31', '1 month', '2026-02-28', '2025-12-31'],
    ['2026-03-31', '1 month', '2026-04-30', '2026-02-28'],
    ['2024-02-29', '1 year', '2025-02-28', '2023-02-28'],
    ['2024-02-29', '4 years', '2028-02-29', '2020-02-29'],
    ['2026-11-30', '3 months', '2027-02-28', '2026-08-30'],
    ['2026-11-21', '0 days', '2026-11-21', '2026-11-21'],
  ];
  for (const [from, source, later, earlier] of cases) {
    assert.equal(formatDay(addDuration(parseDay(from)!, duration(source))), later, `${from} + ${source}`);
    assert.equal(formatDay(subtractDuration(parseDay(from)!, duration(source))), earlier, `${from} - ${source}`);
  }
});

test('where a duration ends', () => {
  const cases: [string, string, string, string][] = [
    ['2027-01-11', '1 week', '2027-01-17', '2027-01-17'],
    ['2027-01-01', '1 day', '2027-01-01', '2027-01-01'],
    ['2027-01-01', '1 month', '2027-01-31', '2027-01-31'],
    ['2027-01-31', '1 month', '2027-02-27', '2027-02-27'],
    ['2027-01-15', '1 year', '2028-01-14', '2028-01-14'],
    ['2025-01', '8 weeks', '2025-02-25', '2025-03-27'],
    ['2027-Q1', '6 months', '2027-06-30', '2027-09-29'],
    ['2027', '1 year', '2027-12-31', '2028-12-30'],
  ];
  for (const [start, source, first, last] of cases) {
    const end = endOfDuration(rangeOf(parseDate(start)!)!, duration(source));
    assert.deepEqual([formatDay(end.first), formatDay(end.last)], [first, last], `${start} ${source}`);
  }
});

test('how long, and which is longer', () => {
  assert.equal(durationDays(parseDay('2026-02-01')!, duration('1 month')), 28);
  assert.equal(durationDays(parseDay('2024-02-01')!, duration('1 month')), 29);
  assert.equal(durationDays(parseDay('2026-02-01')!, duration('2 weeks')), 14);
  const cases: [string, string, string, number][] = [
    ['4 weeks', '28 days', '2026-11-21', 0],
    ['3 months', '90 days', '2027-06-30', 1],
    // Back from the first of May there are 89 days in three months.
    ['3 months', '90 days', '2027-05-01', -1],
    ['1 year', '12 months', '2026-11-21', 0],
    ['1 year', '365 days', '2024-12-31', 1],
    ['2 weeks', '1 month', '2026-11-21', -1],
    ['0 days', '1 day', '2026-11-21', -1],
  ];
  for (const [a, b, from, expected] of cases) {
    const day = parseDay(from)!;
    assert.equal(Math.sign(compareDurations(duration(a), duration(b), day)), expected, `${a} ${b} ${from}`);
    assert.equal(compareDurations(duration(b), duration(a), day) + compareDurations(duration(a), duration(b), day), 0);
  }
});

test('the duration between two days keeps the unit where it can', () => {
  const cases: [string, string, Duration['unit'], string][] = [
    ['2027-01-11', '2027-01-17', 'weeks', '1 week'],
    ['2027-01-11', '2027-01-18', 'weeks', '8 days'],
    ['2027-01-01', '2027-06-30', 'months', '6 months'],
    ['2027-01-31', '2027-02-27', 'months', '1 month'],
    ['2027-01-01', '2027-06-29', 'months', '180 days'],
    ['2027-01-01', '2028-12-31', 'years', '2 years'],
    ['2027-01-02', '2027-01-01', 'weeks', '0 weeks'],
    ['2027-01-09', '2027-01-01', 'days', '0 days'],
  ];
  for (const [first, last, unit, expected] of cases) {
    assert.equal(
      formatDuration(durationBetween(parseDay(first)!, parseDay(last)!, unit)),
      expected,
      `${first} ${last}`,
    );
  }
  for (const unit of ['days', 'weeks', 'months', 'years'] as const) {
    for (let count = 1; count <= 40; count++) {
      for (const from of ['2024-01-31', '2024-02-29', '2026-03-01', '2026-08-31']) {
        const first = parseDay(from)!;
        const last = addDuration(first, { count, unit }) - 1;
        assert.deepEqual(durationBetween(first, last, unit), { count, unit }, `${from} ${count} ${unit}`);
      }
    }
  }
});

test('thresholds', () => {
  const cases: [string, number | undefined][] = [
    ['20 seconds', 20],
    ['1 second', 1],
    ['2 minutes', 120],
    ['1 hour', 3600],
    ['3 days', 259200],
    ['0 seconds', 0],
    ['20', undefined],
    ['20s', undefined],
    ['2 minute', undefined],
    ['2 weeks', undefined],
    ...hostile.map((source): [string, undefined] => [source, undefined]),
  ];
  for (const [source, seconds] of cases) assert.equal(parseThreshold(source), seconds, source.slice(0, 40));
});

test('near misses of durations', () => {
  const single: Record<string, string> = {
    '90d': '90 days',
    '90 day': '90 days',
    '90days': '90 days',
    '90-day': '90 days',
    '90 Days': '90 days',
    ' 90  days ': '90 days',
    '90 calendar days': '90 days',
    '3 mo': '3 months',
    '3m': '3 months',
    '3-month': '3 months',
    '2 wks': '2 weeks',
    '2 wks.': '2 weeks',
    '2w': '2 weeks',
    '1 yr': '1 year',
    '2 quarters': '6 months',
    'two weeks': '2 weeks',
    'a week': '1 week',
    'one month': '1 month',
    'a fortnight': '2 weeks',
    'half a year': '6 months',
    '1.5 years': '18 months',
    P90D: '90 days',
    P3M: '3 months',
    P1Y: '1 year',
    P1Y6M: '18 months',
    P2W: '2 weeks',
  };
  for (const [source, expected] of Object.entries(single)) {
    assert.deepEqual(durationFixes(source), { replacements: [expected], single: true }, source);
  }
  const choices: Record<string, string[]> = {
    '90': ['90 days'],
    '3': ['3 days', '3 weeks', '3 months'],
    '1': ['1 day', '1 week', '1 month'],
    '10 working days': ['2 weeks'],
    '5 business days': ['1 week'],
  };
  for (const [source, expected] of Object.entries(choices)) {
    assert.deepEqual(durationFixes(source), { replacements: expected, single: false }, source);
  }
  const far = ['90 days', '1 week', 'soon', '3 hours', '1.5 weeks', 'P1M15D', 'PT24H', 'P', '30-60 days', '-3 days'];
  for (const source of [
    ...far,
    '7 working days',
    '999999 quarters',
    'several weeks',
    '2026-11-21',
    'TBD',
    ...hostile,
  ]) {
    assert.deepEqual(durationFixes(source), { replacements: [], single: false }, source.slice(0, 40));
  }
});

test('near misses of thresholds', () => {
  const single: Record<string, string> = {
    '20s': '20 seconds',
    '20 sec': '20 seconds',
    '2 min': '2 minutes',
    '24h': '24 hours',
    '1 hr': '1 hour',
    '3 day': '3 days',
    '20 Seconds': '20 seconds',
  };
  for (const [source, expected] of Object.entries(single)) {
    assert.deepEqual(thresholdFixes(source), { replacements: [expected], single: true }, source);
  }
  assert.deepEqual(thresholdFixes('20'), { replacements: ['20 seconds', '20 minutes'], single: false });
  for (const source of ['20 seconds', '2 weeks', '0 seconds', ...hostile]) {
    assert.deepEqual(thresholdFixes(source), { replacements: [], single: false }, source.slice(0, 40));
  }
});
