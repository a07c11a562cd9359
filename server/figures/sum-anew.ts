import type { Database } from '../db/database.ts';
import { COUNTING_LOCK } from './counting-lock.ts';
import { type FactLine, factColumns, factOfLine } from './facts-table.ts';
import { rollUpChanges, writeRollUps } from './roll-ups.ts';

const PAGE = 5_000;

/** Sums the facts of these queues anew, in the place of whatever the roll-ups say of them. */
export async function sumAnew(db: Database, queueIds: readonly string[]): Promise<void> {
  await db.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [COUNTING_LOCK]);
    await sql.query('delete from roll_up where queue_id = any($1::text[])', [queueIds]);
    let after: [id: string, n: number] = ['', 0];
    for (;;) {
      const lines = await sql.query<FactLine & { n: number }>(
        `select ${factColumns}, n from figure_fact
         where queue_id = any($1::text[]) and (interaction_id, n) > ($2, $3::integer)
         order by interaction_id, n limit ${PAGE}`,
        [queueIds, ...after],
      );
      const last = lines.at(-1);
      if (!last) return;
      await writeRollUps(sql, rollUpChanges([], lines.map(factOfLine)));
      after = [last.interaction_id, last.n];
    }
  });
}
