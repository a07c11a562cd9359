import { addBusinessDays } from '../calendar/business-calendar.ts';
import { addOpenMs } from '../calendar/opening-hours.ts';
import type { OpeningHours } from '../queue/queue.ts';
import { type Case, type Round, roundOf } from './case.ts';
import type { ClockDraft } from './clock.ts';
import { callbackDue, limitsOf } from './limits.ts';

/** When departments are at work: progress between two days is not owed at night. */
const DEPARTMENT_HOURS: OpeningHours = {
  zone: 'Asia/Shanghai',
  opensAt: 9 * 60,
  closesAt: 18 * 60,
  days: 'businessDays',
};

/** What each stage of the round under way owes: to the department, from it, and to the customer. */
export function stageClocks(row: Case): ClockDraft[] {
  const round = roundOf(row);
  if (!round) return [];
  return [
    ...tierClocks(row),
    ...transferClocks(row, round),
    ...departmentClocks(row, round),
    ...resultClocks(row, round),
  ];
}

/** Whoever it was raised to says by what they do that they have it, as with any first look (C-077, P-TRI). */
function tierClocks(row: Case): ClockDraft[] {
  const raised = row.raised?.at(-1);
  if (!raised) return [];
  const limits = limitsOf(row);
  const dueAt = raised.at + (row.urgent ? limits.assessmentUrgent : limits.assessment);
  const taken = row.log.find(({ at, by }) => at > raised.at && by === raised.toId);
  const stoppedAt = taken?.at ?? row.settledAt;
  return [{ id: 'tier', clauseId: 'C-077', of: 'owner', startedAt: raised.at, dueAt, stoppedAt }];
}

function transferClocks(row: Case, round: Round): ClockDraft[] {
  const { kind, urgent, receivedAt, preliminary } = row;
  const limits = limitsOf(row);
  const clocks: ClockDraft[] = [];
  if (kind === 'complaint' && round.n === 1 && !urgent)
    clocks.push({
      id: 'transfer',
      clauseId: 'C-135',
      of: 'owner',
      startedAt: receivedAt,
      dueAt: addBusinessDays(receivedAt, limits.transferDays),
      stoppedAt: round.sentAt,
    });
  if (round.sentAt !== undefined)
    clocks.push({
      id: 'receipt',
      clauseId: 'C-060',
      of: 'department',
      startedAt: round.sentAt,
      dueAt: round.sentAt + (urgent ? limits.receiptUrgent : limits.receipt),
      stoppedAt: round.taken?.at,
    });
  // Both the solution and telling it count (C-134).
  if (kind === 'complaint' && urgent && round.n === 1)
    clocks.push({
      id: 'preliminary',
      clauseId: 'C-134',
      of: preliminary ? 'owner' : 'department',
      startedAt: receivedAt,
      dueAt: receivedAt + limits.preliminary,
      stoppedAt: preliminary?.toldAt ?? round.toldAt,
    });
  return clocks;
}

function departmentClocks(row: Case, round: Round): ClockDraft[] {
  const { sentAt, taken, plan, approved, progressAt, progressToldAt } = round;
  const limits = limitsOf(row);
  const clocks: ClockDraft[] = [];
  const withThem = row.state === 'investigating' || row.state === 'planning';
  if (taken && withThem) {
    const since = progressAt ?? taken.at;
    clocks.push({
      id: 'departmentProgress',
      clauseId: 'C-103',
      of: 'department',
      startedAt: since,
      dueAt: row.urgent
        ? since + limits.departmentProgressUrgent
        : (addOpenMs(DEPARTMENT_HOURS, since, limits.departmentProgress) ?? since),
    });
  }
  // What the department said is passed on to the customer (P-TELL).
  if (
    progressAt !== undefined &&
    progressToldAt === undefined &&
    row.settledAt === undefined &&
    !round.toldAt
  )
    clocks.push({
      id: 'tellProgress',
      clauseId: 'C-124',
      of: 'owner',
      startedAt: progressAt,
      dueAt: progressAt + limits.tellProgress,
    });
  if (row.question)
    clocks.push({
      id: 'question',
      clauseId: 'C-103',
      of: 'owner',
      startedAt: row.question.at,
      dueAt: row.question.at + limits.tellProgress,
    });
  if (row.kind !== 'complaint' || sentAt === undefined) return clocks;
  const days = limits.investigationDays + (row.extended?.days ?? 0);
  clocks.push({
    id: 'investigation',
    clauseId: 'C-136',
    of: 'department',
    startedAt: sentAt,
    dueAt: addBusinessDays(sentAt, days),
    stoppedAt: plan && (row.state !== 'planning' || approved) ? plan.at : undefined,
  });
  if (plan && row.state !== 'planning')
    clocks.push({
      id: 'approval',
      clauseId: 'C-137',
      of: 'head',
      startedAt: plan.at,
      dueAt: addBusinessDays(plan.at, limits.approvalDays),
      stoppedAt: approved?.at,
    });
  return clocks;
}

function resultClocks(row: Case, round: Round): ClockDraft[] {
  const { approved, toldAt, outcome } = round;
  const limits = limitsOf(row);
  const clocks: ClockDraft[] = [];
  if (approved && row.kind !== 'inquiry')
    clocks.push({
      id: 'tellResult',
      clauseId: 'C-099',
      of: 'owner',
      startedAt: approved.at,
      dueAt: approved.at + limits.tellResult,
      stoppedAt: toldAt,
    });
  if (row.promise)
    clocks.push({
      id: 'promise',
      clauseId: 'C-105',
      of: 'owner',
      startedAt: row.promise.at,
      dueAt: row.promise.dueAt,
      stoppedAt: row.promise.keptAt ?? row.settledAt,
    });
  if (toldAt !== undefined && row.kind === 'complaint')
    clocks.push({
      id: 'callback',
      clauseId: 'C-116',
      of: 'owner',
      startedAt: toldAt,
      dueAt: callbackDue(row, toldAt),
      stoppedAt: outcome?.at,
    });
  return clocks;
}
