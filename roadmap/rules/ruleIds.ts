import { audienceDocs } from './families/audience.docs';
import { documentDocs } from './families/document.docs';
import { metricsDocs } from './families/metrics.docs';
import { referencesDocs } from './families/references.docs';
import { strategyDocs } from './families/strategy.docs';
import { styleDocs } from './families/style.docs';
import { sunsetsDocs } from './families/sunsets.docs';
import { timeDocs } from './families/time.docs';

/** The prose of all rules by family, apart from the table: a rule's logic may know ids, but not the other rules. */
export const RULE_PROSE = {
  document: documentDocs,
  references: referencesDocs,
  time: timeDocs,
  sunsets: sunsetsDocs,
  metrics: metricsDocs,
  strategy: strategyDocs,
  audience: audienceDocs,
  style: styleDocs,
} as const;

type Prose = typeof RULE_PROSE;
export type RuleId = { [Family in keyof Prose]: keyof Prose[Family] & string }[keyof Prose];

/** Ids of all rules, in the order of the rules page. */
export const RULE_IDS: ReadonlySet<string> = new Set(Object.values(RULE_PROSE).flatMap((docs) => Object.keys(docs)));

export const isRuleId = (id: string): id is RuleId => RULE_IDS.has(id);

/** Whether a severity may be set for it: a fault of syntax can't be switched off. */
export const isSwitchable = (id: string): boolean => RULE_IDS.has(id) && id !== 'yaml-syntax';
