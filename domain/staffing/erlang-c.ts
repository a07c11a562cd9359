import type { Duration } from '../time.ts';
import { checkAgents, type Demand, offeredLoad, type Prospect, type Unstable } from './demand.ts';
import { erlangB } from './erlang-b.ts';

/**
 * Erlang C: everybody waits until answered. With as much load as agents or more there is no steady state, and the
 * answer says so instead of a negative wait. `thresholdMs` is the T of the service level.
 */
export function erlangC(demand: Demand, agents: number, thresholdMs: Duration): Prospect | Unstable {
  checkAgents(agents, 1);
  const load = offeredLoad(demand);
  if (agents <= load) return { kind: 'unstable', load };
  const blocked = load === 0 ? 0 : erlangB(load, agents);
  const waits = (agents * blocked) / (agents - load * (1 - blocked));
  const spare = agents - load;
  const asaMs = (waits * demand.handleMs) / spare;
  return {
    kind: 'steady',
    load,
    waits,
    asaMs,
    meanWaitMs: asaMs,
    serviceLevel: 1 - waits * Math.exp((-spare * thresholdMs) / demand.handleMs),
    abandonment: 0,
    occupancy: load / agents,
  };
}
