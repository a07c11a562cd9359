import { z } from 'zod';
import { languageSchema } from '../../domain/language.ts';

const outsideId = z.string().trim().min(1).max(500);
const address = z.string().trim().max(200).pipe(z.email());

/** Nothing a mail holds is longer than this; it becomes several messages where it has to. */
export const MAIL_LIMIT = 100_000;

/**
 * `POST /mail` -> `{interactionId}`: a mail gateway tells of a letter to one of the centre's addresses; again does no harm. It
 * signs in with an admin's account.
 */
export const mailSchema = z.strictObject({
  /** The mail's `Message-ID`: the same one never becomes two (C-009). */
  messageId: outsideId,
  /** The centre's address that it came to: says whose queue it is. */
  to: address,
  from: address,
  name: z.string().trim().max(60).optional(),
  subject: z.string().trim().max(300).default(''),
  text: z.string().trim().min(1).max(MAIL_LIMIT),
  language: languageSchema.default('zh-CN'),
  /** `In-Reply-To` and `References`, the latest last. */
  answers: z.array(outsideId).max(100).default([]),
  /** They have been told that what goes on is recorded (C-149). */
  recordingNotice: z.boolean(),
});
export type Mail = z.infer<typeof mailSchema>;
export const mailReceivedSchema = z.object({ interactionId: z.string() });

/** `GET /mail/outbox`: where customers open their pages, so that a link in a letter is whole. */
export const outboxQuerySchema = z.object({ pages: z.url().optional() });

/** What waits to be sent, the oldest first; each stays until `POST /mail/outbox/:id` says what became of it. */
export const outgoingMailSchema = z.object({
  id: z.string(),
  /** Its `Message-ID`, the same however often it is fetched. */
  messageId: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Not there where nothing came before it: somebody outside is told of a customer (C-263). */
  inReplyTo: z.string().optional(),
  at: z.number().int(),
});
export const outboxSchema = z.object({ mails: z.array(outgoingMailSchema) });
export type OutgoingMail = z.infer<typeof outgoingMailSchema>;

/** `POST /mail/outbox/:id`: the mail service has taken it, or will not, in the service's own words. */
export const mailFateSchema = z.discriminatedUnion('fate', [
  z.object({ fate: z.literal('sent') }),
  z.object({ fate: z.literal('failed'), reason: z.string().trim().min(1).max(500) }),
]);
export type MailFate = z.infer<typeof mailFateSchema>;
