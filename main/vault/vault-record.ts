import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { keyCopySchema } from './key-copy.ts';

/** What lies, sealed, in the file of one vault. */
export const vaultRecordSchema = z.object({
  version: z.literal(1),
  /** SHA-256 of the key: who shows the key is known by it, also while it lies here only in copies. */
  proof: z.base64(),
  /** The key itself; absent while a PIN guards it. */
  key: z.base64().optional(),
  pin: keyCopySchema.optional(),
  password: keyCopySchema.optional(),
  /** Wrong PINs in a row and when the last one was tried. */
  tries: z.object({ wrong: z.int().nonnegative(), at: z.int().nonnegative() }),
});
export type VaultRecord = z.infer<typeof vaultRecordSchema>;

const KEY_BYTES = 32;
export const noTries: VaultRecord['tries'] = { wrong: 0, at: 0 };

export function newRecord(): VaultRecord & { key: string } {
  const key = randomBytes(KEY_BYTES);
  return { version: 1, proof: proofOf(key), key: key.toString('base64'), tries: noTries };
}

/** Whether this is the vault's key. */
export function proves(record: VaultRecord, key: string): boolean {
  const shown = Buffer.from(proofOf(Buffer.from(key, 'base64')), 'base64');
  return timingSafeEqual(shown, Buffer.from(record.proof, 'base64'));
}

function proofOf(key: Uint8Array): string {
  return createHash('sha256').update(key).digest('base64');
}
