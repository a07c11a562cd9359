import { BLOB_PART_LEAST, type UploadState } from '../../../contract/http/blobs.ts';
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';
import { ApiError } from '../../http/api-error.ts';
import type { BlobAccess } from './blob-access.ts';
import {
  addPart,
  contentHash,
  dropBlob,
  findUpload,
  keepUpload,
  openUpload,
  type StoredBlob,
  wholeBlob,
} from './blob-store.ts';
import type { StoredFile } from './stored-file.ts';

/** Taken while a file becomes whole, and by whoever removes files: none goes while somebody begins to refer to it. */
export const BLOBS_LOCK = 5_340_006;

export interface Part {
  offset: number;
  bytes: Buffer;
}

/** `taken`: the bytes are kept, or were there before. `misfit`: they do not go on where the upload stands. */
export type PartAnswer = { outcome: 'taken' | 'misfit' | 'wrongContent'; state: UploadState };

const done = (size: number): UploadState => ({ size, received: size, complete: true });

/** How far the caller's upload is. Throws `notFound` without an attachment of theirs. */
export async function uploadState({ db }: Centre, access: BlobAccess, hash: string): Promise<UploadState> {
  const { size, awaited } = await awaitedFile(db, access, hash);
  if (awaited.length === 0) return done(size);
  const upload = await findUpload(db, hash, access.uploader);
  return { size, received: upload?.size === size ? upload.received : 0, complete: false };
}

/** Takes one part; with the last one, and if the content is right, the attachments become ready in the same commit. */
export function takePart(centre: Centre, access: BlobAccess, hash: string, part: Part): Promise<PartAnswer> {
  return centre.transact(async (transaction) => {
    const { sql } = transaction;
    const { size, awaited } = await awaitedFile(sql, access, hash);
    if (awaited.length === 0) return { outcome: 'taken', state: done(size) };
    // Who may open the file anyway need not send it again; anybody else proves to have it by sending it.
    if ((await access.readable(sql, hash))?.size === size) {
      await sql.query('select pg_advisory_xact_lock_shared($1)', [BLOBS_LOCK]);
      if (await wholeBlob(sql, hash))
        return { outcome: 'taken', state: await allThere(transaction, awaited, size) };
    }
    const upload = await openUpload(sql, { hash, uploader: access.uploader, size }, transaction.now());
    return goOn(transaction, { upload, hash, awaited }, part);
  });
}

interface Progress {
  upload: StoredBlob;
  hash: string;
  awaited: StoredFile[];
}

async function goOn(
  transaction: CentreTransaction,
  { upload, hash, awaited }: Progress,
  { offset, bytes }: Part,
): Promise<PartAnswer> {
  const { sql } = transaction;
  const { size } = upload;
  const end = offset + bytes.length;
  const stands = { size, received: upload.received, complete: false };
  if (end > size || bytes.length === 0)
    throw new ApiError('badRequest', 'the part is empty or beyond the end');
  if (end <= upload.received) return { outcome: 'taken', state: stands };
  if (offset !== upload.received) return { outcome: 'misfit', state: stands };
  if (bytes.length < BLOB_PART_LEAST && end < size)
    throw new ApiError('badRequest', `a part before the end has at least ${BLOB_PART_LEAST} bytes`);
  await addPart(sql, upload, bytes, transaction.now());
  if (end < size) return { outcome: 'taken', state: { ...stands, received: end } };
  if ((await contentHash(sql, { ...upload, received: end })) !== hash) {
    await dropBlob(sql, upload.id);
    return { outcome: 'wrongContent', state: { ...stands, received: 0 } };
  }
  await sql.query('select pg_advisory_xact_lock_shared($1)', [BLOBS_LOCK]);
  await keepUpload(sql, upload.id, hash, transaction.now());
  return { outcome: 'taken', state: await allThere(transaction, awaited, size) };
}

async function allThere(
  transaction: CentreTransaction,
  awaited: readonly StoredFile[],
  size: number,
): Promise<UploadState> {
  for (const { arrived } of awaited.filter((file) => file.size === size))
    await transaction.mutate(arrived, SYSTEM);
  return done(size);
}

/** What of the caller's waits for this content, the first of which says how long it is. */
async function awaitedFile(
  sql: CentreTransaction['sql'],
  access: BlobAccess,
  hash: string,
): Promise<{ size: number; awaited: StoredFile[] }> {
  const own = await access.own(sql, hash);
  const awaited = own.filter((file) => file.awaited);
  const [first] = awaited.length ? awaited : own;
  // A file that is none of theirs looks the same as one that does not exist.
  if (!first) throw new ApiError('notFound', 'add an attachment with this content first');
  return { size: first.size, awaited };
}
