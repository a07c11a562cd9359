import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isOpen } from '../../domain/interaction/interaction.ts';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { freshDatabase } from '../../testing/database.ts';
import type { App } from '../app-parts.ts';
import { buildApp } from '../build-app.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { ensureDefaultCentre } from '../default-centre.ts';
import { openLog } from '../http/log.ts';
import { readBlob, wholeBlob } from '../modules/blobs/blob-store.ts';
import { sessionModule } from '../modules/session/routes.ts';
import { Sessions } from '../modules/session/sessions.ts';
import { systemRandom } from '../random.ts';
import { routeWaiting } from '../routing/router.ts';
import { SecretBox } from '../secrets/secret-box.ts';
import { demoColleagues } from './data/demo-centre.ts';
import { demoRequests } from './data/demo-requests.ts';
import { demoModule } from './demo-module.ts';

const place = await freshDatabase();
let test: CentreUnderTest;
let app: App;

async function open(): Promise<App> {
  const { db, centre, clock } = test;
  const sessions = new Sessions({ db, clock, random: systemRandom });
  const log = openLog({ write: () => {} });
  const parts = {
    db,
    centre,
    clock,
    random: systemRandom,
    log,
    sessions,
    secrets: new SecretBox(Buffer.alloc(32)),
    pageOrigins: [],
  };
  const opened = await buildApp(parts, [sessionModule, demoModule({ running: false })]);
  await opened.ready();
  return opened;
}

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await ensureDefaultCentre(test.centre);
  app = await open();
}, 120_000);
afterAll(async () => {
  await app.close();
  await test.close();
  await place.drop();
});

const journalLength = async () =>
  (await test.db.query<{ n: number }>('select count(*) as n from journal'))[0]?.n ?? 0;
const openChats = async () => (await readRows(test.db, 'interaction')).filter(isOpen);

interface DemoPeople {
  people: { login: string; password: string; name: string; roles: string[] }[];
}

async function signIn(): Promise<string> {
  const { people } = (await app.inject('/auth/demo-people')).json<DemoPeople>();
  const payload = { login: people[0]?.login, password: people[0]?.password };
  const answer = await app.inject({ method: 'POST', url: '/auth/sign-in', payload });
  return answer.json<{ accessToken: string }>().accessToken;
}

async function turn(running: boolean): Promise<unknown> {
  const headers = { authorization: `Bearer ${await signIn()}` };
  return (await app.inject({ method: 'POST', url: '/demo', headers, payload: { running } })).json();
}

describe('the first start', () => {
  it('offers people of every kind to sign in as, whose passwords are right', async () => {
    const { people } = (await app.inject('/auth/demo-people')).json<DemoPeople>();
    const roles = people.flatMap((person) => person.roles);
    expect(roles.filter((role) => role === 'agent')).toHaveLength(5);
    expect(roles).toEqual(expect.arrayContaining(['teamLead', 'evaluator', 'admin']));
    for (const { login, password } of people) {
      const answer = await app.inject({ method: 'POST', url: '/auth/sign-in', payload: { login, password } });
      expect(answer.statusCode, login).toBe(200);
    }
  });

  it('has a morning behind it: closed conversations to count and to replay, by everybody', async () => {
    const rows = await readRows(test.db, 'interaction');
    const closed = rows.filter(({ state }) => state === 'closed');
    expect(closed.length).toBeGreaterThanOrEqual(60);
    expect(new Set(closed.map(({ ownerId }) => ownerId)).size).toBe(7);
    expect(rows.every(({ arrivedAt }) => arrivedAt <= test.clock.now())).toBe(true);
    const abandoned = rows.filter(({ state }) => state === 'abandoned').length;
    expect(abandoned).toBeGreaterThan(0);
    expect(abandoned / rows.length).toBeLessThan(0.2);
  });

  it('leaves nothing lying with people who have not signed in', async () => {
    const people = await readRows(test.db, 'person');
    const real = people.filter(({ id }) => !demoColleagues.includes(id));
    expect(real.map(({ state }) => state)).toEqual(real.map(() => 'offline'));
    const theirs = (await openChats()).filter(({ ownerId, offer }) =>
      real.some(({ id }) => id === ownerId || id === offer?.personId),
    );
    expect(theirs).toEqual([]);
    const owed = await readRows(test.db, 'callback', 'done_at is null');
    const late = owed.filter(
      ({ ownerId, dueAt }) => real.some(({ id }) => id === ownerId) && dueAt < test.clock.now(),
    );
    expect(late).toEqual([]);
  });

  it('is alive at once: some wait or talk right now', async () => {
    expect((await openChats()).length).toBeGreaterThan(3);
  });

  it('is made once: a later start finds it and adds nothing', async () => {
    const before = await journalLength();
    await app.close();
    app = await open();
    expect(await journalLength()).toBe(before);
  });
});

