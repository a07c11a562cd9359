const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 256 bits that nobody else knows. */
export const newSecret = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** What the server is told of it beforehand. */
export const hashOf = async (secret: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))));
