import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../contract/http/added-channels.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { channelsModule } from '../channel-routes.ts';
import { addedChannelsModule } from './adapter-routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let key: string;

const asAdmin = async (url: string) => api.ask('POST', url, { token: await api.tokenOf('zhou') });
const keyOf = async (channel: string): Promise<string> =>
  ((await asAdmin(`/channels/${channel}/key`)).body as { key: string }).key;
const register = (channelId: string, zh: string, en: string) =>
  api.test.as('zhou', 'channel.register', { channelId, name: { 'zh-CN': zh, en }, queueId: 'general' });
const open = (channelId: string) =>
  api.test.as('zhou', 'channel.set', { channelId, open: true, reason: '上线' });

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [channelsModule, addedChannelsModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure('person', aPerson(), aPerson({ id: 'zhou', roles: ['admin'], queueIds: [] }));
  const version = { version: 1, text: { 'zh-CN': '声明', en: 'Notice' }, reason: '首版', by: 'zhou', at: 0 };
  await api.test.configure('privacynotice', { id: 'customers', versions: [version] });
  await register('live-app', '手机应用', 'Phone app');
  await register('post-forum', '论坛', 'Forum');
  key = await keyOf('live-app');
  await open('live-app');
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

let n = 0;
const aMessage = (over: object = {}) => ({
  ...{
    id: `m-${++n}`,
    from: { id: `account-${n}`, name: '王芳' },
    text: '怎么开发票？',
    recordingNotice: true,
  },
  ...{ agreedTo: 1, ...over },
});
const say = (url: string, body: object, token = key) =>
  api.ask('POST', `/channels/live-app${url}`, { token, body });
const bring = async (message: object): Promise<string> =>
  ((await say('/messages', message)).body as { interactionId: string }).interactionId;
const outbox = async (): Promise<OutgoingMessage[]> =>
  (
    (await api.ask('GET', '/channels/live-app/outbox', { token: key })).body as {
      messages: OutgoingMessage[];
    }
  ).messages;
const answerIn = async (interactionId: string, messageId: string) => {
  await api.test.as('li', 'interaction.accept', { interactionId });
  await api.test.as('li', 'interaction.postMessage', { interactionId, messageId, text: '您好' });
};
const close = async (interactionId: string) => {
  const done = {
    disposition: 'resolved',
    solved: true,
    anythingElseAsked: true,
    summary: '发票',
    solution: '已开',
  };
  await api.test.as('li', 'interaction.close', { interactionId, form: done });
};

describe('a message from outside', () => {
  it('is a matter like any other, with its channel and outside number (C-009)', async () => {
    const message = aMessage({ topic: '发票' });
    const row = await readRow(api.test.db, 'interaction', await bring(message));
    expect(row).toMatchObject({
      ...{ channel: 'live-app', state: 'queued', queueId: 'general', topic: '发票', customerName: '王芳' },
      outside: { id: message.id, to: 'live-app' },
    });
    expect((await readRow(api.test.db, 'customer', row?.customerId ?? ''))?.consents).toMatchObject([
      { purpose: 'privacy', version: 1, channel: 'live-app' },
    ]);
  });

  it('under the same number never becomes two, however many bring it at once (C-009)', async () => {
    const message = aMessage();
    const ids = await Promise.all(Array.from({ length: 8 }, () => bring(message)));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeDefined();
    const [id = ''] = ids;
    expect(await readRows(api.test.db, 'message', 'interaction_id = $1', [id])).toHaveLength(1);
    const twice = api.test.centre.mutate(
      {
        name: 'centre.arrive',
        args: {
          ...{ interactionId: 'another', channel: 'live-app', queueId: 'general', customerId: 'c' },
          ...{ customerName: 'x', language: 'en', offHours: false, source: 'live', recordingNotice: true },
          outside: { id: message.id, to: 'live-app' },
        },
      },
      { kind: 'customer', id: 'c' },
    );
    // The database itself keeps them apart, whichever way somebody comes.
    await expect(twice).rejects.toThrow();
  });

  it('goes on with the talk it belongs to, and never gets into somebody else’s', async () => {
    const first = aMessage();
    const id = await bring(first);
    expect(await bring({ ...aMessage(), from: first.from })).toBe(id);
    const thief = aMessage({ conversation: first.from.id });
    expect(await bring(thief)).not.toBe(id);
  });

  it('begins nothing without consent, without the notice of recording, or while the channel is closed', async () => {
    expect((await say('/messages', aMessage({ agreedTo: undefined }))).status).toBe(422);
    expect((await say('/messages', aMessage({ recordingNotice: undefined }))).status).toBe(400);
    const token = await keyOf('post-forum');
    const posted = () => api.ask('POST', '/channels/post-forum/messages', { token, body: aMessage() });
    expect((await posted()).status).toBe(422);
    await open('post-forum');
    expect((await posted()).status).toBe(200);
  });

  it('is taken only with the key of that very channel, and a new key takes the old one’s place', async () => {
    const other = await keyOf('post-forum');
    expect((await say('/messages', aMessage(), other)).status).toBe(401);
    expect((await say('/messages', aMessage(), await api.tokenOf('zhou'))).status).toBe(401);
    expect((await api.ask('POST', '/channels/live-app/beat', { token: key })).status).toBe(200);
    expect((await api.ask('POST', '/channels/live-app/beat', { token: other })).status).toBe(401);
    const old = key;
    key = await keyOf('live-app');
    expect((await say('/messages', aMessage(), old)).status).toBe(401);
    expect((await say('/messages', aMessage())).status).toBe(200);
    expect((await asAdmin('/channels/voice/key')).status).toBe(422);
    const told = JSON.stringify(await api.test.db.query('select data from journal')) + api.logged.join('');
    expect(told).not.toContain(key);
  });
});

describe('what our side writes', () => {
  it('waits in the outbox until the adapter has brought it, and bringing it twice does no harm', async () => {
    const message = aMessage();
    const id = await bring(message);
    await answerIn(id, 'answer-1');
    const mine = async () => (await outbox()).filter(({ interactionId }) => interactionId === id);
    expect(await mine()).toMatchObject([
      { id: 'answer-1', conversation: message.from.id, kind: 'message', text: '您好' },
    ]);
    expect((await say('/outbox/answer-1', { fate: 'sent' })).status).toBe(200);
    expect((await say('/outbox/answer-1', { fate: 'sent' })).status).toBe(200);
    expect(await mine()).toEqual([]);
    const row = await readRow(api.test.db, 'message', 'answer-1');
    expect(row?.deliveredAt).toBeDefined();
    expect(row?.mailed).toBeUndefined();
    const other = await keyOf('post-forum');
    const foreign = { token: other, body: { fate: 'sent' } };
    expect((await api.ask('POST', '/channels/post-forum/outbox/answer-1', foreign)).status).toBe(404);
  });

  it('asks how it was like after any chat, and takes the answer once (C-011)', async () => {
    const id = await bring(aMessage());
    await answerIn(id, 'answer-2');
    await close(id);
    const asked = (await outbox()).find(
      ({ kind, interactionId }) => kind === 'survey' && interactionId === id,
    );
    expect(asked?.text).toContain('5 星');
    expect((await say(`/outbox/${asked?.id}`, { fate: 'sent' })).status).toBe(200);
    expect((await outbox()).some(({ kind }) => kind === 'survey')).toBe(false);
    const answer = { interactionId: id, stars: 5, text: '很快' };
    expect((await say('/survey', answer)).status).toBe(200);
    expect((await say('/survey', answer)).status).toBe(422);
    expect((await readRow(api.test.db, 'interaction', id))?.survey).toMatchObject({ stars: 5, text: '很快' });
  });

  it('whoever leaves while they wait is gone, and whoever is talked with is not', async () => {
    const [waits, talks] = [aMessage(), aMessage()];
    const [left, kept] = [await bring(waits), await bring(talks)];
    await answerIn(kept, 'answer-3');
    for (const { from } of [waits, talks])
      expect((await say('/left', { conversation: from.id })).status).toBe(200);
    expect((await readRow(api.test.db, 'interaction', left))?.state).toBe('abandoned');
    expect((await readRow(api.test.db, 'interaction', kept))?.state).toBe('connected');
  });
});
