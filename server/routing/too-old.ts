import type { Person } from '../../domain/person/person.ts';
import { RELEASES, tooOldFor } from '../../domain/release/release.ts';
import type { Sql } from '../db/database.ts';
import { readRow, readRows } from '../db/rows.ts';

/** Who of these people works with a program that may take no new work any more (C-273). */
export async function tooOldOf(sql: Sql, people: readonly Person[]): Promise<ReadonlySet<string>> {
  const releases = await readRow(sql, 'releases', RELEASES);
  if (!releases) return new Set();
  const desktops = await readRows(sql, 'desktop', 'id = any($1::text[])', [people.map(({ id }) => id)]);
  const desktopOf = (id: string) => desktops.find((row) => row.id === id);
  return new Set(people.filter(({ id }) => tooOldFor(releases, desktopOf(id))).map(({ id }) => id));
}
