import { z } from 'zod';
import { addBusinessDays } from '../calendar/business-calendar.ts';
import { atMinute, dayOf } from '../calendar/site-time.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import { parameterOf } from '../policy/parameters.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../time.ts';

/** What the register begins with (domain/policy): see the test that holds the two together. */
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
  /** After midnight: nobody is called from the one until the other. */
  quietFrom: 21 * HOUR,
  quietTo: 8 * HOUR,
} as const;

type LimitName = keyof typeof caseLimits;
const names = Object.keys(caseLimits) as [LimitName, ...LimitName[]];

/** The limits that were others when a case was received than those the register begins with. */
export const otherLimitsSchema = z.partialRecord(z.enum(names), z.number());
type OtherLimits = z.infer<typeof otherLimitsSchema>;

/** Which number of which parameter each limit is; the others are of the manuals themselves. */
const tunedBy: Partial<Record<LimitName, readonly [parameter: string, n: number]>> = {
  record: ['P04', 0],
  grade: ['P-GRADE', 0],
  assessment: ['P-TRI', 0],
  assessmentUrgent: ['P-TRI', 1],
  acknowledge: ['P-ACK', 0],
  silence: ['P-GAP', 0],
  handling: ['P-RES', 0],
  handlingUrgent: ['P-RES', 1],
  transferDays: ['P06', 0],
  receipt: ['P-TRI', 0],
  receiptUrgent: ['P-TRI', 1],
  preliminary: ['P05', 0],
  departmentProgress: ['P-PRG', 0],
  departmentProgressUrgent: ['P-PRG', 1],
  tellProgress: ['P-TELL', 0],
  investigationDays: ['P07', 0],
  suggestionDays: ['P08', 0],
  tellResult: ['P-RSLT', 0],
  summaryDays: ['P-RPT', 0],
  totalDays: ['P-CTOT', 0],
  quietFrom: ['P-QH', 0],
  quietTo: ['P-QH', 1],
};

/** The parameters that clocks of cases go by. */
export const caseParameters: readonly string[] = [...new Set(Object.values(tunedBy).map(([id]) => id))];

const lengths: Partial<Record<string, number>> = {
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  clock: HOUR,
};

/**
 * What a case received at `at` is held to. It is written into the case: what is decided later changes nothing that has
 * begun (C-021), and every machine counts alike. Undefined where everything is as the register begins.
 */
export function otherLimitsAt(rows: ParameterReader, at: Instant): OtherLimits | undefined {
  const others: OtherLimits = {};
  for (const name of names) {
    const [id, n] = tunedBy[name] ?? [];
    if (id === undefined) continue;
    const unit = parameterOf(id)?.values[n ?? 0]?.unit ?? '';
    const limit = numberInForce(rows, id, at, n) * (lengths[unit] ?? 1);
    if (limit !== caseLimits[name]) others[name] = limit;
  }
  return Object.keys(others).length > 0 ? others : undefined;
}

/** The limits that a case is held to. */
export const limitsOf = ({ limits }: { limits?: OtherLimits | undefined }): Record<LimitName, number> => ({
  ...caseLimits,
  ...limits,
});

/** Two working days after the result, and never at an hour at which nobody may be called: the day stays (C-116, P-QH). */
export function callbackDue(row: { limits?: OtherLimits | undefined }, toldAt: Instant): Instant {
  const { callbackDays, quietFrom, quietTo } = limitsOf(row);
  const due = addBusinessDays(toldAt, callbackDays);
  const day = dayOf(due);
  const [first, last] = [atMinute(day, quietTo / MINUTE), atMinute(day, quietFrom / MINUTE) - 1];
  return Math.min(Math.max(due, first), last);
}
