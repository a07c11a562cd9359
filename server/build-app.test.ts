import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiErrorSchema, apiErrors } from '../contract/http/errors.ts';
import { Refusal } from '../domain/refusal.ts';
import { aPerson, aQueue } from '../testing/builders.ts';
import { freshDatabase } from '../testing/database.ts';
import { apiModules } from './api-modules.ts';
import { ApiUnderTest, aPull, aPush } from './api-under-test.ts';
import type { AppModule } from './app-parts.ts';
import { ApiError } from './http/api-error.ts';

const place = await freshDatabase();
let api: ApiUnderTest;

/** Routes that fail in every way there is. */
const failing: AppModule = (app, { db }) => {
  const ways: Record<string, () => Promise<unknown>> = {
    refusal: async () => {
      throw new Refusal('missingField', [{ field: 'summary', problem: 'required' }]);
    },
    api: async () => {
      throw new ApiError('upgradeRequired', 'newer please');
    },
    bug: async () => {
      throw new TypeError('13800138000 is not a function');
    },
    sql: () => db.query('insert into presence values ($1, $2)', ['13800138000', null]),
    collision: () => db.query("insert into presence values ('p', 1), ('p', 1)"),
  };
  app.get('/fail/:way', { schema: { hide: true } }, (request) => {
    const { way } = request.params as { way: string };
    return ways[way]?.();
  });
};

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [...apiModules, failing]);
  await api.test.configure('queue', aQueue());
  await api.test.configure('person', aPerson());
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

describe('an answer that is an error', () => {
  it.each([
    ['GET', '/nowhere', 'notFound'],
    ['GET', '/fail/refusal', 'refused'],
    ['GET', '/fail/api', 'upgradeRequired'],
    ['GET', '/fail/bug', 'internal'],
    ['GET', '/fail/sql', 'internal'],
    ['GET', '/fail/collision', 'unavailable'],
    ['GET', '/interactions', 'unauthenticated'],
    ['POST', '/auth/sign-in', 'badRequest'],
  ] as const)('%s %s is %s, from the contract’s table', async (method, url, code) => {
    const { status, body } = await api.ask(method, url);
    expect(apiErrorSchema.parse(body).error).toBe(code);
    expect(status).toBe(apiErrors[code].status);
  });

  it('of a rule says which, and of a form which field', async () => {
    expect((await api.ask('GET', '/fail/refusal')).body).toMatchObject({
      refusal: { code: 'missingField', fields: [{ field: 'summary', problem: 'required' }] },
    });
  });

  it('says where a request is not valid, and not what stood there', async () => {
    const { body } = await api.ask('POST', '/auth/sign-in', {
      body: { login: 'x'.repeat(99), password: 'p' },
    });
    expect(JSON.stringify(body)).toContain('/login');
    expect(JSON.stringify(body)).not.toContain('xxx');
  });

  it('never repeats what went wrong inside', async () => {
    for (const way of ['bug', 'sql'])
      expect(JSON.stringify((await api.ask('GET', `/fail/${way}`)).body)).not.toContain('13800138000');
  });

  it('of a body that is no JSON is a bad request', async () => {
    const headers = { 'content-type': 'application/json' };
    const reply = await api.app.inject({
      method: 'POST',
      url: '/auth/sign-in',
      headers,
      payload: '{"login": 王',
    });
    expect([reply.statusCode, reply.json().error]).toEqual([400, 'badRequest']);
  });

  it('asks an older desktop to upgrade instead of guessing', async () => {
    const token = await api.tokenOf('li');
    const pulled = await api.ask('POST', '/sync/pull', { token, body: { ...aPull(), version: 0 } });
    expect([pulled.status, pulled.body]).toMatchObject([426, { error: 'upgradeRequired' }]);
    const pushed = await api.ask('POST', '/sync/push', { token, body: { ...aPush([]), version: 0 } });
    expect(pushed.body).toMatchObject({ error: 'upgrade', results: [] });
  });
});

describe('the log', () => {
  it('says what happened and nothing about anybody', async () => {
    const token = await api.tokenOf('li');
    const secrets = ['王秘密', '13912345678', '我的密码是', token, 'hunter2hunter2'];
    const interactionId = await api.test.arrive();
    await api.test.as('li', 'interaction.accept', { interactionId });
    const text = `${secrets[0]} ${secrets[1]} ${secrets[2]}`;
    const args = { interactionId, messageId: 'logged', text };
    const mutation = { uid: 'logged-uid', name: 'interaction.postMessage', args };
    await api.ask('POST', '/sync/push', { token, body: aPush([mutation]) });
    await api.ask('GET', `/interactions?text=${encodeURIComponent('王秘密')}`, { token });
    await api.ask('POST', '/auth/sign-in', { body: { login: '王秘密', password: 'hunter2hunter2' } });
    await api.ask('GET', '/sync/poke?token=hunter2hunter2');
    await api.ask('GET', '/fail/bug');
    await api.ask('GET', '/fail/sql');
    const log = api.logged.join('');
    for (const secret of [...secrets, '13800138000']) expect(log).not.toContain(secret);
    const lines = api.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({ method: 'POST', route: '/sync/push', status: 200 }),
    );
    const failures = lines.filter(({ level }) => level === 50);
    expect(failures.map(({ err }) => (err as { type: string }).type)).toContain('TypeError');
    expect(JSON.stringify(failures)).toContain('build-app.test.ts');
  });
});

describe('pages', () => {
  const from = (origin: string | undefined, method: 'GET' | 'OPTIONS' = 'GET') =>
    api.app.inject({ method, url: '/health', headers: origin === undefined ? {} : { origin } });

  it('of the workstation may read answers and ask first', async () => {
    expect((await from('app://bundle')).headers['access-control-allow-origin']).toBe('app://bundle');
    const preflight = await from('app://bundle', 'OPTIONS');
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization');
  });

  it('of any other site may not', async () => {
    for (const origin of ['https://evil.example', 'null', 'app://bundle.evil', 'http://localhost']) {
      const reply = await from(origin);
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
      expect((await from(origin, 'OPTIONS')).headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('are told by headers to run nothing foreign and to be framed nowhere', async () => {
    const { headers } = await from(undefined);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|upgrade-insecure/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('the description of the API', () => {
  it('is generated from the schemas and names every endpoint that speaks JSON', async () => {
    const { body } = await api.ask('GET', '/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, { requestBody?: unknown }>> };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/health',
        '/auth/sign-in',
        '/sync/push',
        '/sync/pull',
        '/interactions',
        '/people',
      ]),
    );
    expect(JSON.stringify(paths['/sync/push']?.post?.requestBody)).toContain('mutations');
  });
});

describe('health', () => {
  it('is bad when the database does not answer', async () => {
    expect((await api.ask('GET', '/health')).body).toMatchObject({
      status: 'ok',
      database: api.test.db.kind,
    });
    const query = api.parts.db.query;
    api.parts.db.query = () => Promise.reject(new Error('gone'));
    const { status, body } = await api.ask('GET', '/health');
    api.parts.db.query = query;
    expect([status, body]).toMatchObject([503, { error: 'unavailable' }]);
  });
});
