const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Seals what lies on this disk with one person's key (AES-256-GCM). `place` names where the bytes lie: moved
 * elsewhere, they do not open.
 */
export class Sealer {
  readonly #key: CryptoKey;

  constructor(key: CryptoKey) {
    this.#key = key;
  }

  async seal(plain: Bytes, place: string): Promise<Bytes> {
    // Random nonces of 96 bits: one key seals far fewer than the 2^32 values after which they might meet.
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const sealed = await crypto.subtle.encrypt(parameters(nonce, place), this.#key, plain);
    const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
    bytes.set(nonce);
    bytes.set(new Uint8Array(sealed), NONCE_BYTES);
    return bytes;
  }

  /** Rejects when the bytes were changed, moved or sealed with another key. */
  async open(bytes: Bytes, place: string): Promise<Bytes> {
    if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('too short to be sealed');
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const sealed = bytes.subarray(NONCE_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt(parameters(nonce, place), this.#key, sealed));
  }

  /** Seals a value as JSON. */
  sealValue(value: unknown, place: string): Promise<Bytes> {
    return this.seal(new TextEncoder().encode(JSON.stringify(value)), place);
  }

  async openValue(bytes: Bytes, place: string): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await this.open(bytes, place)));
  }
}

/** A key of 32 bytes that can be used from now on but not read back. */
export async function importKey(raw: Bytes): Promise<CryptoKey> {
  if (raw.length !== 32) throw new Error('a key has 32 bytes');
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const parameters = (iv: Bytes, place: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(place),
});
