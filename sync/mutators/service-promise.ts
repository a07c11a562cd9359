import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { proposedOf } from '../../domain/policy/approval.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { promiseDraftSchema, promiseProblems, wholeTerms } from '../../domain/sla/service-promise.ts';
import { decisionArgs, refuseUnlessMayDecide } from './decided-by-another.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (id: string): Stream => ({ kind: 'config', id: `servicePromise:${id}` });
const promiseId = z.string().regex(/^[\w-]{1,64}$/);

/**
 * Proposes a promise, or another version of one, from a day to come. What lacks its answer time, its handling limit or its
 * grade is refused with the names of what is missing (C-019).
 */
export const propose = defineMutator({
  args: z.object({ promiseId, draft: promiseDraftSchema }),
  by: ['person'],
  run(rows, { promiseId: id, draft }, context) {
    actingPerson(rows, context, 'admin');
    const promise = rows.get('servicepromise', id);
    refuseUnless(!proposedOf(promise?.versions), 'wrongState');
    refuseUnless(!draft.ends || promise, 'notFound');
    for (const queueId of draft.holdsFor.queueIds ?? []) refuseUnless(rows.get('queue', queueId), 'notFound');
    refuseProblems(promiseProblems(draft, context.now));
    const terms = wholeTerms(draft);
    refuseUnless(terms, 'missingField');
    return [{ stream: streamOf(id), type: 'servicePromise.proposed', data: { promiseId: id, ...terms } }];
  },
});

/** A manager approves or declines what an admin proposed. */
export const decide = defineMutator({
  args: decisionArgs.extend({ promiseId }),
  by: ['person'],
  run(rows, data, context) {
    const person = actingPerson(rows, context, 'manager');
    const versions = rows.get('servicepromise', data.promiseId)?.versions;
    refuseUnlessMayDecide(versions, data, person.id, context.now);
    return [{ stream: streamOf(data.promiseId), type: 'servicePromise.decided', data }];
  },
});
