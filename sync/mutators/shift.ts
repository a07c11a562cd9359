import type { RowReader } from '../../domain/journal/rows.ts';
import type { Person } from '../../domain/person/person.ts';
import { refuseProblems } from '../../domain/refusal.ts';
import { isInShift } from '../../domain/shift/in-shift.ts';
import { finishProblems, keepsOpen, keepsPromise } from '../../domain/shift/left-open.ts';
import { leftOpenSchema } from '../../domain/shift/shift.ts';
import type { Instant } from '../../domain/time.ts';
import { actingPerson, type DraftEvent, defineMutator } from './mutator.ts';

/** The shift that begins with the first state somebody declares in it; nothing while they are in one. */
export const beginsShift = (person: Person, now: Instant): DraftEvent[] =>
  isInShift(person, now)
    ? []
    : [{ stream: { kind: 'person', id: person.id }, type: 'shift.started', data: {} }];

/**
 * Ends the shift. What is named as left open counts only while it is so; the server names itself what it knows of
 * (`server/shift`). With anything left a reason is needed, and the team lead sees both.
 */
export const finish = defineMutator({
  args: leftOpenSchema,
  by: ['person'],
  run(rows, named, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const left = {
      ...named,
      interactionIds: named.interactionIds.filter((id) => isStillOpen(rows, id, person.id)),
      callbackIds: named.callbackIds.filter((id) => isStillPromised(rows, id, person.id, context.now)),
      reason: named.reason.trim(),
    };
    refuseProblems(finishProblems(left));
    const stream = { kind: 'person' as const, id: person.id };
    const away: DraftEvent[] =
      person.state === 'offline' ? [] : [{ stream, type: 'person.stateChanged', data: { state: 'offline' } }];
    return [...away, { stream, type: 'shift.finished', data: left }];
  },
});

function isStillOpen(rows: RowReader, id: string, personId: string): boolean {
  const interaction = rows.get('interaction', id);
  return interaction !== undefined && keepsOpen(interaction, personId);
}

function isStillPromised(rows: RowReader, id: string, personId: string, now: Instant): boolean {
  const callback = rows.get('callback', id);
  return callback !== undefined && keepsPromise(callback, personId, now);
}
