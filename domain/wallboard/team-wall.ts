import { compareNames } from '../compare-names.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Leg } from '../interaction/leg.ts';
import { handleMs, isHandled } from '../metrics/aht.ts';
import {
  type AverageFigure,
  average,
  type CountFigure,
  count,
  type RateFigure,
  share,
} from '../metrics/figure.ts';
import { isAnswered } from '../metrics/leg-outcome.ts';
import { endedIn, enteredIn, isIn, type Window } from '../metrics/window.ts';
import { hasRole, type Person } from '../person/person.ts';

/** What one agent has in hand and what their day has come to so far. */
export interface TeamLine {
  person: Person;
  inHand: CountFigure;
  answered: CountFigure;
  handled: CountFigure;
  aht: AverageFigure;
  transferred: RateFigure;
  csat: RateFigure;
}

const IN_HAND: readonly Interaction['state'][] = ['connected', 'held', 'wrapUp'];

/**
 * The agents of these queues with their figures of a window (C-208), in the order of their names: figures of a day are of
 * few, and their intervals overlap, so nobody is ranked by them. Legs and interactions of other queues are left out.
 */
export function teamWall(
  people: readonly Person[],
  legs: readonly Leg[],
  interactions: readonly Interaction[],
  queueIds: readonly string[],
  window: Window,
): TeamLine[] {
  const inQueues = (row: { queueId: string }) => queueIds.includes(row.queueId);
  const [led, matters] = [legs.filter(inQueues), interactions.filter(inQueues)];
  return people
    .filter((person) => hasRole(person, 'agent') && person.queueIds.some((id) => queueIds.includes(id)))
    .sort((a, b) => compareNames(a.name, b.name) || a.id.localeCompare(b.id))
    .map((person) => lineOf(person, led, matters, window));
}

function lineOf(
  person: Person,
  legs: readonly Leg[],
  interactions: readonly Interaction[],
  window: Window,
): TeamLine {
  const own = legs.filter(({ agentId }) => agentId === person.id);
  const mine = interactions.filter(({ ownerId, source }) => ownerId === person.id && source === 'live');
  const handled = endedIn(own, window).filter(isHandled);
  const rated = mine.filter(({ survey }) => survey?.stars !== undefined && isIn(window, survey.offeredAt));
  return {
    person,
    inHand: count(
      'interaction',
      mine.filter(({ state }) => IN_HAND.includes(state)),
    ),
    answered: count('leg', enteredIn(own, window).filter(isAnswered)),
    handled: count('leg', handled),
    aht: average('leg', handled, handleMs),
    transferred: share('leg', handled, ({ transferredOut }) => transferredOut),
    csat: share('interaction', rated, ({ survey }) => (survey?.stars ?? 0) >= 4),
  };
}
