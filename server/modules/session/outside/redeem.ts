import type { OutsideProof } from '../../../../contract/http/outside.ts';
import type { AppParts } from '../../../app-parts.ts';
import { ApiError } from '../../../http/api-error.ts';
import { factorNeeded, usesCode } from '../second-factor.ts';
import { endTicket, noteTry, personOfTicket } from './flows.ts';

const over = () => new ApiError('unauthenticated', 'this sign-in is over');

/** Whose ticket this is, without using it. Throws `ApiError`. */
export async function personOfProof(
  { db, clock }: Pick<AppParts, 'db' | 'clock'>,
  proof: OutsideProof,
): Promise<string> {
  const personId = await db.transaction((sql) => personOfTicket(sql, proof, clock.now()));
  if (personId === undefined) throw over();
  return personId;
}

/** Who has proved outside who they are, and here what else it needs, by the same rule as with a password (C-251). Works once. */
export async function redeem(
  { db, clock, secrets }: Pick<AppParts, 'db' | 'clock' | 'secrets'>,
  { ticket, verifier, code }: OutsideProof & { code?: string | undefined },
): Promise<string> {
  // What happened to the ticket is kept also where nobody is let in: the answer is thrown outside the transaction.
  const answer = await db.transaction(async (sql): Promise<string | ApiError> => {
    const personId = await personOfTicket(sql, { ticket, verifier }, clock.now());
    if (personId === undefined) return over();
    const needed = await factorNeeded(sql, personId);
    if (needed === 'authenticator')
      return new ApiError('secondFactorMissing', 'set up an authenticator first');
    if (needed === 'code') {
      if (code === undefined) return new ApiError('secondFactorNeeded', 'a code is needed besides');
      if (!(await usesCode(sql, personId, code, { secrets, now: clock.now() }))) {
        await noteTry(sql, ticket);
        return new ApiError('secondFactorWrong', 'this code is wrong or was used');
      }
    }
    await endTicket(sql, ticket);
    return personId;
  });
  if (answer instanceof ApiError) throw answer;
  return answer;
}
