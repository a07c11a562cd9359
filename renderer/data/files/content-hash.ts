import type { Bytes } from '../disk/sealer.ts';

/** SHA-256 in hex: what a file is called wherever its bytes are kept. */
export async function contentHash(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
