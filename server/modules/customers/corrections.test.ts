import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditJournal } from '../../../contract/http/audit.ts';
import { type CustomerFileAnswer, decidedSchema } from '../../../contract/http/customers.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { apiModules } from '../../api-modules.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { chainAll } from '../../chain/chain-journal.ts';
import { readRow } from '../../db/rows.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let interactionId: string;

const ann = { id: 'ann', name: 'Ann Lee', phone: '13800001234', language: 'en' as const };
const again = { id: 'again', name: 'A. Lee', email: 'ann@example.com', language: 'zh-CN' as const };

beforeAll(async () => {
  api = await ApiUnderTest.open(place, apiModules);
  await api.test.configure('queue', aQueue());
  await api.test.configure('person', aPerson({ id: 'li' }), aPerson({ id: 'gu', roles: ['auditor'] }));
  await api.test.configure('customer', ann, again);
  interactionId = await api.test.arrive('general', { customerId: 'ann' });
  await api.test.as('li', 'interaction.accept', { interactionId });
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const write = (field: string, value: unknown, over: object = {}) => {
  const change = { interactionId, customerId: 'ann', change: { field, value }, was: null, ...over };
  return api.test.as('li', 'customer.change', change);
};
const fileOf = async (id: string): Promise<CustomerFileAnswer> => {
  const { body } = await api.ask('GET', `/customers/${id}?why=duplicate`, { token: await api.tokenOf('li') });
  return body as CustomerFileAnswer;
};

describe('what customers give', () => {
  it.each([
    ['a mobile of ten digits', 'otherPhones', ['1380000123']],
    ['a landline without its area', 'otherPhones', ['65551234']],
    ['an address without a house', 'email', 'ann@'],
    ['an identity number with another check', 'residentId', '110105194912310021'],
    ['an identity number of a day there was not', 'residentId', '110105194902300024'],
    ['a credit code with another check', 'creditCode', '91350100M000100Y44'],
  ])('is refused by the API as on the screen: %s (C-054)', async (_, field, value) => {
    const before = await readRow(api.test.db, 'customer', 'ann');
    await expect(write(field, value)).rejects.toMatchObject({
      code: 'missingField',
      fields: [{ field, problem: 'invalid' }],
    });
    expect(await readRow(api.test.db, 'customer', 'ann')).toEqual(before);
  });

  it('points to whoever has the same identity number already, and shows it to nobody (C-054)', async () => {
    expect((await fileOf('ann')).duplicates).toEqual([]);
    await api.test.configure('customer', { ...again, residentId: '11010519491231002X' });
    await write('residentId', '11010519491231002x');
    const file = await fileOf('ann');
    expect(file.duplicates).toMatchObject([{ customer: { id: 'again' }, signs: ['residentId'] }]);
    expect(JSON.stringify(file)).not.toContain('11010519491231002X');
  });
});

describe('a customer’s file', () => {
  it('has what was corrected, by whom and why in its history (C-055)', async () => {
    await write('name', 'Anne Lee', { was: 'Ann Lee', why: 'mistyped' });
    const { history } = await fileOf('ann');
    expect(history[0]).toMatchObject({ what: 'changed', field: 'name', by: 'li', why: 'mistyped' });
  });

  it('merged and taken apart is as it was, as is the other, and the audit has both entries and no more (C-055)', async () => {
    const both = () => Promise.all(['ann', 'again'].map((id) => readRow(api.test.db, 'customer', id)));
    const content = (rows: unknown[]) => rows.map((row) => ({ ...(row as object), revision: 0 }));
    const before = await both();
    const token = await api.tokenOf('li');
    const revision = (place: 0 | 1) => before[place]?.revision ?? 0;
    const merge = await api.ask('POST', '/customers/ann/merges', {
      token,
      body: {
        mergeId: 'one-person',
        otherId: 'again',
        interactionId,
        take: ['email', 'name'],
        reason: '证件号码相同',
        basedOn: { survivor: revision(0), other: revision(1) },
      },
    });
    expect(decidedSchema.parse(merge.body).refusal).toBeUndefined();
    expect(content(await both())).not.toEqual(content(before));
    const body = { uid: 'take-it-apart', mergeId: 'one-person', interactionId };
    const undo = await api.ask('POST', '/customers/ann/undone-merges', { token, body });
    expect(decidedSchema.parse(undo.body).refusal).toBeUndefined();
    expect(content(await both())).toEqual(content(before));
    await chainAll(api.test);
    const audit = await api.ask('GET', '/audit/journal?about=ann', { token: await api.tokenOf('gu') });
    const entries = (audit.body as AuditJournal).entries.filter(({ type }) => type.includes('merge'));
    expect(entries.map(({ type, actor }) => [type, actor.id]).sort()).toEqual([
      ['customer.mergeUndone', 'li'],
      ['customer.merged', 'li'],
    ]);
  });
});
