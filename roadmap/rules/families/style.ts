import type { RuleLogic } from './logic';
import type { styleDocs } from './style.docs';

export const styleLogic: RuleLogic<keyof typeof styleDocs> = {};
