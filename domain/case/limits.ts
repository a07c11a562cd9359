import { addBusinessDays } from '../calendar/business-calendar.ts';
import { atMinute, dayOf } from '../calendar/site-time.ts';
import { QUIET_FROM_MINUTE, QUIET_TO_MINUTE } from '../callback/quiet-hours.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../time.ts';

/** The numbers of the register (domain/policy): see the test that holds the two together. */
export const caseLimits = {
  record: 10 * MINUTE,
  grade: 5 * MINUTE,
  assessment: 30 * MINUTE,
  assessmentUrgent: 5 * MINUTE,
  acknowledge: MINUTE,
  progress: DAY,
  silence: DAY,
  handling: 48 * HOUR,
  handlingUrgent: 24 * HOUR,
  transferDays: 1,
  receipt: 30 * MINUTE,
  receiptUrgent: 5 * MINUTE,
  preliminary: 4 * HOUR,
  departmentProgress: 4 * HOUR,
  departmentProgressUrgent: HOUR,
  tellProgress: 2 * HOUR,
  investigationDays: 5,
  approvalDays: 1,
  suggestionDays: 10,
  tellResult: 2 * HOUR,
  callbackDays: 2,
  summaryDays: 3,
  totalDays: 15,
} as const;

/** Two working days after the result, and never at an hour at which nobody may be called: the day stays (C-116, P-QH). */
export function callbackDue(toldAt: Instant): Instant {
  const due = addBusinessDays(toldAt, caseLimits.callbackDays);
  const day = dayOf(due);
  return Math.min(Math.max(due, atMinute(day, QUIET_TO_MINUTE)), atMinute(day, QUIET_FROM_MINUTE) - 1);
}
