import type { Session } from '../../../contract/http/session.ts';
import type { AppParts } from '../../app-parts.ts';
import { readRow } from '../../db/rows.ts';
import { ApiError } from '../../http/api-error.ts';
import type { Tokens } from './sessions.ts';

/** Tokens with the person they speak for. */
export async function answer(
  { db, clock }: Pick<AppParts, 'db' | 'clock'>,
  personId: string,
  tokens: Tokens,
): Promise<Session> {
  const person = await readRow(db, 'person', personId);
  if (!person) throw new ApiError('unauthenticated', 'this person is not in the centre any more');
  return { ...tokens, person, serverTime: clock.now() };
}
