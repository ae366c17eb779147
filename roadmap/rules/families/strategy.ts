import type { RuleLogic } from './logic';
import type { strategyDocs } from './strategy.docs';
import { strategyFixes } from './strategy.fixes';
import {
  additionsOnly,
  mustOverload,
  noCustomerVoice,
  noOutsideView,
  noWontHave,
  oneSidedDimension,
  valueEnhancementAssistedOnly,
} from './strategyBalance';
import {
  channelDoesNotResolve,
  componentNoFuture,
  goalWithoutInitiative,
  goalWithoutMeasure,
  initiativeWithoutGoalOrMetric,
  missingSystemLayer,
  noVisionOrHorizon,
  predictiveWithoutData,
  tooManyChannels,
} from './strategyFocus';
import { assumptionExpired, dilemmaUndecided, staleReview, wontHaveConflict, wontHaveDated } from './strategyUpkeep';

export const strategyLogic: RuleLogic<keyof typeof strategyDocs> = {
  'no-vision-or-horizon': { check: noVisionOrHorizon, fixes: strategyFixes.noVisionOrHorizon },
  'initiative-without-goal-or-metric': {
    check: initiativeWithoutGoalOrMetric,
    fixes: strategyFixes.initiativeWithoutGoalOrMetric,
  },
  'goal-without-initiative': { check: goalWithoutInitiative, fixes: strategyFixes.goalWithoutInitiative },
  'goal-without-measure': { check: goalWithoutMeasure, fixes: strategyFixes.goalWithoutMeasure },
  'additions-only': { check: additionsOnly, fixes: strategyFixes.additionsOnly },
  'too-many-channels': { check: tooManyChannels },
  'channel-does-not-resolve': { check: channelDoesNotResolve },
  'no-wont-have': { check: noWontHave, fixes: strategyFixes.noWontHave },
  'wont-have-conflict': { check: wontHaveConflict, fixes: strategyFixes.wontHaveConflict },
  'wont-have-dated': { check: wontHaveDated, fixes: strategyFixes.wontHaveDated },
  'must-overload': { check: mustOverload },
  'stale-review': { check: staleReview, fixes: strategyFixes.staleReview },
  'component-no-future': { check: componentNoFuture, fixes: strategyFixes.componentNoFuture },
  'one-sided-dimension': { check: oneSidedDimension },
  'missing-system-layer': { check: missingSystemLayer, fixes: strategyFixes.missingSystemLayer },
  'value-enhancement-assisted-only': { check: valueEnhancementAssistedOnly },
  'predictive-without-data': { check: predictiveWithoutData, fixes: strategyFixes.predictiveWithoutData },
  'dilemma-undecided': { check: dilemmaUndecided },
  'assumption-expired': { check: assumptionExpired, fixes: strategyFixes.assumptionExpired },
  'no-outside-view': { check: noOutsideView, fixes: strategyFixes.noOutsideView },
  'no-customer-voice': { check: noCustomerVoice, fixes: strategyFixes.noCustomerVoice },
};
