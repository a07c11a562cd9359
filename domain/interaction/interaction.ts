import { z } from 'zod';
import { verificationSchema } from '../customer/verification.ts';
import { surveyAnswersSchema } from '../feedback/survey-form.ts';
import { missedFlagSchema, raisedFlagSchema } from '../flags/flag.ts';
import { consultedSchema } from '../knowledge/article-use.ts';
import { languageSchema } from '../language.ts';
import { channelSchema } from '../queue/channel.ts';
import { adviceTakenSchema } from '../script/advice-taken.ts';
import { guideWalkSchema } from '../script/guide/guide.ts';
import { tickSchema } from '../script/procedure/task.ts';
import { namedSkipSchema } from '../script/skipped-step.ts';
import { serviceEntrySchema } from '../service/service-entry.ts';
import { raisedAlertSchema } from '../sla/alert.ts';
import { consultSchema } from '../transfer/consult.ts';
import { handSchema, transferSchema } from '../transfer/transfer.ts';
import { announcedWaitSchema } from './announced-wait.ts';
import { kindSchema } from './kind.ts';
import { observerSchema } from './observer.ts';
import { outsideSchema } from './outside.ts';

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
  outside: outsideSchema.optional(),
  state: interactionStateSchema,
  /** Left outside opening hours: no clock runs until the queue opens. */
  offHours: z.boolean(),
  /** Where the row came from; imported ones are history and never routed. */
  source: z.enum(['live', 'import']),
  arrivedAt: z.number().int(),
  /** Entry into the present queue. */
  queuedAt: z.number().int(),
  /** Handed into a queue that was closed: it waits from its next opening on. */
  waitsFrom: z.number().int().optional(),
  /** A customer the centre has promised to serve sooner. */
  priority: z.boolean().optional(),
  /** The type of customer as which they are served, and the queue they came to where another one serves that type (C-014). */
  customerType: z.string().optional(),
  cameTo: z.string().optional(),
  /** Who talked with this customer last time. */
  lastAgentId: z.string().optional(),
  /** Flagged as urgent: first in every list (C-027). */
  urgent: z.object({ at: z.number().int(), by: z.string(), reason: z.string() }).optional(),
  /** Said to be major: its lead's from then on, and whose it was before (C-209). */
  major: z
    .object({
      at: z.number().int(),
      by: z.string(),
      reason: z.string(),
      leadId: z.string(),
      fromId: z.string(),
    })
    .optional(),
  kind: kindSchema.optional(),
  /** When it was first known to be a complaint, and when a person first spoke after that (C-049). */
  complaintAt: z.number().int().optional(),
  complaintAnsweredAt: z.number().int().optional(),
  /** The colleague a complaint is about: they never handle it. */
  aboutId: z.string().optional(),
  ownerId: z.string().optional(),
  /** Whom its lead would have asked first. */
  assignedTo: z.string().optional(),
  /** Leads who look on, and those of them who speak as well (C-147). */
  observers: z.array(observerSchema).optional(),
  /** What goes on in the centre that it belongs to (C-265). */
  incidentId: z.string().optional(),
  offer: z
    .object({ personId: z.string(), offeredAt: z.number().int(), expiresAt: z.number().int() })
    .optional(),
  /** Who declined or missed it in the present stay; asked again only when nobody else is left. */
  askedBefore: z.array(z.string()),
  /** The last offers that came to nothing, in order, with the reason that was given. */
  turnedDown: z
    .array(
      z.object({
        personId: z.string(),
        at: z.number().int(),
        how: z.enum(['declined', 'missed']),
        reason: z.string().optional(),
      }),
    )
    .optional(),
  /** The agents of this queue are asked as well: the own ones did not get to it in time. */
  overflowTo: z.string().optional(),
  /** When the customer was offered to be called back instead of waiting (C-026). */
  callbackOfferedAt: z.number().int().optional(),
  /** What its caller heard of how long they will wait (C-025). */
  announced: announcedWaitSchema.optional(),
  legId: z.string(),
  legs: z.number().int(),
  /** When a call was taken, by whoever has it. */
  takenAt: z.number().int().optional(),
  firstCustomerMessageAt: z.number().int().optional(),
  /** Two clocks, kept apart (C-023): the automatic answer and the human one. */
  firstAutoAt: z.number().int().optional(),
  firstHumanAt: z.number().int().optional(),
  /** When one of us last did something for it (C-030). Rows of before do not say. */
  actedAt: z.number().int().optional(),
  /** When somebody took the call (C-031). Journals of before do not say. */
  callAnsweredAt: z.number().int().optional(),
  /** The oldest customer message nobody has answered. */
  waitingSince: z.number().int().optional(),
  /** We have answered and it is the customer's turn; clocks that pause stand still since then. */
  theirTurnSince: z.number().int().optional(),
  /** When it was the customer's turn before, in order. */
  theirTurns: z.array(z.object({ from: z.number().int(), to: z.number().int() })).optional(),
  /** Clocks that somebody was told about. */
  alerts: z.array(raisedAlertSchema).optional(),
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
  /** The changes of hands so far, for whoever has to end the passing around (C-080). */
  hands: z.array(handSchema).optional(),
  /** A colleague who was asked, and what was said between them; never for the customer. */
  consult: consultSchema.optional(),
  /** Two declines or a third transfer: the team lead decides (P-BNC). */
  needsLead: z.boolean(),
  flags: z.array(z.enum(['noGreeting'])),
  /** What the rules for quality saw, with what people said of it, and what people saw that no rule did. */
  raised: z.array(raisedFlagSchema).optional(),
  missed: z.array(missedFlagSchema).optional(),
  wrapUpAt: z.number().int().optional(),
  closedAt: z.number().int().optional(),
  /** Its time at hand is over: on no desktop any more, found and read by who judges and leads (C-057). */
  archivedAt: z.number().int().optional(),
  /** When what it said of the customer was deleted because they asked for it (C-249). */
  erasedAt: z.number().int().optional(),
  disposition: dispositionSchema.optional(),
  summary: z.string().optional(),
  solution: z.string().optional(),
  solved: z.boolean().optional(),
  /** The articles that were read for it (C-228). */
  consulted: consultedSchema.optional(),
  /** Whether the customer has shown who they are (C-047). */
  verification: verificationSchema.optional(),
  /** The scripts that were said, for the steps that are required. */
  said: z.array(z.string()).optional(),
  /** The required steps that were left out, and why (C-051). */
  skipped: z.array(namedSkipSchema).optional(),
  /** What the customer was given, and what was asked for them beyond their level (C-223). */
  services: z.array(serviceEntrySchema).optional(),
  /** What of the advice for it was said (C-038). */
  advice: adviceTakenSchema.optional(),
  /** The way last taken through a guided script. */
  guide: guideWalkSchema.optional(),
  /** What of its procedure is done (C-033). */
  ticks: z.array(tickSchema).optional(),
  /** The customer did not want it recorded (C-151). */
  recordingOmitted: z.boolean().optional(),
  /** Its recordings are kept beyond their time. */
  recordingHeld: z.object({ at: z.number().int(), by: z.string(), reason: z.string() }).optional(),
  /** Stretches of them that are evidence in cases. */
  recordingPins: z
    .array(z.object({ caseId: z.string(), from: z.number().int(), to: z.number().int() }))
    .optional(),
  survey: z
    .object({
      offeredAt: z.number().int(),
      stars: z.number().int().min(1).max(5).optional(),
      text: z.string().optional(),
      answeredAt: z.number().int().optional(),
      /** To what was asked besides the stars. */
      answers: surveyAnswersSchema.optional(),
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
