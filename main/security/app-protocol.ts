import { randomBytes } from 'node:crypto';
import { protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { readPageFile } from './page-file.ts';
import { PAGE_SCHEME, START_PAGE } from './trusted-page.ts';

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

export interface PageSource {
  /** The folder with the built page. */
  folder: string;
  apiUrl: string;
  /** A page made here rather than read from the folder, by its path; for when the folder's page has failed. */
  madeHere: Record<string, () => string>;
}

/** Serves the built page, each answer with its own nonce and the strict policy. */
export function servePages(source: PageSource): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const made = source.madeHere[new URL(request.url).pathname];
    const file = made
      ? { type: 'text/html; charset=utf-8', body: made() }
      : await readPageFile(source.folder, request.url);
    // Without its start page the installation is broken: an error brings up the page that says what to do.
    if (!file) return request.url === START_PAGE ? Response.error() : new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    return new Response(withNonce(file.body, nonce), {
      headers: {
        'Content-Type': file.type,
        'Content-Security-Policy': contentSecurityPolicy(nonce, source.apiUrl),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    });
  });
}

function withNonce(body: string | Uint8Array<ArrayBuffer>, nonce: string): string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? body.replaceAll('__NONCE__', nonce) : body;
}
