import { randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { openBytes, sealBytes } from '../secrets/aes-gcm.ts';

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt);

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const BLOCK_SIZE = 8;

/** About 0.4 s and 128 MB for each try on a desktop of today. */
export const SLOW_COST = 2 ** 17;

/** The key under a phrase: openable only by who knows it, each guess as dear as `cost` says. */
export const keyCopySchema = z.object({
  cost: z.int().positive(),
  salt: z.base64(),
  sealed: z.base64(),
});
export type KeyCopy = z.infer<typeof keyCopySchema>;

/** Runs off the main thread. `name` binds the copy to its vault and to what the phrase is. */
export async function wrapKey(
  key: Uint8Array,
  phrase: string,
  { name, cost }: { name: string; cost: number },
): Promise<KeyCopy> {
  const salt = randomBytes(SALT_BYTES);
  const slow = await phraseKey(phrase, salt, cost);
  const sealed = sealBytes(slow, name, key);
  slow.fill(0);
  return { cost, salt: salt.toString('base64'), sealed: sealed.toString('base64') };
}

/** `undefined`: the phrase is another one. Takes the same time either way. */
export async function unwrapKey(copy: KeyCopy, phrase: string, name: string): Promise<Buffer | undefined> {
  const slow = await phraseKey(phrase, Buffer.from(copy.salt, 'base64'), copy.cost);
  try {
    return openBytes(slow, name, Buffer.from(copy.sealed, 'base64'));
  } catch {
    return undefined;
  } finally {
    slow.fill(0);
  }
}

function phraseKey(phrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  // The same word typed with another keyboard must give the same bytes.
  const text = phrase.normalize('NFKC');
  // Scrypt needs 128 * cost * blockSize bytes, and a little more.
  const maxmem = 128 * BLOCK_SIZE * (cost + 1024);
  return derive(text, salt, KEY_BYTES, { cost, blockSize: BLOCK_SIZE, parallelization: 1, maxmem });
}
