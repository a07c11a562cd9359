import type { Duration } from '../time.ts';

/** What comes in during an interval and how long one of them keeps an agent busy. */
export interface Demand {
  /** Arrivals in the interval; an expectation, so it need not be whole. */
  arrivals: number;
  intervalMs: Duration;
  /** Average handle time: talk, hold and after-call work. */
  handleMs: Duration;
}

/** Offered load in erlangs: how many agents would be busy all the time if nobody ever waited. */
export const offeredLoad = ({ arrivals, intervalMs, handleMs }: Demand): number =>
  (arrivals * handleMs) / intervalMs;

/** What so many agents would come to. Rates are between 0 and 1. */
export interface Prospect {
  kind: 'steady';
  /** In erlangs. */
  load: number;
  /** The probability of having to wait at all. */
  waits: number;
  /** Average wait of those who are answered. */
  asaMs: Duration;
  /** Average wait of everybody, those who give up included. */
  meanWaitMs: Duration;
  /** Answered within the threshold over everybody who came: variant A. */
  serviceLevel: number;
  /** Those who give up over everybody who came; 0 where nobody ever does. */
  abandonment: number;
  /** The share of their time in which agents are busy. */
  occupancy: number;
}

/** More comes in than so many agents can do and nobody gives up: the line grows without end, and no wait is true. */
export interface Unstable {
  kind: 'unstable';
  load: number;
}

/** Agents a question may be about. */
export const MOST_AGENTS = 5_000;

/** Whole agents, from `least` to `MOST_AGENTS`; anything else is no question these formulas can answer. */
export function checkAgents(agents: number, least: number): void {
  if (!Number.isInteger(agents) || agents < least || agents > MOST_AGENTS)
    throw new RangeError(`not a number of agents: ${agents}`);
}
