import { createHash } from 'node:crypto';
import type { Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a link open a case. Only the token's hash is kept. */
export async function keepLink(sql: Sql, caseId: string, token: string, now: Instant): Promise<void> {
  await sql.query('insert into case_link (token_hash, case_id, created_at) values ($1, $2, $3)', [
    hashOf(token),
    caseId,
    now,
  ]);
}

/** The case a link opens, if any. */
export async function caseOfLink(sql: Sql, token: string): Promise<string | undefined> {
  const [found] = await sql.query<{ case_id: string }>(
    'select case_id from case_link where token_hash = $1',
    [hashOf(token)],
  );
  return found?.case_id;
}
