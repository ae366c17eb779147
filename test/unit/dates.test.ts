import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  certainlyAfter,
  certainlyBefore,
  coarsen,
  type DateForm,
  type FiscalCalendar,
  granularity,
  isAfter,
  isBefore,
  isFiscal,
  parseDate,
  parseDay,
  rangeOf,
  sameWriting,
  shiftDate,
  shiftDateByDays,
  type WrittenDate,
  writeDate,
} from '../../roadmap/model/dates';
import { type DayRange, formatDay } from '../../roadmap/model/days';

function date(source: string): WrittenDate {
  const parsed = parseDate(source);
  assert.ok(parsed, source);
  return parsed;
}

function range(source: string, calendar?: FiscalCalendar): DayRange {
  const found = rangeOf(date(source), calendar);
  assert.ok(found, source);
  return found;
}

function shown(found: DayRange | undefined): string {
  return found ? `${formatDay(found.first)}..${formatDay(found.last)}` : 'none';
}

const april: FiscalCalendar = { fiscalYearStart: 4 };
const aprilByStart: FiscalCalendar = { fiscalYearStart: 4, fiscalYearNamedAfter: 'start' };
const january: FiscalCalendar = { fiscalYearStart: 1 };

test('what a date means', () => {
  const cases: [string, DateForm, string, FiscalCalendar?][] = [
    ['2026-11-21', 'day', '2026-11-21..2026-11-21'],
    ['2024-02-29', 'day', '2024-02-29..2024-02-29'],
    ['2026-11', 'month', '2026-11-01..2026-11-30'],
    ['2024-02', 'month', '2024-02-01..2024-02-29'],
    ['2026', 'year', '2026-01-01..2026-12-31'],
    ['0001', 'year', '0001-01-01..0001-12-31'],
    ['9999', 'year', '9999-01-01..9999-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01..2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01..2026-12-31'],
    ['2026-H1', 'half', '2026-01-01..2026-06-30'],
    ['2026-H2', 'half', '2026-07-01..2026-12-31'],
    ['FY2026', 'fiscal-year', 'none'],
    ['FY2026', 'fiscal-year', 'none', { fiscalYearStart: 13 }],
    ['FY2026', 'fiscal-year', 'none', { fiscalYearStart: 0 }],
    ['FY2026', 'fiscal-year', 'none', { fiscalYearStart: 4.5 }],
    ['FY2026', 'fiscal-year', '2025-04-01..2026-03-31', april],
    ['FY2026', 'fiscal-year', '2026-04-01..2027-03-31', aprilByStart],
    ['FY2026', 'fiscal-year', '2026-01-01..2026-12-31', january],
    ['FY2026', 'fiscal-year', '2026-01-01..2026-12-31', { ...january, fiscalYearNamedAfter: 'start' }],
    ['FY2024/25', 'fiscal-year', '2024-04-01..2025-03-31', april],
    ['FY2024-25', 'fiscal-year', '2024-04-01..2025-03-31', aprilByStart],
    ['FY2024/25', 'fiscal-year', '2024-01-01..2024-12-31', january],
    ['FY1999/00', 'fiscal-year', '1999-07-01..2000-06-30', { fiscalYearStart: 7 }],
    ['FY2026-Q1', 'fiscal-quarter', '2025-04-01..2025-06-30', april],
    ['FY2026-Q4', 'fiscal-quarter', '2027-01-01..2027-03-31', aprilByStart],
    ['FY2024/25-H2', 'fiscal-half', '2024-10-01..2025-03-31', april],
    ['FY2024-25-Q1', 'fiscal-quarter', '2024-04-01..2024-06-30', april],
    ['FY2024-25-Q2', 'fiscal-quarter', '2025-02-01..2025-04-30', { fiscalYearStart: 11 }],
    ['undecided', 'undecided', 'none', april],
    ['never', 'never', 'none', april],
  ];
  for (const [source, form, expected, calendar] of cases) {
    const parsed = date(source);
    assert.equal(parsed.form, form, source);
    assert.equal(parsed.text, source);
    assert.equal(shown(rangeOf(parsed, calendar)), expected, source);
    assert.equal(isFiscal(parsed), source.startsWith('FY'), source);
    const exact = form === 'undecided' || form === 'never' ? undefined : form.replace('fiscal-', '');
    assert.equal(granularity(parsed), exact, source);
  }
});

