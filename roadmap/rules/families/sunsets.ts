import type { RuleLogic } from './logic';
import type { sunsetsDocs } from './sunsets.docs';
import { sunsetsFixes } from './sunsets.fixes';
import {
  exceptionWithoutEnd,
  noEnd,
  noLegalCheck,
  noOwner,
  noReason,
  noReplacement,
  noVendorCheck,
  reductionWithoutReview,
  vulnerableCustomers,
} from './sunsetsDuties';
import { lastLiveChannelRemoved, replacementNotLive, retiringWithoutSunset, stateMismatch } from './sunsetsLife';
import { datesOutOfOrder, noGap, noNotice, noticeTooShort } from './sunsetsNotice';
import { stillUsed } from './sunsetsUse';

export const sunsetsLogic: RuleLogic<keyof typeof sunsetsDocs> = {
  'sunset-no-notice': { check: noNotice, fixes: sunsetsFixes.noNotice },
  'sunset-notice-too-short': { check: noticeTooShort, fixes: sunsetsFixes.noticeTooShort },
  'sunset-dates-out-of-order': { check: datesOutOfOrder, fixes: sunsetsFixes.datesOutOfOrder },
  'sunset-no-gap': { check: noGap },
  'sunset-no-end': { check: noEnd, fixes: sunsetsFixes.noEnd },
  'sunset-no-replacement': { check: noReplacement, fixes: sunsetsFixes.noReplacement },
  'replacement-not-live': { check: replacementNotLive, fixes: sunsetsFixes.replacementNotLive },
  'sunset-still-used': { check: stillUsed, fixes: sunsetsFixes.stillUsed },
  'sunset-no-reason': { check: noReason, fixes: sunsetsFixes.noReason },
  'sunset-no-legal-check': { check: noLegalCheck, fixes: sunsetsFixes.noLegalCheck },
  'sunset-no-vendor-check': { check: noVendorCheck, fixes: sunsetsFixes.noVendorCheck },
  'sunset-no-owner': { check: noOwner, fixes: sunsetsFixes.noOwner },
  'sunset-vulnerable-customers': { check: vulnerableCustomers, fixes: sunsetsFixes.vulnerableCustomers },
  'last-live-channel-removed': { check: lastLiveChannelRemoved },
  'reduction-without-review': { check: reductionWithoutReview, fixes: sunsetsFixes.reductionWithoutReview },
  'sunset-state-mismatch': { check: stateMismatch, fixes: sunsetsFixes.stateMismatch },
  'retiring-without-sunset': { check: retiringWithoutSunset, fixes: sunsetsFixes.retiringWithoutSunset },
  'exception-without-end': { check: exceptionWithoutEnd, fixes: sunsetsFixes.exceptionWithoutEnd },
};
