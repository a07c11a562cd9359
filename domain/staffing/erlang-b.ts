import { checkAgents } from './demand.ts';

/**
 * Erlang B: the probability that all of `agents` are busy when nobody can wait. `load` in erlangs, above 0.
 * By the recursion 1/B(k) = 1 + (k / load) / B(k - 1): no factorial is ever written down, so nothing overflows. For
 * many more agents than load 1/B passes what a number holds and B is 0, as it should be.
 */
export function erlangB(load: number, agents: number): number {
  checkAgents(agents, 0);
  let inverse = 1;
  for (let k = 1; k <= agents; k += 1) inverse = 1 + (k / load) * inverse;
  return 1 / inverse;
}
