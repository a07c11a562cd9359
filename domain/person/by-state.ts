import { type AgentState, agentStateSchema, hasRole, type Person } from './person.ts';

/** The agents of a queue by what they do, in the order of the states; in each the longest first. Empty states left out. */
export function agentsByState(
  people: readonly Person[],
  queueId: string,
): { state: AgentState; people: Person[] }[] {
  const agents = people.filter((person) => hasRole(person, 'agent') && person.queueIds.includes(queueId));
  return agentStateSchema.options
    .map((state) => ({
      state,
      people: agents
        .filter((person) => person.state === state)
        .sort((a, b) => a.stateSince - b.stateSince || a.id.localeCompare(b.id)),
    }))
    .filter((group) => group.people.length > 0);
}
