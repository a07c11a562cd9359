import { DAY, MINUTE } from '../../domain/time.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';

/** Longer ago nobody asks. */
const KEPT = 400 * DAY;
/** By the database's own clock, so that the way there and back is in it; an embedded one counts whole milliseconds. */
const MICROSECONDS = '(extract(epoch from clock_timestamp()) * 1000000)::bigint';

/**
 * Writes down that the centre is there in this minute, and how long a read and a write took: what was away has no line, so
 * nobody has to be there to say so. Of several processes the first one looks.
 */
export async function lookAtOneself({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  const at = Math.floor(clock.now() / MINUTE) * MINUTE;
  const [read] = await db.query<{ began: number }>(`select ${MICROSECONDS} as began`);
  const mine = await db.query('insert into look (at) values ($1) on conflict do nothing returning at', [at]);
  if (!read || mine.length === 0) return;
  await db.query(`update look set took_us = ${MICROSECONDS} - $2::bigint where at = $1`, [at, read.began]);
  await db.query('delete from look where at < $1', [at - KEPT]);
}
