import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import { tierSchema } from './tier.ts';

/** Which service it is about, as the catalogue had it, and the level the customer was served at. */
export const whichServiceSchema = z.object({
  entryId: z.string(),
  serviceId: z.string(),
  tier: tierSchema,
  name: bilingualSchema,
  /** The version of the catalogue. */
  version: z.number().int(),
  level: z.string(),
});

/** A service in one conversation: given, or beyond the customer's level and asked of a lead (C-223). */
export const serviceEntrySchema = whichServiceSchema.extend({
  state: z.enum(['given', 'asked', 'granted', 'declined']),
  by: z.string(),
  at: z.number().int(),
  /** Why there should be an exception. */
  reason: z.string().optional(),
  /** The lead's word on it. */
  decided: z.object({ by: z.string(), at: z.number().int(), words: z.string() }).optional(),
  /** The exception by which it was given. */
  exceptionId: z.string().optional(),
});
export type ServiceEntry = z.infer<typeof serviceEntrySchema>;

/** A lead's written exception, in the customer's file: for one service, once (C-223). */
export const serviceExceptionSchema = z.object({
  id: z.string(),
  interactionId: z.string(),
  serviceId: z.string(),
  name: bilingualSchema,
  reason: z.string(),
  askedBy: z.string(),
  by: z.string(),
  at: z.number().int(),
  words: z.string(),
  /** When the service was given by it. */
  usedAt: z.number().int().optional(),
});
export type ServiceException = z.infer<typeof serviceExceptionSchema>;

export const ASK_LIMIT = 500;
