import { afterAll, beforeAll, expect, it } from 'vitest';
import { CUSTOMER_GROUPS, ORDINARY } from '../../domain/customer/customer-groups.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRow } from '../db/rows.ts';
import { startChat } from './chat/start-chat.ts';
import { receiveMail } from './mail/receive-mail.ts';
import { startCall } from './voice/start-call.ts';

const place = await freshDatabase();
const queues = ['general', 'orders', 'vip-desk', 'business-desk'];
const types = [ORDINARY, 'vip', 'business', 'school'];
/** Each cell of the table, on purpose without any order in it. */
const served: Record<string, Record<string, string>> = Object.fromEntries(
  types.map((type, n) => [
    type,
    Object.fromEntries(queues.map((queue, k) => [queue, queues[(n * 3 + k * 2) % queues.length] ?? queue])),
  ]),
);
const name = (text: string) => ({ 'zh-CN': text, en: text });
let test: CentreUnderTest;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  const addresses = (id: string) => [`${id}@spruce.example`];
  await test.configure('queue', ...queues.map((id) => aQueue({ id, addresses: addresses(id) })));
  await test.configure('person', aPerson({ id: 'zhou', roles: ['admin'] }));
  await test.as('zhou', 'customerGroups.set', {
    basedOn: 0,
    draft: { types: types.map((id) => ({ id, name: name(id) })), served, reason: '合同约定' },
  });
  for (const [n, type] of types.entries())
    await test.configure('customer', {
      ...{ id: `known-${type}`, name: type, language: 'zh-CN' as const },
      ...{ phone: `1380013800${n}`, email: `${type}@customer.example` },
      ...(type !== ORDINARY && { customerType: type }),
    });
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

/** Brings one customer of a type into a queue over a channel; resolves to the interaction's id. */
const comeBy: Record<string, (typeIndex: number, queueId: string, id: string) => Promise<string>> = {
  chat: async (n, queueId, interactionId) => {
    await test.centre.transact((transaction) =>
      startChat(transaction, {
        ...{ interactionId, queueId, customerId: `${interactionId}-c`, name: '', phone: `1380013800${n}` },
        ...{ language: 'zh-CN', messageId: `${interactionId}-m`, text: '在吗' },
      }),
    );
    return interactionId;
  },
  voice: async (n, queueId, callId) => {
    await test.centre.transact((transaction) =>
      startCall(transaction, {
        ...{ callId, queueId, number: `1380013800${n}`, name: '', language: 'zh-CN' as const },
        recordingNotice: true,
      }),
    );
    return callId;
  },
  email: (n, queueId, id) =>
    test.centre.transact((transaction) =>
      receiveMail(transaction, {
        ...{
          messageId: `<${id}@customer.example>`,
          from: `${types[n]?.toUpperCase()}@customer.example`,
          name: '',
        },
        ...{ to: `${queueId}@spruce.example`, subject: '合同', text: '请回复', answers: [] },
        ...{ language: 'zh-CN' as const, recordingNotice: true },
      }),
    ),
};

it('every type of customer lands in the group set for it from every queue and on every channel: 100 % of the matrix (C-014)', async () => {
  const landed: string[] = [];
  const expected: string[] = [];
  for (const [n, type] of types.entries())
    for (const queueId of queues)
      for (const [channel, come] of Object.entries(comeBy)) {
        const cell = `${type} ${queueId} ${channel}`;
        const id = await come(n, queueId, cell.replaceAll(' ', '-'));
        const row = await readRow(test.db, 'interaction', id);
        landed.push(`${cell}: ${row?.queueId} as ${row?.customerType}`);
        expected.push(`${cell}: ${served[type]?.[queueId]} as ${type}`);
      }
  expect(landed).toHaveLength(types.length * queues.length * 3);
  expect(landed).toEqual(expected);
  expect((await readRow(test.db, 'customergroups', CUSTOMER_GROUPS))?.version).toBe(1);
});
