import { addBusinessDays } from '../calendar/business-calendar.ts';
import { addOpenMs } from '../calendar/opening-hours.ts';
import { atMinute, dayOf } from '../calendar/site-time.ts';
import { QUIET_FROM_MINUTE, QUIET_TO_MINUTE } from '../callback/quiet-hours.ts';
import type { OpeningHours } from '../queue/queue.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../time.ts';
import { type Case, isArchived, type Round, roundOf } from './case.ts';

/** The clocks of a case. Three are the customer's (first answer, progress, handling), the others hold one stage each. */
export const caseClockIds = [
  'record',
  'grade',
  'assessment',
  'firstAnswer',
  'firstProgress',
  'silence',
  'handling',
  'transfer',
  'receipt',
  'preliminary',
  'departmentProgress',
  'tellProgress',
  'question',
  'investigation',
  'approval',
  'tellResult',
  'promise',
  'callback',
  'summary',
  'total',
] as const;
export type CaseClockId = (typeof caseClockIds)[number];

/** Who has to do something about it. */
export type ClockOf = 'owner' | 'department' | 'head';

export interface CaseClock {
  id: CaseClockId;
  clauseId: string;
  of: ClockOf;
  startedAt: Instant;
  dueAt: Instant;
  stoppedAt?: Instant;
  state: 'onTrack' | 'lastQuarter' | 'breached' | 'met' | 'missed';
  /** In time, but not by the way the customer came (C-092). */
  otherChannel?: boolean;
}

/** When departments are at work: progress between two days is not owed at night. */
const DEPARTMENT_HOURS: OpeningHours = {
  zone: 'Asia/Shanghai',
  opensAt: 9 * 60,
  closesAt: 18 * 60,
  days: 'businessDays',
};

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

type Draft = Pick<CaseClock, 'id' | 'clauseId' | 'of' | 'startedAt' | 'dueAt' | 'stoppedAt' | 'otherChannel'>;

/** Every clock that this case has had or has, as `now` sees it; those of earlier rounds are in the story. */
export const clocksOfCase = (row: Case, now: Instant): CaseClock[] =>
  [...recordClocks(row), ...customerClocks(row), ...stageClocks(row), ...endClocks(row)].map((clock) => ({
    ...clock,
    state: stateOf(clock, now),
  }));

/** Those still running: nothing runs once a case is in the archive. */
export const runningClocks = (row: Case, now: Instant): CaseClock[] =>
  isArchived(row) ? [] : clocksOfCase(row, now).filter(({ stoppedAt }) => stoppedAt === undefined);

/** The one that is due first. */
export const nextDue = (row: Case, now: Instant): CaseClock | undefined =>
  runningClocks(row, now).reduce<CaseClock | undefined>(
    (first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock),
    undefined,
  );

function stateOf({ startedAt, dueAt, stoppedAt, otherChannel }: Draft, now: Instant): CaseClock['state'] {
  if (stoppedAt !== undefined) return stoppedAt <= dueAt && !otherChannel ? 'met' : 'missed';
  if (now > dueAt) return 'breached';
  return (now - startedAt) * 4 >= (dueAt - startedAt) * 3 ? 'lastQuarter' : 'onTrack';
}

function recordClocks(row: Case): Draft[] {
  const { flaggedAt, recordedAt, grades } = row;
  if (row.kind !== 'complaint')
    return [
      {
        id: 'assessment',
        clauseId: 'C-071',
        of: 'owner',
        startedAt: recordedAt,
        dueAt: recordedAt + (row.urgent ? caseLimits.assessmentUrgent : caseLimits.assessment),
        stoppedAt: row.log.find(({ step }) => step === 'assess')?.at,
      },
    ];
  return [
    {
      id: 'record',
      clauseId: 'C-131',
      of: 'owner',
      startedAt: flaggedAt,
      dueAt: flaggedAt + caseLimits.record,
      stoppedAt: recordedAt,
    },
    {
      id: 'grade',
      clauseId: 'C-132',
      of: 'owner',
      startedAt: recordedAt,
      dueAt: recordedAt + caseLimits.grade,
      stoppedAt: grades[0]?.at,
    },
  ];
}

/** What the customer was promised, from the first receipt on whatever the grade was then (C-102). */
function customerClocks(row: Case): Draft[] {
  const { receivedAt, acknowledgedAt, firstToldAt, firstToldBy, lastToldAt, settledAt, urgent, kind } = row;
  const owner = { of: 'owner', startedAt: receivedAt } as const;
  // What was written down without a network is acknowledged when the server has it.
  const reachedServerAt = row.log[0]?.at ?? receivedAt;
  const clocks: Draft[] = [
    {
      ...owner,
      id: 'firstAnswer',
      clauseId: 'C-111',
      startedAt: reachedServerAt,
      dueAt: reachedServerAt + caseLimits.acknowledge,
      stoppedAt: acknowledgedAt,
    },
    {
      ...owner,
      id: 'firstProgress',
      clauseId: 'C-092',
      dueAt: receivedAt + caseLimits.progress,
      stoppedAt: firstToldAt ?? settledAt,
      otherChannel: firstToldBy !== undefined && firstToldBy !== row.channel,
    },
  ];
  const handled = handlingLimit(row);
  if (handled !== undefined)
    clocks.push({
      ...owner,
      id: 'handling',
      clauseId: urgent ? 'C-102' : kind === 'suggestion' ? 'C-143' : 'C-101',
      dueAt: handled,
      stoppedAt: settledAt ?? (kind === 'inquiry' ? roundOf(row)?.toldAt : undefined),
    });
  const since = lastToldAt ?? receivedAt;
  if (firstToldAt !== undefined && settledAt === undefined && !waitsForCustomer(row))
    clocks.push({
      id: 'silence',
      clauseId: 'C-103',
      of: 'owner',
      startedAt: since,
      dueAt: since + caseLimits.silence,
    });
  return clocks;
}

