import { z } from 'zod';
import { consentsOf, familyOf, fileOf, standingConsent } from '../../domain/customer/family.ts';
import { fieldOf, sameValue, tidied } from '../../domain/customer/profile.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { foundSchema } from '../../domain/privacy/rights/erase-found.ts';
import {
  type RightsRequest,
  rightsDraftProblems,
  rightsDraftSchema,
  rightsDueAt,
  rightsState,
} from '../../domain/privacy/rights/rights-request.ts';
import {
  mayStep,
  type RightsStep,
  rightsStepProblems,
  rightsStepSchema,
} from '../../domain/privacy/rights/rights-steps.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, type DraftEvent, defineMutator } from './mutator.ts';
import { interactionOf } from './ownership.ts';

const requestId = z.string().min(1).max(64);
const streamOf = (id: string): Stream => ({ kind: 'customer', id });

/** Takes down what the customer one serves asks for by right (C-249). From then on its clock runs. */
export const receive = defineMutator({
  args: z.object({ requestId, interactionId: z.string(), draft: rightsDraftSchema }),
  by: ['person'],
  run(rows, { requestId: id, interactionId, draft }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.ownerId === person.id, 'notOwner');
    const file = fileOf(rows, interaction.customerId);
    refuseUnless(file, 'notFound');
    if (rows.get('rightsrequest', id)) return [];
    refuseProblems(rightsDraftProblems(draft));
    const { right = 'see', purposes } = draft;
    const data = {
      ...{ requestId: id, right, interactionId, channel: interaction.channel },
      ...{ customerName: file.name, words: draft.words.trim(), answerTo: draft.answerTo.trim() },
      ...(right === 'withdraw' && { purposes: [...new Set(purposes)] }),
      dueAt: rightsDueAt(rows, context.now),
    };
    return [{ stream: streamOf(file.id), type: 'rights.received', data }];
  },
});

function worked(rows: RowReader, id: string, context: Context): RightsRequest {
  actingPerson(rows, context, 'manager', 'admin');
  const row = rows.get('rightsrequest', id);
  refuseUnless(row, 'notFound');
  return row;
}

/** Writes down that somebody made a file of what is kept of the customer, for them. */
export const copy = defineMutator({
  args: z.object({ requestId }),
  by: ['person'],
  run(rows, { requestId: id }, context) {
    const row = worked(rows, id, context);
    refuseUnless(row.right === 'see' || row.right === 'copy', 'notAllowed');
    refuseUnless(['granted', 'done'].includes(rightsState(row)), 'wrongState');
    return [{ stream: streamOf(row.customerId), type: 'rights.copied', data: { requestId: id } }];
  },
});

/**
 * Takes a request on to where it goes next: who asks is made sure of, it is decided, carried out, told. What is found of a
 * customer who is to be deleted only the server can say: it puts that there itself, whatever a desktop sends.
 */
export const step = defineMutator({
  args: z.object({ requestId, step: rightsStepSchema, found: foundSchema.optional() }),
  by: ['person'],
  run(rows, { requestId: id, step: asked, found }, context) {
    const row = worked(rows, id, context);
    refuseUnless(mayStep(row, asked), 'wrongState');
    refuseProblems(rightsStepProblems(row, asked));
    const stream = streamOf(row.customerId);
    if (asked.step === 'check') {
      const { how, passed } = asked;
      return [{ stream, type: 'rights.checked', data: { requestId: id, how, passed } }];
    }
    if (asked.step === 'decide') {
      const data = { requestId: id, granted: asked.granted, reason: asked.reason.trim() };
      return [{ stream, type: 'rights.decided', data }];
    }
    if (asked.step === 'tell')
      return [{ stream, type: 'rights.told', data: { requestId: id, channel: asked.channel } }];
    return carryOut(rows, row, asked, found);
  },
});

type CarryOut = Extract<RightsStep, { step: 'carryOut' }>;

function carryOut(
  rows: RowReader,
  row: RightsRequest,
  { note, changes = [] }: CarryOut,
  found: z.infer<typeof foundSchema> | undefined,
): DraftEvent[] {
  const stream = streamOf(row.customerId);
  const of = { requestId: row.id, note: note.trim() };
  if (row.right === 'correct') {
    const file = fileOf(rows, row.customerId);
    refuseUnless(file, 'notFound');
    const put = changes.map(tidied).filter(({ field, value }) => !sameValue(fieldOf(file, field), value));
    const corrected = put.map(
      (change): DraftEvent => ({
        stream: streamOf(file.id),
        type: 'customer.changed',
        data: { change, was: fieldOf(file, change.field), why: 'customerSaid' },
      }),
    );
    const fields = put.map(({ field }) => field);
    return [...corrected, { stream, type: 'rights.carriedOut', data: { ...of, corrected: fields } }];
  }
  if (row.right === 'withdraw') {
    const consents = consentsOf(familyOf(rows, row.customerId));
    const withdrawn = (row.purposes ?? []).filter((purpose) => standingConsent(consents, purpose)?.given);
    const ended = withdrawn.map(
      (purpose): DraftEvent => ({
        stream: streamOf(fileOf(rows, row.customerId)?.id ?? row.customerId),
        type: 'customer.consented',
        data: { consentId: `${row.id}:${purpose}`, purpose, given: false, channel: row.channel },
      }),
    );
    return [...ended, { stream, type: 'rights.carriedOut', data: { ...of, withdrawn } }];
  }
  if (row.right !== 'delete') return [{ stream, type: 'rights.carriedOut', data: of }];
  refuseUnless(found, 'notAllowed');
  // What nobody has ended yet cannot go on without its customer.
  if (found.open > 0) throw new Refusal('missingField', [{ field: 'openMatters', problem: 'invalid' }]);
  const { customerIds, rows: these, kept } = found;
  return [
    { stream, type: 'customer.erased', data: { requestId: row.id, customerIds, rows: these } },
    { stream, type: 'rights.carriedOut', data: { ...of, erased: these.length, kept } },
  ];
}
