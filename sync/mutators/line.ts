import { z } from 'zod';
import { outageId } from '../../domain/line/outage.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

/** A desktop was cut off and is back: it says when, by the centre's time as it knew it (C-268). Every window may say so. */
export const note = defineMutator({
  args: z.object({
    deviceId: z.string().min(1).max(64),
    since: z.number().int().min(0),
    until: z.number().int().min(0),
  }),
  by: ['person'],
  run(rows, { deviceId, since, until }, context) {
    const person = actingPerson(rows, context);
    refuseUnless(since < until, 'badArguments');
    const id = outageId(deviceId, since);
    if (rows.get('outage', id)) return [];
    const stream = { kind: 'person' as const, id: person.id };
    return [{ stream, type: 'line.cut', data: { outageId: id, deviceId, since, until } }];
  },
});
