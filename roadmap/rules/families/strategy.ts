import type { RuleLogic } from './logic';
import type { strategyDocs } from './strategy.docs';

export const strategyLogic: RuleLogic<keyof typeof strategyDocs> = {};
