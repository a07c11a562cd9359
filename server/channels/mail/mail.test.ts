import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../../contract/http/mail.ts';
import { clocksOf } from '../../../domain/sla/clocks.ts';
import { DAY } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { mailModule } from './mail-routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
const queue = aQueue({ addresses: ['service@spruce.example'] });

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [mailModule]);
  const complaints = aQueue({ id: 'complaints', complaints: true, addresses: ['Complaints@spruce.example'] });
  await api.test.configure('queue', queue, complaints);
  await api.test.configure(
    'person',
    aPerson({ queueIds: ['general', 'complaints'] }),
    aPerson({ id: 'gateway', roles: ['admin'], queueIds: [] }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const tell = async (url: string, body: object) =>
  api.ask('POST', url, { token: await api.tokenOf('gateway'), body });
const outbox = async (query = ''): Promise<OutgoingMail[]> => {
  const { body } = await api.ask('GET', `/mail/outbox${query}`, { token: await api.tokenOf('gateway') });
  return (body as { mails: OutgoingMail[] }).mails;
};
let letters = 0;
const aMail = (over: object = {}) => ({
  messageId: `<${++letters}@home.example>`,
  to: 'service@spruce.example',
  from: 'Wang.Fang@home.example',
  name: '王芳',
  subject: '发票',
  text: '请补开发票。',
  recordingNotice: true,
  ...over,
});
const receive = async (mail: object): Promise<string> =>
  ((await tell('/mail', mail)).body as { interactionId: string }).interactionId;

describe('a letter', () => {
  it('is a matter like any other, with its channel and outside number, once (C-004, C-009)', async () => {
    const mail = aMail();
    const [id, again] = [await receive(mail), await receive({ ...mail, text: 'another' })];
    expect(again).toBe(id);
    const row = await readRow(api.test.db, 'interaction', id);
    expect(row).toMatchObject({
      ...{ channel: 'email', source: 'live', state: 'queued', queueId: 'general', topic: '发票' },
      outside: { id: mail.messageId, to: mail.to },
    });
    // How its writer is reached is not on the lists of a whole queue.
    expect(JSON.stringify(row)).not.toContain('Wang.Fang');
    expect(await readRows(api.test.db, 'message', 'interaction_id = $1', [id])).toHaveLength(1);
    const clocks = row ? clocksOf(row, queue, api.test.clock.now()) : [];
    expect(clocks.find(({ id }) => id === 'firstAnswerHuman')?.dueAt).toBe(
      (row?.firstCustomerMessageAt ?? 0) + DAY,
    );
  });

  it('to the address for complaints is one from the first moment (C-010)', async () => {
    const id = await receive(aMail({ to: 'complaints@spruce.example' }));
    const row = await readRow(api.test.db, 'interaction', id);
    expect(row).toMatchObject({ kind: 'complaint', complaintAt: row?.arrivedAt, queueId: 'complaints' });
  });

  it('to an address of nobody is refused, and so is one that brings what cannot be kept', async () => {
    expect((await tell('/mail', aMail({ to: 'nobody@spruce.example' }))).status).toBe(422);
    expect((await tell('/mail', aMail({ attachments: [] }))).status).toBe(400);
  });

  it('longer than a message is several, and nothing of it is lost', async () => {
    const text = '长信。'.repeat(3_000);
    const id = await receive(aMail({ text }));
    const parts = await readRows(api.test.db, 'message', 'interaction_id = $1 order by id', [id]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.length).toBeGreaterThan(1);
  });
});

describe('an answer', () => {
  it('goes out by mail until a mail service has it, and what comes back goes on with the matter', async () => {
    const first = aMail();
    const interactionId = await receive(first);
    await api.test.as('li', 'interaction.accept', { interactionId });
    const said = { interactionId, messageId: 'answer-1', text: '已补开。进度：/chat/#case=abc' };
    await api.test.as('li', 'interaction.postMessage', said);
    const [mail] = await outbox('?pages=https://help.example/');
    expect(mail).toMatchObject({
      ...{ id: 'answer-1', from: first.to, to: 'wang.fang@home.example', subject: 'Re: 发票' },
      ...{ inReplyTo: first.messageId, text: '已补开。进度：https://help.example/chat/#case=abc' },
    });
    expect((await tell('/mail/outbox/answer-1', { fate: 'sent' })).status).toBe(200);
    expect(await outbox()).toEqual([]);
    expect(await readRow(api.test.db, 'message', 'answer-1')).toMatchObject({ mailed: true });
    const answers = [mail?.messageId];
    expect(await receive(aMail({ answers, text: '收到。' }))).toBe(interactionId);
    expect(await receive(aMail({ answers, from: 'thief@else.example' }))).not.toBe(interactionId);
  });

  it('tells somebody outside of a customer only with their consent, in the name of the queue (C-263)', async () => {
    const first = aMail();
    const interactionId = await receive(first);
    await api.test.as('li', 'interaction.accept', { interactionId });
    const customerId = (await readRow(api.test.db, 'interaction', interactionId))?.customerId;
    const told = {
      recipient: '顺达',
      to: 'desk@courier.example',
      purpose: 'delivery',
      text: '请改期',
      inClear: false,
    };
    const args = { disclosureId: 'outside-1', interactionId, draft: told };
    await api.test.as('li', 'customer.tellOutside', args);
    expect(await outbox()).toEqual([]);
    const agreed = { interactionId, customerId, consentId: 'k-out', purpose: 'disclosure', given: true };
    await api.test.as('li', 'customer.consent', agreed);
    await api.test.as('li', 'customer.tellOutside', args);
    expect(await outbox()).toMatchObject([{ id: 'outside-1', to: 'desk@courier.example', text: '请改期' }]);
    expect((await tell('/mail/outbox/outside-1', { fate: 'sent' })).status).toBe(200);
    expect(await outbox()).toEqual([]);
    expect(await readRow(api.test.db, 'disclosure', 'outside-1')).toMatchObject({ state: 'sent' });
  });

  it('to whoever makes the product goes out once, without who said it (C-168)', async () => {
    await api.test.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
    await api.test.configure('feedback', {
      ...{
        id: 'said-1',
        source: 'survey',
        queueId: 'general',
        channel: 'email',
        stars: 1,
        at: 1,
        found: ['product'],
      },
      text: '盖子松了，电话13800138000',
    });
    const draft = {
      ...{
        theme: 'product',
        queueId: 'general',
        recipient: '产品部',
        to: 'product@spruce.example',
        note: '',
      },
      feedbackIds: ['said-1'],
    };
    await api.test.as('zhao', 'productReport.send', { reportId: 'makers-1', draft });
    expect(await outbox()).toMatchObject([
      { id: 'makers-1', to: 'product@spruce.example', text: '★☆☆☆☆ 盖子松了，电话••••' },
    ]);
    expect((await tell('/mail/outbox/makers-1', { fate: 'sent' })).status).toBe(200);
    expect(await outbox()).toEqual([]);
    expect(await readRow(api.test.db, 'productreport', 'makers-1')).toMatchObject({ state: 'sent' });
  });

  it('that no mail service takes says why', async () => {
    const interactionId = await receive(aMail());
    await api.test.as('li', 'interaction.accept', { interactionId });
    await api.test.as('li', 'interaction.postMessage', {
      interactionId,
      messageId: 'answer-2',
      text: '您好',
    });
    const fate = { fate: 'failed', reason: '550 no such mailbox' };
    expect((await tell('/mail/outbox/answer-2', fate)).status).toBe(200);
    expect(await outbox()).toEqual([]);
    expect(await readRow(api.test.db, 'message', 'answer-2')).toMatchObject({
      failed: { reason: '550 no such mailbox' },
    });
    expect((await tell('/mail/outbox/none', fate)).status).toBe(404);
  });

  it('after the matter is closed is a new one with the same customer', async () => {
    const first = aMail();
    const interactionId = await receive(first);
    await api.test.as('li', 'interaction.accept', { interactionId });
    await api.test.as('li', 'interaction.startWrapUp', { interactionId });
    const done = { disposition: 'resolved', solved: true, anythingElseAsked: true };
    const form = { ...done, summary: '发票', solution: '已补开' };
    await api.test.as('li', 'interaction.close', { interactionId, form });
    const next = await receive(aMail({ answers: [first.messageId], name: '别人' }));
    expect(next).not.toBe(interactionId);
    const before = await readRow(api.test.db, 'interaction', interactionId);
    expect(before?.state).toBe('closed');
    expect(await readRow(api.test.db, 'interaction', next)).toMatchObject({
      state: 'queued',
      customerId: before?.customerId,
      customerName: '王芳',
    });
  });
});
