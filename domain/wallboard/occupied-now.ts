import type { Interaction } from '../interaction/interaction.ts';
import { type RateFigure, share } from '../metrics/figure.ts';
import { type AgentState, hasRole, type Person } from '../person/person.ts';

/** On duty: working or ready to. Who is not ready is paid for but not staffed. */
const STAFFED: readonly AgentState[] = ['available', 'busy', 'wrapUp', 'draining'];
const IN_HAND: readonly Interaction['state'][] = ['connected', 'held', 'wrapUp'];

/**
 * How many of a queue's staffed agents are occupied at this instant: in talk, hold or after-call work, or being asked.
 * With several conversations at once somebody is occupied while at least one is open. An instant's share, not the
 * occupancy of a stretch of time.
 */
export function occupiedNow(
  people: readonly Person[],
  open: readonly Interaction[],
  queueId: string,
): RateFigure {
  const hands = new Set(
    open.map(({ state, ownerId, offer }) => (IN_HAND.includes(state) ? ownerId : offer?.personId)),
  );
  const staffed = people.filter(
    (person) =>
      hasRole(person, 'agent') && person.queueIds.includes(queueId) && STAFFED.includes(person.state),
  );
  return share('person', staffed, ({ id, state }) => state === 'busy' || state === 'wrapUp' || hands.has(id));
}
