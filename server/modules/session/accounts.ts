import type { Sql } from '../../db/database.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

/** People type their login in any case and with spaces around it. */
export const normalLogin = (login: string): string => login.trim().toLowerCase();

/** Lets a person sign in with this login and password; an existing login gets the new password and person. */
export async function putAccount(
  sql: Sql,
  account: { login: string; personId: string; password: string; at: number },
): Promise<void> {
  await sql.query(
    `insert into account (login, person_id, password_hash, created_at) values ($1, $2, $3, $4)
     on conflict (login) do update set person_id = excluded.person_id, password_hash = excluded.password_hash`,
    [normalLogin(account.login), account.personId, await hashPassword(account.password), account.at],
  );
}

/** Whose login and password these are. An unknown login takes as long as a wrong password. */
export async function personOfPassword(
  sql: Sql,
  login: string,
  password: string,
): Promise<string | undefined> {
  const [account] = await sql.query<{ person_id: string; password_hash: string }>(
    'select person_id, password_hash from account where login = $1',
    [normalLogin(login)],
  );
  return (await passwordMatches(account?.password_hash, password)) ? account?.person_id : undefined;
}
