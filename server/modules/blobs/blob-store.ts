import { createHash } from 'node:crypto';
import type { Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';

/** A file as far as it has come. */
export interface StoredBlob {
  id: number;
  size: number;
  received: number;
}

const columns = 'id, size, received';

/** The whole file of this hash, if the server has it. */
export async function wholeBlob(sql: Sql, hash: string): Promise<StoredBlob | undefined> {
  const [found] = await sql.query<StoredBlob>(
    `select ${columns} from blob where hash = $1 and uploader is null`,
    [hash],
  );
  return found;
}

/** One uploader's own upload of a file, if they have begun. */
export async function findUpload(
  sql: Sql,
  hash: string,
  uploader: string,
  lock = false,
): Promise<StoredBlob | undefined> {
  const [found] = await sql.query<StoredBlob>(
    `select ${columns} from blob where hash = $1 and uploader = $2 ${lock ? 'for update' : ''}`,
    [hash, uploader],
  );
  return found;
}

/** The upload, locked; begins it when there is none yet, and anew when the file is said to have another size. */
export async function openUpload(
  sql: Sql,
  { hash, uploader, size }: { hash: string; uploader: string; size: number },
  now: Instant,
): Promise<StoredBlob> {
  const known = await findUpload(sql, hash, uploader, true);
  if (known?.size === size) return known;
  if (known) await dropBlob(sql, known.id);
  const [begun] = await sql.query<StoredBlob>(
    `insert into blob (hash, uploader, size, touched_at) values ($1, $2, $3, $4) returning ${columns}`,
    [hash, uploader, size, now],
  );
  if (!begun) throw new Error('the database did not begin an upload');
  return begun;
}

/** Adds the next bytes. They cross into the database as base64: PGlite takes fifteen times as long for plain ones. */
export async function addPart(
  sql: Sql,
  { id, received }: StoredBlob,
  bytes: Buffer,
  now: Instant,
): Promise<void> {
  await sql.query("insert into blob_part (blob_id, start, bytes) values ($1, $2, decode($3, 'base64'))", [
    id,
    received,
    bytes.toString('base64'),
  ]);
  await sql.query('update blob set received = received + $2, touched_at = $3 where id = $1', [
    id,
    bytes.length,
    now,
  ]);
}

/** SHA-256 of what has come, in hex. */
export async function contentHash(sql: Sql, { id, received }: StoredBlob): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of readBlob(sql, id, 0, received - 1)) hash.update(bytes);
  return hash.digest('hex');
}

/** Makes a complete upload the file of its hash; bytes that the server has already are not kept twice. */
export async function keepUpload(sql: Sql, id: number, hash: string, now: Instant): Promise<void> {
  if (await wholeBlob(sql, hash)) await dropBlob(sql, id);
  else await sql.query('update blob set uploader = null, touched_at = $2 where id = $1', [id, now]);
}

export async function dropBlob(sql: Sql, id: number): Promise<void> {
  await sql.query('delete from blob where id = $1', [id]);
}

/** The bytes from `first` to `last`, both included, a part at a time. */
export async function* readBlob(sql: Sql, id: number, first: number, last: number): AsyncGenerator<Buffer> {
  const parts = await sql.query<{ start: number; length: number }>(
    `select start, octet_length(bytes) as length from blob_part
     where blob_id = $1 and start <= $3 and start + octet_length(bytes) > $2 order by start`,
    [id, first, last],
  );
  for (const { start, length } of parts) {
    const from = Math.max(first - start, 0);
    const count = Math.min(last - start + 1, length) - from;
    const [found] = await sql.query<{ bytes: string }>(
      `select encode(substring(bytes from $3::integer for $4::integer), 'base64') as bytes
       from blob_part where blob_id = $1 and start = $2`,
      [id, start, from + 1, count],
    );
    if (!found) throw new Error('a file was removed while it was read');
    yield Buffer.from(found.bytes, 'base64');
  }
}
