import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleOf, shownRules } from '../../roadmap/rules/table';
import { completed, fixtureNames, readCases, readMarks, type TextCase } from '../support/caseFiles';
import { type CheckedText, checkText } from '../support/checkText';
import { jsonOf } from '../support/jsonForm';
import { aboutOf, CLOTHES, checkMarked, mustBeMarked } from '../support/markedText';

/**
 * What each rule reports and what it leaves alone: test/unit/fixtures/rules/RULE.txt.
 * Kinds of cases: `found`; `may` (on some readings of a coarse date); `not` (looks alike); `unknown` (a value that
 * the answer depends on is faulty itself); `instead` (another rule has the word).
 * Options: `@today`, `@file`, `@raw` (nothing goes on top), `@says` (part of the message, one line a finding of the
 * rule), `@json no` (JSON can not say it).
 */

const KINDS = new Set(['found', 'may', 'not', 'unknown', 'instead']);

const FAMILIES = new Set(['document', 'references', 'time']);
const files = fixtureNames('rules');
const implemented = shownRules().filter(({ id, family }) => FAMILIES.has(family) || files.includes(id));

function run(rule: string, one: TextCase, vary: (text: string) => string): CheckedText {
  const marked = vary(one.options.has('raw') ? one.body : completed(one.body));
  const { today, file } = Object.fromEntries(one.options);
  const checked = checkMarked(marked, { today, file, about: rule });
  const says = one.options.get('says')?.split('\n') ?? [];
  const messages = checked.findings.filter((f) => f.rule === rule).map((f) => f.message);
  says.forEach((part, i) => void assert.ok(messages[i]?.includes(part), `"${messages[i]}" does not say "${part}"`));
  return checked;
}

/** In the form of JSON the same is found in the same values. */
function runAsJson(rule: string, one: TextCase, checked: CheckedText): void {
  const json = jsonOf(checked.roadmap.document);
  const again = checkText(json, { today: one.options.get('today'), file: 'x.roadmap.json' });
  const about = aboutOf(readMarks(one.body).marks, rule);
  const say = ({ text, findings }: CheckedText) =>
    findings
      .filter((f) => mustBeMarked(f.rule, about))
      .map((f) => `${f.rule} ${f.severity} ${bare(text.slice(f.start, f.end))}`)
      .sort();
  assert.deepEqual(say(again), say(checked));
}

/** The text of a value however it is quoted; of a map or list only that it is one. */
function bare(source: string): string {
  if (/[\n{}[\]]|: |^["']/.test(source)) {
    if (/^"/.test(source)) return String(JSON.parse(source));
    return /^'/.test(source) ? source.slice(1, -1).replaceAll("''", "'") : 'a collection';
  }
  return source;
}

for (const rule of files.filter((id) => ruleOf(id)?.check !== undefined)) {
  for (const one of readCases('rules', rule)) {
    const { marks } = readMarks(one.body);
    const own = marks.filter((m) => m.rule === rule);
    test(`${rule}: ${one.kind}: ${one.name}`, () => {
      assert.ok(KINDS.has(one.kind), `there is no kind "${one.kind}"`);
      if (one.kind === 'found') assert.ok(own.length > 0, 'nothing is marked');
      else if (one.kind === 'may') assert.ok(own.some((m) => m.severity === 'information'));
      else assert.deepEqual(own, []);
      if (one.kind === 'instead' || one.kind === 'unknown') assert.ok(marks.length > 0, 'marks what is reported');
      run(rule, one, (t) => t);
    });
    test(`${rule}: ${one.kind}: ${one.name}, in other clothes`, () => {
      for (const [, vary] of CLOTHES) run(rule, one, vary);
      if (one.options.get('json') !== 'no')
        runAsJson(
          rule,
          one,
          run(rule, one, (t) => t),
        );
    });
  }
}

test('every rule has enough cases', () => {
  const few: string[] = [];
  for (const { id } of implemented) {
    const cases = files.includes(id) ? readCases('rules', id) : [];
    const count = (...kinds: string[]) => cases.filter((c) => kinds.includes(c.kind)).length;
    if (count('found', 'may') < 3 || count('not', 'unknown', 'instead') < 3)
      few.push(`${id}: ${count('found', 'may')} found, ${count('not', 'unknown', 'instead')} not`);
    const names = cases.map((c) => `${c.kind} ${c.name}`);
    assert.equal(new Set(names).size, names.length, `${id}: a case stands twice`);
  }
  assert.deepEqual(few, []);
});

test('every file of cases is about a rule', () => {
  assert.deepEqual(
    files.filter((id) => !ruleOf(id)),
    [],
  );
});
