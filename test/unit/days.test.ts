import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../../roadmap/model/dates';
import {
  addMonths,
  civil,
  dayOf,
  daysInMonth,
  formatDay,
  isRealDay,
  lastOfMonth,
  sayDay,
  sayDistance,
  sayRange,
  weekday,
} from '../../roadmap/model/days';

/** The reference: the engine's own UTC calendar. */
function reference(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
}

test('day numbers of known days', () => {
  const cases: [number, number, number, number][] = [
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 1, 1, 10957],
    [2000, 3, 1, 11017],
    [1, 1, 1, -719162],
    [9999, 12, 31, 2932896],
  ];
  for (const [year, month, day, number] of cases) {
    assert.equal(dayOf(year, month, day), number);
    assert.deepEqual(civil(number), { year, month, day });
  }
});

test('every day of the years 1 to 9999 goes there and back, in order', () => {
  let expected = dayOf(1, 1, 1);
  for (let year = 1; year <= 9999; year++) {
    for (let month = 1; month <= 12; month++) {
      const length = daysInMonth(year, month);
      assert.equal(dayOf(year, month, 1), expected);
      const first = civil(expected);
      const last = civil(expected + length - 1);
      if (first.year !== year || first.month !== month || first.day !== 1) assert.fail(`${year}-${month} first`);
      if (last.year !== year || last.month !== month || last.day !== length) assert.fail(`${year}-${month} last`);
      expected += length;
    }
  }
  for (let day = dayOf(1995, 1, 1); day <= dayOf(2105, 1, 1); day++) {
    const { year, month, day: dayOfMonth } = civil(day);
    assert.equal(dayOf(year, month, dayOfMonth), day);
    assert.equal(reference(year, month, dayOfMonth), day);
    assert.equal(weekday(day), new Date(day * 86_400_000).getUTCDay() || 7);
    assert.equal(formatDay(day), new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
});

test('far and negative years stay consistent', () => {
  for (const day of [-1_000_000_000, -719_529, -719_163, 2_932_897, 365_000_000]) {
    const { year, month, day: dayOfMonth } = civil(day);
    assert.equal(dayOf(year, month, dayOfMonth), day);
    if (Math.abs(day) < 100_000_000) assert.equal(reference(year, month, dayOfMonth), day);
  }
  assert.equal(formatDay(dayOf(10000, 1, 1)), '+010000-01-01');
  assert.equal(formatDay(dayOf(-1, 12, 31)), '-000001-12-31');
});

test('real days', () => {
  const real = ['2024-02-29', '2000-02-29', '2026-02-28', '2026-04-30', '0001-01-01', '9999-12-31'];
  const unreal = ['2025-02-29', '1900-02-29', '2025-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'];
  for (const text of [...real, ...unreal]) {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    assert.equal(isRealDay(year, month, day), real.includes(text), text);
  }
  assert.ok(!isRealDay(0, 1, 1));
  assert.ok(!isRealDay(10000, 1, 1));
  assert.ok(!isRealDay(2026, 1.5, 1));
  assert.ok(!isRealDay(Number.NaN, 1, 1));
});

test('months are added with the day clamped', () => {
  const cases: [string, number, string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -25, '2023-12-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 0, '2026-08-31'],
    ['2026-05-31', 1, '2026-06-30'],
  ];
  for (const [from, n, to] of cases) assert.equal(formatDay(addMonths(parseDay(from)!, n)), to, `${from} ${n}`);
});

test('the last day of a month', () => {
  const cases = [
    ['2024-02-01', '2024-02-29'],
    ['2026-02-28', '2026-02-28'],
    ['2026-12-01', '2026-12-31'],
    ['1900-02-10', '1900-02-28'],
  ] as const;
  for (const [from, to] of cases) assert.equal(formatDay(lastOfMonth(parseDay(from)!)), to);
});

test('days for people', () => {
  const day = dayOf(2027, 6, 30);
  assert.equal(sayDay(day), '30 Jun 2027');
  assert.equal(sayDay(dayOf(2026, 12, 1)), '1 Dec 2026');
  assert.equal(sayRange({ first: day, last: day }), '30 Jun 2027');
  assert.equal(sayRange({ first: day, last: day + 1 }), '30 Jun 2027 – 1 Jul 2027');
  assert.equal(sayDistance(day, day), 'today');
  assert.equal(sayDistance(day, day + 41), 'in 41 days');
  assert.equal(sayDistance(day, day + 1), 'in 1 day');
  assert.equal(sayDistance(day, day - 1), '1 day ago');
  assert.equal(sayDistance(day, day - 3), '3 days ago');
});
