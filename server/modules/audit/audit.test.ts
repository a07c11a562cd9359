import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditExport, AuditJournal, ChainPart, Looks, Register } from '../../../contract/http/audit.ts';
import { entities } from '../../../domain/journal/rows.ts';
import { scope } from '../../../sync/scopes.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { apiModules } from '../../api-modules.ts';
import { ApiUnderTest, aPull } from '../../api-under-test.ts';
import { chainAll } from '../../chain/chain-journal.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let token: string;
let interactionId: string;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, apiModules);
  const { test } = api;
  await test.configure('queue', aQueue());
  await test.configure('person', aPerson({ id: 'agent', roles: ['agent'] }));
  await test.configure('person', aPerson({ id: 'auditor', roles: ['auditor'], queueIds: [] }));
  await test.configure('person', aPerson({ id: 'manager', roles: ['manager'] }));
  await test.configure('customer', {
    id: 'customer-of-hers',
    name: '王芳',
    language: 'zh-CN',
    phone: '13800138000',
  });
  token = await api.tokenOf('auditor');
  interactionId = await test.arrive();
  await test.as('agent', 'interaction.accept', { interactionId });
  await chainAll(test);
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

async function get<T>(url: string, of = token): Promise<T> {
  const { status, body } = await api.ask('GET', url, { token: of });
  expect([url, status]).toEqual([url, 200]);
  return body as T;
}
const looks = async (): Promise<Looks['looks']> =>
  (await get<Looks>('/audit/looks', await api.tokenOf('manager'))).looks;

describe('an auditor', () => {
  it('reads every kind of row there is, and how to reach a customer only masked', async () => {
    for (const entity of entities) await get<Register>(`/audit/registers/${entity}`);
    const { count, rows } = await get<Register>('/audit/registers/customer?text=customer-of-hers');
    expect(count).toBe(1);
    expect(rows).toMatchObject([{ id: 'customer-of-hers', row: { phone: '138••••••00' } }]);
    expect((await get<Register>('/audit/registers/customer?text=13800138000')).count).toBe(0);
  });

  it('reads the journal with its chain, by person and matter', async () => {
    const { entries } = await get<AuditJournal>(`/audit/journal?about=${interactionId}&actorId=agent`);
    expect(entries.map(({ type }) => type)).toContain('interaction.accepted');
    expect(entries.every(({ place: at, hash }) => at !== undefined && hash?.length === 64)).toBe(true);
  });

  it('opens any conversation with its recordings, as its readers do', async () => {
    const pulled = await api.ask('POST', '/sync/pull', {
      token,
      body: aPull({ want: [scope.interaction(interactionId)] }),
    });
    expect(pulled.body).toMatchObject({ scopes: { [scope.interaction(interactionId)]: { clear: true } } });
    expect((await looks())[0]).toMatchObject({
      personId: 'auditor',
      what: 'interaction',
      about: interactionId,
    });
  });

  it('has every look written down before it is answered, and that is read by others (C-146)', async () => {
    await get('/audit/registers/message?text=hello');
    await get(`/interactions/${interactionId}/journal`);
    await api.ask('GET', `/blobs/${'a'.repeat(64)}`, { token });
    await get('/audit/looks');
    expect((await looks()).slice(0, 4)).toMatchObject([
      { what: 'views', about: '' },
      { what: 'file', about: 'a'.repeat(64) },
      { what: 'interaction', about: interactionId },
      { what: 'register', about: 'message text=hello' },
    ]);
    const before = (await looks()).length;
    await looks();
    expect((await looks()).length).toBe(before);
  });

  it('takes the journal along with its links, and it is written down how much and for what', async () => {
    const now = api.test.clock.now();
    const taken = await get<AuditExport>(`/audit/export?from=0&to=${now + 60_000}&purpose=audit`);
    expect(taken.entries.length).toBeGreaterThan(5);
    expect(taken.head.hash).toHaveLength(64);
    expect((await looks())[0]).toMatchObject({
      what: 'export',
      rows: taken.entries.length,
      purpose: 'audit',
    });
  });

  it('checks the chain in parts: one look, however long it is', async () => {
    await chainAll(api.test);
    const begin = `seq=${Number.MIN_SAFE_INTEGER}&place=0&hash=`;
    const part = await get<ChainPart>(`/audit/chain/part?${begin}`);
    expect(part).toMatchObject({ findings: [], done: true });
    const next = new URLSearchParams(
      Object.entries(part.stand).map(([name, value]) => [name, String(value)]),
    );
    expect(await get<ChainPart>(`/audit/chain/part?${next}`)).toMatchObject({ findings: [], done: true });
    expect((await looks())[0]?.what).toBe('chain');
    expect((await looks()).filter(({ what }) => what === 'chain')).toHaveLength(1);
    const { place: at, hash } = part.stand;
    expect(await get(`/audit/chain?noted=${at}:${hash}`)).toMatchObject({ goesThrough: true });
    expect(await get(`/audit/chain?noted=${at}:${'0'.repeat(64)}`)).toMatchObject({ goesThrough: false });
  });
});
