import { z } from 'zod';
import { channelSchema } from '../../domain/queue/channel.ts';
import { figureValueSchema } from './figures.ts';

/** `GET /figures/trend?…`, for team leads of their queues and managers of all: how weeks follow each other. */
export const trendQuerySchema = z.object({
  queueId: z.string().max(200).optional(),
  weeks: z.coerce.number().int().min(1).max(26).default(12),
});

const rateSchema = figureValueSchema.required();

export const trendReplySchema = z.object({
  /** From the oldest to the running one; weeks begin on Monday. */
  weeks: z.array(
    z.object({
      from: z.number().int(),
      to: z.number().int(),
      /** First answers by a person: how many, and the times, ms, that half and nine in ten were not longer than. */
      response: z.object({
        n: z.number().int(),
        median: z.number().int().optional(),
        p90: z.number().int().optional(),
      }),
      csat: rateSchema,
      surveyResponse: rateSchema,
      /** Customers who came in the week, and those among them who had come in the 90 days before. */
      repeatUse: rateSchema,
      /** Yuan by the cost of an hour that held when the week began; left out without one. */
      cost: z.object({ contact: z.number().optional(), resolution: z.number().optional() }),
    }),
  ),
  /** How many of those who asked for a person one answered: the last 24 hours, from a half hour on, and by day. */
  last24h: z.object({ from: z.number().int(), to: z.number().int() }),
  answered: z.array(
    z.object({
      queueId: z.string(),
      last24h: rateSchema,
      days: z.array(z.object({ from: z.number().int(), to: z.number().int(), rate: rateSchema })),
    }),
  ),
});
export type TrendReply = z.infer<typeof trendReplySchema>;

/** `GET /figures/trend/customers?…`: the customers behind one week's repeat use. */
export const trendCustomersQuerySchema = z.object({
  queueId: z.string().max(200).optional(),
  from: z.coerce.number().int(),
  to: z.coerce.number().int(),
});

export const trendCustomersReplySchema = z.object({
  rows: z.array(
    z.object({
      customerId: z.string(),
      customerName: z.string(),
      /** Their first interaction of the week. */
      interactionId: z.string(),
      at: z.number().int(),
      queueId: z.string(),
      channel: channelSchema,
      returned: z.boolean(),
    }),
  ),
});
export type TrendCustomersReply = z.infer<typeof trendCustomersReplySchema>;
