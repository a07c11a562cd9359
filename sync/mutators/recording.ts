import { z } from 'zod';
import { standingConsent } from '../../domain/customer/family.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { legIdOf } from '../../domain/interaction/project-leg.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { hasRole, leadsQueue, type Person } from '../../domain/person/person.ts';
import { RECORDINGS_KEPT_MONTHS, type Stretch, stretchSchema } from '../../domain/recording/recording.ts';
import { isKept, keptSince } from '../../domain/recording/retention.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { MINUTE } from '../../domain/time.ts';
import { actingPerson, type Context, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

const id = z.string().min(1).max(64);
const NOTE_LIMIT = 500;

/** Whoever had it in hand at one time; several may have. */
const hadInHand = (rows: RowReader, { id, ownerId, legs }: Interaction, personId: string): boolean =>
  ownerId === personId ||
  Array.from({ length: legs }, (_, n) => rows.get('leg', legIdOf(id, n + 1))).some(
    (leg) => leg?.agentId === personId,
  );

/** Evaluators, and who leads its queue. */
const looksAfterQuality = (person: Person, { queueId }: Interaction): boolean =>
  hasRole(person, 'evaluator') || leadsQueue(person, queueId);

/** The customer's refusal counts from the moment it was said, whoever has not heard of it yet (C-151). */
function refuseAgainstConsent(rows: RowReader, { customerId }: Interaction, { from }: Stretch): void {
  const customer = rows.get('customer', customerId);
  const consents = [...(customer?.consents ?? [])].sort((a, b) => b.at - a.at);
  const standing = standingConsent(consents, 'recording');
  refuseUnless(standing?.given !== false || from < standing.at, 'notAllowed');
}

/** The centre itself brings in files, and records nothing. */
function refuseUnlessTheirs(rows: RowReader, interaction: Interaction, stretch: Stretch, context: Context) {
  if (context.actor.kind === 'system') return refuseUnless(stretch.added, 'badArguments');
  const person = actingPerson(rows, context);
  if (stretch.added) return refuseUnless(looksAfterQuality(person, interaction), 'notAllowed');
  refuseUnless(hadInHand(rows, interaction, person.id), 'notOwner');
  refuseAgainstConsent(rows, interaction, stretch);
}

/**
 * Says that a stretch was recorded; its bytes follow. Who had the matter in hand tells of their own screen; who looks
 * after quality brings in what was recorded elsewhere.
 */
export const add = defineMutator({
  args: stretchSchema.extend({ recordingId: id, interactionId: z.string() }),
  by: ['person', 'system'],
  run(rows, { interactionId, recordingId, ...stretch }, context) {
    const interaction = interactionOf(rows, interactionId);
    refuseUnlessTheirs(rows, interaction, stretch, context);
    refuseUnless(
      stretch.from >= interaction.arrivedAt - MINUTE && stretch.to >= stretch.from,
      'badArguments',
    );
    refuseUnless((stretch.kind === 'sound') === stretch.mediaType.startsWith('audio/'), 'wrongFileType');
    const known = rows.get('recording', recordingId);
    if (known) {
      refuseUnless(known.interactionId === interactionId && known.hash === stretch.hash, 'badArguments');
      return [];
    }
    const stream = interactionStream(interactionId);
    return [{ stream, type: 'recording.segment', data: { recordingId, ...stretch } }];
  },
});

/** The customer does not want to be recorded; their matter is handled all the same (C-151). */
export const omit = defineMutator({
  args: z.object({ interactionId: z.string(), reason: z.enum(['refused']) }),
  by: ['person'],
  run(rows, { interactionId, reason }, context) {
    const person = actingPerson(rows, context);
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(interaction.ownerId === person.id, 'notOwner');
    if (interaction.recordingOmitted) return [];
    return [{ stream: interactionStream(interactionId), type: 'recording.omitted', data: { reason } }];
  },
});

/** Keeps what was recorded beyond its time, for a complaint or a court, or lets it go again. */
export const hold = defineMutator({
  args: z.object({ interactionId: z.string(), held: z.boolean(), reason: z.string().max(NOTE_LIMIT) }),
  by: ['person'],
  run(rows, { interactionId, held, reason }, context) {
    const interaction = looked(rows, interactionId, context);
    const why = reason.trim();
    refuseProblems(held && !why ? [{ field: 'reason', problem: 'required' }] : []);
    if (held === (interaction.recordingHeld !== undefined)) return [];
    const data = { held, reason: why };
    return [{ stream: interactionStream(interactionId), type: 'recording.held', data }];
  },
});

function looked(rows: RowReader, interactionId: string, context: Context): Interaction {
  const person = actingPerson(rows, context, 'evaluator', 'teamLead');
  const interaction = interactionOf(rows, interactionId);
  refuseUnless(looksAfterQuality(person, interaction), 'notAllowed');
  return interaction;
}

/** The bytes that came were not those of the hash (C-150). */
export const reportDamage = defineMutator({
  args: z.object({ interactionId: z.string(), recordingId: id }),
  by: ['person'],
  run(rows, { interactionId, recordingId }, context) {
    actingPerson(rows, context);
    interactionOf(rows, interactionId);
    return [{ stream: interactionStream(interactionId), type: 'recording.damaged', data: { recordingId } }];
  },
});

/** Pins a note to an instant of a replay. */
export const note = defineMutator({
  args: z.object({
    interactionId: z.string(),
    noteId: id,
    about: z.number().int(),
    text: z.string().max(NOTE_LIMIT),
  }),
  by: ['person'],
  run(rows, { interactionId, noteId, about, text }, context) {
    looked(rows, interactionId, context);
    const said = text.trim();
    refuseProblems(said ? [] : [{ field: 'text', problem: 'required' }]);
    const data = { noteId, about, text: said };
    return [{ stream: interactionStream(interactionId), type: 'replay.noted', data }];
  },
});

const awaited = (rows: RowReader, recordingId: string) => {
  const recording = rows.get('recording', recordingId);
  return recording?.state === 'uploading' ? recording : undefined;
};

/** The server has all bytes, and they are what they were said to be. */
export const stored = defineMutator({
  args: z.object({ recordingId: id }),
  by: ['system'],
  run(rows, { recordingId }) {
    const recording = awaited(rows, recordingId);
    if (!recording) return [];
    const stream = interactionStream(recording.interactionId);
    return [{ stream, type: 'recording.stored', data: { recordingId } }];
  },
});

/** The centre waits no longer for bytes that did not come. */
export const neverCame = defineMutator({
  args: z.object({ recordingId: id }),
  by: ['system'],
  run(rows, { recordingId }) {
    const recording = awaited(rows, recordingId);
    if (!recording) return [];
    const stream = interactionStream(recording.interactionId);
    return [{ stream, type: 'recording.lost', data: { recordingId } }];
  },
});

/** Its time is over and nobody holds it: deleted, with a certificate in the journal (P-RET). */
export const retire = defineMutator({
  args: z.object({ recordingId: id }),
  by: ['system'],
  run(rows, { recordingId }, { now }) {
    const recording = rows.get('recording', recordingId);
    refuseUnless(recording, 'notFound');
    if (recording.state === 'deleted') return [];
    const interaction = rows.get('interaction', recording.interactionId);
    const kept = interaction !== undefined && isKept(interaction, recording);
    refuseUnless(!kept && recording.to < keptSince(now), 'wrongState');
    const { kind, hash, size, from, to } = recording;
    const certificate = { recordingId, kind, hash, size, from, to, keptMonths: RECORDINGS_KEPT_MONTHS };
    const stream = interactionStream(recording.interactionId);
    return [{ stream, type: 'recording.deleted', data: { ...certificate, why: 'retention' } }];
  },
});
