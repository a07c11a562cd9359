import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Manifest } from '../../domain/release/manifest.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface PackageSource {
  fetch: Fetch;
  apiUrl: string;
  token: string;
  signal: AbortSignal;
}

/**
 * Fetches a package into `part`, going on after the `received` bytes that are there. Never writes beyond the size that was
 * signed: where there is more, it stops there, and what came is not what was signed. Rejects when the line is cut or the API
 * refuses; what has come by then stays.
 */
export async function fetchPackage(
  { fetch, apiUrl, token, signal }: PackageSource,
  { sha256, size }: Manifest,
  { part, received }: { part: string; received: number },
  progress: (received: number) => void,
): Promise<void> {
  if (received >= size) return;
  const headers = { authorization: `Bearer ${token}`, range: `bytes=${received}-` };
  const response = await fetch(`${apiUrl}/blobs/${sha256}`, { headers, signal });
  if (response.status !== 206 || !response.body) throw new Error(`the API answered ${response.status}`);
  const file = createWriteStream(part, { flags: 'a', mode: 0o600 });
  let end = received;
  try {
    for await (const chunk of response.body) {
      end += chunk.length;
      if (end > size) return;
      if (!file.write(chunk)) await once(file, 'drain');
      progress(end);
    }
  } finally {
    file.end();
    await once(file, 'close');
  }
  if (end < size) throw new Error('the line was cut');
}