const hostile = [
  '',
  ' ',
  '\n',
  '9'.repeat(100_000),
  `${'2026-'.repeat(20_000)}Q`,
  `FY${'2'.repeat(50)}/25`,
  ' '.repeat(100_000),
  '-'.repeat(59),
  `${' ,./-'.repeat(11)}x`,
  '__proto__',
  'constructor',
  '__proto__ 2026',
  'constructor of 2026',
  'toString 2026',
  'hasOwnProperty quarter 2026',
  '📅 2026',
  '２０２６-11-21',
  '٢٠٢٦',
  '\u0000',
  '\uD800',
  'null',
  'NaN',
  'Infinity',
  '1e3',
  '-1',
  '0x7ea',
  '(((((((((((((((((((((((((((((',
  'İ 2026',
];

test('what is no date', () => {
  const faulty = [
    ...'2025-02-30 2026-13 2026-00 2026-00-10 2026-11-31 2025-02-29 1900-02-29 2026-Q0 2026-Q5 2026-H0 2026-H3'.split(
      ' ',
    ),
    ...'0000 0000-Q1 FY0000 02026 20260 226 26 2026- 2026-1 2026-11-1 2026-11-211 2026-Q 2026-q4 2026-h1'.split(' '),
    ...'fy2026 Fy2026 FY26 FY2026/Q1 FY2026Q1 FY2024/26 FY2024/24 FY2024/23 FY2024/2025 FY2024/25/26'.split(' '),
    ...'FY2024/25-Q5 FY2024/25-H3 FY2024-25- FY2026-11 FY2024/25Q1 FY2099/01 Undecided NEVER none TBD'.split(' '),
    ...'2026-Q4-11 2026-11-Q1 2026/11/21 21.11.2026 2026-11-21T00:00:00Z 2024/25 2024-25 2026-35'.split(' '),
    ' 2026',
    '2026 ',
    '2026\n',
    '\t2026-11-21',
    '2026 -11',
    'Q3 2026',
    ...hostile,
  ];
  for (const source of faulty) assert.equal(parseDate(source), undefined, JSON.stringify(source.slice(0, 60)));
});

test('a day on its own', () => {
  assert.equal(parseDay('1970-01-02'), 1);
  for (const source of ['2026-11', 'never', 'today', '2026-02-30', '']) assert.equal(parseDay(source), undefined);
});

test('fiscal years are contiguous and tiled by their halves and quarters, for every calendar', () => {
  for (let start = 1; start <= 12; start++) {
    for (const named of ['start', 'end', undefined] as const) {
      const calendar: FiscalCalendar = { fiscalYearStart: start, fiscalYearNamedAfter: named };
      for (const style of ['', '/', '-']) {
        let before: DayRange | undefined;
        for (let year = 1997; year <= 2030; year++) {
          const name = `FY${year}${style && style + String(year + 1).slice(2)}`;
          const whole = range(name, calendar);
          if (before) assert.equal(whole.first, before.last + 1, name);
          before = whole;
          const begins = style || named === 'start' || start === 1 ? year : year - 1;
          assert.equal(formatDay(whole.first), `${begins}-${String(start).padStart(2, '0')}-01`, name);
          if (!style && named !== 'start') assert.equal(formatDay(whole.last).slice(0, 4), String(year), name);
          for (const parts of [
            [1, 2, 3, 4].map((part) => `${name}-Q${part}`),
            [1, 2].map((part) => `${name}-H${part}`),
          ]) {
            const ranges = parts.map((part) => range(part, calendar));
            assert.equal(ranges[0]?.first, whole.first, name);
            assert.equal(ranges.at(-1)?.last, whole.last, name);
            for (let i = 1; i < ranges.length; i++) assert.equal(ranges[i]?.first, ranges[i - 1]!.last + 1, name);
          }
          assert.deepEqual(range(`${name}-H1`, calendar).last, range(`${name}-Q2`, calendar).last, name);
        }
      }
    }
  }
});

