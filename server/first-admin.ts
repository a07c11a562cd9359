import type { AppParts } from './app-parts.ts';
import { SYSTEM } from './centre/centre.ts';
import { putAccount } from './modules/session/accounts.ts';

export interface FirstAdmin {
  login: string;
  password: string;
}

const LOGIN = 'admin';

/** In a centre nobody can sign in to, makes the one who can let others in. Their password is told once. */
export async function ensureFirstAdmin({ centre, random }: AppParts): Promise<FirstAdmin | undefined> {
  return centre.transact(async (transaction) => {
    const accounts = await transaction.sql.query('select from account limit 1');
    if (accounts.length > 0) return undefined;
    const now = transaction.now();
    const password = random.token().slice(0, 20);
    const row = {
      id: LOGIN,
      name: 'Admin',
      serviceName: 'Admin',
      roles: ['admin'],
      queueIds: [],
      skills: [],
      capacity: 0,
      state: 'offline',
      stateSince: now,
    };
    await transaction.mutate({ name: 'centre.configure', args: { entity: 'person', row } }, SYSTEM);
    await putAccount(transaction.sql, { login: LOGIN, personId: LOGIN, password, at: now });
    return { login: LOGIN, password };
  });
}
