import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** What begins like this is sealed; secrets in the clear are Base32 and never do. */
const MARK = 's1.';

/**
 * Seals what the centre has to know in the clear but whoever reads its database or a copy of it must not. `about` says
 * what it is and whose: what is put into another row does not open.
 */
export class SecretBox {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    if (key.length !== 32) throw new Error('a key has 32 bytes');
    this.#key = key;
  }

  /** Names the key and tells nothing of it. */
  get fingerprint(): string {
    return createHash('sha256').update('shiftdesk secrets ').update(this.#key).digest('base64url');
  }

  /** A secret that is always the same for the same use, and tells nothing of the key. */
  derive(use: string): string {
    return Buffer.from(hkdfSync('sha256', this.#key, '', use, 32)).toString('base64url');
  }

  seal(text: string, about: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, iv).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return MARK + sealed.toString('base64url');
  }

  /** Throws for what was changed, moved or sealed with another key. */
  open(sealed: string, about: string): string {
    if (!isSealed(sealed)) throw new Error('this is not sealed');
    const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url');
    const tag = bytes.subarray(-TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(about))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    );
  }
}

export const isSealed = (text: string): boolean => text.startsWith(MARK);
