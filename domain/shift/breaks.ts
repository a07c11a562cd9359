import type { Person, ReasonCode } from '../person/person.ts';
import { type Duration, HOUR, type Instant, MINUTE } from '../time.ts';

/** After so long without a break somebody is reminded of one, quietly. */
export const BREAK_HINT_AFTER: Duration = 2 * HOUR;
/** Shorter than this is no break. */
export const SHORTEST_BREAK: Duration = 5 * MINUTE;

const RESTS: readonly ReasonCode[] = ['break', 'meal'];

type Declared = Pick<Person, 'state' | 'reason' | 'stateSince'>;

/** Whether what a person declares is rest: a break, a meal, or not being there. */
export const isRest = ({ state, reason }: Pick<Declared, 'state' | 'reason'>): boolean =>
  state === 'offline' || (state === 'notReady' && reason !== undefined && RESTS.includes(reason));

/** Whether somebody who leaves this state at `now` comes back from a break. */
export const comesFromBreak = (declared: Declared, now: Instant): boolean =>
  isRest(declared) && now - declared.stateSince >= SHORTEST_BREAK;

/** How long somebody has worked without a break; undefined outside a shift and while they rest. */
export function withoutBreak(person: Declared & Pick<Person, 'shift'>, now: Instant): Duration | undefined {
  if (!person.shift || isRest(person)) return undefined;
  return Math.max(0, now - person.shift.workedSince);
}

export const isBreakDue = (person: Declared & Pick<Person, 'shift'>, now: Instant): boolean =>
  (withoutBreak(person, now) ?? 0) >= BREAK_HINT_AFTER;
