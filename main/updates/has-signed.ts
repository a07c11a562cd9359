import { createPublicKey, verify } from 'node:crypto';
import type { Verify } from '../../domain/release/manifest.ts';

/** Ed25519 and nothing else, decided here again: the API that passes a package on is not who made it. */
export const hasSigned: Verify = (text, signature, key) => {
  try {
    const spki = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    if (spki.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(text, 'utf8'), spki, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};