describe('the switch', () => {
  it('needs somebody who has signed in', async () => {
    expect((await app.inject({ method: 'POST', url: '/demo', payload: { running: true } })).statusCode).toBe(
      401,
    );
  });

  it('lets the city live in the real centre: customers come, colleagues serve them', async () => {
    expect(await turn(true)).toEqual({ running: true });
    const before = new Set((await readRows(test.db, 'interaction')).map(({ id }) => id));
    // The clock moves by the test; the city looks around by itself and finds it moved.
    await vi.waitFor(
      async () => {
        test.clock.pass(2 * SECOND);
        await routeWaiting(test.centre);
        const fresh = (await readRows(test.db, 'interaction')).filter(({ id }) => !before.has(id));
        const served = fresh.filter(({ ownerId }) => ownerId && demoColleagues.includes(ownerId));
        expect(served.some(({ firstHumanAt }) => firstHumanAt !== undefined)).toBe(true);
      },
      { timeout: 25_000, interval: 100 },
    );
  });

  it('puts it to sleep with nothing left open, and wakes it again as lively as before', async () => {
    expect(await turn(false)).toEqual({ running: false });
    expect((await openChats()).map(({ id, state }) => `${id} ${state}`)).toEqual([]);
    const colleagues = (await readRows(test.db, 'person')).filter(({ id }) => demoColleagues.includes(id));
    expect(colleagues.map(({ state }) => state)).toEqual(['offline', 'offline', 'offline']);

    test.clock.pass(30 * MINUTE);
    expect(await turn(true)).toEqual({ running: true });
    expect((await openChats()).length).toBeGreaterThan(3);
    await turn(false);
  });
});

describe('what quality finds on the first day', () => {
  it('is recordings to replay: screens without a word of anybody’s, and a call', async () => {
    const recordings = await readRows(test.db, 'recording', 'true order by id');
    expect(recordings.every(({ state }) => state === 'ready')).toBe(true);
    const kinds = recordings.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'screen')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === 'sound')).toHaveLength(1);
    for (const { hash, kind, interactionId } of recordings) {
      const bytes = await bytesOf(hash);
      if (kind === 'sound') {
        expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
        expect(bytes.readUInt32LE(40)).toBe(bytes.length - 44);
        continue;
      }
      const events = JSON.parse(gunzipSync(bytes).toString()) as { type: number; timestamp: number }[];
      expect(events.slice(0, 2).map(({ type }) => type)).toEqual([4, 2]);
      expect(events.every(({ timestamp }, n) => timestamp >= (events[n - 1]?.timestamp ?? 0))).toBe(true);
      const said = (await readRows(test.db, 'message', 'interaction_id = $1', [interactionId])).map(
        ({ text }) => text,
      );
      expect(said.length).toBeGreaterThan(1);
      for (const text of said) expect(JSON.stringify(events)).not.toContain(text);
    }
  });

  it('is a sample partly judged, a comparison that has ended, and a report that one of the team has read', async () => {
    const states = (await readRows(test.db, 'evaluation')).map(({ state }) => state);
    expect(states).toEqual(expect.arrayContaining(['released', 'disputed', 'decided', 'calibrated']));
    const [unit] = await readRows(test.db, 'calibration');
    expect(unit).toMatchObject({ state: 'closed' });
    expect(Object.keys(unit?.answers ?? {})).toHaveLength(2);
    const [report] = await readRows(test.db, 'samplereport', `queue_id = 'general'`);
    expect(report?.score?.n).toBeGreaterThan(2);
    const copies = await readRows(test.db, 'reportcopy', `doc->>'reportId' = $1`, [report?.id]);
    expect(copies.filter(({ readAt }) => readAt !== undefined).map(({ personId }) => personId)).toEqual([
      'wang-hao',
    ]);
  });
});

async function bytesOf(hash: string): Promise<Buffer> {
  const blob = await wholeBlob(test.db, hash);
  const parts: Buffer[] = [];
  if (blob) for await (const part of readBlob(test.db, blob.id, 0, blob.size - 1)) parts.push(part);
  return Buffer.concat(parts);
}

it('has cases at every stage, with departments and people who look into them', async () => {
  const cases = await readRows(test.db, 'casefile', 'true order by id');
  expect(cases.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'complaint investigating',
    'complaint told',
    'complaint sent',
    'complaint graded',
    'suggestion investigating',
    'inquiry inProgress',
    'suggestion told',
  ]);
  expect(cases.filter(({ urgent }) => urgent)).toHaveLength(1);
});

it('has a change that ran its whole course, one under way and one that waits for a word (C-174)', async () => {
  await test.centre.appendHistory(await demoRequests(test.centre));
  const requests = await readRows(test.db, 'correction', `doc ? 'finding' order by id`);
  expect(requests.map(({ id, state, finding }) => [id, state, finding?.of])).toEqual([
    ['demo-request-code', 'asked', 'problem'],
    ['demo-request-in-a-day', 'judged', 'theme'],
    ['demo-request-progress', 'open', 'study'],
  ]);
  expect(requests[1]?.changes).toMatchObject([{ of: 'promise', id: 'orders-in-a-day', version: 1 }]);
});
