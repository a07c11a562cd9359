import type { Callback } from '../../../../domain/callback/callback.ts';
import type { Interaction, InteractionState } from '../../../../domain/interaction/interaction.ts';
import type { Leg } from '../../../../domain/interaction/leg.ts';
import { handleMs, isHandled } from '../../../../domain/metrics/aht.ts';
import { type LegOutcome, outcomeOf, waitOfLeg } from '../../../../domain/metrics/leg-outcome.ts';
import type { AgentState, Person } from '../../../../domain/person/person.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { waitStart } from '../../../../domain/routing/waiting-order.ts';
import { remainingMs } from '../../../../domain/sla/clocks.ts';
import type { SlaClockId } from '../../../../domain/sla/policy.ts';
import type { Duration, Instant } from '../../../../domain/time.ts';
import type { PressingClock } from '../../../../domain/wallboard/pressing-clocks.ts';
import type { RowKind } from './row-kind.ts';

/** One row behind a figure as it stands at an instant. */
export interface RowLine {
  /** What a row leads to; a person leads nowhere. */
  interactionId?: string;
  callbackId?: string;
  who: string;
  at: Instant;
  /** Time waited, or for a person time in their state. */
  wait?: Duration;
  /** Time left; below zero it is over. */
  left?: Duration;
  outcome?: LegOutcome;
  state?: AgentState;
  matterState?: InteractionState;
  clock?: SlaClockId;
  agent?: string;
  /** Whom the lead would have asked first. */
  assigned?: string;
  handle?: Duration;
}

/** Everything a row is looked up in, by id. */
export interface Sources {
  queue: Queue;
  legs: ReadonlyMap<string, Leg>;
  interactions: ReadonlyMap<string, Interaction>;
  people: ReadonlyMap<string, Person>;
  callbacks: ReadonlyMap<string, Callback>;
  clocks: ReadonlyMap<string, PressingClock>;
}

/** The row of a figure. Undefined for an id that has gone since. */
export function lineOf(kind: RowKind, id: string, sources: Sources, now: Instant): RowLine | undefined {
  const { people, legs, interactions, callbacks, clocks } = sources;
  switch (kind) {
    case 'person':
      return personLine(people.get(id), now);
    case 'leg': {
      const leg = legs.get(id);
      return leg && legLine(leg, sources, now);
    }
    case 'callback': {
      const callback = callbacks.get(id);
      return callback && callbackLine(callback, sources, now);
    }
    case 'clock': {
      const clock = clocks.get(id);
      return clock && clockLine(clock, sources, now);
    }
    default: {
      const row = interactions.get(id);
      return row && (kind === 'inLine' ? waitingLine : matterLine)(row, sources, now);
    }
  }
}

const personLine = (person: Person | undefined, now: Instant): RowLine | undefined =>
  person && {
    who: person.name,
    at: person.stateSince,
    wait: now - person.stateSince,
    state: person.state,
  };

const legLine = (leg: Leg, { interactions, people }: Sources, now: Instant): RowLine => ({
  interactionId: leg.interactionId,
  who: interactions.get(leg.interactionId)?.customerName ?? '–',
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
    assigned: people.get(row.assignedTo ?? '')?.name,
  };
}

const matterLine = (row: Interaction, { people }: Sources): RowLine => ({
  interactionId: row.id,
  who: row.customerName,
  at: row.arrivedAt,
  matterState: row.state,
  agent: people.get(row.ownerId ?? '')?.name,
});

const callbackLine = (
  { id, interactionId, customerName, dueAt, ownerId }: Callback,
  { people }: Sources,
  now: Instant,
): RowLine => ({
  interactionId,
  callbackId: id,
  who: customerName,
  at: dueAt,
  left: dueAt - now,
  agent: people.get(ownerId)?.name,
});

const clockLine = (
  { interaction, clock }: PressingClock,
  { queue, people }: Sources,
  now: Instant,
): RowLine => ({
  interactionId: interaction.id,
  who: interaction.customerName,
  at: clock.dueAt,
  left: remainingMs(clock, queue, now),
  clock: clock.id,
  agent: people.get(interaction.ownerId ?? '')?.name,
});
