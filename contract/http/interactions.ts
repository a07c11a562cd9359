import { z } from 'zod';
import { interactionSchema } from '../../domain/interaction/interaction.ts';

/** `GET /interactions?…`: history beyond what desktops keep, for evaluators and team leads. Newest first. */
export const searchInteractionsSchema = z.object({
  text: z.string().max(100).optional(),
  queueId: z.string().optional(),
  agentId: z.string().optional(),
  channel: interactionSchema.shape.channel.optional(),
  from: z.coerce.number().int().optional(),
  to: z.coerce.number().int().optional(),
  /** Continue after this interaction id. */
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const interactionPageSchema = z.object({
  interactions: z.array(interactionSchema),
  next: z.string().optional(),
});
export type InteractionPage = z.infer<typeof interactionPageSchema>;

/** `GET /interactions/:id/journal`: what a replay plays, for whoever may open the interaction. Events as `parseEvent` reads them. */
export const interactionJournalSchema = z.object({
  interaction: interactionSchema,
  /** In order; `n` is the place in the interaction's journal, from 1. */
  events: z.array(
    z.looseObject({ id: z.string(), n: z.number().int(), type: z.string(), at: z.number().int() }),
  ),
});
export type InteractionJournal = z.infer<typeof interactionJournalSchema>;
