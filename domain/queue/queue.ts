import { z } from 'zod';
import { bilingualSchema } from '../language.ts';

export const channelSchema = z.enum(['chat', 'voice', 'email', 'inApp', 'social']);
export type Channel = z.infer<typeof channelSchema>;

/** Opening hours on business days of the mainland Chinese calendar; minutes after midnight in `zone`. */
export const openingHoursSchema = z.object({
  zone: z.literal('Asia/Shanghai'),
  opensAt: z.number().int().min(0).max(1440),
  closesAt: z.number().int().min(0).max(1440),
  /** `everyDay` ignores weekends and holidays; `businessDays` follows them, make-up days included. */
  days: z.enum(['businessDays', 'everyDay']),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

/** A waiting line with the promises made for it. All limits in milliseconds. */
export const queueSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  brand: bilingualSchema,
  skill: z.string().optional(),
  hours: openingHoursSchema,
  /** First answer in a chat (C-023): 30 s. */
  firstAnswerMs: z.number().int(),
  /** How long one agent is asked before the next one is. */
  offerTimeoutMs: z.number().int(),
  /** Service level threshold T and short-abandon limit S. */
  serviceLevelMs: z.number().int(),
  shortAbandonMs: z.number().int(),
});
export type Queue = z.infer<typeof queueSchema>;
