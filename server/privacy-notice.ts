import { PRIVACY_NOTICE } from '../domain/privacy/notice.ts';
import text from '../resources/privacy/notice.json' with { type: 'json' };
import { type Centre, SYSTEM } from './centre/centre.ts';

/**
 * A first privacy notice for a centre that has published none: nobody begins a chat without agreeing to something that can be
 * read (C-250). Whoever answers for the centre publishes their own.
 */
export async function ensurePrivacyNotice(centre: Centre): Promise<void> {
  await centre.transact(async (transaction) => {
    const known = await transaction.sql.query('select from privacynotice limit 1');
    if (known.length > 0) return;
    const version = { version: 1, text, reason: '随软件提供 · Comes with the product', by: 'system' };
    const row = { id: PRIVACY_NOTICE, versions: [{ ...version, at: transaction.now() }] };
    await transaction.mutate({ name: 'centre.configure', args: { entity: 'privacynotice', row } }, SYSTEM);
  });
}
