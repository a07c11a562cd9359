import type { Duration } from '../time.ts';
import { type Demand, MOST_AGENTS, offeredLoad, type Prospect, type Unstable } from './demand.ts';
import { erlangA } from './erlang-a.ts';
import { erlangC } from './erlang-c.ts';

/** What a lead wants to reach, and what people are like. */
export interface StaffingAim {
  /** T of the service level. */
  thresholdMs: Duration;
  /** The service level to reach, in whole percent: answered within T over everybody who came. */
  targetPercent: number;
  /** Average patience; without it nobody ever gives up (Erlang C), which asks for more people. */
  patienceMs: Duration | undefined;
  /** Time that people are paid for but not at the desk, in whole percent: breaks, training, leave. */
  shrinkagePercent: number;
}

/** What `agents` at the desk would come to. No agents: nobody is answered. */
export function prospectOf(
  demand: Demand,
  agents: number,
  { thresholdMs, patienceMs }: Pick<StaffingAim, 'thresholdMs' | 'patienceMs'>,
): Prospect | Unstable {
  if (agents === 0) return { kind: 'unstable', load: offeredLoad(demand) };
  return patienceMs === undefined
    ? erlangC(demand, agents, thresholdMs)
    : erlangA(demand, agents, patienceMs, thresholdMs);
}

/** The fewest agents at the desk that reach the target; none when nobody comes, undefined when 5,000 do not. */
export function agentsNeeded(demand: Demand, aim: StaffingAim): number | undefined {
  if (offeredLoad(demand) === 0) return 0;
  const reaches = (agents: number) => {
    const prospect = prospectOf(demand, agents, aim);
    return prospect.kind === 'steady' && prospect.serviceLevel * 100 >= aim.targetPercent;
  };
  let [short, enough] = [0, 1];
  while (!reaches(enough)) {
    if (enough === MOST_AGENTS) return undefined;
    short = enough;
    enough = Math.min(MOST_AGENTS, enough * 2);
  }
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}

/** How many must be on the roster for `agents` to be at the desk. In whole numbers: 14 at 30 % are 20, not 21. */
export function onRoster(
  agents: number,
  { shrinkagePercent }: Pick<StaffingAim, 'shrinkagePercent'>,
): number {
  if (shrinkagePercent >= 100) throw new RangeError(`nobody would be left: ${shrinkagePercent} %`);
  return Math.ceil((agents * 100) / (100 - shrinkagePercent));
}
