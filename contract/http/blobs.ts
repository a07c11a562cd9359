import { z } from 'zod';
import { contentHashSchema } from '../../domain/attachment/attachment.ts';

/**
 * A file's bytes, called by the SHA-256 of them. For people under `/blobs/:hash`, for a customer's page under
 * `/chat/interactions/:id/blobs/:hash`:
 *
 * `GET  …/upload` -> `uploadStateSchema`: how much of one's own upload the server has.
 * `PUT  …?offset=N`, `application/octet-stream` -> `uploadStateSchema`: the bytes from N on. 409, with the same body: they
 *   do not fit, nothing was taken, go on from `received`. 422 `wrongContent`: all bytes came and are not what they were
 *   said to be; the upload starts over. Sending a part again does no harm.
 * `GET  …` -> the bytes; understands `Range: bytes=a-b`.
 *
 * 404 whenever the caller has no attachment that lets them. Add the attachment first, then send.
 */

/** The most that one PUT may carry, in bytes. */
export const BLOB_PART_LIMIT = 1024 * 1024;
/** The least, unless it is the end of the file. */
export const BLOB_PART_LEAST = 64 * 1024;

export const blobParamsSchema = z.object({ hash: contentHashSchema });
export const blobPartQuerySchema = z.object({ offset: z.coerce.number().int().min(0) });

export const uploadStateSchema = z.object({
  /** Of the whole file, in bytes. */
  size: z.number().int(),
  /** Where to go on. */
  received: z.number().int(),
  /** The server has the file, and every attachment of the caller's that waited for it is ready. */
  complete: z.boolean(),
});
export type UploadState = z.infer<typeof uploadStateSchema>;
