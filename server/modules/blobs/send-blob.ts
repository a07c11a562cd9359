import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../db/database.ts';
import { ApiError } from '../../http/api-error.ts';
import { readBlob, wholeBlob } from './blob-store.ts';
import { byteRange } from './byte-range.ts';
import type { StoredFile } from './stored-file.ts';

/** Answers with the bytes of a file. Only ever to be saved: nothing somebody sent is run by the browser. */
export async function sendBlob(
  db: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  { hash, name, mediaType }: StoredFile,
): Promise<FastifyReply> {
  const blob = await wholeBlob(db, hash);
  if (!blob) throw new ApiError('notFound', 'there is no such file for you');
  const { id, size } = blob;
  const range = byteRange(request.headers.range, size);
  reply.header('accept-ranges', 'bytes').header('cache-control', 'private, no-store');
  if (range === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${size}`).send();
  const { first, last } = range ?? { first: 0, last: size - 1 };
  if (range) reply.status(206).header('content-range', `bytes ${first}-${last}/${size}`);
  return reply
    .header('content-type', mediaType)
    .header('content-length', last - first + 1)
    .header('content-disposition', saveAs(name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .send(Readable.from(readBlob(db, id, first, last), { objectMode: false }));
}

/** RFC 6266: a plain name for old programs, the real one beside it. */
function saveAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
