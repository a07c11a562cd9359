import type { Interaction } from '../interaction/interaction.ts';
import type { Leg } from '../interaction/leg.ts';
import { hasRole, type Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import { lineOf, waitStart } from '../routing/waiting-order.ts';
import type { Instant } from '../time.ts';
import { abandonment } from './abandonment.ts';
import { aht } from './aht.ts';
import { asa } from './asa.ts';
import {
  type AverageFigure,
  type CountFigure,
  count,
  type LongestFigure,
  longest,
  type RateFigure,
} from './figure.ts';
import { isAbandoned, isAnswered, isOffered } from './leg-outcome.ts';
import { type ServiceLevelFigure, type ServiceLevelVariant, serviceLevel } from './service-level.ts';
import { endedIn, enteredIn, type Window } from './window.ts';

/** What a team lead sees of one queue. The first three are of this instant, the others of the window. */
export interface QueueFigures {
  waiting: CountFigure;
  longestWait: LongestFigure;
  availableAgents: CountFigure;
  offered: CountFigure;
  answered: CountFigure;
  abandoned: CountFigure;
  abandonment: RateFigure;
  serviceLevel: ServiceLevelFigure;
  asa: AverageFigure;
  aht: AverageFigure;
}

/**
 * The figures of `queue` in [from, to), each with the ids of the rows behind it. Rows of other queues may be given.
 * Service level is `variant`, B unless told, with the queue's own threshold and short-abandon limit.
 */
export function queueFigures(
  legs: readonly Leg[],
  interactions: readonly Interaction[],
  people: readonly Person[],
  queue: Queue,
  { from, to, now, variant = 'B' }: Window & { now: Instant; variant?: ServiceLevelVariant },
): QueueFigures {
  const line = lineOf(interactions, queue, now);
  const available = people.filter((person) => isAvailableFor(person, queue.id));
  return {
    waiting: count('interaction', line),
    longestWait: longest('interaction', line, (row) => now - waitStart(row, queue)),
    availableAgents: count('person', available),
    // A wait that begins at the next opening is offered to nobody yet.
    ...figuresOfWindow(
      legs.filter((leg) => leg.enteredAt <= now),
      queue,
      { from, to },
      variant,
    ),
  };
}

const isAvailableFor = (person: Person, queueId: string): boolean =>
  person.state === 'available' && hasRole(person, 'agent') && person.queueIds.includes(queueId);

function figuresOfWindow(legs: readonly Leg[], queue: Queue, window: Window, variant: ServiceLevelVariant) {
  const own = legs.filter((leg) => leg.queueId === queue.id);
  const entered = enteredIn(own, window);
  return {
    offered: count('leg', entered.filter(isOffered)),
    answered: count('leg', entered.filter(isAnswered)),
    abandoned: count('leg', entered.filter(isAbandoned)),
    abandonment: abandonment(entered),
    serviceLevel: serviceLevel(entered, {
      variant,
      thresholdMs: queue.serviceLevelMs,
      shortAbandonMs: queue.shortAbandonMs,
    }),
    asa: asa(entered),
    aht: aht(endedIn(own, window)),
  };
}
