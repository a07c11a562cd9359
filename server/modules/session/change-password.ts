import type { AppParts } from '../../app-parts.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOfPassword, putAccount } from './accounts.ts';

/** Replaces one's own password, knowing the old one. Every other sign-in of the person ends. */
export async function changePassword(
  { db, clock, sessions }: AppParts,
  personId: string,
  { login, password, newPassword }: { login: string; password: string; newPassword: string },
): Promise<void> {
  if ((await personOfPassword(db, login, password)) !== personId)
    throw new ApiError('badCredentials', 'login and password do not match');
  await db.transaction(async (sql) => {
    await putAccount(sql, { login, personId, password: newPassword, at: clock.now() });
    await sessions.endAll(sql, personId);
  });
}
