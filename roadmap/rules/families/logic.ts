import type { Rule } from '../rule';

/**
 * What the rules of one family do, by rule id. A rule that is absent here has its prose but is not implemented: it is
 * shown nowhere. The ids come from the family's prose, so a typing error does not compile.
 */
export type RuleLogic<Id extends string = string> = {
  readonly [K in Id]?: Pick<Rule, 'check' | 'fixes'>;
};
