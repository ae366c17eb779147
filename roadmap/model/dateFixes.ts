import { parseDate } from './dates';
import { dayOf, formatDay, isRealDay } from './days';

/** What a faulty value may have meant. Every replacement is valid. */
export interface Fixes {
  /** Best first; empty where nothing is near. */
  replacements: string[];
  /** Whether there is one reading, so that it may be applied without asking. */
  single: boolean;
  /** What the replacements leave out of the source, such as `mid-`, `by` or a time of day. */
  dropped?: string;
}

interface Reading {
  texts: string[];
  /** Whether nobody would read it in another way. */
  sure: boolean;
  dropped?: string;
}

type Reader = (text: string) => Reading | undefined;

/** Longer values are prose. It also bounds what matching costs. */
const longest = 60;

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/**
 * Seasons by the quarter in which the north has most of them, then the half around it. The south differs, so that they
 * are a choice at best. A winter lies at both ends of its year.
 */
const seasons = new Map([
  ['spring', ['Q2', 'H1']],
  ['summer', ['Q3', 'H2']],
  ['autumn', ['Q4', 'H2']],
  ['fall', ['Q4', 'H2']],
  ['winter', ['Q1', 'Q4']],
]);

/** What "early" and its like leave of a year. */
const yearParts = new Map([
  ['early', ['-Q1', '-H1']],
  ['beginning', ['-Q1', '-H1']],
  ['start', ['-Q1', '-H1']],
  ['mid', ['-Q2', '-Q3']],
  ['middle', ['-Q2', '-Q3']],
  ['late', ['-Q4', '-H2']],
  ['end', ['-Q4', '-12', '']],
]);

/** What a value that is no date may have meant. A date as it should be has no fixes. Never throws. */
export function dateFixes(source: string): Fixes {
  const none: Fixes = { replacements: [], single: false };
  if (source.length > longest || parseDate(source)) return none;
  const text = source
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const reading = readWritten(text) ?? readQualified(text);
  const replacements = [...new Set(reading?.texts)].filter((each) => parseDate(each));
  if (!reading || replacements.length === 0) return none;
  const fixes: Fixes = { replacements, single: reading.sure && replacements.length === 1 };
  return reading.dropped ? { ...fixes, dropped: reading.dropped } : fixes;
}

function sure(...texts: string[]): Reading {
  return { texts, sure: true };
}

function choice(...texts: string[]): Reading {
  return { texts, sure: false };
}

/** A slip of case or blanks. */
function readWritten(text: string): Reading | undefined {
  const written = [text, text.toUpperCase()].find((each) => parseDate(each));
  return written === undefined ? undefined : sure(written);
}

/** Something that is read below, with "by" or "mid-" and the like before it. */
function readQualified(text: string): Reading | undefined {
  const neutral = /^(?:by|in|on|during|around|about|from|until)(?: the)? /.exec(text)?.[0] ?? '';
  const rest = text.slice(neutral.length);
  const vague = /^(early|mid|middle|late|end|beginning|start)(?: of| in)?(?: the)?[ -]/.exec(rest);
  const core = rest.slice(vague?.[0].length ?? 0);
  const reading = readWritten(core) ?? firstReading(core);
  if (!reading) return undefined;
  const dropped = (neutral + (vague?.[0] ?? '')).trim();
  const noted = dropped && !reading.dropped ? { ...reading, dropped } : reading;
  return vague ? narrowed(noted, vague[1] ?? '') : noted;
}

/** "Early" and its like: part of a year, but all of anything shorter; the end of a fiscal year is its last day. */
function narrowed(reading: Reading, vague: string): Reading | undefined {
  const date = reading.texts.length === 1 ? parseDate(reading.texts[0] ?? '') : undefined;
  if (date?.form === 'day') return undefined;
  const parted = date?.form === 'year' || (date?.form === 'fiscal-year' && vague !== 'end');
  if (!parted) return reading;
  return choice(...(yearParts.get(vague) ?? []).map((part) => date.text + part));
}

function firstReading(text: string): Reading | undefined {
  for (const reader of readers) {
    const reading = reader(text);
    if (reading) return reading;
  }
  return undefined;
}

