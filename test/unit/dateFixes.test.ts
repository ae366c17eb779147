import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFixes } from '../../roadmap/model/dateFixes';
import { parseDate } from '../../roadmap/model/dates';

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

const samples = [
  ...'2026-11-21 2024-02-29 2026-11 2026-12 2026-Q1 2026-Q4 2026-H1 2026-H2 2026'.split(' '),
  ...'FY2026 FY2024/25 FY1999-00 FY2026-Q1 FY2026-Q4 FY2024/25-Q3 FY2024-25-Q1 FY2026-H2 FY2024/25-H1'.split(' '),
];

test('near misses with one reading', () => {
  const cases: Record<string, string> = {
    // The examples of the format.
    'Q3 2026': '2026-Q3',
    '2026/Q3': '2026-Q3',
    '2026-35': '2026-Q3',
    '21.11.2026': '2026-11-21',
    '2026-11-21T00:00:00Z': '2026-11-21',
    'October 2025': '2025-10',
    'mid-October 2025': '2025-10',
    'by October 2025': '2025-10',
    '2024/25': 'FY2024/25',
    '2024-25': 'FY2024/25',
    'FY24/25': 'FY2024/25',
    'Q1 FY26': 'FY2026-Q1',
    'end of FY2025': 'FY2025',
    // Quarters and halves.
    '2026Q3': '2026-Q3',
    '2026 Q3': '2026-Q3',
    '2026.Q3': '2026-Q3',
    '2026_Q3': '2026-Q3',
    '2026 - Q3': '2026-Q3',
    'Q3-2026': '2026-Q3',
    'Q3/2026': '2026-Q3',
    'Q3, 2026': '2026-Q3',
    'Q3 of 2026': '2026-Q3',
    Q32026: '2026-Q3',
    "Q3 '26": '2026-Q3',
    'Q3 26': '2026-Q3',
    '3Q26': '2026-Q3',
    '3Q 2026': '2026-Q3',
    'third quarter of 2026': '2026-Q3',
    '3rd quarter 2026': '2026-Q3',
    'H1 2026': '2026-H1',
    '1H 2026': '2026-H1',
    '2026/H2': '2026-H2',
    'second half of 2026': '2026-H2',
    '2026-33': '2026-Q1',
    '2026-34': '2026-Q2',
    '2026-36': '2026-Q4',
    '2026-40': '2026-H1',
    '2026-41': '2026-H2',
    'by Q3 2026': '2026-Q3',
    'end of Q3 2026': '2026-Q3',
    'end of 2026-Q3': '2026-Q3',
    'CY2026-Q3': '2026-Q3',
    // Days.
    '21. 11. 2026': '2026-11-21',
    '1.2.2026': '2026-02-01',
    '2026/11/21': '2026-11-21',
    '2026.11.21': '2026-11-21',
    '2026-1-5': '2026-01-05',
    '20261121': '2026-11-21',
    '2026-11-21T23:59:59.999+02:00': '2026-11-21',
    '2026-11-21 10:00:00': '2026-11-21',
    '2026-11-21t10:00': '2026-11-21',
    '2026-11-21 9:30:00 -5': '2026-11-21',
    '11/25/2026': '2026-11-25',
    '25/11/2026': '2026-11-25',
    '25-11-2026': '2026-11-25',
    '5/5/2026': '2026-05-05',
    '21 November 2026': '2026-11-21',
    'November 21, 2026': '2026-11-21',
    'Nov 21st, 2026': '2026-11-21',
    '21-Nov-2026': '2026-11-21',
    '21st of November 2026': '2026-11-21',
    'Saturday, November 21, 2026': '2026-11-21',
    'Sat 21 Nov 2026': '2026-11-21',
    'on 21 November 2026': '2026-11-21',
    'by 2026-11-21': '2026-11-21',
    // Months.
    'Oct 2025': '2025-10',
    'Oct. 2025': '2025-10',
    'Sept 2025': '2025-09',
    "Oct '25": '2025-10',
    'OCTOBER 2025': '2025-10',
    'October, 2025': '2025-10',
    '2025 October': '2025-10',
    'early October 2025': '2025-10',
    'by mid-October 2025': '2025-10',
    'by the end of October 2025': '2025-10',
    'May 2026': '2026-05',
    '2026/11': '2026-11',
    '11/2026': '2026-11',
    '11.2026': '2026-11',
    '2026-1': '2026-01',
    'Oct–Dec 2026': '2026-Q4',
    'January - June 2026': '2026-H1',
    // Years.
    'by 2027': '2027',
    CY2026: '2026',
    FY26: 'FY2026',
    "FY'26": 'FY2026',
    'FY 2026': 'FY2026',
    'fiscal year 2026': 'FY2026',
    'financial year 2024/25': 'FY2024/25',
    'FY 2024/25': 'FY2024/25',
    'FY24-25': 'FY2024/25',
    'FY2024/2025': 'FY2024/25',
    '2024/2025': 'FY2024/25',
    '2024–25': 'FY2024/25',
    '1999/00': 'FY1999/00',
    'FY2026 Q1': 'FY2026-Q1',
    FY26Q1: 'FY2026-Q1',
    'FY2026/Q1': 'FY2026-Q1',
    'H2 FY2024/25': 'FY2024/25-H2',
    'Q1 2024/25': 'FY2024/25-Q1',
    '2024-25-Q1': 'FY2024/25-Q1',
    'end of fiscal year 2025': 'FY2025',
    // Case and blanks.
    'fy2026-q1': 'FY2026-Q1',
    '2026-q4': '2026-Q4',
    '2026-h1': '2026-H1',
    'fy2024/25-h2': 'FY2024/25-H2',
    ' 2026-11-21 ': '2026-11-21',
    '2026–11–21': '2026-11-21',
    Undecided: 'undecided',
    NEVER: 'never',
  };
  for (const [source, expected] of Object.entries(cases)) {
    const { replacements, single } = dateFixes(source);
    assert.deepEqual({ replacements, single }, { replacements: [expected], single: true }, source);
  }
});

