import type { audienceDocs } from './audience.docs';
import type { RuleLogic } from './logic';

export const audienceLogic: RuleLogic<keyof typeof audienceDocs> = {};
