import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionSchema } from '../contract/http/session.ts';
import { freshDatabase } from '../testing/database.ts';
import { type ApiOptions, startApi } from './start-api.ts';

const place = await freshDatabase();
let options: ApiOptions;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'shiftdesk-api-'));
  options = { dataDir, databaseUrl: place.databaseUrl, host: '127.0.0.1', port: 0, demo: false };
});
afterAll(async () => {
  await rm(options.dataDir, { recursive: true, force: true });
  await place.drop();
});

async function signIn(url: string, login: string, password: string): Promise<Response> {
  return fetch(`${url}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
}

describe('a central API', () => {
  it('tells the first password once, lets that admin in, and is the same after a restart', async () => {
    const first = await startApi(options);
    const admin = first.firstAdmin;
    if (!admin) throw new Error('no first admin');
    const reply = await signIn(first.url, admin.login, admin.password);
    expect(reply.status).toBe(200);
    const { accessToken, person } = sessionSchema.parse(await reply.json());
    expect(person.roles).toEqual(['admin']);
    const authorization = `Bearer ${accessToken}`;
    const row = {
      name: '李雯',
      serviceName: '小雯',
      roles: ['agent'],
      queueIds: ['general'],
      skills: [],
      capacity: 3,
    };
    const put = (path: string, body: unknown) =>
      fetch(first.url + path, {
        method: 'PUT',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await put('/people/li', row)).status).toBe(200);
    expect((await put('/people/li/account', { login: 'li', password: 'ten letters or more' })).status).toBe(
      204,
    );
    await first.stop();

    const second = await startApi(options);
    expect(second.firstAdmin).toBeUndefined();
    expect((await signIn(second.url, 'li', 'ten letters or more')).status).toBe(200);
    expect((await signIn(second.url, admin.login, admin.password)).status).toBe(200);
    await second.stop();
    await expect(fetch(`${second.url}/health`)).rejects.toThrow();
  }, 60_000);
});
