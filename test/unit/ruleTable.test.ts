import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../roadmap/model/days';
import { Roadmap } from '../../roadmap/model/roadmap';
import { check } from '../../roadmap/rules/check';
import { explainRule, rulesPage } from '../../roadmap/rules/docs';
import type { Family, Rule } from '../../roadmap/rules/rule';
import { isRuleId, isSwitchable, RULE_IDS, RULES, ruleOf, shownRules } from '../../roadmap/rules/table';

/** Ids are forever: documents name them. `!` error, `w` warning, `i` information, `h` hint, `-` off. */
const EXPECTED: Record<Family, string> = {
  document: `!yaml-syntax !duplicate-key !invalid-type !missing-required !invalid-value wunknown-key !invalid-id
    !invalid-date hunused-ignore`,
  references: '!unknown-reference !duplicate-id !dependency-cycle hunused-definition',
  time: `!end-before-start woutside-horizon !dependency-order wmilestone-outside-item wpast-due !done-in-future
    iambiguous-fiscal-date wboth-dates-and-when hfalse-precision wplaceholder-text iovercommitted-owner`,
  sunsets: `!sunset-no-notice wsunset-notice-too-short !sunset-dates-out-of-order isunset-no-gap wsunset-no-end
    wsunset-no-replacement !replacement-not-live !sunset-still-used wsunset-no-reason wsunset-no-legal-check
    wsunset-no-vendor-check wsunset-no-owner isunset-vulnerable-customers wlast-live-channel-removed
    wreduction-without-review wsunset-state-mismatch wretiring-without-sunset hexception-without-end`,
  metrics: `wmetric-no-baseline wmetric-no-target !target-contradicts-direction !value-out-of-scale
    wscale-or-direction-missing wunit-mismatch wsatisfaction-only iambiguous-definition imetric-regressed
    wtarget-date-passed`,
  strategy: `wno-vision-or-horizon winitiative-without-goal-or-metric wgoal-without-initiative wgoal-without-measure
    iadditions-only wtoo-many-channels wchannel-does-not-resolve ino-wont-have wwont-have-conflict wwont-have-dated
    wmust-overload wstale-review hcomponent-no-future ione-sided-dimension imissing-system-layer
    ivalue-enhancement-assisted-only wpredictive-without-data idilemma-undecided iassumption-expired hno-outside-view
    hno-customer-voice wpinned-milestone-moved wsilently-dropped istagnant-later`,
  audience:
    '!internal-reference-in-public winternal-text-in-public ipublic-without-disclaimer ipublic-without-progress',
  style: '-vague-verb -project-plan-detail -long-title',
};
const LETTERS = { error: '!', warning: 'w', information: 'i', hint: 'h', off: '-' };

/** Their examples need a former version of the file. */
const NEED_HISTORY = new Set(['pinned-milestone-moved', 'silently-dropped', 'stagnant-later']);

/** A fragment made into a document: what is required at the root goes on top. */
function whole(fragment: string): string {
  return `serviceRoadmap: 1\ntitle: Example\n${fragment}\n`;
}

function found(fragment: string, rule?: Rule): string[] {
  const roadmap = Roadmap.read(whole(fragment), { named: true });
  const rules = rule?.severity === 'off' ? { [rule.id]: 'information' as const } : {};
  return check(roadmap, { today: dayOf(2026, 11, 21), rules }).map((finding) => finding.rule);
}

test('the table holds every rule with its severity, in the order of the page', () => {
  for (const [family, expected] of Object.entries(EXPECTED)) {
    const rows = RULES.filter((rule) => rule.family === family);
    assert.deepEqual(
      rows.map((rule) => LETTERS[rule.severity] + rule.id),
      expected.split(/\s+/),
    );
  }
  assert.deepEqual(
    RULES.map((rule) => rule.id),
    [...RULE_IDS],
  );
});

test('look-ups know rules that are not implemented yet, lists do not show them', () => {
  assert.equal(ruleOf('past-due')?.family, 'time');
  assert.equal(ruleOf('past-dew'), undefined);
  assert.ok(isRuleId('long-title') && !isRuleId('toString'));
  assert.ok(isSwitchable('past-due') && !isSwitchable('yaml-syntax'));
  for (const rule of RULES) {
    assert.equal(shownRules().includes(rule), rule.check !== undefined, rule.id);
    assert.equal(explainRule(rule.id) !== undefined, rule.check !== undefined, rule.id);
  }
});

test('the prose is complete and readable', () => {
  for (const { id, doc } of RULES) {
    assert.match(doc.title, /^[A-Z].*[^.]$/, id);
    for (const text of [doc.what, doc.why, ...(doc.source ? [doc.source] : []), ...doc.fixes]) {
      assert.match(text, /^[\p{Lu}`'"].*[.?]$/u, `${id}: ${text}`);
      assert.doesNotMatch(text, / {2}|\bcompl(y|ies|iant)\b|\bRules?\.md\b/i, id);
      for (const sentence of text.split(/[.?] /)) assert.ok(sentence.split(' ').length <= 36, `${id}: ${sentence}`);
    }
    assert.notEqual(doc.wrong, doc.right, id);
    for (const line of `${doc.wrong}\n${doc.right}`.split('\n')) assert.ok(line.length <= 130, `${id}: ${line}`);
  }
});

test('what an example calls wrong is reported, what it calls right is not', () => {
  for (const rule of shownRules()) {
    if (NEED_HISTORY.has(rule.id)) continue;
    assert.ok(found(rule.doc.wrong, rule).includes(rule.id), `${rule.id}: nothing reported`);
    assert.ok(!found(rule.doc.right, rule).includes(rule.id), `${rule.id}: still reported`);
  }
});

test('no example teaches another fault of shape, reference or time', () => {
  const strict = new Set<Family | undefined>(['document', 'references', 'time']);
  for (const rule of RULES) {
    const others = found(rule.doc.right).filter((id) => strict.has(ruleOf(id)?.family) && id !== 'unused-definition');
    assert.deepEqual(others, [], rule.id);
  }
});

test('the page has one section a rule, and its contents lead there', () => {
  for (const rules of [shownRules(), RULES]) {
    const page = rulesPage(rules);
    const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    const ids = rules.map((rule) => rule.id);
    assert.deepEqual(headings, ['Severities', 'Configure', 'Contents', ...ids]);
    assert.deepEqual(
      [...page.matchAll(/^\| \[.+\]\(#(.+?)\)/gm)].map((match) => match[1]),
      ids,
    );
    assert.doesNotMatch(page, /undefined|\n{3}|[^\n]\n##? \w+\n/);
  }
});

test('the page promises no fix that does not exist', () => {
  const rule: Rule = { ...RULES[1]!, check: 'reading' };
  assert.match(rulesPage([{ ...rule, fixes: () => [] }]), /Quick fixes/);
  const { fixes: _, ...without } = rule;
  assert.doesNotMatch(rulesPage([without]), /Quick fixes/);
});
