import { hasRole, type Person } from '../person/person.ts';
import { type Duration, HOUR, type Instant } from '../time.ts';

/** Away for this long without having ended it, somebody's shift is over: the next time they sit down is another day. */
export const SHIFT_OVER_AFTER: Duration = 4 * HOUR;

/** Whether somebody is in a shift that began before `now`: a lost line or a restart does not end it. */
export function isInShift(person: Pick<Person, 'state' | 'stateSince' | 'shift'>, now: Instant): boolean {
  if (person.state !== 'offline') return true;
  return person.shift !== undefined && now - person.stateSince < SHIFT_OVER_AFTER;
}

/** Whether somebody who serves customers has a shift still to begin: with the check before the first of them (C-272). */
export const hasShiftToBegin = (
  person: Pick<Person, 'roles' | 'state' | 'stateSince' | 'shift'>,
  now: Instant,
): boolean => hasRole(person, 'agent') && !isInShift(person, now);

/** Whether somebody has asked to end the shift they are in. Coming back from a lost line does not take it back. */
export const isEnding = (person: Pick<Person, 'state' | 'stateSince' | 'shift'>, now: Instant): boolean =>
  person.shift?.endingAt !== undefined && isInShift(person, now);
