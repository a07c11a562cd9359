import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewFactor, RecoveryCodes } from '../../../contract/http/second-factor.ts';
import type { Session } from '../../../contract/http/session.ts';
import { MINUTE } from '../../../domain/time.ts';
import { aPerson } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { putAccount } from './accounts.ts';
import { sessionModule } from './routes.ts';
import { secondFactorModule } from './second-factor-routes.ts';
import { base32, codeOfStep, stepAt, stepOfCode } from './totp.ts';

const password = 'right and long enough';
const place = await freshDatabase();
let api: ApiUnderTest;
let admin: string;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [sessionModule, secondFactorModule]);
  for (const [id, role] of [
    ['anna', 'agent'],
    ['bert', 'agent'],
    ['emma', 'evaluator'],
  ] as const) {
    await api.test.configure('person', aPerson({ id, roles: [role] }));
    await putAccount(api.test.db, { login: id, personId: id, password, at: 0 });
  }
  await api.test.configure('person', aPerson({ id: 'boss', roles: ['admin'] }));
  await putAccount(api.test.db, { login: 'boss', personId: 'boss', password, at: 0 });
  admin = await api.tokenOf('boss');
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const post = (path: string, login: string, code?: string) =>
  api.ask('POST', path, { body: { login, password, code } });
const signIn = (login: string, code?: string) => post('/auth/sign-in', login, code);
const codeNow = (secret: string): string => codeOfStep(secret, stepAt(api.test.clock.now()));

async function enrol(login: string): Promise<{ secret: string; codes: string[] }> {
  const { secret } = (await post('/auth/second-factor/begin', login)).body as NewFactor;
  const { codes } = (await post('/auth/second-factor/confirm', login, codeNow(secret))).body as RecoveryCodes;
  return { secret, codes };
}

describe('codes', () => {
  it('are those of RFC 6238 and RFC 4648', () => {
    const secret = base32(Buffer.from('12345678901234567890'));
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const told = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000];
    expect(told.map((seconds) => codeOfStep(secret, stepAt(seconds * 1_000)))).toEqual([
      '287082',
      '081804',
      '050471',
      '005924',
      '279037',
      '353130',
    ]);
    expect(stepOfCode(secret, '287082', 59_000 + 30_000)).toBe(1);
    expect(stepOfCode(secret, '287082', 59_000 + 60_000)).toBeUndefined();
  });
});

describe('a second factor', () => {
  it('is asked for besides the right password: without a code, with a wrong or a used one nobody gets in (C-251)', async () => {
    const { secret } = await enrol('anna');
    expect(await signIn('anna')).toMatchObject({ status: 401, body: { error: 'secondFactorNeeded' } });
    expect(await signIn('anna', '000000')).toMatchObject({
      status: 401,
      body: { error: 'secondFactorWrong' },
    });
    // The code that confirmed it was used by that.
    expect((await signIn('anna', codeNow(secret))).status).toBe(401);
    api.test.clock.pass(MINUTE);
    const code = codeNow(secret);
    expect((await signIn('anna', code)).status).toBe(200);
    expect(await signIn('anna', code)).toMatchObject({ status: 401, body: { error: 'secondFactorWrong' } });
    const wrong = await api.ask('POST', '/auth/sign-in', { body: { login: 'anna', password: 'no', code } });
    expect(wrong).toMatchObject({ status: 401, body: { error: 'badCredentials' } });
  });

  it('lies sealed in the database, before it is confirmed and after', async () => {
    await api.test.configure('person', aPerson({ id: 'carl' }));
    await putAccount(api.test.db, { login: 'carl', personId: 'carl', password, at: 0 });
    const stored = async () =>
      JSON.stringify(await api.test.db.query("select * from second_factor where person_id = 'carl'"));
    const { secret } = (await post('/auth/second-factor/begin', 'carl')).body as NewFactor;
    expect(await stored()).not.toContain(secret);
    expect((await post('/auth/second-factor/confirm', 'carl', codeNow(secret))).status).toBe(200);
    expect(await stored()).not.toContain(secret);
    api.test.clock.pass(MINUTE);
    expect((await signIn('carl', codeNow(secret))).status).toBe(200);
  });

  it('is replaced by a recovery code when it is lost, once', async () => {
    const { codes } = await enrol('bert');
    expect(codes).toHaveLength(8);
    const [first = '', second = ''] = codes;
    expect((await signIn('bert', first.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await signIn('bert', first)).status).toBe(401);
    // Another authenticator needs the old one, or a recovery code.
    expect(await post('/auth/second-factor/begin', 'bert')).toMatchObject({
      body: { error: 'secondFactorNeeded' },
    });
    expect((await post('/auth/second-factor/begin', 'bert', second)).status).toBe(200);
    expect((await signIn('bert', second)).status).toBe(401);
  });

  it('has to be set up first where an admin says that a role needs it, and is taken away by an admin', async () => {
    expect((await signIn('emma')).status).toBe(200);
    await api.ask('PUT', '/second-factor/roles', { token: admin, body: { roles: ['evaluator'] } });
    expect(await signIn('emma')).toMatchObject({ status: 401, body: { error: 'secondFactorMissing' } });
    const { secret } = await enrol('emma');
    api.test.clock.pass(MINUTE);
    const { accessToken } = (await signIn('emma', codeNow(secret))).body as Session;
    const state = await api.ask('GET', '/second-factor', { token: admin });
    expect(state.body).toMatchObject({ roles: ['evaluator'] });
    expect(state.body).toHaveProperty(
      'people',
      expect.arrayContaining([{ personId: 'emma', since: expect.any(Number) }]),
    );
    await api.ask('POST', '/people/emma/second-factor/reset', { token: admin });
    expect((await api.ask('GET', '/second-factor', { token: accessToken })).status).toBe(401);
    expect(await signIn('emma')).toMatchObject({ body: { error: 'secondFactorMissing' } });
  });

  it('is not asked for by those who have none and need none', async () => {
    await api.ask('PUT', '/second-factor/roles', { token: admin, body: { roles: [] } });
    expect((await signIn('emma')).status).toBe(200);
  });
});

it('many failed sign-ins are told to an admin, and never what was typed where nobody has that login (C-257)', async () => {
  api.test.clock.pass(MINUTE);
  for (let i = 0; i < 5; i++)
    await api.ask('POST', '/auth/sign-in', { body: { login: 'Boss ', password: 'guess' } });
  for (let i = 0; i < 5; i++)
    await api.ask('POST', '/auth/sign-in', { body: { login: 'my secret password', password: 'guess' } });
  const told = await api.ask('GET', '/anomalies', { token: await api.tokenOf('boss') });
  expect(told.body).toMatchObject({
    anomalies: expect.arrayContaining([
      expect.objectContaining({ kind: 'signIns', about: 'boss', count: 5 }),
      expect.objectContaining({ kind: 'signIns', about: '', count: 5 }),
    ]),
  });
  expect(JSON.stringify(told.body)).not.toContain('secret');
});
