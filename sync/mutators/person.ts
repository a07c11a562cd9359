import { z } from 'zod';
import { agentStateSchema, reasonCodeSchema } from '../../domain/person/person.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import { isTooOld } from '../../domain/release/release.ts';
import { lacksIn } from '../../domain/training/gate.ts';
import { actingPerson, defineMutator } from './mutator.ts';
import { beginsShift } from './shift.ts';

/** Somebody declares whether they take work; the first time begins their shift. Not ready needs a reason. */
export const setState = defineMutator({
  args: z.object({ state: agentStateSchema, reason: reasonCodeSchema.optional() }),
  by: ['person'],
  run(rows, { state, reason }, context) {
    const person = actingPerson(rows, context);
    if (state === 'notReady' && !reason)
      throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
    if (person.state === state && person.reason === reason) return [];
    if (state === 'available') {
      refuseUnless(lacksIn(rows, person, context.now).length === 0, 'notQualified');
      refuseUnless(!isTooOld(rows, person.id), 'tooOld');
    }
    const stream = { kind: 'person' as const, id: person.id };
    const begun = state === 'offline' ? [] : beginsShift(person, context.now);
    return [...begun, { stream, type: 'person.stateChanged', data: { state, reason } }];
  },
});

/** The server notices that a person's desktop is gone: an offline desktop's lease on new offers ends at once. */
export const wentOffline = defineMutator({
  args: z.object({ personId: z.string() }),
  by: ['system'],
  run(rows, { personId }) {
    const person = rows.get('person', personId);
    if (!person || person.state === 'offline') return [];
    return [
      { stream: { kind: 'person', id: personId }, type: 'person.stateChanged', data: { state: 'offline' } },
    ];
  },
});
