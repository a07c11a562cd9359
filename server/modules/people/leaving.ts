import type { PersonAccess } from '../../../contract/http/people.ts';
import { accessEndsAt, type Leaving } from '../../../domain/person/leaving.ts';
import type { AppParts } from '../../app-parts.ts';
import type { Sql } from '../../db/database.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';

interface Told {
  personId: string;
  on: string;
  record: string;
  by: string;
  at: number;
}

/** Who leaves or has left, by person. */
export async function leavings(sql: Sql): Promise<Map<string, NonNullable<PersonAccess['leaving']>>> {
  const found = await sql.query<Told>(
    `select * from (
       select distinct on (person_id) person_id as "personId", day as "on", record, by_id as "by", at
       from leaving order by person_id, id desc
     ) as latest where "on" is not null`,
  );
  return new Map(found.map(({ personId, ...told }) => [personId, told]));
}

/**
 * Says from when on somebody has no access; nothing: they stay. When that is now, every sign-in of theirs ends with it
 * (C-206). One administrator always remains: nobody else could let anybody in.
 */
export async function putLeaving(
  { db, clock, sessions }: Pick<AppParts, 'db' | 'clock' | 'sessions'>,
  personId: string,
  leaving: Leaving | null,
  by: string,
): Promise<void> {
  await db.transaction(async (sql) => {
    await sql.query('lock table leaving in share row exclusive mode');
    const person = await readRow(sql, 'person', personId);
    if (!person) throw new ApiError('notFound', 'there is no such person');
    if (leaving && person.roles.includes('admin') && !(await otherAdminStays(sql, personId)))
      throw new ApiError('badRequest', 'one administrator has to stay');
    await sql.query(
      'insert into leaving (person_id, day, ends_at, record, by_id, at) values ($1, $2, $3, $4, $5, $6)',
      [
        personId,
        leaving?.on ?? null,
        leaving && accessEndsAt(leaving),
        leaving?.record ?? null,
        by,
        clock.now(),
      ],
    );
    await sessions.endOfThoseWhoLeft(sql);
  });
}

async function otherAdminStays(sql: Sql, leaverId: string): Promise<boolean> {
  const leave = await leavings(sql);
  const people = await readRows(sql, 'person', 'true');
  return people.some(({ id, roles }) => id !== leaverId && roles.includes('admin') && !leave.has(id));
}
