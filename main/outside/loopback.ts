import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OutsideBrought, outsideBroughtSchema } from '../../contract/ipc/outside.ts';

/** Where the browser comes back to on this machine, once (RFC 8252, 7.3). */
export interface Loopback {
  returnTo: string;
  /** Resolves when it has come back, or with what `stop` said. */
  readonly brought: Promise<OutsideBrought>;
  stop(why: 'stopped' | 'late' | 'noBrowser'): void;
}

/** What the browser then shows. */
export interface GoodbyePage {
  language: string;
  title: string;
  text: string;
}

/** No other program and no website can guess the path; whatever else asks here gets nothing and ends nothing. */
export async function openLoopback(goodbye: () => GoodbyePage): Promise<Loopback> {
  const path = `/${randomBytes(32).toString('base64url')}`;
  let settle: (brought: OutsideBrought) => void = () => {};
  const brought = new Promise<OutsideBrought>((resolve) => {
    settle = resolve;
  });
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://127.0.0.1');
    const parsed = outsideBroughtSchema.safeParse(Object.fromEntries(asked.searchParams));
    if (request.method !== 'GET' || asked.pathname !== path || !parsed.success) {
      response.writeHead(404, { connection: 'close' }).end();
      return;
    }
    sayGoodbye(response, goodbye());
    end(parsed.data);
  });
  const end = (result: OutsideBrought): void => {
    settle(result);
    server.close();
    server.closeIdleConnections();
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    returnTo: `http://127.0.0.1:${port}${path}`,
    brought,
    stop: (why) => end({ refused: why }),
  };
}

/** A page of words alone; what is in its address goes nowhere. */
function sayGoodbye(response: ServerResponse, { language, title, text }: GoodbyePage): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
  );
}
