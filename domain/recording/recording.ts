import { z } from 'zod';
import { contentHashSchema } from '../attachment/attachment.ts';
import { type Duration, MINUTE } from '../time.ts';

/** The largest recording that is taken as one file, in bytes. */
export const RECORDING_LIMIT = 64 * 1024 * 1024;
/** How much of the screen one file holds, about. */
export const STRETCH_LENGTH: Duration = MINUTE;
/** For how many months recordings are kept (P-RET, C-057). */
export const RECORDINGS_KEPT_MONTHS = 6;

/** `styles`: how a recorded screen looked, once for all recordings of one build; it says nothing of anybody. */
export const recordingKindSchema = z.enum(['screen', 'sound', 'styles']);
export type RecordingKind = z.infer<typeof recordingKindSchema>;

export const recordingMediaTypes = ['application/gzip', 'audio/wav', 'audio/ogg', 'audio/webm'] as const;
export const recordingMediaTypeSchema = z.enum(recordingMediaTypes);
export type RecordingMediaType = z.infer<typeof recordingMediaTypeSchema>;

/** Why a recording stopped while the matter was still in hand, as far as the one who recorded could say. */
export const stopReasonSchema = z.enum([
  'sensitiveField',
  'otherMatter',
  'otherScreen',
  'held',
  'refused',
  'over',
]);
export type StopReason = z.infer<typeof stopReasonSchema>;

/**
 * A stretch of an interaction's screen or sound in one file, which is named by the SHA-256 of its bytes. A screen's
 * begins with the whole of it, so that it is shown without any stretch before it.
 */
export const stretchSchema = z.object({
  kind: recordingKindSchema,
  hash: contentHashSchema,
  /** In bytes. */
  size: z.number().int().positive().max(RECORDING_LIMIT),
  mediaType: recordingMediaTypeSchema,
  from: z.number().int(),
  to: z.number().int(),
  /** Why it is not followed by another one at once; nothing where it is, or where nobody was left to say. */
  until: stopReasonSchema.optional(),
  /** The file that says how this screen looked. */
  styles: z.object({ hash: contentHashSchema, size: z.number().int().positive() }).optional(),
  /** When somebody was doing something, in ms from its beginning. */
  busy: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .max(200)
    .optional(),
  /** Brought in from elsewhere, not recorded by this workstation. */
  added: z.boolean().optional(),
});
export type Stretch = z.infer<typeof stretchSchema>;

/**
 * A stretch as the centre keeps it. `uploading` until the server has all bytes and has checked them; `lost` when they
 * never came; `deleted` when its time was over, of which the journal keeps the certificate.
 */
export const recordingSchema = stretchSchema.extend({
  id: z.string(),
  interactionId: z.string(),
  /** Who recorded it, or brought it in. */
  by: z.string(),
  state: z.enum(['uploading', 'ready', 'lost', 'deleted']),
  at: z.number().int(),
  readyAt: z.number().int().optional(),
  endedAt: z.number().int().optional(),
});
export type Recording = z.infer<typeof recordingSchema>;
