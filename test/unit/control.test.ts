import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { applyEdits } from '../../roadmap/edits/textEdit';
import { syntaxOf } from '../../roadmap/edits/views';
import { ignoreHere, ignoreInFile } from '../../roadmap/rules/ignoring';
import { setSeverity } from '../../roadmap/rules/severities';
import { isSwitchable, shownRules } from '../../roadmap/rules/table';
import { ruleSettings } from '../../server/settings';
import { completed, fixtureNames, readCases, readMarks } from '../support/caseFiles';
import { type CheckedText, checkText, sayFinding } from '../support/checkText';
import { documentData } from '../support/locate';
import { CASES, type ControlCase } from './fixtures/controlCases';

/** What turns findings off: the quick fixes that write comments and policies, and the setting. */

const CLOTHES: readonly (readonly [string, (text: string) => string])[] = [
  ['', (t) => t],
  [', CRLF', (t) => t.replace(/\n/g, '\r\n')],
  [', BOM', (t) => `\ufeff${t}`],
  [', CRLF and BOM', (t) => `\ufeff${t.replace(/\n/g, '\r\n')}`],
];

const ACTIONS = {
  here: (c: CheckedText, f: CheckedText['findings'][number]) => ignoreHere(c.roadmap, f),
  file: (c: CheckedText, f: CheckedText['findings'][number]) => ignoreInFile(c.roadmap, f),
  off: (c: CheckedText, f: CheckedText['findings'][number]) => setSeverity(c.roadmap, f.rule, 'off'),
  hint: (c: CheckedText, f: CheckedText['findings'][number]) => setSeverity(c.roadmap, f.rule, 'hint'),
} as const;

function golden({ before, rule, action, after, at = 1 }: ControlCase, dress: (text: string) => string): void {
  const text = dress(before);
  const checked = checkText(text);
  const findings = checked.findings.filter((f) => f.rule === rule);
  const finding = findings[at - 1];
  assert.ok(finding, checked.findings.map((f) => sayFinding(text, f)).join('\n'));
  const edits = ACTIONS[action](checked, finding);
  if (after === undefined) {
    assert.equal(edits, undefined);
    return;
  }
  assert.ok(edits, 'refused');
  const made = applyEdits(text, edits);
  assert.equal(made, dress(after));
  if (action !== 'hint') assert.ok(checkText(made).findings.filter((f) => f.rule === rule).length < findings.length);
}

for (const one of CASES) {
  for (const [suffix, dress] of CLOTHES) test(`${one.action}: ${one.name}${suffix}`, () => golden(one, dress));
}

/** Findings of the first that the second has not, wherever they stand. */
function lost(first: CheckedText, second: CheckedText): string[] {
  const say = (c: CheckedText) => c.findings.map((f) => `${f.rule} ${f.severity} ${f.message}`);
  const left = say(second);
  return say(first).filter((said) => {
    const at = left.indexOf(said);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function onlyHides(checked: CheckedText, finding: CheckedText['findings'][number], again: CheckedText): void {
  const gone = lost(checked, again);
  assert.ok(gone.length > 0 && gone.every((said) => said.startsWith(`${finding.rule} `)), gone.join('\n'));
  assert.deepEqual(lost(again, checked), []);
  assert.deepEqual(documentData(again.roadmap.document), documentData(checked.roadmap.document));
}

// A directive in vain may stand outside of all that a comment is about, and can't hide itself.
const rules = fixtureNames('rules').filter((rule) => rule !== 'yaml-syntax' && rule !== 'unused-ignore');

for (const rule of rules) {
  test(`in every case of ${rule} a comment takes the finding away, and nothing else changes`, () => {
    for (const one of readCases('rules', rule)) {
      const { text } = readMarks(one.options.has('exact') ? one.body : completed(one.body));
      const options = { today: one.options.get('today'), file: one.options.get('file') };
      const checked = checkText(text, options);
      if (syntaxOf(checked.roadmap.document) === 'json') continue;
      for (const [n, finding] of checked.findings.filter((f) => f.rule === rule).entries()) {
        for (const action of n === 0 ? (['here', 'file'] as const) : (['here'] as const)) {
          const edits = ACTIONS[action](checked, finding);
          assert.ok(edits, `${one.name}: ${sayFinding(text, finding)}`);
          onlyHides(checked, finding, checkText(applyEdits(text, edits), options));
        }
      }
    }
  });
}

test('what can’t be switched off is offered no way to', () => {
  const checked = checkText('serviceRoadmap: 1\ntitle: T\nvision: [\n');
  const finding = checked.findings.find((f) => f.rule === 'yaml-syntax');
  assert.ok(finding);
  for (const action of Object.values(ACTIONS)) assert.equal(action(checked, finding), undefined);
});

test('the setting in package.json names the rules that there are', () => {
  const root = process.env.PROJECT_ROOT ?? process.cwd();
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const setting = manifest.contributes.configuration.properties['serviceRoadmap.rules'];
  const rules = shownRules().filter((rule) => isSwitchable(rule.id));
  assert.deepEqual(
    setting.propertyNames.enum,
    rules.map((rule) => rule.id),
    'run npm run generate',
  );
  assert.deepEqual(
    setting.propertyNames.enumDescriptions,
    rules.map((rule) => rule.doc.title),
    'run npm run generate',
  );
  assert.deepEqual([...setting.additionalProperties.enum].sort(), ['error', 'hint', 'information', 'off', 'warning']);
});

test('of the setting only what makes sense is read', () => {
  const junk: readonly unknown[] = [undefined, null, 'off', 3, [], ['past-due'], { 'past-due': null }, { x: 'off' }];
  for (const raw of junk) assert.deepEqual(ruleSettings(raw), {});
  const mixed = JSON.parse(
    '{"past-due":"off","goal-without-measure":"hint","vague-verb":"warn","yaml-syntax":"off","__proto__":"off","toString":"off","done-in-future":"toString"}',
  );
  assert.deepEqual(ruleSettings(mixed), { 'past-due': 'off', 'goal-without-measure': 'hint' });
});

test('comments stand above policies, policies above the setting, the setting above the rule', () => {
  const item = 'milestones:\n  - { id: m, title: M, date: 2026-01 }';
  const head = 'serviceRoadmap: 1\ntitle: T\n';
  const severity = (text: string, set?: 'error' | 'off') =>
    checkText(head + text, { rules: set ? { 'past-due': set } : {} }).findings.find((f) => f.rule === 'past-due')
      ?.severity;
  const policy = (set: string) => `policies: { rules: { past-due: ${set} } }\n`;
  assert.equal(severity(item), 'warning');
  assert.equal(severity(item, 'error'), 'error');
  assert.equal(severity(item, 'off'), undefined);
  assert.equal(severity(policy('hint') + item, 'off'), 'hint');
  assert.equal(severity(policy('off') + item, 'error'), undefined);
  assert.equal(severity(`${policy('error') + item} # roadmap-ignore: past-due`, 'error'), undefined);
});
