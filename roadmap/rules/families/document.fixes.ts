import type { Rule } from '../rule';

type Fixes = NonNullable<Rule['fixes']>;
const none: Fixes = () => [];

export const documentFixes = {
  duplicateKey: none,
  invalidType: none,
  missingRequired: none,
  invalidValue: none,
  unknownKey: none,
  invalidId: none,
  invalidDate: none,
} as const;
