import { z } from 'zod';
import { askedSchema } from '../../domain/customer/asked.ts';
import { type Customer, consentPurposeSchema } from '../../domain/customer/customer.ts';
import { CUSTOMER_GROUPS } from '../../domain/customer/customer-groups.ts';
import { duplicateSigns } from '../../domain/customer/duplicates.ts';
import { fileOf } from '../../domain/customer/family.ts';
import {
  correctionWhySchema,
  mayChangeField,
  needsReason,
  needsVerification,
} from '../../domain/customer/field-rights.ts';
import { followsFrom } from '../../domain/customer/identity-questions.ts';
import {
  changeSchema,
  fieldOf,
  fieldValueSchema,
  profileFieldSchema,
  profileProblems,
  sameValue,
  tidied,
} from '../../domain/customer/profile.ts';
import { disclosureOf, verificationResultSchema } from '../../domain/customer/verification.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole } from '../../domain/person/person.ts';
import { noticeInForce, PRIVACY_NOTICE } from '../../domain/privacy/notice.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf, ownOpenInteraction } from './ownership.ts';

export const NOTE_LIMIT = 2_000;

const customerStream = (id: string): Stream => ({ kind: 'customer', id });
const id = z.string().min(1).max(64);
const target = z.object({ interactionId: z.string(), customerId: z.string() });
const required = (field: string): Refusal => new Refusal('missingField', [{ field, problem: 'required' }]);

/** The file of a customer whom the actor serves or served, and the interaction in which. */
function servedFile(
  rows: RowReader,
  { interactionId, customerId }: z.infer<typeof target>,
  context: Context,
): { file: Customer; interaction: Interaction } {
  const person = actingPerson(rows, context, 'agent', 'teamLead');
  const interaction = interactionOf(rows, interactionId);
  refuseUnless(interaction.ownerId === person.id, 'notOwner');
  const file = fileOf(rows, customerId);
  refuseUnless(file, 'notFound');
  refuseUnless(fileOf(rows, interaction.customerId)?.id === file.id, 'notFound');
  return { file, interaction };
}

/** Says whether the customer has shown who they are; too many failures are final for this interaction (C-047). */
export const verify = defineMutator({
  args: z.object({
    interactionId: z.string(),
    result: verificationResultSchema,
    scriptId: z.string().optional(),
    reason: z.string().max(200).optional(),
    asked: z.array(askedSchema).max(6).optional(),
  }),
  by: ['person'],
  run(rows, { interactionId, result, scriptId, reason, asked }, context) {
    const interaction = ownOpenInteraction(rows, interactionId, context);
    refuseUnless(disclosureOf(interaction) !== 'locked', 'disclosureLocked');
    const why = reason?.trim() || undefined;
    if (result === 'skipped' && !why) throw required('reason');
    if (asked && result !== 'skipped' && !followsFrom(result, asked))
      throw new Refusal('missingField', [{ field: 'asked', problem: 'invalid' }]);
    const data = {
      ...{ result, ...(scriptId !== undefined && { scriptId }), ...(why && { reason: why }) },
      ...(asked && { asked }),
    };
    return [{ stream: interactionStream(interactionId), type: 'verification.recorded', data }];
  },
});

/**
 * Corrects one field of a profile. What it `was` when the person looked is compared: two people who correct different
 * fields both have their way, of two who correct the same one the later is asked (C-230). What was known is put otherwise
 * only for a reason (C-055).
 */
export const change = defineMutator({
  args: target.extend({
    change: changeSchema,
    was: fieldValueSchema,
    why: correctionWhySchema.optional(),
  }),
  by: ['person'],
  run(rows, { change: asked, was, why, ...args }, context) {
    const { file, interaction } = servedFile(rows, args, context);
    refuseUnless(file.id === args.customerId, 'changedMeanwhile');
    const change = tidied(asked);
    refuseUnless(mayChangeField(actingPerson(rows, context), change.field), 'notAllowed');
    refuseProblems(profileProblems(change));
    if (change.field === 'customerType' && change.value !== null)
      refuseUnless(isKnownType(rows, change.value), 'notFound');
    const stands = fieldOf(file, change.field);
    if (sameValue(stands, change.value)) return [];
    refuseUnless(sameValue(stands, was), 'changedMeanwhile');
    refuseUnless(!needsVerification(file, change.field, disclosureOf(interaction)), 'notVerified');
    if (needsReason(file, change.field) && why === undefined) throw required('why');
    const data = { interactionId: interaction.id, change, was, ...(why && { why }) };
    return [{ stream: customerStream(file.id), type: 'customer.changed', data }];
  },
});

const isKnownType = (rows: RowReader, typeId: string): boolean =>
  rows.get('customergroups', CUSTOMER_GROUPS)?.types.some((one) => one.id === typeId) ?? false;

