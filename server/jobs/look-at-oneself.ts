import { DAY, MINUTE } from '../../domain/time.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';

/** Longer ago nobody asks. */
const KEPT = 400 * DAY;

/**
 * Writes down that the centre is there in this minute, and how long a read and a write took: what was away has no line, so
 * nobody has to be there to say so. Of several processes the first one looks.
 */
export async function lookAtOneself({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  const at = Math.floor(clock.now() / MINUTE) * MINUTE;
  // By the process: an embedded database's own clock knows no microseconds.
  const began = performance.now();
  await db.query('select at from look where at = $1', [at]);
  const mine = await db.query('insert into look (at) values ($1) on conflict do nothing returning at', [at]);
  const tookUs = Math.ceil((performance.now() - began) * 1_000);
  if (mine.length === 0) return;
  await db.query('update look set took_us = $2 where at = $1', [at, tookUs]);
  await db.query('delete from look where at < $1', [at - KEPT]);
}
