import type { FamilyProse } from './prose';
import { strategyBalanceDocs } from './strategyBalance.docs';
import { strategyFocusDocs } from './strategyFocus.docs';

/** Does the roadmap lead somewhere. In two files for their length: focus, and balance over time. */
export const strategyDocs = { ...strategyFocusDocs, ...strategyBalanceDocs } satisfies FamilyProse;
