import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '../db/database.ts';
import { type DatabasePlace, openDatabase } from '../db/open-database.ts';
import { SecretBox } from './secret-box.ts';

/** By default beside the data; several API processes at one database share one. */
export const defaultSecretsKey = (dataDir: string): string => join(dataDir, 'secrets.key');

/**
 * The box of this database, with the key in `file`, made at the first start and readable to its owner only. A database
 * that was sealed with another key is refused: authenticators would all be wrong, and nobody would know why.
 */
export async function openSecrets(db: Database, file: string): Promise<SecretBox> {
  const known = await fingerprintOf(db);
  const key = (await readKey(file)) ?? (known === undefined ? await makeKey(file) : undefined);
  const box = key && new SecretBox(key);
  if (!box || (known !== undefined && known !== box.fingerprint))
    throw new Error(
      `${file} is not the key that the authenticators in this database are sealed with. Bring that file back, or start once with --forget-authenticators: then whoever needs a second factor sets it up anew.`,
    );
  await db.query('insert into secrets_key (id, fingerprint) values (1, $1) on conflict do nothing', [
    box.fingerprint,
  ]);
  // Two first starts at once: whoever came second has the wrong key, and says so.
  if ((await fingerprintOf(db)) !== box.fingerprint) return openSecrets(db, file);
  return box;
}

/** The key is lost: with it goes all that it had sealed, and the next start makes another. */
export async function forgetAuthenticators({ databaseUrl, dataDir }: DatabasePlace): Promise<void> {
  const db = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir });
  try {
    await db.transaction(async (sql) => {
      await sql.query('delete from second_factor');
      await sql.query('delete from recovery_code');
      await sql.query('delete from secrets_key');
    });
  } finally {
    await db.close();
  }
}

async function fingerprintOf(db: Database): Promise<string | undefined> {
  const [found] = await db.query<{ fingerprint: string }>('select fingerprint from secrets_key');
  return found?.fingerprint;
}

async function readKey(file: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function makeKey(file: string): Promise<Buffer> {
  const key = randomBytes(32);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
