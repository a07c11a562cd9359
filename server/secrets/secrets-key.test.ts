import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { sealOldSecrets } from '../modules/session/second-factor.ts';
import { isSealed, SecretBox } from './secret-box.ts';
import { defaultSecretsKey, openSecrets } from './secrets-key.ts';

const place = await freshDatabase();
let db: Database;
let file = '';

beforeAll(async () => {
  file = defaultSecretsKey(await mkdtemp(join(tmpdir(), 'shiftdesk-key-')));
  db = await openDatabase(place);
});
afterAll(async () => {
  await rm(join(file, '..'), { recursive: true, force: true });
  await db.close();
  await place.drop();
});

describe('the key of authenticators’ secrets', () => {
  it('is made once, for its owner only, and is not in the database', async () => {
    const first = await openSecrets(db, file);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const again = await openSecrets(db, file);
    expect(again.open(first.seal('a secret', 'x'), 'x')).toBe('a secret');
    const key = (await readFile(file, 'utf8')).trim();
    expect(JSON.stringify(await db.query('select * from secrets_key'))).not.toContain(key);
  });

  it('is refused when it is another one than the database was sealed with, or lost', async () => {
    await writeFile(`${file}.other`, randomBytes(32).toString('base64'));
    await expect(openSecrets(db, `${file}.other`)).rejects.toThrow('--forget-authenticators');
    await expect(openSecrets(db, `${file}.lost`)).rejects.toThrow('--forget-authenticators');
    await expect(stat(`${file}.lost`)).rejects.toThrow('ENOENT');
  });

  it('seals at the next start what an older version had left in the clear, once', async () => {
    const box = new SecretBox(randomBytes(32));
    await db.query(
      `insert into second_factor (person_id, secret, pending) values ('anna', 'GEZDGNBV', null)`,
    );
    const sealed = async () => {
      await sealOldSecrets(db, box);
      const [row] = await db.query<{ secret: string; pending: string | null }>(
        'select secret, pending from second_factor',
      );
      return row;
    };
    const row = await sealed();
    expect(row?.pending).toBeNull();
    expect(isSealed(row?.secret ?? '')).toBe(true);
    expect(box.open(row?.secret ?? '', 'authenticator of anna')).toBe('GEZDGNBV');
    expect(await sealed()).toEqual(row);
  });
});