test('calendar quarters, halves and months tile their year', () => {
  for (const year of [1900, 2000, 2024, 2026]) {
    const whole = range(String(year));
    for (const [mark, count] of [
      ['-Q', 4],
      ['-H', 2],
      ['-', 12],
    ] as const) {
      let next = whole.first;
      for (let part = 1; part <= count; part++) {
        const found = range(`${year}${mark}${mark === '-' ? String(part).padStart(2, '0') : part}`);
        assert.equal(found.first, next);
        next = found.last + 1;
      }
      assert.equal(next, whole.last + 1);
    }
  }
});

test('comparing what is coarse', () => {
  const cases: [string, string, string][] = [
    ['2026-11-20', '2026-11-21', 'yes'],
    ['2026-11-21', '2026-11-21', 'no'],
    ['2026-11-22', '2026-11-21', 'no'],
    ['2026-Q1', '2026-Q2', 'yes'],
    ['2027-Q1', '2027-Q1', 'maybe'],
    ['2026-Q2', '2026-Q1', 'no'],
    ['2026-11-30', '2026-11', 'no'],
    ['2026-11-29', '2026-11', 'maybe'],
    ['2026-11', '2026-11-01', 'no'],
    ['2026-11', '2026-11-02', 'maybe'],
    ['2026', '2026-12-31', 'maybe'],
    ['2026', '2027-01', 'yes'],
    ['2027-01-01', '2026', 'no'],
  ];
  for (const [a, b, expected] of cases) {
    assert.equal(isBefore(range(a), range(b)), expected, `${a} before ${b}`);
    assert.equal(isAfter(range(b), range(a)), expected, `${b} after ${a}`);
  }
  const today = parseDay('2026-11-21')!;
  assert.ok(certainlyBefore(range('2026-10'), today));
  assert.ok(!certainlyBefore(range('2026-11'), today));
  assert.ok(!certainlyBefore(range('2026-11-21'), today));
  assert.ok(certainlyAfter(range('2026-12'), today));
  assert.ok(!certainlyAfter(range('2026-11'), today));
});

test('written alike', () => {
  assert.ok(sameWriting(date('2027-Q1'), date('2027-Q1')));
  assert.ok(sameWriting(date('FY2024/25'), date('FY2024-25')));
  assert.ok(sameWriting(date('FY2024/25-Q1'), date('FY2024-25-Q1')));
  assert.ok(!sameWriting(date('FY2025'), date('FY2024-25')));
  assert.ok(!sameWriting(date('2027-Q1'), date('2027-01')));
  assert.ok(!sameWriting(date('2027'), date('FY2027')));
});

test('a day written in a form', () => {
  const cases: [string, string, string | undefined, FiscalCalendar?][] = [
    ['2027-02-14', 'day', '2027-02-14'],
    ['2027-02-14', 'month', '2027-02'],
    ['2027-02-14', 'quarter', '2027-Q1'],
    ['2027-02-14', '2020-Q4', '2027-Q1'],
    ['2027-06-30', 'half', '2027-H1'],
    ['2027-07-01', 'half', '2027-H2'],
    ['2027-02-14', 'year', '2027'],
    ['2027-02-14', 'fiscal-year', 'FY2027', april],
    ['2027-02-14', 'fiscal-year', 'FY2026', aprilByStart],
    ['2027-02-14', 'FY2020/21-Q1', 'FY2026/27-Q4', april],
    ['2027-02-14', 'FY2020/21-Q1', 'FY2026/27-Q4', aprilByStart],
    ['2027-02-14', 'FY2020-21-H1', 'FY2026-27-H2', april],
    ['2027-02-14', 'FY2020-Q1', 'FY2027-Q4', april],
    ['2027-02-14', 'FY2020-Q1', 'FY2027-Q1', january],
    ['1999-12-31', 'FY2020/21', 'FY1999/00', april],
    ['2027-02-14', 'FY2020-Q1', undefined],
    ['2027-02-14', 'never', undefined],
    ['2027-02-14', 'undecided', undefined],
  ];
  for (const [day, like, expected, calendar] of cases) {
    const written = writeDate(parseDay(day)!, parseDate(like) ?? (like as DateForm), calendar);
    assert.equal(written?.text, expected, `${day} as ${like}`);
  }
  assert.equal(writeDate(parseDay('9999-12-31')! + 1, 'year'), undefined);
  assert.equal(writeDate(parseDay('0001-01-01')! - 1, 'day'), undefined);
});

