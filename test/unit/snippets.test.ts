import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseDay } from '../../roadmap/model/dates';
import { Roadmap } from '../../roadmap/model/roadmap';
import { check } from '../../roadmap/rules/check';
import { SECTIONS, sectionLabel } from '../../roadmap/schema/shape';

interface Snippet {
  readonly prefix: string | string[];
  readonly body: string | string[];
  readonly description: string;
}

const TODAY = parseDay('2026-11-21') ?? 0;
const file = path.join(process.cwd(), 'snippets', 'service-roadmap.json');
const snippets = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, Snippet>;

/** What stands there when the author accepts every default; of a choice each word in turn. */
function expansions(body: string): string[] {
  const dated = body
    .replace(/\$\{CURRENT_YEAR\}/g, '2026')
    .replace(/\$\{CURRENT_MONTH\}/g, '11')
    .replace(/\$\{CURRENT_DATE\}/g, '21');
  const most = Math.max(1, ...[...dated.matchAll(/\$\{\d+\|([^|]*)\|\}/g)].map((m) => (m[1] ?? '').split(',').length));
  return Array.from({ length: most }, (_, n) => {
    let text = dated.replace(/\$\{\d+\|([^|]*)\|\}/g, (_all, words: string) => {
      const list = words.split(',');
      return list[n % list.length] ?? '';
    });
    for (let before = ''; before !== text; ) {
      before = text;
      text = text.replace(/\$\{\d+:([^${}]*)\}/g, '$1').replace(/\$\{?\d+\}?/g, '');
    }
    return text;
  });
}

// Where a snippet goes that is no list item of the section that its name says.
const KEYS_OF_A_SUNSET = ['notice', 'notice-lead'];

function inDocument(name: string, text: string): string {
  if (text.startsWith('serviceRoadmap')) return text;
  const head = 'serviceRoadmap: 1\ntitle: T\n';
  if (KEYS_OF_A_SUNSET.includes(name)) {
    return `${head}sunsets:\n  - id: s\n    title: S\n    retires: x\n${indent(text, '    ')}\n`;
  }
  return `${head}${sectionOf(text)}:\n${indent(text, '  ')}\n`;
}

const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/** The section in which the item has the fewest faults of shape. */
function sectionOf(text: string): string {
  const faults = (section: string) =>
    shapeFaults(`serviceRoadmap: 1\ntitle: T\n${section}:\n${indent(text, '  ')}\n`).length;
  return SECTIONS.reduce((best, section) => (faults(section) < faults(best) ? section : best));
}

const SHAPE = [
  'yaml-syntax',
  'duplicate-key',
  'invalid-type',
  'missing-required',
  'invalid-value',
  'unknown-key',
  'invalid-id',
  'invalid-date',
  'placeholder-text',
  'end-before-start',
];

function shapeFaults(text: string): string[] {
  return check(Roadmap.read(text, { named: true }), { today: TODAY })
    .filter((f) => SHAPE.includes(f.rule))
    .map((f) => `${f.rule} ${JSON.stringify(text.slice(f.start, f.end))}`);
}

for (const [name, { prefix, body }] of Object.entries(snippets)) {
  test(`snippet ${name} fits the schema with its defaults`, () => {
    const text = Array.isArray(body) ? body.join('\n') : body;
    assert.doesNotMatch(text, /[ \t]+$/m, 'trailing blanks');
    for (const expanded of expansions(text)) {
      const first = [prefix].flat()[0] ?? '';
      assert.deepEqual(shapeFaults(inDocument(first, expanded)), [], expanded);
    }
  });
}

test('there is a snippet for every kind of item', () => {
  const covered = new Set(
    Object.values(snippets).flatMap(({ prefix, body }) => {
      const text = expansions([body].flat().join('\n'))[0] ?? '';
      const named = SECTIONS.find((s) => [prefix].flat().includes(sectionLabel(s).replace(/[^a-z]+/g, '-')));
      return text.startsWith('- ') ? [named ?? sectionOf(text)] : [];
    }),
  );
  assert.deepEqual(
    SECTIONS.filter((s) => !covered.has(s)),
    [],
  );
});
