import { z } from 'zod';
import { attachmentSchema, fileSchema } from '../../domain/attachment/attachment.ts';
import { surveyAnswersSchema, surveyDraftSchema } from '../../domain/feedback/survey-form.ts';
import { interactionStateSchema } from '../../domain/interaction/interaction.ts';
import { bilingualSchema, languageSchema } from '../../domain/language.ts';
import { openingHoursSchema } from '../../domain/queue/queue.ts';

/** What the customer's pages and the central API say to each other. Everything here is public or behind a chat token. */

/** `GET /chat/info` */
export const chatInfoSchema = z.object({
  queues: z.array(
    z.object({
      id: z.string(),
      name: bilingualSchema,
      brand: bilingualSchema,
      hours: openingHoursSchema,
      open: z.boolean(),
      /** When service starts next; now or earlier when open (C-008). */
      nextOpeningAt: z.number().int(),
      waiting: z.number().int(),
    }),
  ),
  /** What customers agree to before their first word, if the centre has published anything (C-250). */
  privacy: z.object({ version: z.number().int(), text: bilingualSchema }).optional(),
  serverTime: z.number().int(),
});

/** `POST /chat/interactions` -> `chatStartedSchema` */
export const startChatSchema = z.object({
  /** Made by the page (UUID): sending twice starts one conversation. */
  interactionId: z.string().uuid(),
  queueId: z.string(),
  name: z.string().trim().max(60),
  phone: z.string().trim().max(20).optional(),
  language: languageSchema,
  messageId: z.string().uuid(),
  text: z.string().min(1).max(4_000),
  /** The version of the privacy notice that they agreed to; without the one in force nothing begins. */
  agreedTo: z.number().int().optional(),
});
export const chatStartedSchema = z.object({ interactionId: z.string(), token: z.string() });

export const chatMessageSchema = z.object({
  id: z.string(),
  by: z.enum(['customer', 'agent', 'automatic']),
  text: z.string(),
  at: z.number().int(),
});

/** A file in the conversation. The customer's own are shown on their way; the centre's once they are there. */
export const chatAttachmentSchema = attachmentSchema
  .pick({ id: true, hash: true, name: true, mediaType: true, size: true, state: true, at: true })
  .extend({ by: z.enum(['customer', 'agent']) });
export type ChatAttachment = z.infer<typeof chatAttachmentSchema>;

/** `GET /chat/interactions/:id`, and every frame of the WebSocket `/chat/interactions/:id/live?token=` */
export const chatViewSchema = z.object({
  interactionId: z.string(),
  state: interactionStateSchema,
  offHours: z.boolean(),
  nextOpeningAt: z.number().int().optional(),
  /** Place in the queue from 1, while waiting. */
  position: z.number().int().optional(),
  /** Estimated wait in ms; absent when there is not enough to tell honestly. */
  estimatedWaitMs: z.number().int().optional(),
  agentName: z.string().optional(),
  /** Offered when the wait was long (C-026); `dueAt` once it was asked for, `position` as long as their place is kept. */
  callback: z
    .object({ dueAt: z.number().int().optional(), position: z.number().int().optional() })
    .optional(),
  messages: z.array(chatMessageSchema),
  attachments: z.array(chatAttachmentSchema),
  survey: z
    .object({
      answered: z.boolean(),
      stars: z.number().int().optional(),
      /** What is asked besides the stars; each may be left out. */
      questions: surveyDraftSchema.shape.questions.optional(),
    })
    .optional(),
  serverTime: z.number().int(),
});
export type ChatView = z.infer<typeof chatViewSchema>;
export type ChatInfo = z.infer<typeof chatInfoSchema>;

/** `POST /chat/interactions/:id/messages` */
export const postChatMessageSchema = z.object({
  messageId: z.string().uuid(),
  text: z.string().min(1).max(4_000),
});
/**
 * `POST /chat/interactions/:id/attachments`, before the bytes are sent (see `blobs.ts`); twice adds one.
 * `POST /chat/interactions/:id/attachments/:attachmentId/withdraw` takes it back.
 */
export const addChatAttachmentSchema = fileSchema.extend({
  attachmentId: z.uuid(),
  name: z.string().max(1_000),
  /** Judged by the rules, so that the answer says what is wrong. */
  mediaType: z.string().max(200),
});
/** `POST /chat/interactions/:id/callback`: to be called back instead of waiting on. Twice promises one. */
export const requestCallbackSchema = z.object({
  callbackId: z.uuid(),
  number: z.string().trim().min(1).max(20),
});
/** `POST /chat/interactions/:id/survey` */
export const answerSurveySchema = z.object({
  stars: z.number().int().min(1).max(5),
  text: z.string().max(500),
  answers: surveyAnswersSchema.optional(),
});

/** What the page sends over the WebSocket: messages of the centre's that it has. */
export const deliveredFrameSchema = z.object({ delivered: z.array(z.string()).max(500) });
