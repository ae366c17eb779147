import type { Rule } from '../rule';

type Fixes = NonNullable<Rule['fixes']>;
const none: Fixes = () => [];

export const timeFixes = {
  endBeforeStart: none,
  outsideHorizon: none,
  dependencyOrder: none,
  milestoneOutsideItem: none,
  pastDue: none,
  doneInFuture: none,
  ambiguousFiscalDate: none,
  bothDatesAndWhen: none,
} as const;
