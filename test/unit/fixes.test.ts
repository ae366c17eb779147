import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../roadmap/document/document';
import { applyEdits, type TextEdit } from '../../roadmap/edits/textEdit';
import type { CheckedFinding } from '../../roadmap/rules/check';
import type { Fix } from '../../roadmap/rules/rule';
import { ruleOf, shownRules } from '../../roadmap/rules/table';
import { fixtureNames, readCases, type TextCase } from '../support/caseFiles';
import { type CheckedText, checkText, fixesOf, sayFinding } from '../support/checkText';
import { bracesOf, readPair } from '../support/fixCases';
import { jsonOf } from '../support/jsonForm';
import { documentData } from '../support/locate';

/**
 * What each quick fix makes of a text: test/unit/fixtures/fixes/RULE.txt. `=== TITLE | name` begins a golden pair in
 * which every line has a sign in front: blank (stays), `-` (goes), `+` (comes). `=== offers | name` lists all titles
 * (`@title`), in their order. Options: `@at N` (the Nth finding of the rule), `@flags preferred, fix-all`, `@today`,
 * `@file`, `@raw`, `@forms no` (not in braces or JSON), `@comments no`, `@leaves N` (findings of the rule that stay).
 */

const FAMILIES = new Set(['document', 'references', 'time']);
const files = fixtureNames('fixes').filter((id) => ruleOf(id)?.fixes !== undefined);
const flagsOf = (fix: Fix): string =>
  [fix.preferred ? 'preferred' : '', fix.fixAll ? 'fix-all' : ''].filter((f) => f !== '').join(', ');

interface Found {
  readonly checked: CheckedText;
  readonly finding: CheckedFinding;
  readonly fixes: readonly Fix[];
}

function findIn(text: string, rule: string, one: TextCase, file = one.options.get('file')): Found {
  const checked = checkText(text, { today: one.options.get('today'), file });
  const finding = checked.findings.filter((f) => f.rule === rule)[Number(one.options.get('at') ?? 1) - 1];
  assert.ok(finding, `${rule} is not reported:\n${checked.findings.map((f) => sayFinding(text, f)).join('\n')}`);
  return { checked, finding, fixes: fixesOf(checked, finding) };
}

function applied(text: string, rule: string, one: TextCase, file?: string): { after: string; found: Found } {
  const found = findIn(text, rule, one, file);
  const fix = found.fixes.find((f) => f.title === one.kind);
  assert.ok(fix, `not offered; there are:\n${found.fixes.map((f) => f.title).join('\n')}`);
  assert.equal(flagsOf(fix), one.options.get('flags') ?? '');
  const after = applyEdits(text, fix.edits);
  minimal(text, fix.edits);
  settled(found, after, rule, one);
  return { after, found };
}

/** In order, apart, inside of the text, and each of them changes something. */
function minimal(text: string, edits: readonly TextEdit[]): void {
  let end = 0;
  for (const edit of edits) {
    assert.ok(edit.start >= end && edit.end >= edit.start && edit.end <= text.length, 'edits in order, apart');
    assert.notEqual(text.slice(edit.start, edit.end), edit.text, 'an edit changes something');
    end = edit.end;
  }
}

/** The rule is content, and the text is as well-formed as it was. */
function settled({ checked }: Found, after: string, rule: string, one: TextCase): void {
  const again = checkText(after, { today: one.options.get('today'), file: one.options.get('file') });
  const count = (c: CheckedText, id: string) => c.findings.filter((f) => f.rule === id).length;
  const left = Number(one.options.get('leaves') ?? count(checked, rule) - 1);
  assert.equal(
    count(again, rule),
    left,
    `still reported:\n${again.findings.map((f) => sayFinding(after, f)).join('\n')}`,
  );
  assert.ok(count(again, 'yaml-syntax') <= count(checked, 'yaml-syntax'), `broken:\n${after}`);
}

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

function golden(rule: string, one: TextCase): void {
  const pair = readPair(one.body, one.options.has('raw'));
  assert.equal(applied(pair.before, rule, one).after, pair.after);
  assert.equal(applied(crlf(pair.before), rule, one).after, crlf(pair.after));
  assert.equal(applied(`\ufeff${pair.before}`, rule, one).after, `\ufeff${pair.after}`);
  assert.equal(applied(`\ufeff${crlf(pair.before)}`, rule, one).after, `\ufeff${crlf(pair.after)}`);
  if (isJson(pair.before)) JSON.parse(pair.after);
  else if (pair.commented && one.options.get('comments') !== 'no')
    assert.equal(applied(pair.commented.before, rule, one).after, pair.commented.after);
}

