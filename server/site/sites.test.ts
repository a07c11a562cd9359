import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../domain/case/case.ts';
import { HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { anIntake } from '../../testing/case-builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { apiModules } from '../api-modules.ts';
import { ApiUnderTest, aPush } from '../api-under-test.ts';
import { differencesFromJournal } from '../centre/rebuild.ts';
import { readRow } from '../db/rows.ts';
import { anyId, endpoints, type Method } from '../doors-under-test.ts';
import { DesktopUnderTest } from '../sync/desktop-under-test.ts';

const place = await freshDatabase();
let api: ApiUnderTest;

/** Everything of the house that somebody could read says so; a partner's says that it is theirs. */
const HOUSE = 'OF-THE-HOUSE';
const THEIRS = 'OF-THE-PARTNER';
const partners = ['p-agent', 'p-lead', 'p-handler'] as const;
const caseIds = { house: anyId, partner: '01890000-0000-7000-8000-000000000002' };
const made: Record<string, string> = {};

const named = (id: string, text: string) => ({ id, name: { 'zh-CN': text, en: text } });
const ask = async (personId: string, method: Method, url: string, body?: unknown) =>
  api.ask(method, url, { token: await api.tokenOf(personId), body });

async function serve(queueId: string, agentId: string, word: string): Promise<string> {
  const customerId = `customer-of-${queueId}`;
  await api.test.configure('customer', {
    id: customerId,
    name: `${word} Ann`,
    phone: '13800001234',
    language: 'en',
  });
  const interactionId = await api.test.arrive(queueId, { customerId });
  await api.test.as(agentId, 'interaction.accept', { interactionId });
  const messageId = `said-${queueId}`;
  await api.test.as(agentId, 'interaction.postMessage', { interactionId, messageId, text: `${word} hello` });
  await api.test.as(agentId, 'callback.promise', {
    callbackId: `callback-${queueId}`,
    interactionId,
    dueAt: api.test.clock.now() + 3 * HOUR,
    policy: 'picked',
    purpose: `${word} purpose`,
    number: '13800001234',
    promisedAt: api.test.clock.now(),
  });
  return interactionId;
}

beforeAll(async () => {
  api = await ApiUnderTest.open(place, apiModules);
  const { test } = api;
  await test.configure(
    'queue',
    aQueue({ ...named('general', HOUSE) }),
    aQueue({ ...named('repair', THEIRS) }),
  );
  await test.configure('department', named('stores', HOUSE), named('workshop', THEIRS));
  await test.configure(
    'person',
    aPerson({ id: 'li', name: `${HOUSE} Li` }),
    aPerson({ id: 'zhao', name: `${HOUSE} Zhao`, roles: ['teamLead'] }),
    aPerson({ id: 'judge', name: `${HOUSE} Judge`, roles: ['evaluator', 'knowledgeEditor'] }),
    aPerson({ id: 'boss', name: `${HOUSE} Boss`, roles: ['admin'] }),
    aPerson({ id: 'p-agent', name: `${THEIRS} Agent`, queueIds: ['repair'] }),
    aPerson({ id: 'p-lead', name: `${THEIRS} Lead`, roles: ['teamLead'], queueIds: ['repair'] }),
    aPerson({ id: 'p-handler', roles: ['handler'], queueIds: [], departmentIds: ['workshop'] }),
  );
  await test.configure(
    'article',
    ...['house', 'shared'].map((one) => ({
      id: `${one}:1`,
      articleId: one,
      version: 1,
      state: 'published' as const,
      title: one === 'house' ? HOUSE : 'Warranty',
      body: one === 'house' ? HOUSE : 'Two years',
      language: 'en' as const,
      kind: 'product' as const,
      topics: [],
      ownerId: 'judge',
      authorIds: ['judge'],
      revision: 'r',
      updatedAt: 0,
    })),
  );
  const site = {
    kind: 'partner',
    name: { 'zh-CN': '维修', en: 'Repairs' },
    personIds: [...partners],
    queueIds: ['repair'],
    departmentIds: ['workshop'],
  };
  expect((await ask('boss', 'PUT', '/sites/shunda', site)).body).toEqual({});
  await test.as('judge', 'knowledge.share', { id: 'shared:1', siteIds: ['shunda'] });
  made.house = await serve('general', 'li', HOUSE);
  made.partner = await serve('repair', 'p-agent', THEIRS);
  for (const [where, ownerId, queueId] of [
    ['house', 'li', 'general'],
    ['partner', 'p-agent', 'repair'],
  ] as const)
    await test.as(ownerId, 'case.open', {
      caseId: caseIds[where],
      form: anIntake({
        ownerId,
        queueId,
        customerId: `customer-of-${queueId}`,
        customerName: where === 'house' ? HOUSE : THEIRS,
        summary: where === 'house' ? HOUSE : THEIRS,
      }),
      openedAt: test.clock.now(),
    });
});
afterAll(async () => {
  expect(await differencesFromJournal(api.test.db)).toEqual([]);
  await api.close();
  await place.drop();
});

/** Every way to name something of the house in an address, and to look for it in a list. */
const idsOfHouse = () => [
  made.house,
  caseIds.house,
  'customer-of-general',
  'house',
  'general',
  'li',
  'stores',
];
const window = () => `from=${api.test.clock.now() - 24 * HOUR}&to=${api.test.clock.now() + 24 * HOUR}`;
const questions: Readonly<Record<string, () => string[]>> = {
  'GET /customers': () => ['text=Ann', 'text=13800001234'],
  'GET /cases': () => [`text=${HOUSE}`, `text=${caseIds.house}`],
  'GET /interactions': () => ['', `queueId=general`, `text=${HOUSE}`],
  'GET /customers/:id': () => ['why=duplicate'],
  'GET /figures/rows': () => [`${window()}&figure=offered`, `${window()}&figure=offered&queueId=general`],
  'GET /figures': () => [window(), `${window()}&queueId=general`],
  'GET /figures/backlog': () => [`${window()}&interval=day`, `${window()}&interval=day&queueId=general`],
  'GET /figures/trend': () => ['weeks=4', 'weeks=4&queueId=general'],
  'GET /figures/trend/customers': () => [window(), `${window()}&queueId=general`],
  'GET /figures/records': () => [window()],
  'GET /figures/records/rows': () => [`${window()}&agentId=li`, window()],
  'GET /recordings/reconciliation': () => [window()],
};

describe('a partner’s people (C-003)', () => {
  it.each(partners)('%s gets nothing of the house at any endpoint, whatever they name', async (personId) => {
    const answered: string[] = [];
    for (const { call, body } of endpoints.filter(({ call }) => call !== 'GET /sync/poke')) {
      const [method, path] = call.split(' ') as [Method, string];
      for (const id of path.includes(':') ? idsOfHouse() : [''])
        for (const question of questions[call]?.() ?? ['']) {
          const url = path
            .replace(/:(id|entity|attachmentId|channel)/g, id ?? '')
            .replace(':hash', 'a'.repeat(64));
          const reply = await ask(personId, method, question ? `${url}?${question}` : url, body);
          // What is open to customers on the street is open to anybody.
          if (!/chat|channels|openapi|health/.test(path))
            expect([call, id, JSON.stringify(reply.body)]).not.toEqual([
              call,
              id,
              expect.stringContaining(HOUSE),
            ]);
          if (reply.status < 300) answered.push(call);
          if (id && reply.status < 300) expect([call, id]).toEqual([call, 'nothing is answered']);
        }
    }
    // Of what they lead or serve they are told: the walk does not pass because everything is closed.
    if (personId === 'p-lead')
      expect(answered).toEqual(
        expect.arrayContaining(['GET /customers', 'GET /interactions', 'GET /figures/rows']),
      );
  });

  it.each(partners)(
    '%s is sent nothing of the house in any scope, nor what they ask for by id',
    async (personId) => {
      const desktop = new DesktopUnderTest(api.test, personId);
      const want = [
        `interaction:${made.house}`,
        'org',
        'quality',
        'cases',
        'lead:general',
        'queue:general',
        'user:li',
      ];
      await desktop.pull({ want });
      const held = JSON.stringify([...desktop.rows()]);
      expect(held).not.toContain(HOUSE);
      expect(held).toContain('Two years');
      if (personId === 'p-lead') expect(held).toContain(THEIRS);
      expect(Object.keys(desktop.cookie?.scopes ?? {})).toEqual(
        expect.arrayContaining(['common', 'site:shunda']),
      );
    },
  );

  it('change nothing that is not theirs, and it is written down that they tried', async () => {
    const interactionId = made.house;
    const tries: [string, object][] = [
      ['interaction.hold', { interactionId }],
      ['interaction.takeOver', { interactionId }],
      ['interaction.observe', { interactionId }],
      ['customer.note', { customerId: 'customer-of-general', noteId: 'n', text: 'x' }],
      ['case.step', { caseId: caseIds.house, step: 'note', form: { text: 'x' } }],
      [
        'callback.snooze',
        { callbackId: 'callback-general', until: api.test.clock.now() + 4 * HOUR, reason: 'x' },
      ],
      [
        'case.open',
        {
          caseId: caseIds.house,
          form: anIntake({ ownerId: 'p-lead', queueId: 'repair' }),
          openedAt: api.test.clock.now(),
        },
      ],
    ];
    const body = aPush(
      tries.map(([name, args], n) => ({ uid: `a-try-beyond-${n}`, name, args })),
      { clientId: 'client-of-partner' },
    );
    const reply = await ask('p-lead', 'POST', '/sync/push', body);
    expect(reply).toMatchObject({ status: 200 });
    const { results } = reply.body as { results: { status: string; refusal?: { code: string } }[] };
    expect(results.map(({ status }) => status)).toEqual(tries.map(() => 'rejected'));
    const row = (await readRow(api.test.db, 'casefile', caseIds.house)) as Case;
    expect([row.ownerId, row.queueId]).toEqual(['li', 'general']);
    const noted = await api.test.db.query<{ data: { about: string } }>(
      "select data from journal where type = 'site.refused' and stream_id = 'p-lead'",
    );
    expect(noted.map(({ data }) => data.about)).toEqual(
      expect.arrayContaining([interactionId, caseIds.house]),
    );
  });

  it('are told 404 of what is somebody else’s, by HTTP too, and that is audited', async () => {
    for (const url of [
      `/interactions/${made.house}/journal`,
      '/customers/customer-of-general?why=duplicate',
      `/cases/${caseIds.house}/record`,
      `/figures/trend?weeks=4&queueId=general`,
      '/knowledge/articles/house/uses',
    ])
      expect([url, (await ask('p-lead', 'GET', url)).status]).toEqual([url, 404]);
    const noted = await api.test.db.query<{ data: { what: string } }>(
      "select data from journal where type = 'site.refused' and stream_id = 'p-lead'",
    );
    expect(noted.map(({ data }) => data.what)).toEqual(
      expect.arrayContaining([
        'GET /customers/:id',
        'GET /cases/:id/record',
        'GET /interactions/:id/journal',
      ]),
    );
  });

  it('are seen by the house, which serves all of them', async () => {
    expect((await ask('judge', 'GET', `/interactions/${made.partner}/journal`)).status).toBe(200);
    const desktop = new DesktopUnderTest(api.test, 'boss');
    await desktop.pull();
    expect([...desktop.rows().keys()]).toEqual(expect.arrayContaining(['site/shunda', 'person/p-lead']));
  });
});

describe('an administrator', () => {
  const site = { kind: 'branch', name: { 'zh-CN': '成都', en: 'Chengdu' } };
  const put = async (content: object) =>
    (
      (
        await ask('boss', 'PUT', '/sites/chengdu', {
          ...site,
          personIds: [],
          queueIds: [],
          departmentIds: [],
          ...content,
        })
      ).body as { refusal?: { code: string } }
    ).refusal?.code;

  it('gives no site what has had work, what is another’s, or a role that looks at the whole centre', async () => {
    expect(await put({ queueIds: ['general'] })).toBe('wrongState');
    expect(await put({ personIds: ['li'] })).toBe('wrongState');
    expect(await put({ personIds: ['p-lead'] })).toBe('taken');
    await api.test.configure('person', aPerson({ id: 'new-judge', roles: ['evaluator'], queueIds: [] }));
    expect(await put({ personIds: ['new-judge'] })).toBe('missingField');
    await api.test.configure('person', aPerson({ id: 'newcomer', queueIds: [] }));
    expect(await put({ personIds: ['newcomer'] })).toBeUndefined();
  });

  it('gives nobody of a site a queue of the house afterwards', async () => {
    const { id: _, state: __, stateSince: ___, ...content } = aPerson({ queueIds: ['general'] });
    expect((await ask('boss', 'PUT', '/people/newcomer', content)).status).toBe(422);
    expect((await readRow(api.test.db, 'person', 'newcomer'))?.queueIds).toEqual([]);
  });
});
