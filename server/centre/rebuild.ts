import { isDeepStrictEqual } from 'node:util';
import { MemoryRows } from '../../domain/journal/project.ts';
import { type Entity, entities, type Row } from '../../domain/journal/rows.ts';
import type { Database, Sql } from '../db/database.ts';
import { readJournal } from '../interaction-journal/read-events.ts';

/** A row that is not what the journal says. Null where there is none. */
export interface Difference {
  entity: Entity;
  id: string;
  stored: Row<Entity> | null;
  rebuilt: Row<Entity> | null;
}

/** All rows, computed anew from the journal alone. */
export async function rowsFromJournal(sql: Sql): Promise<MemoryRows> {
  const rows = new MemoryRows();
  for await (const events of readJournal(sql)) rows.play(events);
  return rows;
}

/** Where the stored rows and the journal disagree: nowhere, as long as the centre is the only writer. */
export async function differencesFromJournal(db: Database): Promise<Difference[]> {
  return db.transaction(
    async (sql) => {
      const rebuilt = await rowsFromJournal(sql);
      const differences: Difference[] = [];
      for (const entity of entities) differences.push(...(await compare(sql, entity, rebuilt)));
      return differences;
    },
    { snapshot: true },
  );
}

async function compare<E extends Entity>(sql: Sql, entity: E, rebuilt: MemoryRows): Promise<Difference[]> {
  const unseen = new Map(rebuilt.all(entity).map((row) => [row.id, row]));
  const differences: Difference[] = [];
  for await (const { id, doc: stored } of storedRows(sql, entity)) {
    const expected = unseen.get(id);
    unseen.delete(id);
    if (!expected || !isDeepStrictEqual(stored, asStored(expected)))
      differences.push({ entity, id, stored, rebuilt: expected ?? null });
  }
  for (const [id, row] of unseen) differences.push({ entity, id, stored: null, rebuilt: row });
  return differences;
}

/** JSON has no undefined: a property that is undefined in memory is absent in the database. */
const asStored = (row: unknown): unknown => JSON.parse(JSON.stringify(row));

async function* storedRows(
  sql: Sql,
  entity: Entity,
  batch = 5_000,
): AsyncGenerator<{ id: string; doc: Row<Entity> }> {
  let after = '';
  for (;;) {
    const found = await sql.query<{ id: string; doc: Row<Entity> }>(
      `select id, doc from ${entity} where id > $1 order by id limit ${batch}`,
      [after],
    );
    yield* found;
    const last = found.at(-1);
    if (!last) return;
    after = last.id;
  }
}
