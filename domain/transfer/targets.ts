import { type AgentState, hasRole, type Person } from '../person/person.ts';

/** Who can answer soonest comes first. */
const SOONEST: readonly AgentState[] = ['available', 'busy', 'wrapUp', 'notReady', 'draining', 'offline'];

/**
 * The colleagues a customer can be handed to: everybody who serves customers, but not oneself. Those who can answer
 * soonest first, then by name and id.
 */
export const peopleToHandTo = (people: readonly Person[], selfId: string): Person[] =>
  people
    .filter((person) => person.id !== selfId && hasRole(person, 'agent', 'teamLead'))
    .sort(
      (a, b) =>
        SOONEST.indexOf(a.state) - SOONEST.indexOf(b.state) || compare(a.name, b.name) || compare(a.id, b.id),
    );

/** By code point: the same order on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
