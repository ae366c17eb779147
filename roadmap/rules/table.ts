import { audienceLogic } from './families/audience';
import { documentLogic } from './families/document';
import type { RuleLogic } from './families/logic';
import { metricsLogic } from './families/metrics';
import type { FamilyProse } from './families/prose';
import { referencesLogic } from './families/references';
import { strategyLogic } from './families/strategy';
import { styleLogic } from './families/style';
import { sunsetsLogic } from './families/sunsets';
import { timeLogic } from './families/time';
import type { Family, Rule } from './rule';
import { RULE_PROSE } from './ruleIds';

export { isRuleId, isSwitchable, RULE_IDS, type RuleId } from './ruleIds';

function family<Prose extends FamilyProse>(id: Family, prose: Prose, logic: RuleLogic<keyof Prose & string>): Rule[] {
  const byId: RuleLogic = logic;
  return Object.entries(prose).map(([ruleId, { severity, doc }]) => ({
    id: ruleId,
    family: id,
    severity,
    doc,
    ...byId[ruleId],
  }));
}

/** The one table of rules, in the order of the rules page; those without `check` are not implemented yet. */
export const RULES: readonly Rule[] = [
  ...family('document', RULE_PROSE.document, documentLogic),
  ...family('references', RULE_PROSE.references, referencesLogic),
  ...family('time', RULE_PROSE.time, timeLogic),
  ...family('sunsets', RULE_PROSE.sunsets, sunsetsLogic),
  ...family('metrics', RULE_PROSE.metrics, metricsLogic),
  ...family('strategy', RULE_PROSE.strategy, strategyLogic),
  ...family('audience', RULE_PROSE.audience, audienceLogic),
  ...family('style', RULE_PROSE.style, styleLogic),
];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The row with this id, implemented or not. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/** The rules that can report something: the only ones that lists, completions and pages show. */
export function shownRules(): readonly Rule[] {
  return RULES.filter((rule) => rule.check !== undefined);
}
