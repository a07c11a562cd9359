import type { JournalEvent } from '../journal/event.ts';
import type { Person } from '../person/person.ts';
import { comesFromBreak } from './breaks.ts';
import type { Shift } from './shift.ts';

/** What an event makes of a person's shift; undefined when it says nothing about one. */
export function shiftAfter(
  person: Person,
  event: JournalEvent,
): Pick<Person, 'shift' | 'leftBehind'> | undefined {
  switch (event.type) {
    case 'shift.started':
      return { shift: { startedAt: event.at, workedSince: event.at }, leftBehind: undefined };
    case 'shift.finished': {
      const { interactionIds, callbackIds, drafts, unsent } = event.data;
      const some = interactionIds.length + callbackIds.length + drafts + unsent > 0;
      return { shift: undefined, leftBehind: some ? { ...event.data, at: event.at } : undefined };
    }
    case 'person.stateChanged':
      return person.shift && { shift: declared(person, person.shift, event.at, event.data.state) };
    default:
      return undefined;
  }
}

/** Draining ends it, any other work takes that back; being gone changes neither. */
function declared(person: Person, shift: Shift, at: number, state: Person['state']): Shift {
  const { endingAt, ...rest } = shift;
  const ending = state === 'draining' ? (endingAt ?? at) : state === 'offline' ? endingAt : undefined;
  return {
    ...rest,
    ...(ending !== undefined && { endingAt: ending }),
    workedSince: comesFromBreak(person, at) ? at : shift.workedSince,
  };
}