/** 48 hours in general, 24 when urgent; a suggestion has ten working days, a complaint the total below. */
function handlingLimit({ receivedAt, urgent, kind }: Case): Instant | undefined {
  if (kind === 'suggestion') return addBusinessDays(receivedAt, caseLimits.suggestionDays);
  if (urgent) return receivedAt + caseLimits.handlingUrgent;
  return kind === 'complaint' ? undefined : receivedAt + caseLimits.handling;
}

/** The customer has the result and is to say whether it will do. */
export const waitsForCustomer = ({ state }: Pick<Case, 'state'>): boolean =>
  state === 'told' || state === 'answered';

function stageClocks(row: Case): Draft[] {
  const round = roundOf(row);
  if (!round) return [];
  return [...transferClocks(row, round), ...departmentClocks(row, round), ...resultClocks(row, round)];
}

function transferClocks({ kind, urgent, receivedAt, preliminary }: Case, round: Round): Draft[] {
  const clocks: Draft[] = [];
  if (kind === 'complaint' && round.n === 1 && !urgent)
    clocks.push({
      id: 'transfer',
      clauseId: 'C-135',
      of: 'owner',
      startedAt: receivedAt,
      dueAt: addBusinessDays(receivedAt, caseLimits.transferDays),
      stoppedAt: round.sentAt,
    });
  if (round.sentAt !== undefined)
    clocks.push({
      id: 'receipt',
      clauseId: 'C-060',
      of: 'department',
      startedAt: round.sentAt,
      dueAt: round.sentAt + (urgent ? caseLimits.receiptUrgent : caseLimits.receipt),
      stoppedAt: round.taken?.at,
    });
  // Both the solution and telling it count (C-134).
  if (kind === 'complaint' && urgent && round.n === 1)
    clocks.push({
      id: 'preliminary',
      clauseId: 'C-134',
      of: preliminary ? 'owner' : 'department',
      startedAt: receivedAt,
      dueAt: receivedAt + caseLimits.preliminary,
      stoppedAt: preliminary?.toldAt ?? round.toldAt,
    });
  return clocks;
}

function departmentClocks(row: Case, round: Round): Draft[] {
  const { sentAt, taken, plan, approved, progressAt, progressToldAt } = round;
  const clocks: Draft[] = [];
  const withThem = row.state === 'investigating' || row.state === 'planning';
  if (taken && withThem) {
    const since = progressAt ?? taken.at;
    clocks.push({
      id: 'departmentProgress',
      clauseId: 'C-103',
      of: 'department',
      startedAt: since,
      dueAt: row.urgent
        ? since + caseLimits.departmentProgressUrgent
        : (addOpenMs(DEPARTMENT_HOURS, since, caseLimits.departmentProgress) ?? since),
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
      dueAt: progressAt + caseLimits.tellProgress,
    });
  if (row.question)
    clocks.push({
      id: 'question',
      clauseId: 'C-103',
      of: 'owner',
      startedAt: row.question.at,
      dueAt: row.question.at + caseLimits.tellProgress,
    });
  if (row.kind !== 'complaint' || sentAt === undefined) return clocks;
  const days = caseLimits.investigationDays + (row.extended?.days ?? 0);
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
      dueAt: addBusinessDays(plan.at, caseLimits.approvalDays),
      stoppedAt: approved?.at,
    });
  return clocks;
}

function resultClocks(row: Case, round: Round): Draft[] {
  const { approved, toldAt, outcome } = round;
  const clocks: Draft[] = [];
  if (approved && row.kind !== 'inquiry')
    clocks.push({
      id: 'tellResult',
      clauseId: 'C-099',
      of: 'owner',
      startedAt: approved.at,
      dueAt: approved.at + caseLimits.tellResult,
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
      dueAt: callbackDue(toldAt),
      stoppedAt: outcome?.at,
    });
  return clocks;
}

function endClocks(row: Case): Draft[] {
  if (row.kind !== 'complaint') return [];
  const { receivedAt, settledAt, report } = row;
  const clocks: Draft[] = [
    {
      id: 'total',
      clauseId: 'C-112',
      of: 'owner',
      startedAt: receivedAt,
      dueAt: receivedAt + caseLimits.totalDays * DAY,
      stoppedAt: settledAt,
    },
  ];
  if (settledAt !== undefined)
    clocks.push({
      id: 'summary',
      clauseId: 'C-140',
      of: 'owner',
      startedAt: settledAt,
      dueAt: addBusinessDays(settledAt, caseLimits.summaryDays),
      stoppedAt: report?.at,
    });
  return clocks;
}

/** Two working days after the result, and never at an hour at which nobody may be called: the day stays (C-116, P-QH). */
export function callbackDue(toldAt: Instant): Instant {
  const due = addBusinessDays(toldAt, caseLimits.callbackDays);
  const day = dayOf(due);
  return Math.min(Math.max(due, atMinute(day, QUIET_TO_MINUTE)), atMinute(day, QUIET_FROM_MINUTE) - 1);
}
