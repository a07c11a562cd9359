import { createHash } from 'node:crypto';
import type { Instant } from '../../../domain/time.ts';
import { HOUR, MINUTE } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';

/** How long a customer who waits may be out of touch before they count as gone. */
export const PAGE_PATIENCE = MINUTE;
/** Who comes back to the page after the end finds it for this long. */
const OPEN_AFTER_END = 72 * HOUR;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Lets a page into a conversation. Only the token's hash is kept. */
export async function admitPage(sql: Sql, interactionId: string, token: string, now: Instant): Promise<void> {
  await sql.query(
    'insert into chat_page (token_hash, interaction_id, created_at, seen_at) values ($1, $2, $3, $3)',
    [hashOf(token), interactionId, now],
  );
}

/**
 * Whether a page asked for this conversation and never came in: its answer was lost on the way, and the same request
 * may be answered again. Once a token was used, knowing the conversation's id opens nothing.
 */
export async function isStillAtTheDoor(sql: Sql, interactionId: string): Promise<boolean> {
  const [found] = await sql.query<{ pages: number; used: number }>(
    'select count(*) as pages, count(used_at) as used from chat_page where interaction_id = $1',
    [interactionId],
  );
  return found !== undefined && found.pages > 0 && found.used === 0;
}

/** Whether the token opens the conversation; notes that its page is there. */
export async function enterPage(
  sql: Sql,
  interactionId: string,
  token: string,
  now: Instant,
): Promise<boolean> {
  const found = await sql.query(
    `update chat_page p set used_at = coalesce(p.used_at, $3), seen_at = $3
     from interaction i
     where p.token_hash = $1 and p.interaction_id = $2 and i.id = p.interaction_id
       and coalesce(i.closed_at, $3) > $3 - ${OPEN_AFTER_END}
     returning 1`,
    [hashOf(token), interactionId, now],
  );
  return found.length > 0;
}

/** Notes that pages of these conversations are in touch. */
export async function seePages(sql: Sql, interactionIds: readonly string[], now: Instant): Promise<void> {
  await sql.query(
    'update chat_page set seen_at = $2 where interaction_id = any($1::text[]) and seen_at < $2',
    [interactionIds, now],
  );
}

/** Conversations that wait for a person while every page of theirs has been out of touch since `before`. */
export async function abandonedByPage(sql: Sql, before: Instant): Promise<string[]> {
  const found = await sql.query<{ id: string }>(
    `select i.id from interaction i join chat_page p on p.interaction_id = i.id
     where i.state in ('queued', 'offered') and (i.doc->>'offHours')::boolean = false
     group by i.id having max(p.seen_at) < $1`,
    [before],
  );
  return found.map(({ id }) => id);
}
