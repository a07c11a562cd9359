import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { releaseKeysSchema, type Verify } from '../../../domain/release/manifest.ts';

/** Ed25519 and nothing else; what is no key or no signature has signed nothing. */
export const hasSigned: Verify = (text, signature, key) => {
  try {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (publicKey.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** The keys of a file that whoever runs the API named. Throws where it cannot be read: it must not be ignored. */
export const readReleaseKeys = (file: string): string[] =>
  releaseKeysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
