import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { SYSTEM } from '../../centre/centre.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';
import type { Sql } from '../../db/database.ts';
import { ApiError } from '../../http/api-error.ts';
import { bearerOf } from '../../http/authentication.ts';

/** A key is long and made by chance, so that its digest cannot be led back to it; the key itself is kept nowhere. */
const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Makes `key` the one that opens a channel, and the one before open nothing. */
export async function keepKey(
  transaction: CentreTransaction,
  channel: string,
  key: string,
  by: string,
): Promise<void> {
  await transaction.mutate({ name: 'centre.channelKey', args: { channel, by } }, SYSTEM);
  await transaction.sql.query(
    `insert into channel_key (channel, digest) values ($1, $2)
     on conflict (channel) do update set digest = excluded.digest`,
    [channel, digestOf(key)],
  );
}

/** Whether a request shows the key of this very channel. */
export async function showsKey(sql: Sql, request: FastifyRequest, channel: string): Promise<boolean> {
  const key = bearerOf(request);
  if (!key) return false;
  const found = await sql.query('select from channel_key where channel = $1 and digest = $2', [
    channel,
    digestOf(key),
  ]);
  return found.length > 0;
}

/** Lets in whoever shows the key of the channel in the path. */
export const adapterOnly =
  (sql: Sql) =>
  async (request: FastifyRequest): Promise<void> => {
    const { channel } = request.params as { channel: string };
    if (!(await showsKey(sql, request, channel)))
      throw new ApiError('unauthenticated', 'this key opens no such channel');
  };