/** The same fix on the same document in braces, and in JSON: the values must come out the same. */
function inOtherForms(rule: string, one: TextCase): void {
  const pair = readPair(one.body, one.options.has('raw'));
  const before = readDocument(pair.before, { named: true });
  const wanted = documentData(readDocument(pair.after, { named: true }));
  const braces = applied(bracesOf(before), rule, one).after;
  assert.deepEqual(documentData(readDocument(braces, { named: true })), wanted, braces);
  for (const source of [jsonOf(before), JSON.stringify(documentData(before))]) {
    const json = applied(source, rule, one, 'x.roadmap.json').after;
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(wanted)), json);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

for (const rule of files) {
  for (const one of readCases('fixes', rule)) {
    if (one.kind === 'offers') {
      test(`${rule} offers: ${one.name}`, () => {
        const { before } = readPair(one.body, one.options.has('raw'));
        const titles = (one.options.get('title') ?? '').split('\n').filter((t) => t !== '');
        assert.deepEqual(
          findIn(before, rule, one).fixes.map((f) => f.title),
          titles,
        );
      });
      continue;
    }
    test(`${rule}: ${one.kind}: ${one.name}`, () => golden(rule, one));
    if (one.options.get('forms') !== 'no' && !one.options.has('raw'))
      test(`${rule}: ${one.kind}: ${one.name}, in braces and JSON`, () => inOtherForms(rule, one));
  }
}

/** Every fix of every case, of whatever finding. */
function* everyFix(): Iterable<{ name: string; checked: CheckedText; finding: CheckedFinding; fix: Fix }> {
  for (const rule of files) {
    for (const one of readCases('fixes', rule)) {
      const { before } = readPair(one.body, one.options.has('raw'));
      const checked = checkText(before, { today: one.options.get('today'), file: one.options.get('file') });
      for (const finding of checked.findings) {
        for (const fix of fixesOf(checked, finding))
          yield { name: `${rule}, ${one.name}: ${fix.title}`, checked, finding, fix };
      }
    }
  }
}

// Their dates are the author's own, in another writing or place.
const REWRITES = new Set(['invalid-date', 'end-before-start', 'duplicate-key']);

test('no fix puts a plan on a day before today', () => {
  for (const { name, checked, finding, fix } of everyFix()) {
    if (REWRITES.has(finding.rule)) continue;
    const dates = (c: CheckedText) => c.roadmap.dates().map((d) => ({ text: d.node.text, last: d.range?.last }));
    const known = new Set(dates(checked).map((d) => d.text));
    const after = checkText(applyEdits(checked.text, fix.edits));
    for (const { text, last } of dates(after))
      assert.ok(known.has(text) || last === undefined || last >= checked.today, `${name} writes ${text}`);
  }
});

test('a fix that states a fact is never preferred, never fix-all', () => {
  for (const { name, checked, finding, fix } of everyFix()) {
    if (!fix.preferred && !fix.fixAll) continue;
    const before = factsIn(checked);
    const after = factsIn(checkText(applyEdits(checked.text, fix.edits)));
    if (finding.rule === 'invalid-date') continue;
    for (const fact of after) assert.ok(before.includes(fact), `${name} states ${fact}`);
  }
});

function factsIn({ roadmap }: CheckedText): string[] {
  const dates = roadmap
    .dates()
    .map((d) => `${d.node.parent?.type === 'pair' ? d.node.parent.key.text : ''} ${d.node.text}`);
  const states = roadmap.items.map((i) => i.text('status') ?? '').filter((s) => ['done', 'held', 'failed'].includes(s));
  return [...dates, ...states];
}

test('what fix-all may do is preferred as well', () => {
  for (const { name, fix } of everyFix()) assert.ok(!fix.fixAll || fix.preferred, name);
});

test('no finding has two preferred fixes, or two of one title', () => {
  const seen = new Map<CheckedFinding, Fix[]>();
  for (const { finding, fix } of everyFix()) seen.set(finding, [...(seen.get(finding) ?? []), fix]);
  for (const [finding, fixes] of seen) {
    assert.ok(fixes.filter((f) => f.preferred).length <= 1, finding.message);
    assert.equal(new Set(fixes.map((f) => f.title)).size, fixes.length, finding.message);
  }
});

test('every rule with fixes has golden pairs', () => {
  const without = shownRules()
    .filter((rule) => FAMILIES.has(rule.family) && rule.fixes)
    .filter((rule) => !files.includes(rule.id) || readCases('fixes', rule.id).every((one) => one.kind === 'offers'));
  assert.deepEqual(
    without.map((rule) => rule.id),
    [],
  );
});
