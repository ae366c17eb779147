import { explainRule as markdownOf } from '../../roadmap/rules/docs';
import { shownRules } from '../../roadmap/rules/table';
import type { ExplainRuleParams, ExplainRuleResult, RuleSummary } from '../protocol';

/** All rules, as a list shows them. */
export const ruleList = (): RuleSummary[] =>
  shownRules().map(({ id, severity, doc }) => ({ id, title: doc.title, severity }));

/** A rule's section of the rules page; null where there is no such rule. */
export function explainRule({ rule }: ExplainRuleParams): ExplainRuleResult | null {
  const markdown = markdownOf(rule);
  return markdown === undefined ? null : { markdown: `# ${rule}\n\n${markdown}` };
}
