import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CustomerFileAnswer, customerFileSchema } from '../../contract/http/customers.ts';
import { ORDINARY } from '../../domain/customer/customer-groups.ts';
import { Refusal } from '../../domain/refusal.ts';
import { DAY } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { readRow } from '../db/rows.ts';
import { customersModule } from '../modules/customers/routes.ts';
import { differencesFromJournal } from './rebuild.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
const both = (text: string) => ({ 'zh-CN': text, en: text });
const text = (id: string) => ({ id, name: both(id), description: both(`${id}…`) });

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [customersModule]);
  const { test } = api;
  await test.configure('queue', aQueue());
  await test.configure(
    'person',
    aPerson({ id: 'li' }),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
    aPerson({ id: 'admin', roles: ['admin'], queueIds: [] }),
    aPerson({ id: 'boss', roles: ['manager'], queueIds: [] }),
  );
  await test.configure('customergroups', {
    id: 'groups',
    types: [ORDINARY, 'vip'].map((id) => ({ id, name: both(id) })),
    ...{ served: {}, reason: '', version: 1, by: 'admin', at: 0 },
  });
  await test.configure('customer', { id: 'ann', name: 'Ann Lee', language: 'en' });
  const services = [
    { ...text('track'), tier: 'basic', levels: [] },
    { ...text('pickup'), tier: 'extra', levels: ['vip'] },
  ];
  const draft = { services, effectiveFrom: '2026-11-21', reason: '新会员制度' };
  await test.as('admin', 'services.propose', { basedOn: 0, draft });
  await test.as('boss', 'services.decide', { version: 1, approved: true, reason: '' });
  test.clock.pass(DAY);
});
afterAll(async () => {
  expect(await differencesFromJournal(api.test.db)).toEqual([]);
  await api.close();
  await place.drop();
});

/** What the centre says, whatever a desktop thought. */
const said = async (by: string, name: string, args: object): Promise<string> => {
  try {
    await api.test.as(by, name, args);
    return 'ok';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

it('is held to by the centre whoever asks, and an exception stands in the file for whoever looks (C-223)', async () => {
  const interactionId = await api.test.arrive('general', { customerId: 'ann' });
  await api.test.as('li', 'interaction.accept', { interactionId });
  const pickup = { interactionId, serviceId: 'pickup' };
  expect(await said('li', 'service.give', { interactionId, entryId: 'g1', serviceId: 'track' })).toBe('ok');
  expect(await said('li', 'service.give', { ...pickup, entryId: 'g2' })).toBe('beyondLevel');
  expect(await said('li', 'service.ask', { ...pickup, entryId: 'a1', reason: 'Too large to send' })).toBe(
    'ok',
  );
  const yes = { interactionId, entryId: 'a1', granted: true, words: 'Agreed this once' };
  expect(await said('li', 'service.decide', yes)).toBe('notAllowed');
  expect(await said('zhao', 'service.decide', yes)).toBe('ok');

  const { status, body } = await api.ask('GET', '/customers/ann?why=complaint', {
    token: await api.tokenOf('zhao'),
  });
  expect(status).toBe(200);
  const [file] = customerFileSchema.parse(body as CustomerFileAnswer).family;
  expect(file?.exceptions).toMatchObject([
    {
      serviceId: 'pickup',
      askedBy: 'li',
      by: 'zhao',
      reason: 'Too large to send',
      words: 'Agreed this once',
    },
  ]);

  expect(await said('li', 'service.give', { ...pickup, entryId: 'g2' })).toBe('ok');
  expect((await readRow(api.test.db, 'customer', 'ann'))?.exceptions).toMatchObject([
    { usedAt: expect.any(Number) },
  ]);
  expect(await said('li', 'service.give', { ...pickup, entryId: 'g3' })).toBe('beyondLevel');
  const states = (await readRow(api.test.db, 'interaction', interactionId))?.services;
  expect(states?.map(({ entryId, state }) => `${entryId} ${state}`)).toEqual([
    'g1 given',
    'a1 granted',
    'g2 given',
  ]);
  const journal = await api.test.db.query<{ type: string }>(
    "select type from journal where stream_id = $1 and type like 'service.%' order by seq",
    [interactionId],
  );
  expect(journal.map(({ type }) => type)).toEqual([
    'service.given',
    'service.asked',
    'service.decided',
    'service.given',
  ]);
});
