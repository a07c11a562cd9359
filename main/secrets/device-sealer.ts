import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from '../data/json-file.ts';
import type { Sealer } from './sealer.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals with a random key that lies in the data folder, readable by this account only. It keeps a copied secrets file
 * useless without the key, and no more: who can read the folder can read the secrets. The page is told so.
 */
export function deviceSealer(keyPath: string): Sealer {
  let known: Uint8Array | undefined;
  const key = () => {
    known ??= readKey(keyPath) ?? makeKey(keyPath);
    return known;
  };
  return {
    kind: 'device',
    seal: (name, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (name, sealed) => {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key(), nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(name)).setAuthTag(tag);
      const body = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([body, decipher.final()]).toString('utf8');
    },
  };
}

function readKey(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.length === KEY_BYTES ? bytes : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function makeKey(path: string): Uint8Array {
  const bytes = randomBytes(KEY_BYTES);
  writeWhole(path, bytes);
  return bytes;
}
