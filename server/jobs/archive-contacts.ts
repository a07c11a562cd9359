import { archivedBefore } from '../../domain/interaction/archive.ts';
import type { Centre } from '../centre/centre.ts';
import { SYSTEM } from '../centre/centre.ts';

const BATCH = 200;
/** So many at a time: a first run over years of history leaves the machine to those who work. */
const MOST = 2_000;
const ARCHIVING_LOCK = 5_340_011;

/** Puts contacts into the archive whose time at hand is over (C-057). Returns how many; the rest goes the next time. */
export async function archiveContacts(centre: Centre): Promise<number> {
  let archived = 0;
  while (archived < MOST) {
    const count = await archiveBatch(centre);
    archived += count;
    if (count < BATCH) break;
  }
  return archived;
}

async function archiveBatch(centre: Centre): Promise<number> {
  return centre.transact(async (transaction) => {
    const { sql } = transaction;
    await sql.query('select pg_advisory_xact_lock($1)', [ARCHIVING_LOCK]);
    const now = transaction.now();
    const over = await sql.query<{ id: string }>(
      `select id from interaction
       where closed_at < $1 and not doc ? 'archivedAt'
         and (coalesce(doc->>'kind', '') <> 'complaint' or closed_at < $2)
       order by closed_at limit ${BATCH}`,
      [archivedBefore(now), archivedBefore(now, 'complaint')],
    );
    for (const { id } of over)
      await transaction.mutate({ name: 'centre.archive', args: { interactionId: id } }, SYSTEM);
    return over.length;
  });
}
