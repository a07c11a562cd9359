import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CustomerFileAnswer,
  customerFileSchema,
  decidedSchema,
  foundCustomersSchema,
} from '../../../contract/http/customers.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import { MINUTE } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { differencesFromJournal } from '../../centre/rebuild.ts';
import { readRow } from '../../db/rows.ts';
import { customersModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
const customers: Customer[] = [
  { id: 'ann', name: 'Ann Lee', phone: '+86 138 0000 1234', email: 'ann@example.com', language: 'en' },
  { id: 'ann-again', name: 'A. Lee', phone: '13800001234', region: '杭州市西湖区', language: 'zh-CN' },
  { id: 'namesake', name: 'Ann Lee', phone: '13900005678', language: 'en' },
];

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [customersModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure(
    'person',
    aPerson({ id: 'li' }),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
  );
  await api.test.configure('customer', ...customers);
});
afterAll(async () => {
  expect(await differencesFromJournal(api.test.db)).toEqual([]);
  await api.close();
  await place.drop();
});

describe('registering', () => {
  it('makes a file only with consent to the notice in force: without, 422 (C-250)', async () => {
    const row = {
      id: 'customers',
      versions: [{ version: 1, by: 'zhou', at: 0, reason: 'r', text: { 'zh-CN': '声明', en: 'Notice' } }],
    };
    await api.test.centre.act('centre.configure', { entity: 'privacynotice', row });
    const who = {
      customerId: 'new-one',
      consentId: 'k1',
      name: 'Bo Ray',
      language: 'en',
      askedOver: 'voice',
    };
    const phone = '13611112222';
    const without = await ask('li', 'POST', '/customers', { ...who, phone });
    expect([without.status, (without.body as { error: string }).error]).toEqual([422, 'refused']);
    expect(await readRow(api.test.db, 'customer', 'new-one')).toBeUndefined();
    expect(
      (await ask('li', 'POST', '/customers', { ...who, phone, agreedTo: 1, readBack: true })).status,
    ).toBe(200);
    const file = await readRow(api.test.db, 'customer', 'new-one');
    const at = api.test.clock.now();
    expect(file?.registered).toEqual({ at, by: 'li', readBack: true });
    expect(file).toMatchObject({ phone, consents: [{ purpose: 'privacy', version: 1, by: 'li', at }] });
  });
});

const ask = async (personId: string, method: 'GET' | 'POST', url: string, body?: object) =>
  api.ask(method, url, { token: await api.tokenOf(personId), body });
const search = async (text: string) => {
  const { body } = await ask('li', 'GET', `/customers?text=${encodeURIComponent(text)}`);
  return foundCustomersSchema.parse(body).customers;
};
const fileOf = async (id: string) =>
  customerFileSchema.parse((await ask('li', 'GET', `/customers/${id}?why=duplicate`)).body);
const decided = async (personId: string, url: string, body: object) =>
  decidedSchema.parse((await ask(personId, 'POST', url, body)).body).refusal?.code;
const serve = async (personId: string, customerId: string) => {
  const interactionId = await api.test.arrive('general', { customerId });
  await api.test.as(personId, 'interaction.accept', { interactionId });
  return interactionId;
};
const merge = (over: object = {}) => ({
  mergeId: 'merge-one',
  otherId: 'ann-again',
  take: ['region'],
  reason: '同一号码',
  basedOn: { survivor: 0, other: 0 },
  ...over,
});

