import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatInfo } from '../../../contract/http/chat.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { at, ChatUnderTest, said, uuid } from './chat-under-test.ts';

const chats = await ChatUnderTest.open();
beforeEach(() => chats.begin());
afterAll(() => chats.close());

describe('starting', () => {
  it('answers by itself at once with approved wording, in the customer’s language', async () => {
    const chat = await chats.start();
    expect(said(await chats.view(chat))).toEqual(['customer: 我的订单在哪里？', 'automatic: 上午好，王芳！']);
    const row = await readRow(chats.test.db, 'interaction', chat.id);
    expect(row).toMatchObject({ state: 'queued', customerName: '王芳', source: 'live', offHours: false });
    expect(row?.firstAutoAt).toBeDefined();
    expect(row?.firstHumanAt).toBeUndefined();
    const [arrived] = await chats.test.db.query<{ data: object }>(
      "select data from journal where type = 'interaction.arrived' and stream_id = $1",
      [chat.id],
    );
    expect(arrived?.data).toMatchObject({ recordingNotice: true });
  });

  it('twice starts one conversation, and both answers open it', async () => {
    const { id, token, asked } = await chats.start();
    const again = await chats.ask('POST', '/chat/interactions', undefined, asked);
    expect(again.status).toBe(200);
    expect(said(await chats.view({ id, token: again.body.token }))).toEqual(
      said(await chats.view({ id, token })),
    );
  });

  it('does not let anybody in who only knows the conversation’s id', async () => {
    const chat = await chats.start();
    await chats.view(chat);
    const { status, body } = await chats.ask('POST', '/chat/interactions', undefined, chat.asked);
    expect([status, body.refusal?.code]).toEqual([422, 'alreadyDone']);
  });

  it('says nothing rather than something with a gap in it', async () => {
    const chat = await chats.start({ language: 'en', name: 'Ann' });
    expect(said(await chats.view(chat))).toEqual(['customer: 我的订单在哪里？']);
  });

  it('tells nameless customers apart', async () => {
    const names = [await chats.start({ name: '' }), await chats.start({ name: ' ' })].map(({ id }) =>
      readRow(chats.test.db, 'interaction', id),
    );
    const [first, second] = (await Promise.all(names)).map((row) => row?.customerName);
    expect(first).toMatch(/^访客 \w{4}$/);
    expect(first).not.toBe(second);
  });

  it.each([
    ['an unknown queue', { queueId: 'nowhere' }, 422],
    ['an empty text', { text: '' }, 400],
    ['a text longer than a person counts', { text: '字'.repeat(2_001) }, 422],
    ['no UUID', { interactionId: '1' }, 400],
    ['a sign that cannot be stored', { text: 'a\u0000' }, 422],
  ])('refuses %s', async (_what, over, status) => {
    const asked = {
      interactionId: uuid(),
      messageId: uuid(),
      queueId: 'general',
      name: '',
      language: 'en',
      text: 'x',
    };
    expect((await chats.ask('POST', '/chat/interactions', undefined, { ...asked, ...over })).status).toBe(
      status,
    );
  });

  it('takes two thousand signs, however many bytes each of them has', async () => {
    await chats.start({ text: '👍🏽'.repeat(900) });
  });
});

describe('off hours', () => {
  it('says when service opens next, and the clock starts there (C-008)', async () => {
    const chat = await chats.start({ queueId: 'night' });
    const seen = await chats.view(chat);
    expect(said(seen)[1]).toBe('automatic: 北京时间11月21日（星期六）00:00见。');
    expect(seen).toMatchObject({ offHours: true, nextOpeningAt: Date.parse('2026-11-21T00:00:00+08:00') });
    expect(seen.position).toBeUndefined();
    const [leg] = await readRows(chats.test.db, 'leg', 'interaction_id = $1', [chat.id]);
    expect(leg?.enteredAt).toBe(seen.nextOpeningAt);
    expect(leg?.answeredAt).toBeUndefined();
  });

  it('says so in the customer’s language', async () => {
    const chat = await chats.start({ queueId: 'night', language: 'en' });
    expect(said(await chats.view(chat))[1]).toBe(
      'automatic: We open on Saturday 21 November, 00:00 (China time).',
    );
  });
});

describe('the queues a customer can choose', () => {
  it('are those that somebody serves, with hours and line', async () => {
    await chats.start();
    await chats.start();
    const { body } = await chats.ask('GET', '/chat/info');
    const { queues } = body as unknown as ChatInfo;
    expect(queues.map(({ id, open, waiting }) => ({ id, open, waiting }))).toEqual([
      { id: 'general', open: true, waiting: 2 },
      { id: 'night', open: false, waiting: 0 },
    ]);
    expect(queues[1]?.nextOpeningAt).toBe(Date.parse('2026-11-21T00:00:00+08:00'));
  });
});

describe('talking', () => {
  it('keeps everything a customer sends once, however often and in whatever order it comes', async () => {
    const chat = await chats.start();
    const sent = Array.from({ length: 24 }, (_, i) => ({ messageId: uuid(), text: `第 ${i} 句` }));
    // The line breaks at any place: each is sent again once or twice, later ones overtake earlier ones.
    const tries = [...sent, ...[...sent].reverse(), ...sent.filter((_, i) => i % 3 === 0)];
    const answers = await Promise.all(
      tries.map((message) => chats.ask('POST', at(chat.id, '/messages'), chat.token, message)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const rows = await readRows(chats.test.db, 'message', 'interaction_id = $1', [chat.id]);
    const theirs = rows.filter(({ text }) => text.startsWith('第 '));
    expect(theirs.map(({ id, text }) => `${id} ${text}`).sort()).toEqual(
      sent.map(({ messageId, text }) => `${messageId} ${text}`).sort(),
    );
  });

  it('goes both ways, with the agent under the name customers see', async () => {
    const chat = await chats.start();
    await chats.accept(chat.id);
    await chats.test.as('li', 'interaction.postMessage', {
      interactionId: chat.id,
      messageId: uuid(),
      text: '您好',
    });
    const messageId = uuid();
    const sent = await chats.ask('POST', at(chat.id, '/messages'), chat.token, { messageId, text: '谢谢' });
    const again = await chats.ask('POST', at(chat.id, '/messages'), chat.token, { messageId, text: '谢谢' });
    expect(said(again.body)).toEqual(said(sent.body));
    expect(said(sent.body).slice(2)).toEqual(['agent: 您好', 'customer: 谢谢']);
    expect(sent.body.agentName).toBe('小雯');
    await chats.serve(chat.id);
  });

  it.each([
    ['no token', undefined],
    ['a made-up token', 'x'.repeat(43)],
  ])('needs the conversation’s own token, not %s', async (_what, token) => {
    const { id } = await chats.start();
    for (const [method, part] of [
      ['GET', ''],
      ['POST', '/leave'],
    ] as const)
      expect((await chats.ask(method, at(id, part), token)).status).toBe(401);
  });

  it('is closed to the token of another conversation', async () => {
    const [one, other] = [await chats.start(), await chats.start()];
    expect((await chats.ask('GET', at(one.id), other.token)).status).toBe(401);
  });
});

it('lets one address start thirty conversations a minute and no more', async () => {
  const answers: number[] = [];
  for (let i = 0; i < 31; i += 1)
    answers.push((await chats.ask('POST', '/chat/interactions', undefined, {})).status);
  expect(answers.filter((status) => status === 400)).toHaveLength(30);
  expect(answers.at(-1)).toBe(429);
});
