import { z } from 'zod';
import { languageSchema } from '../language.ts';
import { channelSchema } from '../queue/queue.ts';
import { transferSchema } from '../transfer/transfer.ts';

export const interactionStateSchema = z.enum([
  'queued',
  'offered',
  'connected',
  'held',
  'wrapUp',
  'closed',
  'abandoned',
]);
export type InteractionState = z.infer<typeof interactionStateSchema>;

export const dispositionSchema = z.enum(['resolved', 'followUp', 'handedOver', 'customerLeft', 'spam']);
export type Disposition = z.infer<typeof dispositionSchema>;

/** One episode with a customer over one channel. The row is a projection of the interaction's journal. */
export const interactionSchema = z.object({
  id: z.string(),
  channel: channelSchema,
  queueId: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  language: languageSchema,
  topic: z.string().optional(),
  state: interactionStateSchema,
  /** Left outside opening hours: no clock runs until the queue opens. */
  offHours: z.boolean(),
  /** Where the row came from; imported ones are history and never routed. */
  source: z.enum(['live', 'import']),
  arrivedAt: z.number().int(),
  /** Entry into the present queue. */
  queuedAt: z.number().int(),
  ownerId: z.string().optional(),
  offer: z
    .object({ personId: z.string(), offeredAt: z.number().int(), expiresAt: z.number().int() })
    .optional(),
  /** Who declined or missed it in the present stay; asked again only when nobody else is left. */
  askedBefore: z.array(z.string()),
  legId: z.string(),
  legs: z.number().int(),
  firstCustomerMessageAt: z.number().int().optional(),
  /** Two clocks, kept apart (C-023): the automatic answer and the human one. */
  firstAutoAt: z.number().int().optional(),
  firstHumanAt: z.number().int().optional(),
  /** The oldest customer message nobody has answered. */
  waitingSince: z.number().int().optional(),
  lastMessage: z
    .object({ at: z.number().int(), text: z.string(), by: z.enum(['customer', 'person', 'system']) })
    .optional(),
  messageCount: z.number().int(),
  heldSince: z.number().int().optional(),
  /** A hand-over on its way. */
  transfer: transferSchema.optional(),
  /** The hand-over the present owner accepted; read before the log. */
  handover: transferSchema.optional(),
  transferCount: z.number().int(),
  /** Two declines or a third transfer: the team lead decides (P-BNC). */
  needsLead: z.boolean(),
  flags: z.array(z.enum(['noGreeting'])),
  wrapUpAt: z.number().int().optional(),
  closedAt: z.number().int().optional(),
  disposition: dispositionSchema.optional(),
  summary: z.string().optional(),
  solution: z.string().optional(),
  solved: z.boolean().optional(),
  survey: z
    .object({
      offeredAt: z.number().int(),
      stars: z.number().int().min(1).max(5).optional(),
      text: z.string().optional(),
      answeredAt: z.number().int().optional(),
    })
    .optional(),
});
export type Interaction = z.infer<typeof interactionSchema>;

const OPEN: readonly InteractionState[] = ['queued', 'offered', 'connected', 'held', 'wrapUp'];

/** Still somebody's work: waiting, talking or being wrapped up. */
export const isOpen = (interaction: Pick<Interaction, 'state'>): boolean => OPEN.includes(interaction.state);

/** Waiting in its queue for a person, whether or not somebody is being asked. */
export const isWaiting = (interaction: Pick<Interaction, 'state'>): boolean =>
  interaction.state === 'queued' || interaction.state === 'offered';
