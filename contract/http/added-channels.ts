import { z } from 'zod';
import { surveyAnswersSchema, surveyQuestionSchema } from '../../domain/feedback/survey-form.ts';
import { languageSchema } from '../../domain/language.ts';
import { MAIL_LIMIT } from './mail.ts';

const outsideId = z.string().trim().min(1).max(200);

/** `POST /channels/:channel/key`, for admins: a new key for its adapter, told this once. The one before opens nothing any more. */
export const channelKeySchema = z.object({ key: z.string() });
export type ChannelKey = z.infer<typeof channelKeySchema>;

/**
 * `POST /channels/:channel/messages`: the adapter of a channel that was added tells what a customer has written. Here and below
 * it shows its key as the bearer's token. The same `id` again is answered the same and changes nothing.
 */
export const outsideMessageSchema = z.strictObject({
  /** What the message is called outside: the same one never becomes two (C-009). */
  id: outsideId,
  /** What the talk is called outside, where one customer may have several; otherwise whoever writes has one. */
  conversation: outsideId.optional(),
  from: z.strictObject({
    /** Their account outside. */
    id: outsideId,
    name: z.string().trim().max(60).optional(),
    phone: z.string().trim().max(20).optional(),
  }),
  text: z.string().trim().min(1).max(MAIL_LIMIT),
  topic: z.string().trim().max(300).optional(),
  language: languageSchema.default('zh-CN'),
  /** They have been told that what goes on is recorded (C-149). */
  recordingNotice: z.boolean(),
  /** The version of the privacy notice they agreed to; asked for wherever a talk begins (C-250). */
  agreedTo: z.number().int().optional(),
});
export type OutsideMessage = z.infer<typeof outsideMessageSchema>;
export const takenInSchema = z.object({ interactionId: z.string() });

/** `GET /channels/:channel/outbox`: where customers open their pages, so that a link in a message is whole. */
export const outsideOutboxQuerySchema = z.object({ pages: z.url().optional() });

/** What waits to be brought to customers, the oldest first; each stays until `POST /channels/:channel/outbox/:id` says what became of it. */
const outgoingSchema = z.object({
  id: z.string(),
  interactionId: z.string(),
  conversation: z.string(),
  /** `survey`: how it was, for `POST /channels/:channel/survey`. */
  kind: z.enum(['message', 'survey']),
  text: z.string(),
  /** What is asked besides the stars. */
  questions: z.array(surveyQuestionSchema).optional(),
  at: z.number().int(),
});
export type OutgoingMessage = z.infer<typeof outgoingSchema>;
export const outsideOutboxSchema = z.object({ messages: z.array(outgoingSchema) });

/** `POST /channels/:channel/left`: whoever waits there has gone; of a talk that somebody has taken nothing follows. */
export const leftSchema = z.strictObject({ conversation: outsideId });

/** `POST /channels/:channel/survey`: what a customer said of how it was, once. */
export const outsideSurveySchema = z.strictObject({
  interactionId: z.string().max(200),
  stars: z.number().int().min(1).max(5),
  text: z.string().trim().max(500).default(''),
  answers: surveyAnswersSchema.optional(),
});
