import assert from 'node:assert/strict';
import { localDay, untilMidnight, watchToday } from '../../client/today';
import { eventually } from './support';

suite('today', () => {
  test('the day is the calendar’s here, whatever it is elsewhere', () => {
    assert.equal(localDay(new Date(2026, 10, 5, 0, 0, 0)), '2026-11-05');
    assert.equal(localDay(new Date(2026, 10, 5, 23, 59, 59, 999)), '2026-11-05');
  });

  test('midnight is that of this day, also at the end of a year', () => {
    assert.equal(untilMidnight(new Date(2026, 11, 31, 23, 59, 59, 0)), 1000);
    assert.ok(untilMidnight(new Date(2026, 2, 29, 0, 0, 0)) <= 25 * 3600_000);
  });

  test('a change of the day is told, once', async () => {
    const days: string[] = [];
    const before = new Date(2026, 10, 21, 23, 59, 59, 990);
    const after = new Date(2026, 10, 22, 0, 0, 0, 1);
    let reads = 0;
    // Read twice before the timer is set; it is midnight when it ends.
    const watch = watchToday(
      (day) => days.push(day),
      () => (reads++ < 2 ? before : after),
    );
    try {
      await eventually(() => assert.deepEqual(days, ['2026-11-22']));
    } finally {
      watch.dispose();
    }
  });
});
