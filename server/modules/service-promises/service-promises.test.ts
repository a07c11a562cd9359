import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earliestDate } from '../../../domain/policy/parameter-row.ts';
import { DAY, HOUR, MINUTE } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRow } from '../../db/rows.ts';
import { applyParameters } from '../../jobs/apply-parameters.ts';
import { queuesModule } from '../queues/routes.ts';
import { servicePromisesModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [servicePromisesModule, queuesModule]);
  await api.test.configure('queue', aQueue(), aQueue({ id: 'complaints' }));
  await api.test.configure(
    'person',
    aPerson({ id: 'zhou', roles: ['admin'] }),
    aPerson({ id: 'gu', roles: ['manager'] }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const whole = () => ({
  ...{ name: '重点客户', holdsFor: { queueIds: ['general'] }, grade: 'top', reason: '合同约定' },
  answer: { in: 'opening', ms: MINUTE },
  handling: { in: 'calendar', ms: 8 * HOUR },
  effectiveFrom: earliestDate(api.test.clock.now()),
});
const propose = async (body: object, by = 'zhou') =>
  api.ask('POST', '/service-promises/vip', { token: await api.tokenOf(by), body });
const agreedIn = async (queueId: string) => (await readRow(api.test.db, 'queue', queueId))?.agreed;

describe('a service promise', () => {
  it.each(['answer', 'handling', 'grade'])(
    'that lacks its %s is answered with 422 that names it (C-019)',
    async (field) => {
      const { status, body } = await propose({ ...whole(), [field]: undefined });
      expect(status).toBe(422);
      expect(body).toMatchObject({
        error: 'refused',
        refusal: { code: 'missingField', fields: [{ field, problem: 'required' }] },
      });
      expect(await readRow(api.test.db, 'servicepromise', 'vip')).toBeUndefined();
    },
  );

  it('that an admin proposed and a manager approved is in force in its queues alone, and outlasts a change of the queue', async () => {
    expect((await propose(whole(), 'gu')).status).toBe(403);
    expect(await propose(whole())).toEqual({ status: 200, body: { version: 1 } });
    expect(await applyParameters(api.test.centre)).toBe(0);
    await api.test.as('gu', 'servicePromise.decide', {
      ...{ promiseId: 'vip', version: 1, approved: true, reason: '' },
    });
    expect(await applyParameters(api.test.centre)).toBe(1);
    expect(await applyParameters(api.test.centre)).toBe(0);
    expect(await agreedIn('complaints')).toBeUndefined();
    const agreed = await agreedIn('general');
    expect(agreed?.map(({ id, grade }) => [id, grade])).toEqual([
      ['vip@1:answer', 'top'],
      ['vip@1:handling', 'top'],
    ]);
    const { id: _, ...queue } = aQueue({ firstAnswerMs: 20_000 });
    await api.ask('PUT', '/queues/general', { token: await api.tokenOf('zhou'), body: queue });
    expect(await agreedIn('general')).toEqual(agreed);
  });

  it('keeps its old terms for what came before another version', async () => {
    api.test.clock.pass(DAY);
    expect((await propose({ ...whole(), ends: true })).status).toBe(200);
    await api.test.as('gu', 'servicePromise.decide', {
      ...{ promiseId: 'vip', version: 2, approved: true, reason: '' },
    });
    await applyParameters(api.test.centre);
    const agreed = await agreedIn('general');
    expect(agreed).toHaveLength(2);
    expect(agreed?.every(({ effectiveUntil }) => effectiveUntil !== undefined)).toBe(true);
  });
});