/** Writes into the file; what is written stays. */
export const note = defineMutator({
  args: target.extend({ noteId: id, text: z.string() }),
  by: ['person'],
  run(rows, { noteId, text, ...args }, context) {
    const { file, interaction } = servedFile(rows, args, context);
    const words = text.trim();
    if (!words) throw required('text');
    refuseUnless(words.length <= NOTE_LIMIT, 'tooLong');
    if (file.notes?.some((one) => one.id === noteId)) return [];
    const data = { interactionId: interaction.id, noteId, text: words };
    return [{ stream: customerStream(file.id), type: 'customer.noted', data }];
  },
});

/** Puts a note on top of the others, or lets it go down again. The file it was written into keeps it. */
export const pinNote = defineMutator({
  args: target.extend({ noteId: id, pinned: z.boolean() }),
  by: ['person'],
  run(rows, { noteId, pinned, ...args }, context) {
    servedFile(rows, args, context);
    const written = rows.get('customer', args.customerId)?.notes?.find((one) => one.id === noteId);
    refuseUnless(written, 'notFound');
    if ((written.pinned ?? false) === pinned) return [];
    return [
      { stream: customerStream(args.customerId), type: 'customer.notePinned', data: { noteId, pinned } },
    ];
  },
});

/** The customer says yes or no to something; the channel is that of the interaction in which they said it. */
export const consent = defineMutator({
  args: target.extend({ consentId: id, purpose: consentPurposeSchema, given: z.boolean() }),
  by: ['person'],
  run(rows, { consentId, purpose, given, ...args }, context) {
    const { file, interaction } = servedFile(rows, args, context);
    if (file.consents?.some((one) => one.id === consentId)) return [];
    const { id: interactionId, channel } = interaction;
    const notice = noticeInForce(rows.get('privacynotice', PRIVACY_NOTICE));
    const version = purpose === 'privacy' ? notice?.version : undefined;
    const data = { interactionId, consentId, purpose, given, channel, ...(version && { version }) };
    return [{ stream: customerStream(file.id), type: 'customer.consented', data }];
  },
});

/** Agents join the files of whom they serve; team leads any that look like one person's. */
function refuseUnlessMayMerge(
  rows: RowReader,
  files: readonly Customer[],
  interactionId: string | undefined,
  context: Context,
): void {
  const person = actingPerson(rows, context, 'agent', 'teamLead');
  if (hasRole(person, 'teamLead')) return;
  refuseUnless(interactionId !== undefined, 'notAllowed');
  const interaction = interactionOf(rows, interactionId);
  refuseUnless(interaction.ownerId === person.id, 'notOwner');
  const served = fileOf(rows, interaction.customerId)?.id;
  refuseUnless(
    files.some((file) => file.id === served),
    'notAllowed',
  );
}

/**
 * Joins two files of one person (C-055). Only the server has both files, so only it decides: what either of them was
 * when the person chose is compared.
 */
export const merge = defineMutator({
  args: z.object({
    mergeId: id,
    survivorId: z.string(),
    otherId: z.string(),
    interactionId: z.string().optional(),
    /** Fields that the survivor takes over. */
    take: z.array(profileFieldSchema).max(20),
    reason: z.string().max(200),
    /** How often each file had been changed. */
    basedOn: z.object({ survivor: z.number().int(), other: z.number().int() }),
  }),
  by: ['person'],
  run(rows, { mergeId, survivorId, otherId, interactionId, take, reason, basedOn }, context) {
    const survivor = rows.get('customer', survivorId);
    const other = rows.get('customer', otherId);
    refuseUnless(survivor && other && survivorId !== otherId, 'notFound');
    refuseUnlessMayMerge(rows, [survivor, other], interactionId, context);
    if (survivor.merged?.some((one) => one.id === mergeId)) return [];
    if (!reason.trim()) throw required('reason');
    const stands = [survivor, other].map(({ revision = 0 }) => revision).join();
    const alone = survivor.mergedInto === undefined && other.mergedInto === undefined;
    refuseUnless(alone && stands === `${basedOn.survivor},${basedOn.other}`, 'changedMeanwhile');
    refuseUnless(duplicateSigns(survivor, other).length > 0, 'notAllowed');
    const data = { mergeId, otherId, take: [...new Set(take)], reason: reason.trim() };
    return [{ stream: customerStream(survivorId), type: 'customer.merged', data }];
  },
});

/** Takes a merge back. The last one first: only then is every field what it was. */
export const undoMerge = defineMutator({
  args: z.object({ survivorId: z.string(), mergeId: id, interactionId: z.string().optional() }),
  by: ['person'],
  run(rows, { survivorId, mergeId, interactionId }, context) {
    const survivor = rows.get('customer', survivorId);
    refuseUnless(survivor, 'notFound');
    refuseUnlessMayMerge(rows, [survivor], interactionId, context);
    const merged = survivor.merged ?? [];
    const found = merged.find((one) => one.id === mergeId);
    refuseUnless(found, 'alreadyDone');
    refuseUnless(found === merged.at(-1) && survivor.mergedInto === undefined, 'changedMeanwhile');
    refuseUnless(rows.get('customer', found.otherId), 'notFound');
    const data = { mergeId, otherId: found.otherId };
    return [{ stream: customerStream(survivorId), type: 'customer.mergeUndone', data }];
  },
});
