import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from '../data/json-file.ts';
import { openBytes, sealBytes } from './aes-gcm.ts';
import type { Sealer } from './sealer.ts';

const KEY_BYTES = 32;

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
    seal: (name, text) => sealBytes(key(), name, Buffer.from(text)),
    open: (name, sealed) => openBytes(key(), name, sealed).toString('utf8'),
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
