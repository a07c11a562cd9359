import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthSchema } from '../../contract/http/health.ts';
import { LOOK_EVERY, NOTICED_WITHIN } from '../../domain/operation/fault.ts';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { readRows } from '../db/rows.ts';
import { healthModule } from '../modules/health/routes.ts';
import { HealthWatch } from './health-watch.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let watch: HealthWatch;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [healthModule]);
  await api.test.configure('queue', aQueue());
  watch = new HealthWatch({ centre: api.test.centre, folders: ['.'], patience: 20 });
  api.parts.faults = () => watch.faults;
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function ask() {
  const { status, body } = await api.ask('GET', '/health');
  return { status, health: healthSchema.parse(body) };
}

/** Looks as the centre does until `sees` holds; says how long that took by its clock. */
async function until(sees: () => Promise<boolean>): Promise<number> {
  const from = api.test.clock.now();
  for (;;) {
    api.test.clock.pass(LOOK_EVERY);
    await watch.look();
    const took = api.test.clock.now() - from;
    if ((await sees()) || took > 10 * MINUTE) return took;
  }
}

const faults = () => readRows(api.test.db, 'fault', 'true order by id');

describe('the centre that watches itself (C-269)', () => {
  it.each([
    ['says that it is gone', () => Promise.reject(new Error('gone'))],
    ['does not even say so', () => new Promise<never>(() => {})],
  ])('tells within 60 s of a database that %s, and when it is back', async (_how, dead) => {
    const before = (await faults()).length;
    expect(await ask()).toMatchObject({ status: 200, health: { status: 'ok', faults: [] } });
    const { query } = api.parts.db;
    api.parts.db.query = dead;
    const from = api.test.clock.now();
    const took = await until(async () => watch.faults.length > 0);
    expect(took).toBeLessThanOrEqual(NOTICED_WITHIN);
    const fault = { part: 'database', since: from };
    expect(await ask()).toMatchObject({ status: 503, health: { status: 'unavailable', faults: [fault] } });
    api.parts.db.query = query;
    await until(async () => watch.faults.length === 0);
    expect(await ask()).toMatchObject({ status: 200, health: { status: 'ok', faults: [] } });
    expect((await faults()).slice(before)).toEqual([
      expect.objectContaining({ ...fault, over: api.test.clock.now() }),
    ]);
  });

  it('tells of work that stands still, and that it goes on', async () => {
    const before = (await faults()).length;
    const done = watch.expect('routing', SECOND);
    const took = await until(async () => watch.faults.length > 0);
    expect(took).toBeLessThanOrEqual(NOTICED_WITHIN);
    expect(await ask()).toMatchObject({ status: 200, health: { faults: [{ part: 'routing' }] } });
    expect(await api.test.entries('house')).toContain(`p fault/${(await faults()).at(-1)?.id}`);
    done();
    await until(async () => watch.faults.length === 0);
    expect((await faults()).slice(before)).toMatchObject([{ part: 'routing', detail: 'routing' }]);
    expect((await faults()).at(-1)?.over).toBeDefined();
  });

  it('ends what a process that is gone had left open', async () => {
    const args = { faultId: 'left', part: 'jobs', since: api.test.clock.now(), detail: 'chain' } as const;
    await api.test.centre.act('centre.beginFault', args);
    await new HealthWatch({ centre: api.test.centre, folders: [] }).look();
    expect((await faults()).find(({ id }) => id === 'left')?.over).toBe(api.test.clock.now());
  });
});
