import type { Rule } from '../rule';

type Fixes = NonNullable<Rule['fixes']>;
const none: Fixes = () => [];

export const referencesFixes = {
  unknownReference: none,
  duplicateId: none,
  dependencyCycle: none,
} as const;
