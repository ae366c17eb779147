import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayDay } from '../../roadmap/model/days';
import { axisOf, type Interval } from '../../roadmap/timeline/axis';
import { domainOf, unitStart } from '../../roadmap/timeline/domain';
import { shorten, tableMeasure, truncate, wrap } from '../../roadmap/timeline/measure';
import { pack } from '../../roadmap/timeline/pack';
import { sayDate, sayPeriod, sayValue } from '../../roadmap/timeline/say';
import { day, timelineOf } from '../support/timelines';

const labels = (intervals: Interval[]) => intervals.map((each) => each.label).join(' ');

const axes: [
  first: string,
  last: string,
  pxPerDay: number,
  yearStart: number,
  unit: string,
  major: string,
  minor: string,
][] = [
  ['2026-11-29', '2026-12-02', 30, 1, 'day', 'Nov 2026 Dec 2026', '29 30 1 2'],
  ['2026-11-01', '2026-11-30', 5, 1, 'week', 'Nov 2026', '26 2 9 16 23 30'],
  ['2026-10-01', '2027-01-31', 2, 1, 'month', 'Q4 2026 Q1 2027', 'Oct Nov Dec Jan'],
  ['2026-10-01', '2027-01-31', 2, 4, 'month', 'Q3 FY2026/27 Q4 FY2026/27', 'Oct Nov Dec Jan'],
  ['2026-10-01', '2027-06-30', 0.5, 1, 'quarter', '2026 2027', 'Q4 Q1 Q2'],
  ['2026-10-01', '2027-06-30', 0.5, 7, 'quarter', 'FY2026/27', 'Q2 Q3 Q4'],
  ['2026-01-01', '2027-06-30', 0.2, 1, 'half', '2026 2027', 'H1 H2 H1'],
  ['2026-01-01', '2028-12-31', 0.15, 1, 'year', '', '2026 2027 2028'],
  ['2026-01-01', '2028-12-31', 0.15, 10, 'years', '', 'FY2024/25 FY2026/27 FY2028/29'],
  ['2019-01-01', '2034-12-31', 0.025, 1, 'years', '', '2015 2020 2025 2030'],
];

for (const [first, last, pxPerDay, yearStart, unit, major, minor] of axes) {
  test(`axis ${first} – ${last} at ${pxPerDay} px a day, years from month ${yearStart}`, () => {
    const axis = axisOf({ first: day(first), last: day(last) }, pxPerDay, yearStart, tableMeasure);
    assert.deepEqual([axis.unit, labels(axis.major), labels(axis.minor)], [unit, major, minor]);
  });
}

test('ticks of an axis follow each other without gaps and have room for their labels', () => {
  const domain = { first: day('2024-02-10'), last: day('2031-09-03') };
  for (let pxPerDay = 0.01; pxPerDay < 40; pxPerDay *= 1.3) {
    for (const yearStart of [1, 2, 4, 11]) {
      const { major, minor } = axisOf(domain, pxPerDay, yearStart, tableMeasure);
      for (const row of [major, minor]) {
        row.forEach((each, i) => {
          if (i > 0) assert.equal(each.first, row[i - 1]?.next, `gap at ${pxPerDay}`);
          const room = (each.next - each.first) * pxPerDay;
          assert.ok(tableMeasure(each.label, 11) < room || row === major, `${each.label} at ${pxPerDay}`);
        });
      }
    }
  }
});

const domains: [string, string][] = [
  ['', '1 Jul 2026 – 30 Sep 2027'],
  ['horizon: { start: 2026-10-05, end: 2027 }', '1 Oct 2026 – 31 Dec 2027'],
  ['milestones: [{ id: a, title: A, date: 2031-05-17 }]', '1 May 2031 – 31 Jul 2031'],
  ['milestones: [{ id: a, title: A, date: 2026-12-24 }]', '1 Nov 2026 – 31 Jan 2027'],
  ['calendar: { fiscalYearStart: 2 }\nhorizon: { start: 2026-10-05, end: 2027 }', '1 Aug 2026 – 31 Jan 2028'],
  ['initiatives: [{ id: a, title: A, start: 2010, end: 2030 }]', '1 Jan 2010 – 31 Dec 2030'],
  ['sunsets: [{ id: s, title: S, retires: x, end: 2027-06-30, notice: { lead: 1 year } }]', '1 Apr 2026 – 30 Jun 2027'],
  ['metrics: [{ id: m, kind: nps, baseline: { value: 1, date: 2024 } }]', '1 Dec 2024 – 28 Feb 2025'],
];