/** `2026-11-21T00:00:00Z` and its like: the day as written, in whatever zone. */
const readDateTime: Reader = (text) => {
  const match =
    /^(\d{4}-\d{2}-\d{2})[t ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:z|utc|gmt|[+-]\d{1,2}(?::?\d{2})?))?$/.exec(
      text,
    );
  return match?.[1] ? { texts: [match[1]], sure: true, dropped: text.slice(10).trim().toUpperCase() } : undefined;
};

/** `2026/11/21`, `2026-1-5`, `20261121`. */
const readYearFirst: Reader = (text) => {
  const match = /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return match ? sure(...days(match[1], match[3], match[4])) : undefined;
};

/** `21.11.2026` has the day first; `11/12/2026` may have either. A year of two digits is never sure. */
const readYearLast: Reader = (text) => {
  const match = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, first = '', separator, second = '', year = ''] = match;
  const dayFirst = days(fullYear(year), second, first);
  const monthFirst = days(fullYear(year), first, second);
  const known = year.length === 4;
  if (separator === '.') {
    return dayFirst.length > 0 ? { texts: dayFirst, sure: known } : choice(...monthFirst);
  }
  const yearFirst = separator === '-' && !known && first.length === 2 ? days(fullYear(first), second, year) : [];
  return { texts: [...monthFirst, ...dayFirst, ...yearFirst], sure: known };
};

/** `2026/11`, `11/2026`, the fiscal `2024/25`, EDTF's quarters 33–36 and halves 40–41. */
const readTwoNumbers: Reader = (text) => {
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return sure(`${monthFirst[2]}-${monthFirst[1]?.padStart(2, '0')}`);
  const match = /^(\d{4})([-/.])(\d{1,2}|\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, year = '', separator, second = ''] = match;
  const texts: string[] = [];
  const fiscal = separator === '.' ? undefined : fiscalSpan(year, second);
  if (fiscal) texts.push(fiscal);
  const number = Number(second);
  if (separator === '-' && number >= 33 && number <= 36) texts.push(`${year}-Q${number - 32}`);
  if (separator === '-' && number >= 40 && number <= 41) texts.push(`${year}-H${number - 39}`);
  if (second.length < 4) texts.push(`${year}-${second.padStart(2, '0')}`);
  // `2024-2025` may be two years rather than the fiscal one.
  return { texts, sure: separator !== '-' || second.length < 4 };
};

const ordinals = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
]);

/** `Q3 2026`, `2026Q3`, `3Q26`, `third quarter of 2026`, `H1 FY26`, `FY26`, `fiscal year 2025`. */
const readPart: Reader = (text) => {
  const before = /^(?:([qh])([1-4])|([1-4])([qh])|([a-z0-9]{3,6}) (quarter|half))(?: of )?[-/,._ ]{0,3}(.{2,})$/.exec(
    text,
  );
  const after = /^(.{2,}?)[-/,._ ]{0,3}(?:([qh])([1-4])|([1-4])([qh]))$/.exec(text);
  const unit = before?.[1] ?? before?.[4] ?? before?.[6]?.[0] ?? after?.[2] ?? after?.[5];
  const number = before?.[2] ?? before?.[3] ?? after?.[3] ?? after?.[4] ?? ordinals.get(before?.[5] ?? '');
  const year = readYear(before?.[7] ?? after?.[1] ?? '');
  return unit && number && year ? sure(`${year}-${unit.toUpperCase()}${number}`) : undefined;
};

const readFiscalYear: Reader = (text) => {
  const year = /^(?:fy|fi|cy)/.test(text) ? readYear(text) : undefined;
  return year ? sure(year) : undefined;
};

/** A year as it is written before a part: `2026`, `FY2026`, `FY2024/25`. */
function readYear(text: string): string | undefined {
  const plain = /^(?:cy ?)?(\d{4}|'?\d{2})$/.exec(text);
  if (plain?.[1]) return fullYear(plain[1]);
  const match = /^(fy|fiscal(?: year)?|financial year)? ?('?\d{2}|\d{4})(?: ?[-/] ?('?\d{2}|\d{4}))?$/.exec(text);
  if (!match?.[2]) return undefined;
  if (match[3]) return fiscalSpan(match[2], match[3]);
  return match[1] ? `FY${fullYear(match[2])}` : undefined;
}

