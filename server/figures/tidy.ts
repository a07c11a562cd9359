import type { Database } from '../db/database.ts';

/**
 * Gives back what counting leaves behind: notes are written and taken all day, facts replaced. A PostgreSQL does so by
 * itself; an embedded one has to be told.
 */
export async function tidyNotes(db: Database): Promise<void> {
  if (db.kind !== 'pglite') return;
  for (const table of ['figure_due', 'figure_time_due']) await db.exec(`vacuum ${table}`);
}

/** The same for what takes longer. Once a day is enough. */
export async function tidyFacts(db: Database): Promise<void> {
  if (db.kind !== 'pglite') return;
  for (const table of ['figure_fact', 'roll_up', 'figure_busy', 'figure_time'])
    await db.exec(`vacuum ${table}`);
}
