import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Leg } from '../../../../domain/interaction/leg.ts';
import { handleMs, isHandled } from '../../../../domain/metrics/aht.ts';
import { type LegOutcome, outcomeOf, waitOfLeg } from '../../../../domain/metrics/leg-outcome.ts';
import type { AgentState, Person } from '../../../../domain/person/person.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { waitStart } from '../../../../domain/routing/waiting-order.ts';
import type { Duration, Instant } from '../../../../domain/time.ts';

/** One row behind a figure as it stands at an instant. */
export interface RowLine {
  /** What a row leads to; a person leads nowhere. */
  interactionId?: string;
  who: string;
  at: Instant;
  /** Time waited, or for a person time in their state. */
  wait?: Duration;
  outcome?: LegOutcome;
  state?: AgentState;
  agent?: string;
  handle?: Duration;
}

/** Everything a row is looked up in, by id. */
export interface Sources {
  queue: Queue;
  legs: ReadonlyMap<string, Leg>;
  waiting: ReadonlyMap<string, Interaction>;
  people: ReadonlyMap<string, Person>;
  customers: ReadonlyMap<string, string>;
}

/** The row of a figure. Undefined for an id that has gone since. */
export function lineOf(
  of: 'leg' | 'interaction' | 'person',
  id: string,
  sources: Sources,
  now: Instant,
): RowLine | undefined {
  const person = sources.people.get(id);
  if (of === 'person')
    return (
      person && {
        who: person.name,
        at: person.stateSince,
        wait: now - person.stateSince,
        state: person.state,
      }
    );
  const leg = sources.legs.get(id);
  if (of === 'leg') return leg && legLine(leg, sources, now);
  const row = sources.waiting.get(id);
  return row && waitingLine(row, sources, now);
}

const legLine = (leg: Leg, { customers, people }: Sources, now: Instant): RowLine => ({
  interactionId: leg.interactionId,
  who: customers.get(leg.interactionId) ?? '–',
  at: leg.enteredAt,
  wait: waitOfLeg(leg, now),
  outcome: outcomeOf(leg),
  agent: leg.agentId && people.get(leg.agentId)?.name,
  handle: isHandled(leg) ? handleMs(leg) : undefined,
});

function waitingLine(row: Interaction, { queue, people }: Sources, now: Instant): RowLine {
  const at = waitStart(row, queue);
  return {
    interactionId: row.id,
    who: row.customerName,
    at,
    wait: now - at,
    outcome: 'waiting',
    agent: row.offer && people.get(row.offer.personId)?.name,
  };
}
