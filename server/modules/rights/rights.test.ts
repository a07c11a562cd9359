import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditJournal } from '../../../contract/http/audit.ts';
import { type CopyOfFile, copyOfFileSchema } from '../../../contract/http/rights.ts';
import { entities } from '../../../domain/journal/rows.ts';
import { DELETED } from '../../../domain/privacy/rights/cover.ts';
import { gradedFields } from '../../../domain/secrecy/row-grades.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { apiModules } from '../../api-modules.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { differencesFromJournal } from '../../centre/rebuild.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { foldDue } from '../../figures/fold.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
/** Closed by Li: an ordinary one, and one that was a complaint. */
let [chat, complaint] = ['', ''];

const secrets = [
  '王小芳',
  '13800138000',
  'fang@example.com',
  '幸福路十二号',
  '我的包裹',
  '客户喜欢上午',
  '退回原处',
];
const fang = {
  ...{ id: 'fang', name: '王小芳', phone: '13800138000', email: 'fang@example.com', region: '幸福路十二号' },
  language: 'zh-CN' as const,
  notes: [{ id: 'n1', at: 1, by: 'li', text: '客户喜欢上午' }],
};
const form = {
  ...{ disposition: 'resolved', summary: '退回原处', solution: '退回原处', solved: true },
  anythingElseAsked: true,
};

const ask = async (by: string, url: string, body: object) =>
  api.ask('POST', url, { token: await api.tokenOf(by), body });
let n = 0;
const step = (id: string, one: object, by = 'gu') =>
  ask(by, `/rights-requests/${id}/steps`, { uid: `step-number-${++n}`, step: one });
const receive = (requestId: string, right: string, interactionId: string) =>
  api.test.as('li', 'rights.receive', {
    ...{ requestId, interactionId },
    draft: { right, words: '我的包裹的事都请删掉', answerTo: 'fang@example.com', purposes: [] },
  });
const through = async (id: string) => {
  await step(id, { step: 'check', how: 'inContact', passed: true });
  await step(id, { step: 'decide', granted: true, reason: '' });
};

async function served(kind: string | undefined): Promise<string> {
  const interactionId = await api.test.arrive('general', { customerId: 'fang' });
  await api.test.write(interactionId, 'fang', '我的包裹没到，王小芳，幸福路十二号');
  await api.test.as('li', 'interaction.accept', { interactionId });
  await api.test.as('li', 'interaction.postMessage', {
    interactionId,
    messageId: `m${++n}`,
    text: '您好王小芳',
  });
  if (kind) await api.test.as('li', 'interaction.setKind', { interactionId, kind });
  api.test.clock.pass(90_000);
  await api.test.as('li', 'interaction.close', { interactionId, form });
  return interactionId;
}

