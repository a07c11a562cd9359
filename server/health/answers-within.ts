import { setTimeout as pause } from 'node:timers/promises';
import type { Duration } from '../../domain/time.ts';
import type { Sql } from '../db/database.ts';

const PATIENCE_MS = 2_000;

/** Whether the database answers within `patience`: one that is gone may not even say so. Never throws. */
export async function answersWithin(db: Sql, patience: Duration = PATIENCE_MS): Promise<boolean> {
  const over = new AbortController();
  const late = pause(patience, false, { signal: over.signal }).catch(() => false);
  const answer = db.query('select 1').then(
    () => true,
    () => false,
  );
  const answers = await Promise.race([answer, late]);
  over.abort();
  return answers;
}
