import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../contract/http/session.ts';
import { HOUR, MINUTE } from '../../../domain/time.ts';
import { aPerson } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { interactionsModule } from '../interactions/routes.ts';
import { putAccount } from './accounts.ts';
import { hashPassword } from './passwords.ts';
import { sessionModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let logins = 0;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [sessionModule, interactionsModule]);
  await api.test.configure('person', aPerson({ id: 'judge', roles: ['evaluator'] }));
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const PASSWORD = '对的密码 correct horse';

/** A login of one test's own. */
async function account(): Promise<string> {
  const login = `judge-${++logins}`;
  await putAccount(api.test.db, { login, personId: 'judge', password: PASSWORD, at: 0 });
  return login;
}

const signIn = (login: string, password = PASSWORD) =>
  api.ask('POST', '/auth/sign-in', { body: { login, password } });
const refresh = (refreshToken: string) => api.ask('POST', '/auth/refresh', { body: { refreshToken } });
/** The status of a question that needs the person. */
const askAs = async ({ accessToken: token }: Session) =>
  (await api.ask('GET', '/interactions', { token })).status;

async function session(login?: string): Promise<Session> {
  return (await signIn(login ?? (await account()))).body as Session;
}

describe('signing in', () => {
  it('gives tokens and the person, whichever way the login is written', async () => {
    const login = await account();
    const { status, body } = await signIn(`  ${login.toUpperCase()} `);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: { id: 'judge' },
      accessExpiresAt: api.test.clock.now() + 15 * MINUTE,
    });
    expect(await askAs(body as Session)).toBe(200);
  });

  it('with a wrong password and with an unknown login is the same to the one who asks', async () => {
    const login = await account();
    const wrong = await signIn(login, 'not it');
    const unknown = await signIn('nobody-at-all');
    expect(wrong.status).toBe(401);
    expect(unknown).toEqual(wrong);
  });

  it('takes as long for an unknown login as for a wrong password', async () => {
    const median = async (password: () => Promise<unknown>): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 5; i++) {
        const before = process.cpuUsage();
        await password();
        const { user, system } = process.cpuUsage(before);
        times.push(user + system);
      }
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const login = await account();
    const { personOfPassword } = await import('./accounts.ts');
    await personOfPassword(api.test.db, 'warm-up', 'x');
    const wrong = await median(() => personOfPassword(api.test.db, login, 'not it'));
    const unknown = await median(() => personOfPassword(api.test.db, 'nobody', 'not it'));
    // Without the hash of nobody this is a hundredth.
    expect(unknown).toBeGreaterThan(wrong / 3);
  });

  it('is refused for a while after too many tries at one login, and only there', async () => {
    const login = await account();
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++) statuses.push((await signIn(login, 'guess')).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(8);
    expect(await signIn(login)).toMatchObject({ status: 429, body: { error: 'tooManyRequests' } });
    expect((await signIn(await account())).status).toBe(200);
  });

  it('keeps passwords as argon2id and tokens as hashes', async () => {
    expect(await hashPassword('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { accessToken, refreshToken } = await session();
    const stored = JSON.stringify(await api.test.db.query('select * from session'));
    expect(stored).not.toContain(accessToken);
    expect(stored).not.toContain(refreshToken);
  });
});

