import type { RuleLogic } from './logic';
import type { sunsetsDocs } from './sunsets.docs';

export const sunsetsLogic: RuleLogic<keyof typeof sunsetsDocs> = {};
