import { hasRole, type Person } from '../../../domain/person/person.ts';
import { openWorkOf } from '../../../domain/routing/eligibility.ts';
import { type Duration, type Instant, MINUTE } from '../../../domain/time.ts';
import { asPerson, type CityView, type Deed } from './city-view.ts';
import { chanceOf } from './dice.ts';

/** With more than this many waiting everybody helps, whoever would like the work. */
const EVERYBODY_HELPS = 4;
const BREAK_EVERY: Duration = 40 * MINUTE;
const BREAK: Duration = 3 * MINUTE;

/** Agents who have really signed in, are ready, have room and are not being asked right now. */
export function wantWork(view: CityView, colleagues: ReadonlySet<string>): Person[] {
  const rows = view.chats.map(({ row }) => row);
  const turnedDown = new Set(
    rows.filter(({ state }) => state === 'queued').flatMap((row) => row.askedBefore),
  );
  return view.people.filter(
    (person) =>
      !colleagues.has(person.id) &&
      hasRole(person, 'agent') &&
      person.state === 'available' &&
      !turnedDown.has(person.id) &&
      !rows.some(({ state, offer }) => state === 'offered' && offer?.personId === person.id) &&
      openWorkOf(person.id, rows) < person.capacity,
  );
}

/** Colleagues come to work, take breaks in turn, and step back while a real agent would like the next customer. */
export function shiftDeeds(view: CityView, colleagues: ReadonlySet<string>, now: Instant): Deed[] {
  const eager = wantWork(view, colleagues);
  const waiting = view.chats.filter(({ row }) => row.state === 'queued' && !row.offHours).length;
  return view.people
    .filter(({ id }) => colleagues.has(id))
    .flatMap((person): Deed[] => {
      const stepsBack =
        waiting <= EVERYBODY_HELPS &&
        eager.some(({ queueIds }) => queueIds.some((id) => person.queueIds.includes(id)));
      const args = onBreak(person.id, now)
        ? { state: 'notReady' as const, reason: 'break' as const }
        : { state: stepsBack ? ('busy' as const) : ('available' as const) };
      if (person.state === args.state) return [];
      return [{ name: 'person.setState', args, actor: asPerson(person.id) }];
    });
}

/** Everybody's breaks come at their own time. */
const onBreak = (personId: string, now: Instant): boolean =>
  (now + chanceOf(personId, 'break') * BREAK_EVERY) % BREAK_EVERY < BREAK;
