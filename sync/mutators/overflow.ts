import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { leadsQueue } from '../../domain/person/person.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import { DAY } from '../../domain/time.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const one = z.object({ queueId: z.string() });
const streamOf = (id: string): Stream => ({ kind: 'config', id: `queue:${id}` });

/** Who leads a queue has another one help out at once, until an end within a day. */
export const open = defineMutator({
  args: one.extend({ toQueueId: z.string(), until: z.number().int() }),
  by: ['person'],
  run(rows, { queueId, toQueueId, until }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    refuseUnless(rows.get('queue', queueId) && rows.get('queue', toQueueId), 'notFound');
    refuseUnless(leadsQueue(person, queueId), 'notAllowed');
    if (toQueueId === queueId || until > context.now + DAY)
      throw new Refusal('missingField', [
        { field: toQueueId === queueId ? 'toQueueId' : 'until', problem: 'invalid' },
      ]);
    // Asked for without a network, and over before it arrived.
    if (until <= context.now) return [];
    return [{ stream: streamOf(queueId), type: 'queue.overflowOpened', data: { queueId, toQueueId, until } }];
  },
});

/** Nobody else of the line is shown there; whoever was already, stays until somebody takes them. */
export const close = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { queueId }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const queue = rows.get('queue', queueId);
    refuseUnless(queue, 'notFound');
    refuseUnless(leadsQueue(person, queueId), 'notAllowed');
    if (queue.openedOverflow === undefined) return [];
    return [{ stream: streamOf(queueId), type: 'queue.overflowClosed', data: { queueId } }];
  },
});