describe('looking for a customer', () => {
  it.each([
    ['a part of the name', 'ann', ['ann', 'namesake']],
    ['digits of the number in a row', '0000 1234', ['ann-again', 'ann']],
    ['the whole address, in any case', 'ANN@example.com', ['ann']],
    ['the account', 'namesake', ['namesake']],
    ['a sign that stands for any other', '%%', []],
    ['too few digits', '138', []],
  ])('finds by %s', async (_, text, ids) => {
    expect((await search(text)).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('says nothing that could be called or written to', async () => {
    const [found] = await search('ann@example.com');
    expect(found).toMatchObject({ name: 'Ann Lee', email: 'a••••@example.com' });
    expect(JSON.stringify(await fileOf('ann-again'))).not.toMatch(/13800001234|西湖/);
  });

  it('does not leaf through everybody', async () => {
    expect((await ask('li', 'GET', '/customers?text=a')).status).toBe(400);
    expect((await ask('li', 'GET', '/customers/nobody')).status).toBe(404);
  });
});

describe('a file', () => {
  it('shows what happened over all channels and who looked, masked while the customer is being served (C-047)', async () => {
    const interactionId = await serve('wang', 'namesake');
    const asked = [
      { question: 'name', fits: true },
      { question: 'phoneEnd', fits: true },
    ];
    await api.test.as('wang', 'interaction.verify', { interactionId, result: 'passed', asked });
    await api.test.as('wang', 'interaction.revealContact', {
      interactionId,
      field: 'phone',
      why: 'readBack',
    });
    await fileOf('namesake');
    const { family, interactions, history, duplicates } = await fileOf('namesake');
    expect(family).toMatchObject([{ id: 'namesake', phone: '139••••••78' }]);
    expect(interactions).toMatchObject([{ id: interactionId, channel: 'chat', ownerId: 'wang' }]);
    expect(history).toMatchObject([
      { what: 'opened', by: 'li' },
      { what: 'revealed', by: 'wang', field: 'phone' },
      { what: 'verified', by: 'wang', result: 'passed', asked },
    ]);
    expect(duplicates).toEqual([]);
  });
});

describe('a file of somebody one does not serve (C-258)', () => {
  const withheld = async (who: string, url: string) =>
    ((await ask(who, 'GET', url)).body as { withheld?: string }).withheld;
  const lead = async () => (await api.test.entries('lead:general')).filter((one) => one.includes('viewing/'));

  it('opens for a reason only, which is written down once an hour; of whom one serves it opens without', async () => {
    expect(await withheld('zhao', '/customers/ann')).toBe('reasonNeeded');
    expect((await ask('zhao', 'GET', '/customers/ann?why=curious')).status).toBe(400);
    expect(await withheld('zhao', '/customers/ann?why=complaint')).toBeUndefined();
    expect(await withheld('zhao', '/customers/ann')).toBeUndefined();
    const looks = ((await ask('zhao', 'GET', '/customers/ann')).body as CustomerFileAnswer).history;
    expect(looks.filter(({ what, by }) => what === 'opened' && by === 'zhao')).toHaveLength(1);
    expect(await withheld('wang', '/customers/namesake')).toBeUndefined();
  });

  it('is refused beyond what anybody needs in an hour, and who leads them is told', async () => {
    const opened = Array.from({ length: 150 }, (_, n) => ({ customerId: `c${n}`, at: api.test.clock.now() }));
    await api.test.configure('viewing', { id: 'wang', queueIds: ['general'], opened });
    expect(await lead()).toEqual([]);
    expect(await withheld('wang', '/customers/ann?why=quality')).toBe('tooMany');
    expect(await withheld('wang', '/customers/ann?why=quality')).toBe('tooMany');
    expect(await readRow(api.test.db, 'viewing', 'wang')).toMatchObject({ refused: { times: 2 } });
    expect(await lead()).toEqual(['p viewing/wang']);
    await expect(api.test.as('li', 'person.noteFiles', { personId: 'wang' })).rejects.toThrow('notAllowed');
    await api.test.as('zhao', 'person.noteFiles', { personId: 'wang' });
    expect(await readRow(api.test.db, 'viewing', 'wang')).toMatchObject({ notedBy: 'zhao' });
    api.test.clock.pass(61 * MINUTE);
    expect(await withheld('wang', '/customers/ann?why=quality')).toBeUndefined();
  });
});

describe('two files of one person', () => {
  it('are offered, merged and taken apart; who serves one of them knows both meanwhile (C-055)', async () => {
    const before = await Promise.all(['ann', 'ann-again'].map((id) => readRow(api.test.db, 'customer', id)));
    const interactionId = await serve('li', 'ann');
    await serve('wang', 'ann-again');
    const [twin] = (await fileOf('ann')).duplicates;
    expect(twin).toMatchObject({ customer: { id: 'ann-again' }, signs: ['phone'] });
    expect(await decided('wang', '/customers/ann/merges', merge())).toBe('notAllowed');
    expect(await decided('li', '/customers/ann/merges', merge({ interactionId }))).toBeUndefined();
    expect(await decided('li', '/customers/ann/merges', merge({ interactionId }))).toBeUndefined();
    const { family, interactions, history } = await fileOf('ann-again');
    expect(family.map(({ id }) => id)).toEqual(['ann', 'ann-again']);
    expect(interactions).toHaveLength(2);
    expect(history[0]).toMatchObject({ what: 'merged', by: 'li' });
    expect(await readRow(api.test.db, 'customer', 'ann')).toMatchObject({ region: '杭州市西湖区' });
    for (const id of ['ann', 'ann-again'])
      for (const who of ['li', 'wang'])
        expect(await api.test.entries(`user:${who}`)).toContain(`p customer/${id}`);

    const undo = { uid: 'undo-merge-one', mergeId: 'merge-one', interactionId };
    expect(await decided('li', '/customers/ann/undone-merges', undo)).toBeUndefined();
    const after = await Promise.all(['ann', 'ann-again'].map((id) => readRow(api.test.db, 'customer', id)));
    expect(after).toEqual(before.map((row) => ({ ...row, revision: 2 })));
    expect(await api.test.entries('user:li')).toContain('l customer/ann-again');
    expect(await api.test.entries('user:wang')).toContain('l customer/ann');
  });

  it('are merged by one of two people who try at the same time; the other is told', async () => {
    const basedOn = { survivor: 2, other: 2 };
    const outcomes = await Promise.all([
      decided('zhao', '/customers/ann/merges', merge({ mergeId: 'merge-two', basedOn })),
      decided(
        'zhao',
        '/customers/ann-again/merges',
        merge({ mergeId: 'merge-three', otherId: 'ann', basedOn }),
      ),
    ]);
    expect(outcomes.sort()).toEqual(['changedMeanwhile', undefined]);
  });
});
