import { z } from 'zod';
import { interactionSchema } from '../../domain/interaction/interaction.ts';
import { recordingStandings } from '../../domain/recording/reconcile.ts';
import { stretchSchema } from '../../domain/recording/recording.ts';

/**
 * `POST /recordings` -> `decidedSchema`: a stretch was recorded, and its bytes follow under `/blobs/:hash` as those of a
 * file do (`blobs.ts`). The same one again does no harm. Not a mutation of the outbox: nothing waits for it, nothing is
 * shown of it where it was recorded, and an hour without a line must not put sixty of them before an answer.
 */
export const announceRecordingSchema = stretchSchema.extend({
  recordingId: z.string().min(1).max(64),
  interactionId: z.string().max(200),
});
export type AnnounceRecording = z.infer<typeof announceRecordingSchema>;

const standingSchema = z.enum(recordingStandings);

/** `GET /recordings/reconciliation`: what ended in [from, to), held against what was recorded of it (C-149). */
export const reconciliationQuerySchema = z.object({
  from: z.coerce.number().int(),
  to: z.coerce.number().int(),
  /** Only those that stand like this are listed; the counts are always of all. */
  standing: standingSchema.optional(),
  /** The interaction after which the list goes on. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** Evaluators are told of everything, team leads of what was in a queue of theirs. */
export const reconciliationSchema = z.object({
  counts: z.array(z.object({ standing: standingSchema, count: z.number().int() })),
  /** The last to end first. */
  lines: z.array(z.object({ interaction: interactionSchema, standing: standingSchema })),
  next: z.string().optional(),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;
