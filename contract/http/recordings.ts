import { z } from 'zod';
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
