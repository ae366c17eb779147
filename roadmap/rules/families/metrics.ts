import type { RuleLogic } from './logic';
import type { metricsDocs } from './metrics.docs';

export const metricsLogic: RuleLogic<keyof typeof metricsDocs> = {};
