import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Database } from '../../db/database.ts';

interface Key {
  private_key: string;
  public_key: string;
}

/** The centre's own key, made when it is first needed. Of several who make one at once the first one's stays. */
async function centreKey(db: Database): Promise<Key> {
  const [known] = await db.query<Key>('select private_key, public_key from centre_key');
  if (known) return known;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await db.query(
    'insert into centre_key (private_key, public_key) values ($1, $2) on conflict (one) do nothing',
    [privateKey.export({ type: 'pkcs8', format: 'pem' }), publicKey.export({ type: 'spki', format: 'pem' })],
  );
  const [kept] = await db.query<Key>('select private_key, public_key from centre_key');
  if (!kept) throw new Error('the key of the centre was not kept');
  return kept;
}

/** Hash and signature of a text's UTF-8 bytes. Ed25519 needs no chance: the same text is always signed alike. */
export async function signed(
  db: Database,
  text: string,
): Promise<{ sha256: string; signature: string; publicKey: string }> {
  const key = await centreKey(db);
  const bytes = Buffer.from(text, 'utf8');
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signature: sign(null, bytes, createPrivateKey(key.private_key)).toString('base64'),
    publicKey: key.public_key,
  };
}
