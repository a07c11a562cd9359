import { isProvisional } from '../calendar/business-calendar.ts';
import { isOpen, openMsBetween, type Span } from '../calendar/opening-hours.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { theirTurnsUntil } from '../interaction/their-turn.ts';
import type { Queue } from '../queue/queue.ts';
import type { Duration, Instant } from '../time.ts';
import { applies } from './applies.ts';
import { countedMs, dueOf, type Run } from './counting.ts';
import { policiesOf } from './default-policies.ts';
import type { SlaClockId, SlaLimit, SlaPolicy } from './policy.ts';

export type SlaClockState = 'paused' | 'onTrack' | 'lastQuarter' | 'breached' | 'met' | 'missed';

/** One promise of time: running (`paused` to `breached`) or decided (`met`, `missed`). */
export interface SlaClock {
  id: SlaClockId;
  policyId: string;
  /** The clause of the service manuals that asks for it. */
  clauseId: string;
  limit: SlaLimit;
  startedAt: Instant;
  /** The last instant at which an answer still meets the promise; while it is the customer's turn it moves on. */
  dueAt: Instant;
  stoppedAt?: Instant;
  state: SlaClockState;
  /** It does not run because it is the customer's turn. */
  theirTurn?: boolean;
  /** When it stood still for that, in order. */
  pauses: readonly Span[];
  /** Rules about the same thing that leave more time (C-031). */
  looser: readonly { clauseId: string; dueAt: Instant }[];
  /** It depends on a year whose holidays and make-up days have not been announced yet. */
  provisional: boolean;
}

type ClockRow = Pick<
  Interaction,
  | 'channel'
  | 'kind'
  | 'urgent'
  | 'arrivedAt'
  | 'firstCustomerMessageAt'
  | 'firstAutoAt'
  | 'firstHumanAt'
  | 'waitingSince'
  | 'complaintAt'
  | 'waitsFrom'
  | 'complaintAnsweredAt'
  | 'theirTurnSince'
  | 'theirTurns'
  | 'closedAt'
  | 'solved'
  | 'ownerId'
  | 'callAnsweredAt'
> &
  Partial<Pick<Interaction, 'source'>>;

/**
 * The clocks of an interaction, of each the strictest rule that applies. The first answer has two, kept apart
 * (C-023): one that an automatic answer meets as well, and one that only a person meets. A clock that had not run out
 * when the interaction ended undecided is left out. A call is answered by accepting it.
 */
export function clocksOf(row: ClockRow, queue: Queue, now: Instant): SlaClock[] {
  const policies = policiesOf(queue).filter((policy) => applies(policy, row));
  const order: readonly SlaClockId[] = [
    'firstAnswerAuto',
    'firstAnswerHuman',
    'customerWaiting',
    'complaintAnswer',
    'resolution',
  ];
  return order.flatMap((id) => {
    const ends = endsOf(id, row);
    const rules = policies.filter((policy) => policy.clock === id);
    if (!ends || rules.length === 0) return [];
    const pauses = theirTurnsUntil(row, ends.stoppedAt ?? row.closedAt ?? now);
    const turn = row.closedAt === undefined && row.theirTurnSince !== undefined;
    const clocks = rules.flatMap(
      (policy) => read({ policy, ...ends, pauses, turn }, queue, now, row.closedAt) ?? [],
    );
    return strictest(clocks) ?? [];
  });
}

/**
 * The clock of one wait that is over: from the customer's oldest unanswered message to the answer, or to the end of the
 * interaction without one. Left out, like any clock, when that end came before it had run out.
 */
export function pastWaitingClock(
  row: ClockRow,
  since: Instant,
  endedAt: Instant,
  answered: boolean,
  queue: Queue,
): SlaClock | undefined {
  const clocks = policiesOf(queue)
    .filter((policy) => policy.clock === 'customerWaiting' && applies(policy, row))
    .flatMap((policy) => {
      const stoppedAt = answered ? endedAt : undefined;
      return (
        read({ policy, startedAt: since, stoppedAt, pauses: [], turn: false }, queue, endedAt, endedAt) ?? []
      );
    });
  return strictest(clocks);
}

/** The running clock that is due first; a breached one before any other. Undefined when none runs. */
export function pressingClock(clocks: readonly SlaClock[]): SlaClock | undefined {
  const running = clocks.filter(isRunning);
  return running.reduce<SlaClock | undefined>(
    (first, clock) => (first && first.dueAt <= clock.dueAt ? first : clock),
    undefined,
  );
}

export const isRunning = (clock: SlaClock): boolean =>
  clock.stoppedAt === undefined && clock.state !== 'missed';

