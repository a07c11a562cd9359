import { z } from 'zod';
import { instantSchema } from './instant.ts';
import { sealedSchema } from './sealed.ts';

/** Whose files: a hash of the name of their vault, so that nobody finds out what others have. */
const ownerSchema = z.string().regex(/^[0-9a-f]{32,64}$/);
/** Owner and SHA-256 of the plain content, in hex: `<owner>-<hash>`. */
const blobSchema = z.string().regex(/^[0-9a-f]{32,64}-[0-9a-f]{64}$/);
const index = z.int().min(0).max(99_999);

export const blobRefSchema = z.strictObject({ blob: blobSchema });
export const blobPieceRefSchema = z.strictObject({ blob: blobSchema, index });
/** One part of a file; answered when it would survive a power cut. The same index again replaces it. */
export const blobPieceSchema = z.strictObject({ blob: blobSchema, index, sealed: sealedSchema });
/** `null`: not here. */
export const blobPieceReadSchema = z.strictObject({ sealed: sealedSchema.nullable() });
/** Which parts are here, ascending; none for a file never heard of. */
export const blobStatSchema = z.strictObject({ chunks: z.array(index) });

export const blobOwnerSchema = z.strictObject({ owner: ownerSchema });
export const blobListSchema = z.strictObject({
  blobs: z.array(z.strictObject({ blob: blobSchema, bytes: z.int().nonnegative(), usedAt: instantSchema })),
});
export type BlobEntry = z.infer<typeof blobListSchema>['blobs'][number];
