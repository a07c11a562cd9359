import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { leadsQueue } from '../../domain/person/person.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import {
  judgeWatch,
  warningAnswerSchema,
  watchContentSchema,
  watchProblems,
} from '../../domain/watch/watch.ts';
import { actingPerson, type DraftEvent, defineMutator } from './mutator.ts';

const one = z.object({ watchId: z.string().min(1).max(64) });
const streamOf = (id: string): Stream => ({ kind: 'config', id: `watch:${id}` });

/** Watches a figure of a queue one leads, or watches it otherwise than before. */
export const set = defineMutator({
  args: one.extend({ content: watchContentSchema }),
  by: ['person'],
  run(rows, { watchId, content }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    refuseUnless(rows.get('queue', content.queueId), 'notFound');
    const known = rows.get('watch', watchId);
    for (const queueId of [content.queueId, known?.queueId ?? content.queueId])
      refuseUnless(leadsQueue(person, queueId), 'notAllowed');
    const owner = rows.get('person', content.ownerId);
    refuseUnless(owner && leadsQueue(owner, content.queueId), 'notAllowed');
    refuseProblems(watchProblems(content));
    return [{ stream: streamOf(watchId), type: 'watch.set', data: { watchId, ...content } }];
  },
});

/** Nobody is warned of it any more; what it came to stays to be read. */
export const stop = defineMutator({
  args: one,
  by: ['person'],
  run(rows, { watchId }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const watch = rows.get('watch', watchId);
    refuseUnless(watch, 'notFound');
    refuseUnless(leadsQueue(person, watch.queueId), 'notAllowed');
    if (watch.state === 'stopped') return [];
    return [{ stream: streamOf(watchId), type: 'watch.stopped', data: { watchId } }];
  },
});

/** What its owner did about a warning; the first answer stands. */
export const answer = defineMutator({
  args: z.object({ warningId: z.string(), how: warningAnswerSchema }),
  by: ['person'],
  run(rows, { warningId, how }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const warning = rows.get('warning', warningId);
    refuseUnless(warning, 'notFound');
    refuseUnless(warning.ownerId === person.id, 'notOwner');
    if (warning.answer) return [];
    return [{ stream: streamOf(warning.watchId), type: 'warning.answered', data: { warningId, how } }];
  },
});

/** What a value does to a watch, decided over the row as it stands: two processes that look at once warn once. */
export const cross = defineMutator({
  args: one.extend({ warningId: z.string(), value: z.number(), spent: z.array(z.number().int()) }),
  by: ['system'],
  run(rows, { watchId, warningId, value, spent }, context): DraftEvent[] {
    const watch = rows.get('watch', watchId);
    refuseUnless(watch, 'notFound');
    const stream = streamOf(watchId);
    const verdict = judgeWatch(watch, value, spent, context.now);
    if (verdict === 'crossed')
      return [{ stream, type: 'watch.crossed', data: { watchId, warningId, value } }];
    return verdict ? [{ stream, type: 'watch.crossedBack', data: { watchId, value } }] : [];
  },
});