/** Time that counts until a running clock runs out, negative once it has; what a countdown shows. Milliseconds. */
export function remainingMs(clock: SlaClock, queue: Queue, now: Instant): Duration {
  const between = (from: Instant, to: Instant) =>
    clock.limit.in === 'opening' ? openMsBetween(queue.hours, from, to) : to - from;
  return now <= clock.dueAt ? between(now, clock.dueAt) : -between(clock.dueAt, now);
}

/** Time that counted until a decided clock stopped, or until `now` for a running one. Milliseconds. */
export const usedMs = (clock: SlaClock, queue: Queue, now: Instant): Duration =>
  countedMs(clock, queue.hours, clock.startedAt, clock.stoppedAt ?? now);

interface Ends {
  startedAt: Instant;
  stoppedAt?: Instant;
}

/** From what to what a clock runs; undefined when there is nothing to measure. */
function endsOf(id: SlaClockId, row: ClockRow): Ends | undefined {
  const asked = row.firstCustomerMessageAt ?? row.arrivedAt;
  switch (id) {
    case 'firstAnswerAuto':
      return ends(asked, earliest(row.firstAutoAt, row.firstHumanAt));
    case 'firstAnswerHuman':
      return row.channel === 'voice' ? callEnds(row) : ends(asked, row.firstHumanAt);
    case 'customerWaiting':
      return row.waitingSince === undefined ? undefined : ends(row.waitingSince);
    case 'complaintAnswer':
      return row.complaintAt === undefined
        ? undefined
        : ends(Math.max(row.complaintAt, row.waitsFrom ?? row.complaintAt), row.complaintAnsweredAt);
    case 'resolution':
      // Only solving it meets the promise (C-101); an end without that decides nothing unless it came too late.
      return ends(row.arrivedAt, row.solved ? row.closedAt : undefined);
  }
}

/** A call rings until somebody takes it. Of calls that were imported, or taken before it was kept, nobody knows when. */
function callEnds({ source, ownerId, arrivedAt, callAnsweredAt }: ClockRow): Ends | undefined {
  const unknown = source === 'import' || (ownerId !== undefined && callAnsweredAt === undefined);
  return unknown ? undefined : ends(arrivedAt, callAnsweredAt);
}

/** An automatic greeting may stand before the customer's first words. */
const ends = (startedAt: Instant, stoppedAt?: Instant): Ends => ({
  startedAt,
  stoppedAt: stoppedAt === undefined ? undefined : Math.max(stoppedAt, startedAt),
});

interface Started extends Ends {
  policy: SlaPolicy;
  pauses: readonly Span[];
  /** It is the customer's turn now. */
  turn: boolean;
}

function read(started: Started, queue: Queue, now: Instant, endedAt?: Instant): SlaClock | undefined {
  const { policy, startedAt, stoppedAt } = started;
  const { limit } = policy;
  const stops = policy.pauses === true && limit.in !== 'businessDays';
  const run: Run = {
    limit,
    startedAt,
    pauses: stops ? started.pauses.filter(({ to }) => to > startedAt) : [],
  };
  const dueAt = dueOf(run, queue.hours);
  if (dueAt === undefined) return undefined;
  const byDays =
    limit.in === 'businessDays' || (limit.in === 'opening' && queue.hours.days === 'businessDays');
  const face = {
    ...run,
    id: policy.clock,
    policyId: policy.id,
    clauseId: policy.clauseId,
    dueAt,
    looser: [],
    provisional: byDays && isProvisional(dueAt),
  };
  if (stoppedAt !== undefined) return { ...face, stoppedAt, state: stoppedAt <= dueAt ? 'met' : 'missed' };
  if (endedAt !== undefined)
    return endedAt > dueAt ? { ...face, stoppedAt: endedAt, state: 'missed' } : undefined;
  const theirTurn = stops && started.turn && now <= dueAt;
  return { ...face, theirTurn, state: theirTurn ? 'paused' : runningState(run, dueAt, queue, now) };
}

function runningState(run: Run, dueAt: Instant, queue: Queue, now: Instant): SlaClockState {
  if (now > dueAt) return 'breached';
  if (run.limit.in === 'opening' && !isOpen(queue.hours, now)) return 'paused';
  const whole = run.limit.in === 'businessDays' ? dueAt - run.startedAt : run.limit.ms;
  const used = countedMs(run, queue.hours, run.startedAt, now);
  return used * 4 >= whole * 3 ? 'lastQuarter' : 'onTrack';
}

/** The one that is due first stands for all; the others are named beside it. */
function strictest(clocks: readonly SlaClock[]): SlaClock | undefined {
  const [first, ...others] = [...clocks].sort(
    (a, b) => a.dueAt - b.dueAt || (a.policyId < b.policyId ? -1 : 1),
  );
  return first && { ...first, looser: others.map(({ clauseId, dueAt }) => ({ clauseId, dueAt })) };
}

function earliest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.min(a, b);
}