for (const [text, expected] of domains) {
  test(`days shown: ${text || 'nothing dated'}`, () => {
    const { first, last } = domainOf(timelineOf(text));
    assert.equal(`${sayDay(first)} – ${sayDay(last)}`, expected);
  });
}

test('units begin with the fiscal year', () => {
  assert.equal(sayDay(unitStart(day('2027-01-15'), 12, 4)), '1 Apr 2026');
  assert.equal(sayDay(unitStart(day('2027-01-15'), 6, 4)), '1 Oct 2026');
  assert.equal(sayDay(unitStart(day('2027-01-15'), 3, 2)), '1 Nov 2026');
});

const packed: [string, [number, number][], number[]][] = [
  [
    'apart',
    [
      [0, 10],
      [20, 30],
    ],
    [0, 0],
  ],
  [
    'too near',
    [
      [0, 10],
      [14, 30],
    ],
    [0, 1],
  ],
  [
    'into a gap before',
    [
      [50, 60],
      [0, 10],
      [5, 20],
      [30, 40],
    ],
    [0, 0, 1, 0],
  ],
  [
    'same place',
    [
      [0, 10],
      [0, 10],
      [0, 10],
    ],
    [0, 1, 2],
  ],
  ['none', [], []],
];

for (const [name, stretches, rows] of packed) {
  test(`packed: ${name}`, () => {
    assert.deepEqual(
      pack(
        stretches.map(([left, right]) => ({ left, right })),
        5,
      ),
      rows,
    );
  });
}

test('texts are cut where they are too wide', () => {
  const unit = (text: string) => Array.from(text).length;
  assert.equal(truncate('abcdef', 6, 1, unit), 'abcdef');
  assert.equal(truncate('abcdef', 4, 1, unit), 'abc…');
  assert.equal(truncate('ab cdef', 4, 1, unit), 'ab…');
  assert.equal(truncate('😀😀😀', 2, 1, unit), '😀…');
  assert.equal(truncate('abc', 0.5, 1, unit), '');
  assert.equal(shorten('abcdefghijk', 6, 1, unit), '');
  assert.equal(shorten('abcdefghijk', 7, 1, unit), 'abcdef…');
  assert.deepEqual(wrap('one two three', 7, 2, 1, unit), ['one two', 'three']);
  assert.deepEqual(wrap('one two three four', 7, 2, 1, unit), ['one two', 'three…']);
  assert.deepEqual(wrap(' ', 7, 2, 1, unit), []);
});

test('widths come from a table, with room for wider fonts', () => {
  assert.equal(tableMeasure('aa', 1000), 2 * 556 * 1.15);
  assert.equal(tableMeasure('é', 1000), tableMeasure('e', 1000));
  assert.equal(tableMeasure('e\u0301\u0000', 1000), tableMeasure('e', 1000));
  assert.ok(tableMeasure('m', 10, 'bold') > tableMeasure('m', 10));
  assert.ok(tableMeasure('漢', 10) >= 10);
});

const dates: [string, string, string][] = [
  ['2026-11-21', '2026-11-21', '21 Nov 2026'],
  ['2026-11-01', '2026-11-30', 'Nov 2026'],
  ['2026-10-01', '2026-12-31', 'Q4 2026'],
  ['2026-07-01', '2026-12-31', 'H2 2026'],
  ['2026-01-01', '2026-12-31', '2026'],
  ['2026-02-01', '2026-04-30', '1 Feb 2026 – 30 Apr 2026'],
];

for (const [first, last, expected] of dates) {
  test(`date said: ${expected}`, () => {
    assert.equal(sayDate({ first: day(first), last: day(last) }), expected);
  });
}

test('periods and values are said', () => {
  const [a, b] = [day('2026-11-21'), day('2026-12-01')].map((each) => ({ first: each, last: each }));
  assert.equal(sayPeriod(a, b), '21 Nov 2026 – 1 Dec 2026');
  assert.equal(sayPeriod(a, a), '21 Nov 2026');
  assert.equal(sayPeriod(a, undefined), 'from 21 Nov 2026');
  assert.equal(sayPeriod(undefined, b), 'until 1 Dec 2026');
  assert.equal(sayPeriod(undefined, undefined), undefined);
  assert.equal(sayValue(61, 'percent'), '61%');
  assert.equal(sayValue(4.126, 'score'), '4.13');
  assert.equal(sayValue(-0.001, undefined), '0');
  assert.equal(sayValue(-5, 'points'), '−5');
  assert.equal(sayValue(3.2, 'currency', 'EUR'), 'EUR\u00a03.20');
  assert.equal(sayValue(1234567, 'count'), '1\u2009234\u2009567');
});