const samples = [
  ...'2026-11-21 2024-02-29 2026-11 2026-12 2026-Q1 2026-Q4 2026-H1 2026-H2 2026'.split(' '),
  ...'FY2026 FY2024/25 FY1999-00 FY2026-Q1 FY2026-Q4 FY2024/25-Q3 FY2024-25-Q1 FY2026-H2 FY2024/25-H1'.split(' '),
];

test('a written date is found again from each of its ends, for every calendar', () => {
  for (let start = 1; start <= 12; start++) {
    for (const named of ['start', 'end'] as const) {
      const calendar: FiscalCalendar = { fiscalYearStart: start, fiscalYearNamedAfter: named };
      for (const source of samples) {
        const { first, last } = range(source, calendar);
        assert.deepEqual(writeDate(first, date(source), calendar), date(source));
        assert.deepEqual(writeDate(last, date(source), calendar), date(source));
      }
    }
  }
});

test('moving by units keeps the form, fits the next unit, and goes back', () => {
  for (const source of samples) {
    for (const by of [0, 1, -1, 3, 4, -7, 41, -41]) {
      const moved = shiftDate(date(source), by);
      assert.ok(moved, source);
      assert.equal(moved.form, date(source).form);
      assert.equal(shiftDate(moved, -by)?.text, source);
    }
    for (const named of ['start', 'end'] as const) {
      const calendar: FiscalCalendar = { fiscalYearStart: 10, fiscalYearNamedAfter: named };
      const next = shiftDate(date(source), 1);
      assert.equal(rangeOf(next!, calendar)?.first, range(source, calendar).last + 1, source);
    }
  }
  const cases: [string, number, string | undefined][] = [
    ['2026-Q4', 1, '2027-Q1'],
    ['2026-H1', -1, '2025-H2'],
    ['2026-12', 2, '2027-02'],
    ['2024-02-29', 366, '2025-03-01'],
    ['FY2024/25-Q4', 1, 'FY2025/26-Q1'],
    ['FY2026-Q1', -1, 'FY2025-Q4'],
    ['FY1998/99', 1, 'FY1999/00'],
    ['9999', 1, undefined],
    ['0001-Q1', -1, undefined],
    ['9999-12-31', 1, undefined],
    ['never', 1, undefined],
    ['undecided', 0, undefined],
  ];
  for (const [source, by, expected] of cases) assert.equal(shiftDate(date(source), by)?.text, expected, source);
  assert.equal(shiftDate(date('2026'), Number.NaN), undefined);
  assert.equal(shiftDate(date('2026-11-21'), Number.POSITIVE_INFINITY), undefined);
});

test('moving by days goes to the nearest unit', () => {
  const cases: [string, number, string | undefined, FiscalCalendar?][] = [
    ['2026-11-21', 10, '2026-12-01'],
    ['2026-Q4', 0, '2026-Q4'],
    ['2026-Q4', 40, '2026-Q4'],
    ['2026-Q4', 50, '2027-Q1'],
    ['2026-Q4', -40, '2026-Q4'],
    ['2026-Q4', -50, '2026-Q3'],
    ['2026-11', 20, '2026-12'],
    ['2026', 364, '2027'],
    ['FY2026/27-Q3', 92, 'FY2026/27-Q4', april],
    ['FY2026-Q4', 90, 'FY2027-Q1', april],
    ['FY2026-Q4', 90, undefined],
    ['never', 1, undefined],
  ];
  for (const [source, by, expected, calendar] of cases) {
    assert.equal(shiftDateByDays(date(source), by, calendar)?.text, expected, `${source} ${by}`);
  }
});

test('made coarser', () => {
  const cases = [
    ['2026-11-21', '2026-Q4'],
    ['2026-01', '2026-Q1'],
    ['2026-Q2', '2026-Q2'],
    ['2026-H1', '2026-H1'],
    ['FY2026', 'FY2026'],
    ['never', 'never'],
  ] as const;
  for (const [source, expected] of cases) assert.equal(coarsen(date(source), 'quarter').text, expected);
  assert.equal(coarsen(date('2026-11-21'), 'month').text, '2026-11');
  assert.equal(coarsen(date('2026-Q3'), 'half').text, '2026-H2');
  assert.equal(coarsen(date('2026-H2'), 'year').text, '2026');
});
