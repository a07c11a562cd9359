import { createHash } from 'node:crypto';
import type { EnrolledFactor, NewFactor } from '../../../contract/http/second-factor.ts';
import { type Person, type Role, roleSchema } from '../../../domain/person/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readRow } from '../../db/rows.ts';
import type { Random } from '../../random.ts';
import { isSealed, type SecretBox } from '../../secrets/secret-box.ts';
import { authenticatorLink, base32, stepOfCode } from './totp.ts';

const SECRET_BYTES = 20;
const RECOVERY_CODES = 8;
const RECOVERY_BYTES = 10;

interface Factor {
  secret: string | null;
  pending: string | null;
}

async function factorOf(sql: Sql, personId: string): Promise<Factor | undefined> {
  const [found] = await sql.query<Factor>(
    'select secret, pending from second_factor where person_id = $1 for update',
    [personId],
  );
  return found;
}

/** What a person needs besides their password: a code, first an authenticator, or nothing. */
export async function factorNeeded(
  sql: Sql,
  personId: string,
): Promise<'code' | 'authenticator' | undefined> {
  if ((await factorOf(sql, personId))?.secret) return 'code';
  const person = await readRow(sql, 'person', personId);
  const roles = await rolesThatNeedOne(sql);
  return person?.roles.some((role) => roles.includes(role)) ? 'authenticator' : undefined;
}

/** What codes are held against: the box in which authenticators' secrets lie, and the time. */
export interface CodeParts {
  secrets: SecretBox;
  now: Instant;
}

const aboutSecretOf = (personId: string): string => `authenticator of ${personId}`;

/** Whether the code is right: an authenticator's that was not used yet, or one for recovery. Either is used by that. */
export async function usesCode(
  sql: Sql,
  personId: string,
  code: string,
  { secrets, now }: CodeParts,
): Promise<boolean> {
  const { secret } = (await factorOf(sql, personId)) ?? {};
  const step = secret ? stepOfCode(secrets.open(secret, aboutSecretOf(personId)), code, now) : undefined;
  if (step === undefined) return usesRecoveryCode(sql, personId, code, now);
  const used = await sql.query(
    'update second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning person_id',
    [personId, step],
  );
  return used.length > 0;
}

async function usesRecoveryCode(sql: Sql, personId: string, code: string, now: Instant): Promise<boolean> {
  const used = await sql.query(
    'update recovery_code set used_at = $3 where hash = $2 and person_id = $1 and used_at is null returning hash',
    [personId, hashOf(personId, code), now],
  );
  return used.length > 0;
}

/** A secret for the person's authenticator. It counts once they have shown a code of it. */
export async function beginFactor(
  sql: Sql,
  { personId, login }: { personId: string; login: string },
  { random, secrets }: { random: Random; secrets: SecretBox },
): Promise<NewFactor> {
  const secret = base32(Buffer.from(random.token(), 'base64url').subarray(0, SECRET_BYTES));
  await sql.query(
    `insert into second_factor (person_id, pending) values ($1, $2)
     on conflict (person_id) do update set pending = excluded.pending`,
    [personId, secrets.seal(secret, aboutSecretOf(personId))],
  );
  return { secret, link: authenticatorLink(login, secret) };
}

/** From now on the person needs a code. Returns what opens in its place, each once; undefined when the code is wrong. */
export async function confirmFactor(
  sql: Sql,
  personId: string,
  code: string,
  { now, random, secrets }: CodeParts & { random: Random },
): Promise<string[] | undefined> {
  const { pending } = (await factorOf(sql, personId)) ?? {};
  const step = pending ? stepOfCode(secrets.open(pending, aboutSecretOf(personId)), code, now) : undefined;
  if (step === undefined) return undefined;
  await sql.query(
    `update second_factor set secret = pending, pending = null, confirmed_at = $2, last_step = $3 where person_id = $1`,
    [personId, now, step],
  );
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(random));
  await sql.query('delete from recovery_code where person_id = $1', [personId]);
  await sql.query('insert into recovery_code (hash, person_id) select unnest($2::text[]), $1', [
    personId,
    codes.map((one) => hashOf(personId, one)),
  ]);
  return codes;
}

/** Long and random, so a plain hash keeps it. Blanks, dashes and capitals are how people type. */
const hashOf = (personId: string, code: string): string =>
  createHash('sha256')
    .update(`${personId} ${code.toUpperCase().replace(/[^A-Z2-7]/g, '')}`)
    .digest('hex');

function recoveryCode(random: Random): string {
  const signs = base32(Buffer.from(random.token(), 'base64url').subarray(0, RECOVERY_BYTES));
  return (signs.match(/.{4}/g) ?? []).join('-');
}

/** Takes the factor of somebody away who has lost it; where their role needs one they begin anew. */
export async function forgetFactor(sql: Sql, personId: string): Promise<void> {
  await sql.query('delete from second_factor where person_id = $1', [personId]);
  await sql.query('delete from recovery_code where person_id = $1', [personId]);
}

/** Seals what an older Shiftdesk had written in the clear. */
export async function sealOldSecrets(sql: Sql, secrets: SecretBox): Promise<void> {
  const found = await sql.query<Factor & { person_id: string }>(
    'select person_id, secret, pending from second_factor for update',
  );
  const sealed = (personId: string, text: string | null) =>
    text === null || isSealed(text) ? text : secrets.seal(text, aboutSecretOf(personId));
  for (const { person_id: id, secret, pending } of found)
    if ([secret, pending].some((text) => text !== null && !isSealed(text)))
      await sql.query('update second_factor set secret = $2, pending = $3 where person_id = $1', [
        id,
        sealed(id, secret),
        sealed(id, pending),
      ]);
}

export async function rolesThatNeedOne(sql: Sql): Promise<Role[]> {
  const found = await sql.query<{ role: string }>('select role from second_factor_role order by role');
  return found.flatMap(({ role }) => roleSchema.safeParse(role).data ?? []);
}

export async function needFactorOf(sql: Sql, roles: readonly Role[]): Promise<void> {
  await sql.query('delete from second_factor_role where role <> all($1::text[])', [roles]);
  await sql.query('insert into second_factor_role (role) select unnest($1::text[]) on conflict do nothing', [
    roles,
  ]);
}

/** Who has a factor, and since when. */
export async function enrolledFactors(sql: Sql): Promise<EnrolledFactor[]> {
  return sql.query<{ personId: Person['id']; since: Instant }>(
    `select person_id as "personId", confirmed_at as since from second_factor
     where secret is not null order by person_id`,
  );
}
