import { z } from 'zod';
import { bilingualSchema } from '../language.ts';
import { slaPolicySchema } from '../sla/policy.ts';

const minute = z.number().int().min(0).max(1440);

/**
 * Opening hours in minutes after midnight in `zone`. A day that closes before it opens goes on past midnight; one that
 * opens and closes at the same minute never opens.
 */
export const openingHoursSchema = z.object({
  zone: z.literal('Asia/Shanghai'),
  opensAt: minute,
  closesAt: minute,
  /** Within the opening nobody is there, such as lunch; in order, not touching each other. */
  breaks: z.array(z.object({ from: minute, to: minute })).optional(),
  /** `everyDay` ignores weekends and holidays; `businessDays` follows them, make-up days included. */
  days: z.enum(['businessDays', 'everyDay']),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

/** A waiting line with the promises made for it. All limits in milliseconds. */
export const queueSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  brand: bilingualSchema,
  /** The partner or other place whose queue it is; the house's without one (C-003). */
  siteId: z.string().optional(),
  skill: z.string().optional(),
  hours: openingHoursSchema,
  /** First answer in a chat (C-023): 30 s. */
  firstAnswerMs: z.number().int(),
  /** How long one agent is asked before the next one is. */
  offerTimeoutMs: z.number().int(),
  /** Service level threshold T and short-abandon limit S. */
  serviceLevelMs: z.number().int(),
  shortAbandonMs: z.number().int(),
  /** After so long in line the agents of another queue are asked as well. */
  overflow: z.object({ afterMs: z.number().int().positive(), toQueueId: z.string() }).optional(),
  /** A lead has another queue help out at once, whoever waits, until an instant. */
  openedOverflow: z
    .object({ toQueueId: z.string(), until: z.number().int(), at: z.number().int(), byId: z.string() })
    .optional(),
  /** After so long in line the customer is offered a callback (C-026, P-MAXW: 180 s). */
  offersCallbackAfterMs: z.number().int().positive().optional(),
  /** A way in for complaints: whatever comes here is one from the first moment (C-010). */
  complaints: z.boolean().optional(),
  /** Mail addresses, and numbers that customers dial, of which what comes in is this queue's. */
  addresses: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  /** How far ahead of their arrival complaints and priority customers stand: 90 s unless said otherwise. */
  headStartMs: z.number().int().min(0).optional(),
  /** What was promised about time; without it the house rules hold (`default-policies.ts`). */
  promises: z.array(slaPolicySchema).optional(),
  /** The promises of the house as parameters have been set, each with its days; the centre writes them. */
  house: z.array(slaPolicySchema).optional(),
  /** What managers approved besides (C-019), each version with its days; the centre writes them. */
  agreed: z.array(slaPolicySchema).optional(),
});
export type Queue = z.infer<typeof queueSchema>;
