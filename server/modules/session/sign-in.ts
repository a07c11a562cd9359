import type { OutsideProof } from '../../../contract/http/outside.ts';
import type { AppParts } from '../../app-parts.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOfPassword } from './accounts.ts';
import { noteFailure } from './failures.ts';
import { personOfProof } from './outside/redeem.ts';
import { factorNeeded, usesCode } from './second-factor.ts';

export interface Credentials {
  login: string;
  password: string;
  /** Of an authenticator, or one for recovery. */
  code?: string | undefined;
}

/** Who it is, by their password or by their account outside; not yet by all it needs. Throws `ApiError`. */
export const personBehind = (
  parts: Pick<AppParts, 'db' | 'clock'>,
  proof: Credentials | OutsideProof,
): Promise<string> => ('ticket' in proof ? personOfProof(parts, proof) : personOfCredentials(parts, proof));

/** Whose login and password these are. Throws `ApiError`. */
async function personOfCredentials(
  { db, clock }: Pick<AppParts, 'db' | 'clock'>,
  { login, password }: Credentials,
): Promise<string> {
  const personId = await personOfPassword(db, login, password);
  if (personId) return personId;
  await noteFailure(db, login, clock.now());
  throw new ApiError('badCredentials', 'login and password do not match');
}

/** Who has proved who they are, with all it needs of them (C-251). What is missing is told only to who has the password. */
export async function provenPerson(
  parts: Pick<AppParts, 'db' | 'clock' | 'secrets'>,
  credentials: Credentials,
): Promise<string> {
  const personId = await personOfCredentials(parts, credentials);
  const { db, clock, secrets } = parts;
  const isProven = await db.transaction(async (sql) => {
    const needed = await factorNeeded(sql, personId);
    if (needed === 'authenticator')
      throw new ApiError('secondFactorMissing', 'set up an authenticator first');
    if (needed === undefined) return true;
    const { code } = credentials;
    if (code === undefined) throw new ApiError('secondFactorNeeded', 'a code is needed besides the password');
    return usesCode(sql, personId, code, { secrets, now: clock.now() });
  });
  if (isProven) return personId;
  await noteFailure(db, credentials.login, clock.now());
  throw new ApiError('secondFactorWrong', 'this code is wrong or was used');
}