beforeAll(async () => {
  api = await ApiUnderTest.open(place, apiModules);
  await api.test.configure('queue', aQueue());
  await api.test.configure(
    'person',
    aPerson({ id: 'li' }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
    aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }),
    aPerson({ id: 'shen', roles: ['auditor'], queueIds: [] }),
    aPerson({ id: 'he', roles: ['evaluator'] }),
  );
  await api.test.configure('customer', fang, {
    id: 'other',
    name: '李四',
    phone: '13900139000',
    language: 'en',
  });
  chat = await served(undefined);
  complaint = await served('complaint');
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

/** Every table but the journal itself, as text. */
async function everythingKept(): Promise<string> {
  const tables = await api.test.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'journal'`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) => api.test.db.query<{ t: string }>(`select "${name}"::text as t from "${name}"`)),
  );
  return texts
    .flat()
    .map(({ t }) => t)
    .join('\n');
}
const figures = async () => {
  await foldDue(api.test.db, api.test.clock.now());
  return JSON.stringify([
    await api.test.db.query('select * from figure_fact order by interaction_id, n'),
    await api.test.db.query('select * from leg order by id'),
  ]);
};

describe('what a customer asks for by right', () => {
  it('is refused with a reason only: without one 422, and other roles are refused at the door (C-249)', async () => {
    await receive('no', 'explain', chat);
    const bare = await step('no', { step: 'decide', granted: false, reason: ' ' });
    expect([bare.status, (bare.body as { error: string }).error]).toEqual([422, 'refused']);
    for (const by of ['li', 'zhao', 'shen', 'he'])
      expect((await step('no', { step: 'decide', granted: false, reason: 'x' }, by)).status).toBe(403);
    expect((await step('no', { step: 'decide', granted: false, reason: '与处理无关' })).status).toBe(200);
    expect((await step('no', { step: 'tell', channel: 'email' })).status).toBe(200);
    expect(await readRow(api.test.db, 'rightsrequest', 'no')).toMatchObject({
      decision: { granted: false, reason: '与处理无关', by: 'gu' },
      told: { by: 'gu' },
    });
  });

  it('reaches managers and whoever took it down, and nobody else', async () => {
    expect(await api.test.entries('house')).toContain('p rightsrequest/no');
    expect(await api.test.entries('user:li')).toContain('p rightsrequest/no');
    for (const scope of ['org', 'quality', 'lead:general', 'queue:general'])
      expect((await api.test.entries(scope)).join()).not.toContain('rightsrequest');
  });

  it('to have a copy gives everything the customer said and was told, and nobody else’s name', async () => {
    await receive('copy', 'copy', chat);
    const copy = (by = 'gu') => ask(by, '/rights-requests/copy/copies', { uid: `copy-number-${++n}` });
    expect((await copy()).status).toBe(422);
    await through('copy');
    expect((await copy('li')).status).toBe(403);
    const { status, body } = await copy();
    expect(status).toBe(200);
    const { sections } = copyOfFileSchema.parse(body) as CopyOfFile;
    const text = JSON.stringify(sections);
    for (const secret of secrets) expect(text).toContain(secret);
    expect(sections.map(({ kind }) => kind)).toEqual(['customer', 'interaction', 'message', 'rightsrequest']);
    for (const other of ['"li"', '李四', 'ownerId']) expect(text).not.toContain(other);
    expect((await readRow(api.test.db, 'rightsrequest', 'copy'))?.copies).toMatchObject([{ by: 'gu' }]);
    await step('copy', { step: 'carryOut', note: '' });
    await step('copy', { step: 'tell', channel: 'email' });
  });
});

describe('deleting what is kept of a customer', () => {
  it('waits for what is still open', async () => {
    const open = await api.test.arrive('general', { customerId: 'fang' });
    await api.test.as('li', 'interaction.accept', { interactionId: open });
    await receive('early', 'delete', chat);
    await through('early');
    const { body } = await step('early', { step: 'carryOut', note: '' });
    expect(body).toMatchObject({ refusal: { fields: [{ field: 'openMatters' }] } });
    await api.test.as('li', 'interaction.close', { interactionId: open, form });
  });

  it('leaves no personal field anywhere but what the law keeps, and every figure as it was (C-249)', async () => {
    const before = await figures();
    expect(await everythingKept()).toContain('fang@example.com');
    const deleted = await step('early', { step: 'carryOut', note: '' });
    expect([deleted.status, deleted.body]).toEqual([200, {}]);
    expect((await step('early', { step: 'tell', channel: 'email' })).status).toBe(200);
    expect(await figures()).toBe(before);

    const request = await readRow(api.test.db, 'rightsrequest', 'early');
    const until = new Date(request?.done?.kept?.[0]?.until ?? 0).getUTCFullYear();
    expect(request?.done?.kept).toMatchObject([{ why: 'complaint', count: 1 }]);
    expect(until).toBe(2029);

    // What is left of whom it was about: the complaint, and nothing besides.
    await api.test.db.query('select 1');
    const rest = (await everythingKept()).split('\n').filter((line) => !line.includes(complaint));
    for (const secret of secrets) expect(rest.filter((line) => line.includes(secret))).toEqual([]);
    const kept = await readRows(api.test.db, 'message', `doc->>'interactionId' = '${complaint}'`);
    expect(JSON.stringify(kept)).toContain('我的包裹');

    const personal = gradedFields('customer').filter(
      ({ grade }) => grade === 'strict' || grade === 'confidential',
    );
    const file = (await readRow(api.test.db, 'customer', 'fang')) as Record<string, unknown>;
    const stay = ['name', 'consents', 'surveyConsent'];
    for (const { path } of personal.filter(({ path }) => !stay.includes(path)))
      expect([path, file[path.split('.')[0] ?? '']]).toEqual([path, undefined]);
    expect(file.name).toBe(DELETED);
  });

  it('walks every kind of row by the table of secrecy: nothing personal is left of those that went', async () => {
    for (const entity of entities) {
      const fields = gradedFields(entity).filter(
        ({ grade }) => grade === 'strict' || grade === 'confidential',
      );
      const rows = await readRows(api.test.db, entity);
      for (const row of rows.filter((one) => JSON.stringify(one).includes(chat)))
        for (const { path } of fields) {
          const value = JSON.stringify((row as Record<string, unknown>)[path.split('.')[0] ?? ''] ?? null);
          for (const secret of secrets)
            expect([entity, path, value.includes(secret)]).toEqual([entity, path, false]);
        }
    }
  });

  it('is read in the journal by nobody any more, whose lines are what they were', async () => {
    expect(await differencesFromJournal(api.test.db)).toEqual([]);
    const token = await api.tokenOf('shen');
    for (const about of [chat, 'fang', 'customer:fang']) {
      const { body } = await api.ask('GET', `/audit/journal?about=${about}`, { token });
      const { entries } = body as AuditJournal;
      expect(entries.length).toBeGreaterThan(0);
      for (const secret of secrets) expect(JSON.stringify(entries)).not.toContain(secret);
    }
    const judge = { token: await api.tokenOf('he') };
    const { body } = await api.ask('GET', `/interactions/${chat}/journal`, judge);
    for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
    const { body: stays } = await api.ask('GET', `/interactions/${complaint}/journal`, judge);
    expect(JSON.stringify(stays)).toContain('我的包裹');
    expect(await readRow(api.test.db, 'customer', 'other')).toMatchObject({ name: '李四' });
  });
});