describe('staying signed in', () => {
  it('an access token ends after a quarter of an hour, a refresh token gives the next', async () => {
    const first = await session();
    api.test.clock.pass(15 * MINUTE);
    expect(await askAs(first)).toBe(401);
    const { status, body } = await refresh(first.refreshToken);
    expect(status).toBe(200);
    expect((body as Session).refreshToken).not.toBe(first.refreshToken);
    expect(await askAs(body as Session)).toBe(200);
  });

  it('ends when a shift has passed without a renewal', async () => {
    const first = await session();
    api.test.clock.pass(12 * HOUR);
    expect((await refresh(first.refreshToken)).status).toBe(401);
  });

  it('a refresh token that comes back after its successor was used ends the whole sign-in', async () => {
    const first = await session();
    const second = (await refresh(first.refreshToken)).body as Session;
    expect(await askAs(second)).toBe(200);
    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect(await askAs(second)).toBe(401);
    expect((await refresh(second.refreshToken)).status).toBe(401);
  });

  it('a lost answer is no theft: the same token works again while nobody has seen its successor', async () => {
    const first = await session();
    const lost = (await refresh(first.refreshToken)).body as Session;
    const again = await refresh(first.refreshToken);
    expect(again.status).toBe(200);
    expect(await askAs(again.body as Session)).toBe(200);
    // Whoever has the lost answer after all has a stolen one.
    expect(await askAs(lost)).toBe(401);
    expect((await refresh(lost.refreshToken)).status).toBe(401);
  });

  it('two at once with one token: both get an answer, and only one of the answers lives', async () => {
    const first = await session();
    const answers = await Promise.all([refresh(first.refreshToken), refresh(first.refreshToken)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const alive: number[] = [];
    for (const { body } of answers) alive.push(await askAs(body as Session));
    expect(alive.sort()).toEqual([200, 401]);
  });

  it('another sign-in of the same person is not touched by any of that', async () => {
    const login = await account();
    const [desk, stolen] = [await session(login), await session(login)];
    await askAs((await refresh(stolen.refreshToken)).body as Session);
    await refresh(stolen.refreshToken);
    expect(await askAs(desk)).toBe(200);
  });

  it('ends for somebody who is not in the centre any more', async () => {
    await api.test.configure('person', aPerson({ id: 'leaver', roles: ['evaluator'] }));
    const tokens = await api.parts.sessions.begin('leaver');
    await api.test.centre.appendHistory([
      {
        id: 'gone',
        stream: { kind: 'config', id: 'person:leaver' },
        type: 'config.removed',
        at: 0,
        actor: { kind: 'system', id: 'centre' },
        data: { entity: 'person', id: 'leaver' },
      },
    ]);
    expect((await api.ask('GET', '/interactions', { token: tokens.accessToken })).status).toBe(401);
    expect((await refresh(tokens.refreshToken)).status).toBe(401);
  });
});

describe('leaving', () => {
  it('ends the sign-in and nothing else', async () => {
    const login = await account();
    const [here, there] = [await session(login), await session(login)];
    const left = await api.ask('POST', '/auth/sign-out', { body: { refreshToken: here.refreshToken } });
    expect(left).toEqual({ status: 204, body: undefined });
    expect(await askAs(here)).toBe(401);
    expect(await askAs(there)).toBe(200);
  });

  it('with a token nobody knows is no error', async () => {
    const body = { refreshToken: 'nobody-knows-this-token-at-all' };
    expect((await api.ask('POST', '/auth/sign-out', { body })).status).toBe(204);
  });
});

describe('a new password', () => {
  it('needs the old one, and ends every other sign-in', async () => {
    const login = await account();
    const [here, there] = [await session(login), await session(login)];
    const change = (password: string) =>
      api.ask('POST', '/auth/password', {
        token: here.accessToken,
        body: { login, password, newPassword: 'a brand new password' },
      });
    expect((await change('wrong')).status).toBe(401);
    const { status, body } = await change(PASSWORD);
    expect(status).toBe(200);
    expect(await askAs(there)).toBe(401);
    expect(await askAs(body as Session)).toBe(200);
    expect((await signIn(login)).status).toBe(401);
    expect((await signIn(login, 'a brand new password')).status).toBe(200);
  });

  it('of somebody else cannot be set this way', async () => {
    await api.test.configure('person', aPerson({ id: 'other' }));
    await putAccount(api.test.db, { login: 'other', personId: 'other', password: PASSWORD, at: 0 });
    const body = { login: 'other', password: PASSWORD, newPassword: 'a brand new password' };
    expect(
      (await api.ask('POST', '/auth/password', { token: (await session()).accessToken, body })).status,
    ).toBe(401);
  });
});
