import { z } from 'zod';
import { mediaTypeSchema } from './media-type.ts';

/** The largest file that is taken, in bytes. */
export const ATTACHMENT_LIMIT = 25 * 1024 * 1024;

/** SHA-256 of a file's plain bytes, in hex: what the file is called wherever bytes are kept. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What somebody says of a file they are about to send. */
export const fileSchema = z.object({
  hash: contentHashSchema,
  name: z.string(),
  mediaType: mediaTypeSchema,
  /** In bytes. */
  size: z.number().int().positive(),
});

/**
 * A file in an interaction's conversation, an entry of its own among the messages. The bytes are elsewhere: a row says
 * only what they are. `uploading` until the server has all of them and has checked them; `failed` when they never came;
 * `withdrawn` when its author took it back.
 */
export const attachmentSchema = fileSchema.extend({
  id: z.string(),
  interactionId: z.string(),
  author: z.object({ kind: z.enum(['customer', 'person', 'system']), id: z.string() }),
  state: z.enum(['uploading', 'ready', 'failed', 'withdrawn']),
  at: z.number().int(),
  /** When the server had all of it. */
  readyAt: z.number().int().optional(),
  /** When it was withdrawn or given up. */
  endedAt: z.number().int().optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;
