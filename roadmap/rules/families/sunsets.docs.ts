import type { FamilyProse } from './prose';
import { sunsetDutiesDocs } from './sunsetDuties.docs';
import { sunsetPlanDocs } from './sunsetPlan.docs';

/** Ending, reducing or replacing a service. In two files for their length: its dates, and the duties it brings. */
export const sunsetsDocs = { ...sunsetPlanDocs, ...sunsetDutiesDocs } satisfies FamilyProse;
