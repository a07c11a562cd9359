import { atMinute, type SiteDay } from '../../../domain/calendar/site-time.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { AgentState, ReasonCode } from '../../../domain/person/person.ts';
import { asPerson } from '../city/city-view.ts';
import { chanceOf } from '../city/dice.ts';

const DAYS = 14;
/** An early and a late shift, in minutes of the day; everybody has a meal in the middle and is a little early or late. */
const SHIFTS = [
  { from: 8 * 60, to: 16 * 60 },
  { from: 14 * 60, to: 22 * 60 },
] as const;
const MEAL = 30;
const APART = 9;

/** When colleagues were there in the fortnight before today: what occupancy of those days is made of. */
export const daysDeclared = (people: readonly string[], today: SiteDay): JournalEvent[] =>
  people.flatMap((personId, n) =>
    Array.from({ length: DAYS }, (_, day) => declaredOn(personId, today - DAYS + day, n)).flat(),
  );

function declaredOn(personId: string, day: SiteDay, n: number): JournalEvent[] {
  const { from, to } = SHIFTS[(n + Math.floor(day / 7)) % SHIFTS.length] ?? SHIFTS[0];
  const about = (minute: number) =>
    atMinute(day, minute) + Math.floor(chanceOf(personId, day, minute) * APART * 60_000);
  const middle = (from + to) / 2;
  const said = (at: number, state: AgentState, reason?: ReasonCode): JournalEvent => ({
    id: `${personId}-${at}`,
    stream: { kind: 'person', id: personId },
    type: 'person.stateChanged',
    at,
    actor: asPerson(personId),
    data: { state, ...(reason && { reason }) },
  });
  return [
    said(about(from - APART), 'available'),
    said(about(middle), 'notReady', 'meal'),
    said(about(middle + MEAL), 'available'),
    said(about(to), 'offline'),
  ];
}
