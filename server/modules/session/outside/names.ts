import type { Sql } from '../../../db/database.ts';
import { ApiError } from '../../../http/api-error.ts';

export async function personOfName(sql: Sql, issuer: string, name: string): Promise<string | undefined> {
  const [found] = await sql.query<{ person_id: string }>(
    'select person_id from outside_name where issuer = $1 and name = $2',
    [issuer, name],
  );
  return found?.person_id;
}

/** What people are called at the issuer, by person. */
export async function outsideNames(sql: Sql, issuer: string | undefined): Promise<Map<string, string>> {
  if (issuer === undefined) return new Map();
  const found = await sql.query<{ person_id: string; name: string }>(
    'select person_id, name from outside_name where issuer = $1',
    [issuer],
  );
  return new Map(found.map(({ person_id, name }) => [person_id, name]));
}

/** Gives somebody their name at the issuer, or takes it away. Throws `ApiError` where it is somebody else's. */
export async function putOutsideName(
  sql: Sql,
  issuer: string,
  { personId, name }: { personId: string; name: string | null },
): Promise<void> {
  await sql.query('delete from outside_name where issuer = $1 and person_id = $2', [issuer, personId]);
  if (name === null) return;
  const put = await sql.query(
    'insert into outside_name (issuer, name, person_id) values ($1, $2, $3) on conflict do nothing returning name',
    [issuer, name, personId],
  );
  if (put.length === 0) throw new ApiError('badRequest', 'this name is somebody else’s');
}
