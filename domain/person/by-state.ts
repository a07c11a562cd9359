import { type AgentState, agentStateSchema, hasRole, type Person } from './person.ts';

/** People who do the same thing. */
export interface StateGroup {
  state: AgentState;
  people: Person[];
}

/** The agents of a queue by what they do, in the order of the states; in each the longest first. Empty states left out. */
export const agentsByState = (people: readonly Person[], queueId: string): StateGroup[] =>
  agentsOfQueuesByState(people, [queueId]);

/** The same over several queues, everybody once. */
export function agentsOfQueuesByState(people: readonly Person[], queueIds: readonly string[]): StateGroup[] {
  const agents = people.filter(
    (person) => hasRole(person, 'agent') && person.queueIds.some((id) => queueIds.includes(id)),
  );
  return agentStateSchema.options
    .map((state) => ({
      state,
      people: agents
        .filter((person) => person.state === state)
        .sort((a, b) => a.stateSince - b.stateSince || a.id.localeCompare(b.id)),
    }))
    .filter((group) => group.people.length > 0);
}
