import { openSpansOn } from '../calendar/opening-hours.ts';
import type { SiteDay } from '../calendar/site-time.ts';
import { HALF_HOUR, halfHourStart } from '../forecast/day-counts.ts';
import type { Window } from '../metrics/window.ts';
import type { OpeningHours } from '../queue/queue.ts';
import type { Duration } from '../time.ts';
import { agentsNeeded, onRoster, prospectOf, type StaffingAim } from './agents-needed.ts';
import type { Demand, Prospect, Unstable } from './demand.ts';

/** Fewer arrivals than this outside the opening are chance, and nobody is planned for them. */
const WORTH_PLANNING = 0.5;

/** What a lead sets for a plan. */
export interface PlanInput extends StaffingAim {
  /** Average handle time of one interaction. */
  handleMs: Duration;
  /** How many one agent serves at a time; each then goes on that much slower, so an agent does as many more. */
  atOnce: number;
  /** Agents beyond those needed: the "what if". Negative for fewer. */
  extra: number;
}

/** One half hour of a plan. */
export interface PlannedHalfHour extends Window {
  arrivals: number;
  /** At the desk; undefined when no number of agents is enough. */
  needed: number | undefined;
  onRoster: number | undefined;
  /** Needed and extra ones, never fewer than none. */
  agents: number;
  /** What those come to. */
  prospect: Prospect | Unstable;
}

/** The half hours of `day` in which the queue is open or somebody is expected, with the agents each takes. */
export function dayPlan(
  counts: readonly number[],
  day: SiteDay,
  hours: OpeningHours,
  input: PlanInput,
): PlannedHalfHour[] {
  const open = openSpansOn(hours, day);
  return counts.flatMap((arrivals, n) => {
    const from = halfHourStart(day, n);
    const window = { from, to: from + HALF_HOUR };
    const isOpen = open.some((span) => span.from < window.to && span.to > window.from);
    return isOpen || arrivals >= WORTH_PLANNING ? [plan(window, arrivals, input)] : [];
  });
}

function plan(window: Window, arrivals: number, input: PlanInput): PlannedHalfHour {
  const demand: Demand = { arrivals, intervalMs: HALF_HOUR, handleMs: input.handleMs / input.atOnce };
  const needed = agentsNeeded(demand, input);
  const agents = Math.max(0, (needed ?? 0) + input.extra);
  return {
    ...window,
    arrivals,
    needed,
    onRoster: needed === undefined ? undefined : onRoster(needed, input),
    agents,
    prospect: prospectOf(demand, agents, input),
  };
}
