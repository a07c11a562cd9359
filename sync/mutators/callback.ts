import { z } from 'zod';
import {
  type Callback,
  callbackOutcomeSchema,
  callbackPolicySchema,
  callbackProblems,
} from '../../domain/callback/callback.ts';
import { callingRules } from '../../domain/callback/calling-rules.ts';
import { mayKeep, mayTakeBack } from '../../domain/callback/reassign.ts';
import { snoozeRuleProblems } from '../../domain/callback/snooze.ts';
import { leadsCase } from '../../domain/case/may-step.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { leadsQueue, type Person } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { afterTry, saidSchema } from './campaign.ts';
import { stepOfTry } from './case-callback.ts';
import { caseStream } from './case-row.ts';
import { takeStep } from './case-step.ts';
import { actingPerson, type Context, type DraftEvent, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

/** The open promise the actor owns, or leads. */
function ownOpenCallback(rows: RowReader, id: string, context: Context): Callback {
  const person = actingPerson(rows, context);
  const callback = rows.get('callback', id);
  refuseUnless(callback, 'notFound');
  refuseUnless(callback.ownerId === person.id || leads(rows, callback, person), 'notOwner');
  refuseUnless(callback.state === 'open', 'alreadyDone');
  return callback;
}

function leads(rows: RowReader, { caseId, queueId }: Callback, person: Person): boolean {
  if (caseId === undefined) return leadsQueue(person, queueId);
  const row = rows.get('casefile', caseId);
  return row !== undefined && row.aboutId !== person.id && leadsCase(row, person);
}

/** Where what happens to it is written down: in its case, or in the conversation it was promised in. */
const streamOf = ({ caseId, interactionId = '' }: Callback): Stream =>
  caseId === undefined ? interactionStream(interactionId) : caseStream(caseId);

/** Promises to contact the customer by an instant. */
export const promise = defineMutator({
  args: z.object({
    callbackId: z.string(),
    interactionId: z.string(),
    dueAt: z.number().int(),
    policy: callbackPolicySchema,
    purpose: z.string().max(500),
    number: z.string(),
    /** When the agent pressed the key: a promise made offline is judged against the moment it was made. */
    promisedAt: z.number().int(),
  }),
  by: ['person'],
  run(rows, { interactionId, promisedAt, ...promise }, context) {
    const person = actingPerson(rows, context);
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.ownerId === person.id, 'notOwner');
    refuseProblems(callbackProblems(promise, Math.min(promisedAt, context.now)));
    if (rows.get('callback', promise.callbackId)) return [];
    const data = {
      ...promise,
      purpose: promise.purpose.trim(),
      number: promise.number.trim(),
      ownerId: person.id,
    };
    return [{ stream: interactionStream(interactionId), type: 'callback.promised', data }];
  },
});

/** Moves the reminder, never the promise and never into the quiet hours; a reason is needed. */
export const snooze = defineMutator({
  args: z.object({ callbackId: z.string(), until: z.number().int(), reason: z.string().max(200) }),
  by: ['person'],
  run(rows, { callbackId, until, reason }, context) {
    const callback = ownOpenCallback(rows, callbackId, context);
    refuseProblems(snoozeRuleProblems({ until, reason }, callingRules(rows)));
    const data = { callbackId, until, reason: reason.trim() };
    return [{ stream: streamOf(callback), type: 'callback.snoozed', data }];
  },
});

/** Records one try; reaching the customer, or their no, ends the promise. Of a case it is a step in that case. */
export const attempt = defineMutator({
  args: z.object({
    callbackId: z.string(),
    attemptId: z.string(),
    outcome: callbackOutcomeSchema,
    note: z.string().max(2_000),
    /** Whether the result will do: of a case, once its customer was reached. */
    satisfied: z.boolean().optional(),
    /** Of a campaign: what its customer answered, once they were reached. */
    said: saidSchema.optional(),
  }),
  by: ['person'],
  run(rows, { callbackId, satisfied, said, ...data }, context) {
    const callback = ownOpenCallback(rows, callbackId, context);
    if (data.outcome === 'reached' && !callback.campaign && !data.note.trim())
      throw new Refusal('missingField', [{ field: 'note', problem: 'required' }]);
    const attempted: DraftEvent = {
      stream: streamOf(callback),
      type: 'callback.attempted',
      data: { callbackId, ...data },
    };
    if (callback.caseId === undefined)
      return [attempted, ...afterTry(rows, callback, data.outcome, said, context)];
    const taken = stepOfTry(rows, callback, { ...data, satisfied });
    return taken ? [attempted, ...takeStep(rows, taken.row, taken.step, taken.form, context)] : [attempted];
  },
});

/** Gives a promise to somebody else to keep. It is never without an owner, and the customer's time stays. */
export const reassign = defineMutator({
  args: z.object({ callbackId: z.string(), toId: z.string() }),
  by: ['person'],
  run(rows, data, context) {
    const callback = ownOpenCallback(rows, data.callbackId, context);
    if (callback.ownerId === data.toId) return [];
    const to = rows.get('person', data.toId);
    refuseUnless(to, 'notFound');
    const { interactionId = '', caseId = '' } = callback;
    const aboutId = rows.get('interaction', interactionId)?.aboutId ?? rows.get('casefile', caseId)?.aboutId;
    if (!mayKeep(to, callback, aboutId))
      throw new Refusal('missingField', [{ field: 'to', problem: 'invalid' }]);
    return [{ stream: streamOf(callback), type: 'callback.reassigned', data }];
  },
});

/** Takes a promise back that was given away a moment ago. */
export const takeBack = defineMutator({
  args: z.object({ callbackId: z.string() }),
  by: ['person'],
  run(rows, { callbackId }, context) {
    const person = actingPerson(rows, context);
    const callback = rows.get('callback', callbackId);
    refuseUnless(callback, 'notFound');
    if (callback.ownerId === person.id) return [];
    refuseUnless(mayTakeBack(callback, person.id, context.now), 'alreadyDone');
    const data = { callbackId, toId: person.id };
    return [{ stream: streamOf(callback), type: 'callback.reassigned', data }];
  },
});

/** The desktop has reminded its person. */
export const reminded = defineMutator({
  args: z.object({ callbackId: z.string() }),
  by: ['person'],
  run(rows, { callbackId }, context) {
    const callback = rows.get('callback', callbackId);
    if (!callback || callback.state === 'done' || callback.remindedAt !== undefined) return [];
    refuseUnless(callback.ownerId === context.actor.id, 'notOwner');
    return [{ stream: streamOf(callback), type: 'callback.reminded', data: { callbackId } }];
  },
});
