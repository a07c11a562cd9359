import { addBusinessDays } from '../calendar/business-calendar.ts';
import { DAY } from '../time.ts';
import type { Case } from './case.ts';
import type { ClockDraft } from './clock.ts';
import { limitsOf } from './limits.ts';
import { isAllowed } from './machine.ts';

/** The record and the first look at it. */
export function recordClocks(row: Case): ClockDraft[] {
  const { flaggedAt, recordedAt, grades } = row;
  const limits = limitsOf(row);
  if (row.kind !== 'complaint')
    return [
      {
        id: 'assessment',
        clauseId: 'C-071',
        of: 'owner',
        startedAt: recordedAt,
        dueAt: recordedAt + (row.urgent ? limits.assessmentUrgent : limits.assessment),
        stoppedAt: row.log.find(({ step }) => step === 'assess')?.at,
      },
    ];
  return [
    {
      id: 'record',
      clauseId: 'C-131',
      of: 'owner',
      startedAt: flaggedAt,
      dueAt: flaggedAt + limits.record,
      stoppedAt: recordedAt,
    },
    {
      id: 'grade',
      clauseId: 'C-132',
      of: 'owner',
      startedAt: recordedAt,
      dueAt: recordedAt + limits.grade,
      stoppedAt: grades[0]?.at,
    },
  ];
}

/** The customer still has to hear what was said last, by another way (C-107). */
export function reachClocks(row: Case): ClockDraft[] {
  const { kind, state, delivery } = row;
  if (delivery?.failedAt === undefined || delivery.proved || !isAllowed(kind, state, 'tellProgress'))
    return [];
  const { failedAt } = delivery;
  const dueAt = failedAt + limitsOf(row).tellResult;
  return [{ id: 'reach', clauseId: 'C-107', of: 'owner', startedAt: failedAt, dueAt }];
}

/** A complaint as a whole, and the report on it. */
export function endClocks(row: Case): ClockDraft[] {
  if (row.kind !== 'complaint') return [];
  const { receivedAt, settledAt, report } = row;
  const limits = limitsOf(row);
  const clocks: ClockDraft[] = [
    {
      id: 'total',
      clauseId: 'C-112',
      of: 'owner',
      startedAt: receivedAt,
      dueAt: receivedAt + limits.totalDays * DAY,
      stoppedAt: settledAt,
    },
  ];
  if (settledAt !== undefined)
    clocks.push({
      id: 'summary',
      clauseId: 'C-140',
      of: 'owner',
      startedAt: settledAt,
      dueAt: addBusinessDays(settledAt, limits.summaryDays),
      stoppedAt: report?.at,
    });
  return clocks;
}
