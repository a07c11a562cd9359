import { dayOf } from '../calendar/site-time.ts';
import { isTheirTurn } from '../routing/kept-place.ts';
import type { LeftOut } from '../study/left-out.ts';
import { type Duration, type Instant, MINUTE } from '../time.ts';
import type { Callback } from './callback.ts';

/** What an owner has promised, by urgency; every list in the order it falls due. */
export interface Agenda {
  /** Those who keep a place in line and whose turn has come before the promised instant: they go first (C-026). */
  turn: Callback[];
  /** The promised instant has passed. Snoozing does not take a callback out of here: the promise stands. */
  overdue: Callback[];
  /** Due before the site's next midnight. */
  today: Callback[];
  later: Callback[];
  /** Kept or ended, the latest first. */
  done: Callback[];
}

/** Sorts callbacks into the agenda as it stands at `now`. Due exactly now counts as overdue. */
export function agendaOf(callbacks: readonly Callback[], now: Instant): Agenda {
  const agenda: Agenda = { turn: [], overdue: [], today: [], later: [], done: [] };
  for (const callback of callbacks) agenda[placeOf(callback, now)].push(callback);
  agenda.turn.sort((a, b) => (a.place?.turn ?? 0) - (b.place?.turn ?? 0) || byDue(a, b));
  for (const list of [agenda.overdue, agenda.today, agenda.later]) list.sort(byDue);
  agenda.done.sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0) || byDue(a, b));
  return agenda;
}

function placeOf(callback: Callback, now: Instant): keyof Agenda {
  if (callback.state === 'done') return 'done';
  if (callback.dueAt <= now) return 'overdue';
  if (isTheirTurn(callback)) return 'turn';
  return dayOf(callback.dueAt) === dayOf(now) ? 'today' : 'later';
}

const byDue = (a: Callback, b: Callback): number => a.dueAt - b.dueAt || a.id.localeCompare(b.id);

/** Whether its reminder was put off and the new instant is still to come. */
export const isSnoozed = (callback: Callback, now: Instant): boolean =>
  callback.state === 'open' && callback.snoozes.length > 0 && callback.remindAt > now;

/** Whether the promise was kept in time: reached, or the customer declined, by the due instant. */
export const keptInTime = (callback: Callback): boolean =>
  callback.doneAt !== undefined && callback.doneAt <= callback.dueAt;

/** Everything that happened to one callback, in order: what its history shows. */
export type CallbackStep =
  | { kind: 'promised'; at: Instant }
  | { kind: 'placeReached'; at: Instant }
  | { kind: 'reassigned'; at: Instant; fromId: string; toId: string }
  | { kind: 'snoozed'; at: Instant; until: Instant; reason: string }
  | { kind: 'ended'; at: Instant; note: string; why?: LeftOut }
  | { kind: 'attempted'; at: Instant; attempt: Callback['attempts'][number]; nth: number };

export function stepsOf(callback: Callback): CallbackStep[] {
  const steps: CallbackStep[] = [
    { kind: 'promised', at: callback.promisedAt },
    ...(callback.place?.reachedAt === undefined
      ? []
      : [{ kind: 'placeReached' as const, at: callback.place.reachedAt }]),
    ...callback.attempts.map((attempt, i) => ({
      kind: 'attempted' as const,
      at: attempt.at,
      attempt,
      nth: i + 1,
    })),
    ...(callback.reassigned ?? []).map(({ at, fromId, toId }) => ({
      kind: 'reassigned' as const,
      at,
      fromId,
      toId,
    })),
    ...callback.snoozes.map((snooze) => ({ kind: 'snoozed' as const, ...snooze })),
    ...(callback.ended ? [{ kind: 'ended' as const, ...callback.ended }] : []),
  ];
  return steps.sort((a, b) => a.at - b.at);
}

/** A promise is running out from this long before it is due. */
const SOON: Duration = 15 * MINUTE;

/** How pressing an open promise is; the clock words of the product. */
export function pressureOf(
  callback: Pick<Callback, 'dueAt'>,
  now: Instant,
): 'onTrack' | 'lastQuarter' | 'breached' {
  if (now >= callback.dueAt) return 'breached';
  return callback.dueAt - now <= SOON ? 'lastQuarter' : 'onTrack';
}

/** Reminders that went off and that nobody has acted on: what is shown until it is put aside or put off. */
export const remindedOf = (callbacks: readonly Callback[]): Callback[] =>
  callbacks.filter((callback) => callback.state === 'open' && callback.remindedAt !== undefined).sort(byDue);
