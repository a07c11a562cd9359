import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { People } from '../../../contract/http/people.ts';
import type { Session } from '../../../contract/http/session.ts';
import { dayOf, isoDate, startOfDay } from '../../../domain/calendar/site-time.ts';
import { HOUR } from '../../../domain/time.ts';
import { aPerson } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { interactionsModule } from '../interactions/routes.ts';
import { putAccount } from '../session/accounts.ts';
import { sessionModule } from '../session/routes.ts';
import { peopleModule } from './routes.ts';

const PASSWORD = 'right and long enough';
const place = await freshDatabase();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [sessionModule, peopleModule, interactionsModule]);
  for (const id of ['anna', 'bert', 'emma']) {
    await api.test.configure('person', aPerson({ id, roles: ['evaluator'] }));
    await putAccount(api.test.db, { login: id, personId: id, password: PASSWORD, at: 0 });
  }
  await api.test.configure('person', aPerson({ id: 'boss', roles: ['admin'] }));
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const signIn = (login: string) => api.ask('POST', '/auth/sign-in', { body: { login, password: PASSWORD } });
const sessionOf = async (login: string) => (await signIn(login)).body as Session;
const refresh = ({ refreshToken }: Session) => api.ask('POST', '/auth/refresh', { body: { refreshToken } });
const works = async ({ accessToken: token }: Session) =>
  (await api.ask('GET', '/interactions', { token })).status === 200;
const leaves = async (id: string, leaving: { on: string; record: string } | null) =>
  api.ask('PUT', `/people/${id}/leaving`, { token: await api.tokenOf('boss'), body: { leaving } });
const today = () => dayOf(api.test.clock.now());

describe('whoever leaves', () => {
  it('has no access from that moment: every sign-in ends at once, and no new one begins (C-206)', async () => {
    const [desk, other] = [await sessionOf('anna'), await sessionOf('anna')];
    expect([await works(desk), await works(other)]).toEqual([true, true]);
    const { status, body } = await leaves('anna', { on: isoDate(today()), record: 'HR-2026-118' });
    expect(status).toBe(200);
    expect([await works(desk), await works(other)]).toEqual([false, false]);
    expect((await refresh(desk)).status).toBe(401);
    expect(await signIn('anna')).toMatchObject({ status: 403, body: { error: 'accessEnded' } });
    const told = (body as People).people.find(({ id }) => id === 'anna')?.leaving;
    expect(told).toMatchObject({ on: isoDate(today()), record: 'HR-2026-118', by: 'boss' });
  });

  it('has access until the day in the personnel records, and loses it by itself when that begins (C-206)', async () => {
    const day = today() + 3;
    await leaves('bert', { on: isoDate(day), record: 'HR-2026-119' });
    api.test.clock.pass(startOfDay(day) - api.test.clock.now() - HOUR / 60);
    const last = await sessionOf('bert');
    expect(await works(last)).toBe(true);
    api.test.clock.pass(HOUR / 60);
    expect(await works(last)).toBe(false);
    expect((await refresh(last)).status).toBe(401);
    expect((await signIn('bert')).status).toBe(403);
  });

  it('and comes back after all signs in anew: what had ended stays ended, and both words are kept', async () => {
    const before = await sessionOf('emma');
    await leaves('emma', { on: isoDate(today()), record: 'HR-2026-120' });
    await leaves('emma', null);
    expect(await works(before)).toBe(false);
    expect(await works(await sessionOf('emma'))).toBe(true);
    const said = await api.test.db.query('select day from leaving where person_id = $1 order by id', [
      'emma',
    ]);
    expect(said).toEqual([{ day: isoDate(today()) }, { day: null }]);
  });

  it('is never the last administrator, and somebody who is here', async () => {
    expect((await leaves('boss', { on: isoDate(today()), record: 'HR-1' })).status).toBe(400);
    expect((await leaves('nobody', { on: isoDate(today()), record: 'HR-1' })).status).toBe(404);
    expect((await leaves('emma', { on: isoDate(today()), record: ' ' })).status).toBe(400);
    expect((await signIn('emma')).status).toBe(200);
  });
});
