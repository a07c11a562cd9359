import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import type { App } from '../app-parts.ts';
import { buildApp } from '../build-app.ts';
import { healthModule } from '../modules/health/routes.ts';
import { sessionModule } from '../modules/session/routes.ts';
import { startApi } from '../start-api.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let app: App;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, []);
  app = await buildApp(api.parts, [sessionModule, healthModule], { trustProxy: true });
});
afterAll(async () => {
  await app.close();
  await api.close();
  await place.drop();
});

const ask = async (headers: Record<string, string>, url = '/auth/sign-out', remoteAddress = '10.0.0.9') => {
  const body = { refreshToken: 'nobody-knows-this-token-at-all' };
  const method = url === '/health' ? ('GET' as const) : ('POST' as const);
  const reply = await app.inject({ method, url, headers, remoteAddress, ...(method === 'POST' && { body }) });
  return [reply.statusCode, reply.body ? JSON.parse(reply.body).error : undefined];
};

describe('a line that others could read', () => {
  it('is refused: what did not come over TLS is not answered (C-257)', async () => {
    expect(await ask({})).toEqual([403, 'tlsNeeded']);
    expect(await ask({ 'x-forwarded-proto': 'http' })).toEqual([403, 'tlsNeeded']);
    expect(await ask({ 'x-forwarded-proto': 'http' }, undefined, '127.0.0.1')).toEqual([403, 'tlsNeeded']);
    expect(await ask({ 'x-forwarded-proto': 'https' })).toEqual([204, undefined]);
    expect(await ask({}, undefined, '127.0.0.1')).toEqual([204, undefined]);
  });

  it('may be asked whether the API is up', async () => {
    expect((await ask({}, '/health'))[0]).toBe(200);
  });

  it('is not even listened on without a proxy that ends TLS', async () => {
    const options = { dataDir: '/nowhere', host: '0.0.0.0', port: 0, demo: false };
    await expect(startApi(options)).rejects.toThrow(/SHIFTDESK_TRUST_PROXY/);
  });
});
