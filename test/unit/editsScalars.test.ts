import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../roadmap/document/parse';
import { dateValue, type ScalarLook, writeKey, writeScalar } from '../../roadmap/edits/scalars';
import { toData } from '../support/locate';
import { randomFrom } from '../support/random';

type Case = readonly [value: string | number | boolean, look: ScalarLook, written: string];
const block: ScalarLook = { syntax: 'block', indent: '  ' };
const flow: ScalarLook = { syntax: 'flow' };
const json: ScalarLook = { syntax: 'json' };

const CASES: readonly Case[] = [
  ['Launch web chat', block, 'Launch web chat'],
  ['2026-11-21', block, '2026-11-21'],
  ['FY2024/25-H2', flow, 'FY2024/25-H2'],
  ['https://example.com/a?b=c#d', flow, 'https://example.com/a?b=c#d'],
  [404, block, '404'],
  [-1.5, json, '-1.5'],
  [true, flow, 'true'],
  ['404', block, '"404"'],
  ['1e3', block, '"1e3"'],
  ['0x1f', block, '"0x1f"'],
  ['1_000', block, '"1_000"'],
  ['12:30', block, '"12:30"'],
  ['.inf', block, '".inf"'],
  ['yes', block, '"yes"'],
  ['NO', block, '"NO"'],
  ['on', block, '"on"'],
  ['Null', block, '"Null"'],
  ['~', block, '"~"'],
  ['', block, '""'],
  [' a', block, '" a"'],
  ['a ', block, '"a "'],
  ['a: b', block, '"a: b"'],
  ['a:b', flow, 'a:b'],
  ['a:', block, '"a:"'],
  ['a #b', block, '"a #b"'],
  ['a#b', block, 'a#b'],
  ['- a', block, '"- a"'],
  ['-a', block, '"-a"'],
  ['*a', block, '"*a"'],
  ['@a', block, '"@a"'],
  ['[x](#y)', block, '"[x](#y)"'],
  ['see [x](#y)', block, 'see [x](#y)'],
  ['see [x](#y)', flow, '"see [x](#y)"'],
  ['a, b', block, 'a, b'],
  ['a, b', flow, '"a, b"'],
  ["it's", block, "it's"],
  ['say "no"', block, 'say "no"'],
  ['"no", he said', block, `'"no", he said'`],
  ['C:\\temp: x', block, `'C:\\temp: x'`],
  ['__proto__', block, '__proto__'],
  ['=cmd()', block, '=cmd()'],
  ['<script>', flow, '<script>'],
  ['\u{1f600}', block, '\u{1f600}'],
  ['a\tb', block, '"a\\tb"'],
  ['\u0007', block, '"\\u0007"'],
  ['a\u2028b', block, '"a\\u2028b"'],
  ['\ud800', block, '"\\ud800"'],
  ['\ufeffa', block, '"\\ufeffa"'],
  ['say "no"', json, '"say \\"no\\""'],
  ['a\nb', block, '|-\n  a\n  b'],
  ['a\n\nb\n', block, '|\n  a\n\n  b'],
  ['a\n  b', { ...block, eol: '\r\n' }, '|-\r\n  a\r\n    b'],
  ['a\n b\n\n', block, '"a\\n b\\n\\n"'],
  [' a\nb', block, '" a\\nb"'],
  ['a\nb', flow, '"a\\nb"'],
  ['a\nb', json, '"a\\nb"'],
  // The author's quotes stay where they can.
  ['b', { ...block, like: 'double' }, '"b"'],
  ['b', { ...block, like: 'single' }, "'b'"],
  ["it's", { ...block, like: 'single' }, "'it''s'"],
  ['a\u0000', { ...block, like: 'single' }, '"a\\u0000"'],
  ['b', { ...block, like: 'plain' }, 'b'],
  ['b', { ...block, like: 'literal' }, '|-\n  b'],
  ['b\n', { ...block, like: 'folded' }, '>\n  b'],
  ['b\nc', { ...block, like: 'folded' }, '|-\n  b\n  c'],
  ['b', { ...json, like: 'single' }, '"b"'],
  [7, { ...block, like: 'double' }, '7'],
];

test('scalars are written as expected', () => {
  for (const [value, look, written] of CASES)
    assert.equal(writeScalar(value, look), written, JSON.stringify([value, look]));
});

test('a year that is a date is a number', () => {
  assert.equal(writeScalar(dateValue('2027'), block), '2027');
  assert.equal(writeScalar(dateValue('2027-Q1'), block), '2027-Q1');
  assert.equal(writeScalar(dateValue('0027'), block), '"0027"');
});

test('keys are written bare where they can be', () => {
  assert.equal(writeKey('x-note', 'block'), 'x-note');
  assert.equal(writeKey('$schema', 'flow'), '$schema');
  assert.equal(writeKey('a: b', 'block'), '"a: b"');
  assert.equal(writeKey('id', 'json'), '"id"');
});

const BITS = [
  ...'abc :#-?,[]{}&*!|>\'"%@`~\\=<.0123456789_ey\t\n\r\u0000\u0007\u001b\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffe',
  ...[
    '\ud800',
    '\udfff',
    '\u{1f600}',
    ': ',
    ' #',
    '\n\n',
    '\n  ',
    '---',
    '...',
    'null',
    'yes',
    'true',
    '1.5',
    '\r\n',
    '<<',
  ],
];

function textsOf(look: ScalarLook, written: string): unknown[] {
  if (look.syntax === 'json') assert.equal(typeof JSON.parse(written), 'string');
  const sources =
    look.syntax === 'block' ? [`k: ${written}\nz: 1\n`, `k: ${written}`] : [`k: { a: ${written}, b: [${written}] }\n`];
  return sources.flatMap((source) => {
    const read = parse(source);
    assert.equal(read.fault, undefined, source);
    assert.ok(read.root);
    const k = (toData(read.root) as { k: unknown }).k;
    return look.syntax === 'block' ? [k] : [(k as { a: unknown }).a, (k as { b: unknown[] }).b[0]];
  });
}

test('any text reads back as it was', () => {
  const random = randomFrom(20_261_121);
  for (let n = 0; n < 4000; n++) {
    let text = '';
    for (let i = random.below(12); i > 0; i--) text += random.pick(BITS);
    const eol = random.pick(['\n', '\r\n']);
    for (const syntax of ['block', 'flow', 'json'] as const) {
      const like = random.pick(['plain', 'single', 'double', 'literal', 'folded', undefined] as const);
      const look: ScalarLook = { syntax, like, indent: random.pick(['  ', undefined]), eol };
      for (const back of textsOf(look, writeScalar(text, look))) {
        // At the end of a text the reader can't tell a last line ending from none.
        assert.equal(back, text, JSON.stringify([text, look]));
      }
    }
  }
});

test('any number reads back as it was', () => {
  for (const n of [0, -1, 1e21, 1e-7, 0.1 + 0.2, Number.MAX_SAFE_INTEGER, 5e-324])
    for (const look of [block, flow, json]) for (const back of textsOfNumber(look, n)) assert.equal(back, n);
});

function textsOfNumber(look: ScalarLook, n: number): unknown[] {
  const read = parse(`k: ${writeScalar(n, look)}\n`);
  assert.ok(read.root);
  return [(toData(read.root) as { k: unknown }).k];
}
