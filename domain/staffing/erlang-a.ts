import type { Duration } from '../time.ts';
import { checkAgents, type Demand, offeredLoad, type Prospect } from './demand.ts';

/** A weight e^-50 below the greatest adds nothing a number could hold. */
const NOTHING = -50;

/**
 * Erlang A: those who wait give up after an exponential patience of `patienceMs` on average. Steady at any load.
 * By the birth-death chain of how many are in the centre; what one who has to wait goes through follows exactly from
 * how many stand before them (see `answeredBehind`).
 */
export function erlangA(
  demand: Demand,
  agents: number,
  patienceMs: Duration,
  thresholdMs: Duration,
): Prospect {
  checkAgents(agents, 1);
  const load = offeredLoad(demand);
  const chances = inCentre(demand, agents, patienceMs);
  // In the time of one patience, the agents together finish so many.
  const pace = (agents * patienceMs) / demand.handleMs;
  const answered = answeredBehind(pace, thresholdMs / patienceMs);
  const sum = { waits: 0, inLine: 0, served: 0, servedInTime: 0, servedWait: 0 };
  for (const [n, chance] of chances.entries()) {
    if (n < agents) {
      sum.served += chance;
      sum.servedInTime += chance;
      continue;
    }
    const behind = answered.next().value;
    sum.waits += chance;
    sum.inLine += chance * (n - agents);
    sum.served += chance * behind.served;
    sum.servedInTime += chance * behind.inTime;
    sum.servedWait += chance * behind.wait * patienceMs;
  }
  const meanWaitMs = demand.arrivals === 0 ? 0 : (sum.inLine * demand.intervalMs) / demand.arrivals;
  const abandonment = meanWaitMs / patienceMs;
  return {
    kind: 'steady',
    load,
    waits: sum.waits,
    asaMs: sum.servedWait / sum.served,
    meanWaitMs,
    serviceLevel: sum.servedInTime,
    abandonment,
    occupancy: (load * (1 - abandonment)) / agents,
  };
}

/**
 * How probable it is that n are in the centre, those in line included, from n = 0 on. Weights are kept as logarithms
 * until the greatest is known, so that neither thousands of agents nor a hopeless overload overflows.
 */
export function inCentre(demand: Demand, agents: number, patienceMs: Duration): number[] {
  const load = offeredLoad(demand);
  if (load === 0) return [1];
  const losses = demand.handleMs / patienceMs;
  const logs = [0];
  let [last, greatest] = [0, 0];
  for (let n = 1; ; n += 1) {
    const leaving = n <= agents ? n : agents + (n - agents) * losses;
    last += Math.log(load / leaving);
    greatest = Math.max(greatest, last);
    logs.push(last);
    if (n > agents && leaving > load && last - greatest < NOTHING) break;
  }
  const weights = logs.map((log) => Math.exp(log - greatest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * For one who finds all agents busy and 0, 1, 2 ... in line: the probability of being answered, of being answered within
 * the threshold, and the wait that is borne for it. Times are in units of the average patience, `pace` is what all
 * agents finish in one.
 *
 * Behind j others the wait is a sum of exponential times with the rates pace, pace + 1 ... pace + j, because each of
 * those in front may give up as well; e^-wait then follows a beta distribution with the parameters pace and j + 1, and
 * with it all three are sums that grow by one term for each one more in line.
 */
function* answeredBehind(
  pace: number,
  threshold: number,
): Generator<{ served: number; inTime: number; wait: number }, never> {
  const over = Math.log(-Math.expm1(-threshold));
  let term = -(pace + 1) * threshold;
  let later = 0;
  let delays = 0;
  for (let j = 0; ; j += 1) {
    later += Math.exp(term);
    term += Math.log((pace + 1 + j) / (j + 1)) + over;
    delays += 1 / (pace + 1 + j);
    const served = pace / (pace + j + 1);
    yield { served, inTime: served * Math.max(0, 1 - later), wait: served * delays };
  }
}
