import { z } from 'zod';
import { kindSchema } from '../interaction/kind.ts';
import { channelSchema } from '../queue/channel.ts';
import { gradeSchema } from './grade.ts';

/** What a clock measures: from what to what. `clocks.ts` has the two ends of each. */
export const slaClockIdSchema = z.enum([
  'firstAnswerAuto',
  'firstAnswerHuman',
  'customerWaiting',
  'complaintAnswer',
  'resolution',
]);
export type SlaClockId = z.infer<typeof slaClockIdSchema>;

/**
 * How long, and what counts: every minute (`calendar`), the queue's opening hours with their breaks (`opening`), or
 * whole working days of the mainland calendar, of which the first is the day after.
 */
export const slaLimitSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('calendar'), ms: z.number().int().positive() }),
  z.object({ in: z.literal('opening'), ms: z.number().int().positive() }),
  z.object({ in: z.literal('businessDays'), days: z.number().int().positive() }),
]);
export type SlaLimit = z.infer<typeof slaLimitSchema>;

/** One promise of time and where it applies; whatever is left out applies everywhere. */
export const slaPolicySchema = z.object({
  id: z.string(),
  /** The clause of the service manuals that asks for it. */
  clauseId: z.string(),
  clock: slaClockIdSchema,
  channels: z.array(channelSchema).optional(),
  kinds: z.array(kindSchema).optional(),
  urgent: z.boolean().optional(),
  limit: slaLimitSchema,
  /** Does not run while it is the customer's turn. Working days are never stopped. */
  pauses: z.boolean().optional(),
  /** Percentages of the limit at which somebody is told, each once. 75 and 100 unless said otherwise. */
  alerts: z.array(z.number().int().min(1).max(100)).optional(),
  /** The grade that was promised with it (C-019). */
  grade: gradeSchema.optional(),
  /** Holds for what arrives from then on; what arrived before keeps what held then (C-021). */
  effectiveFrom: z.number().int().optional(),
  effectiveUntil: z.number().int().optional(),
});
export type SlaPolicy = z.infer<typeof slaPolicySchema>;
