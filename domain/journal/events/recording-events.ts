import { z } from 'zod';
import { recordingKindSchema, stretchSchema } from '../../recording/recording.ts';
import { instant } from './instant.ts';

/** What was recorded of an interaction beside its journal, and its replay. */
export const recordingEvents = {
  // What was recorded of it beside this journal; the bytes are elsewhere, named by their hash (C-149)
  'recording.segment': stretchSchema.extend({ recordingId: z.string() }),
  /** The server has all of it and has checked the hash (C-150). */
  'recording.stored': z.object({ recordingId: z.string() }),
  'recording.lost': z.object({ recordingId: z.string() }),
  /** It was handled without being recorded (C-151). */
  'recording.omitted': z.object({ reason: z.enum(['refused']) }),
  /** Not to be deleted when its time is over, or no longer so. */
  'recording.held': z.object({ held: z.boolean(), reason: z.string() }),
  /** A stretch of it is evidence in a case, and stays for as long as that does. */
  'recording.pinned': z.object({ caseId: z.string(), from: instant, to: instant }),
  /** The certificate: what was deleted, and why (P-RET). */
  'recording.deleted': z.object({
    recordingId: z.string(),
    kind: recordingKindSchema,
    hash: z.string(),
    size: z.number().int(),
    from: instant,
    to: instant,
    why: z.enum(['retention']),
    keptMonths: z.number().int(),
  }),
  /** Somebody was given bytes that are not those of the hash. */
  'recording.damaged': z.object({ recordingId: z.string() }),
  /** Somebody pinned a note to an instant of its replay. */
  'replay.noted': z.object({ noteId: z.string(), about: instant, text: z.string() }),
} as const;