test('near misses with several readings are a choice', () => {
  const cases: Record<string, string[]> = {
    // The examples of the format.
    'spring 2024': ['2024-Q2', '2024-H1'],
    'early 2027': ['2027-Q1', '2027-H1'],
    '11/12/2026': ['2026-11-12', '2026-12-11'],
    'Summer 2024': ['2024-Q3', '2024-H2'],
    '2024 summer': ['2024-Q3', '2024-H2'],
    'autumn 2024': ['2024-Q4', '2024-H2'],
    'fall of 2024': ['2024-Q4', '2024-H2'],
    'winter 2024': ['2024-Q1', '2024-Q4'],
    'winter 2024/25': ['2024-Q4', '2025-Q1'],
    'summer 2024/25': ['2024-Q4', '2025-Q1'],
    'by spring 2024': ['2024-Q2', '2024-H1'],
    'mid 2027': ['2027-Q2', '2027-Q3'],
    'mid-2027': ['2027-Q2', '2027-Q3'],
    'late 2027': ['2027-Q4', '2027-H2'],
    'end of 2027': ['2027-Q4', '2027-12', '2027'],
    'by the end of 2027': ['2027-Q4', '2027-12', '2027'],
    'early FY2027': ['FY2027-Q1', 'FY2027-H1'],
    'mid FY24/25': ['FY2024/25-Q2', 'FY2024/25-Q3'],
    '11-12-2026': ['2026-11-12', '2026-12-11'],
    '12/16/25': ['2025-12-16'],
    '26-11-21': ['2021-11-26', '2026-11-21'],
    '21.11.26': ['2026-11-21'],
    '11.25.2026': ['2026-11-25'],
    '2010/11': ['FY2010/11', '2010-11'],
    '2033-34': ['FY2033/34', '2033-Q2'],
    '2024-2025': ['FY2024/25'],
  };
  for (const [source, expected] of Object.entries(cases)) {
    const { replacements, single } = dateFixes(source);
    assert.deepEqual({ replacements, single }, { replacements: expected, single: false }, source);
  }
});

test('what is not near has no fix', () => {
  const far = [
    ...'2026-13 2026-00 2025-02-30 2026-11-31 31.11.2026 2026-02-30T00:00:00Z 2026-Q5 2026-H3 2024/26 FY2024/26'.split(
      ' ',
    ),
    ...'TBD soon 26 7 Q3 October 24/25 2026-W47 2026-325 20260230 13/13/2026 0/0/2026 00.00.0000 2026-11-21/2026-12-01'.split(
      ' ',
    ),
    'third half of 2026',
    'spring',
    'spring 2024/26',
    'spring 2024/25',
    'Nov 26',
    'before October 2025',
    'after 2027',
    'November 31, 2026',
    '90 days',
    'two weeks after launch',
    'October 2025 or later',
    'Foo 2026',
    'Feb–Apr 2026',
    'Q1 Q2 2026',
    'mid 21 November 2026',
    ...samples,
    'never',
    'undecided',
    ...hostile,
  ];
  for (const source of far) {
    assert.deepEqual(dateFixes(source), { replacements: [], single: false }, JSON.stringify(source.slice(0, 60)));
  }
});

test('fixes say what they leave out', () => {
  const cases: [string, string | undefined][] = [
    ['mid-October 2025', 'mid-'],
    ['by the end of October 2025', 'by the end of'],
    ['2026-11-21T00:00:00Z', 'T00:00:00Z'],
    ['Q3 2026', undefined],
  ];
  for (const [source, dropped] of cases) assert.equal(dateFixes(source).dropped, dropped, source);
});

test('no mix of date-like pieces throws or offers what is no date', () => {
  const pieces = [
    ...['2026', '26', '11', '1', '0', 'Q3', 'h1', 'FY', 'oct', 'spring', 'end of', 'mid', 'by', '25', 'third quarter'],
    ...['-', '/', '.', ' ', ', ', "'", '—', '📅', '__proto__'],
  ];
  for (const a of pieces) {
    for (const b of pieces) {
      for (const c of pieces) {
        for (const d of ['', '2026', '/25', ' 2027']) {
          const { replacements, single } = dateFixes(a + b + c + d);
          assert.ok(replacements.every((each) => parseDate(each)));
          assert.equal(new Set(replacements).size, replacements.length);
          assert.ok(!single || replacements.length === 1);
        }
      }
    }
  }
});
