import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import { type Duration, HOUR, type Instant, MINUTE } from '../time.ts';
import type { Callback } from './callback.ts';

/** What falls due later than this after the end of a shift waits for its owner to be back. */
export const BACK_AFTER: Duration = 16 * HOUR;
/** A promise given away can be taken back for this long. */
export const TAKE_BACK_FOR: Duration = 10 * MINUTE;

/** Whether an open promise falls due, or has fallen due, while its owner is off shift. */
export const mustChangeHands = (callback: Pick<Callback, 'state' | 'dueAt'>, now: Instant): boolean =>
  callback.state === 'open' && callback.dueAt - now < BACK_AFTER;

/**
 * Whether a promise can be given to this person: they serve customers, do not have it already, and the matter is no
 * complaint about them.
 */
export const mayKeep = (person: Person, callback: Pick<Callback, 'ownerId'>, aboutId?: string): boolean =>
  hasRole(person, 'agent', 'teamLead') && person.id !== callback.ownerId && person.id !== aboutId;

/** Whether who gave a promise away may have it back: soon after, and before the other has done anything about it. */
export function mayTakeBack(callback: Callback, personId: string, now: Instant): boolean {
  const last = callback.reassigned?.at(-1);
  if (!last || last.byId !== personId || last.fromId !== personId || callback.state !== 'open') return false;
  const acted = [...callback.attempts, ...callback.snoozes].some(({ at }) => at >= last.at);
  return !acted && now - last.at <= TAKE_BACK_FOR;
}

/**
 * Who of the team keeps each of these promises: agents who serve its queue and are at work, in turn so that nobody gets
 * all of them; then the team's lead, then whoever serves it. One without anybody is left out: it stays where it is.
 */
export function teamShare(
  callbacks: readonly Callback[],
  people: readonly Person[],
): { callbackId: string; toId: string }[] {
  const given = new Map<string, number>();
  return callbacks.flatMap((callback) => {
    const [first] = teamOf(callback, people).sort(
      (a, b) =>
        rank(a) - rank(b) || (given.get(a.id) ?? 0) - (given.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
    );
    if (!first) return [];
    given.set(first.id, (given.get(first.id) ?? 0) + 1);
    return [{ callbackId: callback.id, toId: first.id }];
  });
}

const teamOf = (callback: Callback, people: readonly Person[]): Person[] =>
  people.filter(
    (person) =>
      mayKeep(person, callback) &&
      person.queueIds.includes(callback.queueId) &&
      (hasRole(person, 'agent') || leadsQueue(person, callback.queueId)),
  );

/** At work before the lead, the lead before who is not there. */
function rank(person: Person): number {
  const there = person.state !== 'offline' && person.state !== 'draining';
  if (hasRole(person, 'agent')) return there ? 0 : 3;
  return there ? 1 : 2;
}