/** `FY2024/25` from its two years, if the second is the next one. */
function fiscalSpan(first: string, second: string): string | undefined {
  const year = Number(fullYear(first));
  const next = second.replace("'", '');
  const follows = next.length === 4 ? Number(next) === year + 1 : Number(next) === (year + 1) % 100;
  return follows && next.length > 1 ? `FY${fullYear(first)}/${next.slice(-2)}` : undefined;
}

/** Dates with the name of a month, in any order, and three months or six that are a quarter or a half. */
const readNamed: Reader = (text) => {
  const parts = text.split(/[ ,./-]+/).filter((part) => part !== '' && part !== 'of' && part !== 'the');
  if (named(weekdays, parts[0]) > 0) parts.shift();
  const kinds = parts.map(kindOf).join(' ');
  const numbers = parts.map((part) => part.replace(/\D+/g, ''));
  const at = (index: number) => named(monthNames, parts[index]);
  switch (kinds) {
    case 'month year':
      return sure(month(numbers[1], at(0)));
    case 'year month':
      return sure(month(numbers[0], at(1)));
    case 'day month year':
      return sure(...days(fullYear(numbers[2]), at(1), numbers[0]));
    case 'month day year':
      return sure(...days(fullYear(numbers[2]), at(0), numbers[1]));
    case 'year month day':
      return sure(...days(fullYear(numbers[0]), at(1), numbers[2]));
    case 'month month year':
      return months(fullYear(numbers[2]), at(0), at(1));
    default:
      return undefined;
  }
};

function kindOf(part: string): string {
  if (/^(?:\d{4}|'\d{2})$/.test(part)) return 'year';
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(part)) return 'day';
  return named(monthNames, part) > 0 ? 'month' : 'other';
}

/** The number, from 1, of a name of at least three letters; 0 if there is none. */
function named(names: string[], part = ''): number {
  const short = part === 'sept' ? 'sep' : part;
  return names.findIndex((name) => name === short || name.slice(0, 3) === short) + 1;
}

function month(year: string | undefined, number: number): string {
  return `${fullYear(year)}-${String(number).padStart(2, '0')}`;
}

function months(year: string, first: number, last: number): Reading | undefined {
  if (last - first === 2 && first % 3 === 1) return sure(`${year}-Q${last / 3}`);
  return last - first === 5 && first % 6 === 1 ? sure(`${year}-H${last / 6}`) : undefined;
}

/** `spring 2024`, `2024 spring`, `winter 2024/25`. */
const readSeason: Reader = (text) => {
  const before = /^([a-z]{4,6})(?: of )?[-, ]{0,2}(\d{4})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  const after = /^(\d{4})[- ]([a-z]{4,6})$/.exec(text);
  const season = before?.[1] ?? after?.[2] ?? '';
  const year = before?.[2] ?? after?.[1] ?? '';
  const parts = seasons.get(season);
  if (!parts) return undefined;
  if (!before?.[3]) return choice(...parts.map((part) => `${year}-${part}`));
  // Across New Year: a winter in the north, a summer in the south.
  const spans = (season === 'winter' || season === 'summer') && fiscalSpan(year, before[3]) !== undefined;
  return spans ? choice(`${year}-Q4`, `${String(Number(year) + 1).padStart(4, '0')}-Q1`) : undefined;
};

/** Two digits are a year of this century. */
function fullYear(year = ''): string {
  const plain = year.replace("'", '');
  return plain.length === 2 ? `20${plain}` : plain;
}

/** The day as written in a document, if there is such a day. */
function days(year: string | number = '', month: string | number = '', day: string | number = ''): string[] {
  const numbers = [Number(year), Number(month), Number(day)] as const;
  return isRealDay(...numbers) ? [formatDay(dayOf(...numbers))] : [];
}

const readers: Reader[] = [
  readDateTime,
  readYearFirst,
  readYearLast,
  readTwoNumbers,
  readPart,
  readFiscalYear,
  readSeason,
  readNamed,
];
