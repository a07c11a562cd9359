import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Session } from '../../../contract/http/session.ts';
import { aPerson } from '../../../testing/builders.ts';
import { FakeClock } from '../../../testing/fake-clock.ts';
import { Access } from './access.ts';
import { ask } from './ask.ts';

type Answer = { status: number; body?: unknown; text?: string } | 'hang up';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A real HTTP server that answers as told and remembers what it was asked. */
async function anApi(answer: (asked: { path: string; bearer?: string; body: string }) => Answer) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { path, bearer, body } = await read(request);
    asked.push(bearer ? `${path} as ${bearer}` : path);
    const given = answer({ path, bearer, body });
    if (given === 'hang up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(given.status, { 'content-type': 'application/json' });
    response.end(given.text ?? JSON.stringify(given.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function read(request: IncomingMessage) {
  let body = '';
  for await (const part of request) body += part;
  return { path: request.url ?? '', bearer: request.headers.authorization?.replace('Bearer ', ''), body };
}

const session = (n: number, over: Partial<Session> = {}): Session => ({
  accessToken: `access-${n}`,
  accessExpiresAt: 600_000,
  refreshToken: `refresh-token-number-${n}`,
  person: aPerson(),
  serverTime: 0,
  ...over,
});

const refused = (error: string): Answer => ({ status: 401, body: { error, message: 'no' } });
const fine = z.object({ fine: z.boolean() });

function access(url: string, start: { refreshToken: string } | Session) {
  const clock = new FakeClock();
  const kept: string[] = [];
  const api = { up: true };
  const ports = {
    clock,
    apiUrl: url,
    isUp: () => api.up,
    keep: async (next: Session) => void kept.push(next.refreshToken),
  };
  return { access: new Access(ports, start), clock, kept, api };
}

describe('access', () => {
  it('asks with the token of the sign-in while that is good', async () => {
    const api = await anApi(() => ({ status: 200, body: { fine: true } }));
    const { access: mine } = access(api.url, session(1));
    await mine.ask({ url: `${api.url}/x`, method: 'GET', answer: fine });
    expect(api.asked).toEqual(['/x as access-1']);
  });

  it('renews the token before it ends, whatever the server’s clock says, and keeps the next refresh token', async () => {
    const api = await anApi(({ path }) =>
      path === '/auth/refresh' ? { status: 200, body: session(2) } : { status: 200, body: { fine: true } },
    );
    const serverTime = Date.UTC(2031, 1, 1);
    const first = session(1, { serverTime, accessExpiresAt: serverTime + 600_000 });
    const { access: mine, clock, kept } = access(api.url, first);
    await clock.pass(580_000);
    await mine.ask({ url: `${api.url}/x`, method: 'GET', answer: fine });
    await clock.pass(10_000);
    await mine.ask({ url: `${api.url}/x`, method: 'GET', answer: fine });
    expect(api.asked).toEqual(['/x as access-1', '/auth/refresh', '/x as access-2']);
    expect(kept).toEqual(['refresh-token-number-2']);
  });

  it('renews once for many questions at a time: a refresh token works only once', async () => {
    const api = await anApi(({ path }) =>
      path === '/auth/refresh' ? { status: 200, body: session(2) } : { status: 200, body: { fine: true } },
    );
    const { access: mine } = access(api.url, { refreshToken: 'refresh-token-number-1' });
    await Promise.all([1, 2, 3].map(() => mine.ask({ url: `${api.url}/x`, method: 'GET', answer: fine })));
    expect(api.asked.filter((path) => path === '/auth/refresh')).toHaveLength(1);
  });

  it('renews and asks again when the server no longer takes the token', async () => {
    const api = await anApi(({ path, bearer }) => {
      if (path === '/auth/refresh') return { status: 200, body: session(2) };
      return bearer === 'access-1' ? refused('unauthenticated') : { status: 200, body: { fine: true } };
    });
    const { access: mine } = access(api.url, session(1));
    expect(await mine.ask({ url: `${api.url}/x`, method: 'GET', answer: fine })).toEqual({ fine: true });
    expect(api.asked).toEqual(['/x as access-1', '/auth/refresh', '/x as access-2']);
  });

  it('is unauthenticated for good when the refresh token is refused, and does not ask in circles', async () => {
    const api = await anApi(() => refused('unauthenticated'));
    const { access: mine } = access(api.url, session(1));
    await expect(mine.ask({ url: `${api.url}/x`, method: 'GET', answer: fine })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(api.asked).toEqual(['/x as access-1', '/auth/refresh']);
  });

  it('says nothing to whoever answers at the address before our API has started', async () => {
    const server = await anApi(() => ({ status: 200, body: { fine: true } }));
    const { access: mine, api } = access(server.url, session(1));
    api.up = false;
    await expect(mine.ask({ url: `${server.url}/x`, method: 'GET', answer: fine })).rejects.toMatchObject({
      code: 'unreachable',
    });
    expect(server.asked).toEqual([]);
  });

  it('keeps the refresh token when the server could not be reached', async () => {
    const api = await anApi(() => 'hang up');
    const { access: mine, kept } = access(api.url, { refreshToken: 'refresh-token-number-1' });
    await expect(mine.token()).rejects.toMatchObject({ code: 'unreachable' });
    expect(mine.refreshToken).toBe('refresh-token-number-1');
    expect(kept).toEqual([]);
  });
});

describe('asking', () => {
  const question = (url: string) => ({
    url: `${url}/x`,
    method: 'POST' as const,
    body: { a: 1 },
    answer: fine,
  });

  it.each([
    ['the line is cut', 'hang up' as const, 'unreachable'],
    ['the answer is not JSON', { status: 200, text: '<html>' }, 'garbled'],
    ['the answer is not what was agreed', { status: 200, body: { fine: 'yes' } }, 'garbled'],
    ['a proxy answers for the API', { status: 502, text: '<html>' }, 'unavailable'],
    ['the API says why', { status: 429, body: { error: 'tooManyRequests', message: '' } }, 'tooManyRequests'],
  ])('fails with a code when %s', async (_case, answer: Answer, code) => {
    const api = await anApi(() => answer);
    await expect(ask(question(api.url))).rejects.toMatchObject({ name: 'ApiFailure', code });
  });
});
