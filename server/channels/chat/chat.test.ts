import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatInfo, ChatView } from '../../../contract/http/chat.ts';
import { HOUR, MINUTE, SECOND } from '../../../domain/time.ts';
import { aPerson, aQueue, aScript } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import type { App } from '../../app-parts.ts';
import { buildApp } from '../../build-app.ts';
import { CentreUnderTest } from '../../centre-under-test.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { openLog } from '../../http/log.ts';
import { Sessions } from '../../modules/session/sessions.ts';
import { systemRandom } from '../../random.ts';
import { chatModule } from './chat-routes.ts';
import { ChatService } from './chat-service.ts';

const place = await freshDatabase();
const logged: string[] = [];
let test: CentreUnderTest;
let app: App;

beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  await test.configure(
    'queue',
    aQueue(),
    aQueue({ id: 'night', hours: { zone: 'Asia/Shanghai', opensAt: 0, closesAt: 60, days: 'everyDay' } }),
    aQueue({ id: 'unserved' }),
  );
  await test.configure('person', aPerson({ capacity: 2, queueIds: ['general', 'night'] }));
  await test.configure(
    'script',
    aScript({ id: 'auto', moment: 'autoReply', body: '{timeOfDay}，{customer}！' }),
    aScript({ id: 'off', moment: 'offHours', body: '{nextOpening}见。' }),
    aScript({ id: 'off-en', moment: 'offHours', language: 'en', body: 'We open on {nextOpening}.' }),
  );
  const { db, centre, clock } = test;
  const log = openLog({ write: (line: string) => void logged.push(line) });
  const sessions = new Sessions({ db, clock, random: systemRandom });
  app = await buildApp({ db, centre, clock, random: systemRandom, log, sessions, pageOrigins: [] }, [
    chatModule,
  ]);
});
afterAll(async () => {
  await app.close();
  await test.close();
  await place.drop();
});
// Every test has the queues to itself, and an address that has not asked for anything yet.
let address = 0;
beforeEach(async () => {
  address += 1;
  test.clock.pass(SECOND);
  for (const { id } of await readRows(test.db, 'interaction', "state in ('queued', 'offered')"))
    await test.centre.act('centre.abandon', { interactionId: id });
});

type Answer = {
  status: number;
  body: ChatView & { token: string; error?: string; refusal?: { code: string } };
};

async function ask(method: 'GET' | 'POST', url: string, token?: string, payload?: object): Promise<Answer> {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const response = await app.inject({ method, url, headers, payload, remoteAddress: `10.0.0.${address}` });
  return { status: response.statusCode, body: response.json() };
}

const uuid = () => systemRandom.id();
const at = (id: string, part = '') => `/chat/interactions/${id}${part}`;

async function start(
  over: Record<string, unknown> = {},
): Promise<{ id: string; token: string; asked: object }> {
  const asked = {
    interactionId: uuid(),
    messageId: uuid(),
    queueId: 'general',
    name: '王芳',
    language: 'zh-CN',
    text: '我的订单在哪里？',
    ...over,
  };
  const { status, body } = await ask('POST', '/chat/interactions', undefined, asked);
  expect(status).toBe(200);
  return { id: body.interactionId, token: body.token, asked };
}

const view = async ({ id, token }: { id: string; token: string }) => (await ask('GET', at(id), token)).body;
const said = ({ messages }: ChatView) => messages.map(({ by, text }) => `${by}: ${text}`);

/** An agent takes the interaction and closes it. */
async function serve(id: string): Promise<void> {
  await test.as('li', 'interaction.accept', { interactionId: id });
  const form = {
    disposition: 'resolved',
    summary: 's',
    solution: 's',
    solved: true,
    anythingElseAsked: true,
  };
  await test.as('li', 'interaction.close', { interactionId: id, form });
}

describe('starting', () => {
  it('answers by itself at once with approved wording, in the customer’s language', async () => {
    const chat = await start();
    expect(said(await view(chat))).toEqual(['customer: 我的订单在哪里？', 'automatic: 上午好，王芳！']);
    const row = await readRow(test.db, 'interaction', chat.id);
    expect(row).toMatchObject({ state: 'queued', customerName: '王芳', source: 'live', offHours: false });
    expect(row?.firstAutoAt).toBeDefined();
    expect(row?.firstHumanAt).toBeUndefined();
    const [arrived] = await test.db.query<{ data: object }>(
      "select data from journal where type = 'interaction.arrived' and stream_id = $1",
      [chat.id],
    );
    expect(arrived?.data).toMatchObject({ recordingNotice: true });
  });

  it('twice starts one conversation, and both answers open it', async () => {
    const { id, token, asked } = await start();
    const again = await ask('POST', '/chat/interactions', undefined, asked);
    expect(again.status).toBe(200);
    expect(said(await view({ id, token: again.body.token }))).toEqual(said(await view({ id, token })));
  });

  it('does not let anybody in who only knows the conversation’s id', async () => {
    const chat = await start();
    await view(chat);
    const { status, body } = await ask('POST', '/chat/interactions', undefined, chat.asked);
    expect([status, body.refusal?.code]).toEqual([422, 'alreadyDone']);
  });

  it('says nothing rather than something with a gap in it', async () => {
    const chat = await start({ language: 'en', name: 'Ann' });
    expect(said(await view(chat))).toEqual(['customer: 我的订单在哪里？']);
  });

  it('tells nameless customers apart', async () => {
    const names = [await start({ name: '' }), await start({ name: ' ' })].map(({ id }) =>
      readRow(test.db, 'interaction', id),
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
    expect((await ask('POST', '/chat/interactions', undefined, { ...asked, ...over })).status).toBe(status);
  });

  it('takes two thousand signs, however many bytes each of them has', async () => {
    await start({ text: '👍🏽'.repeat(900) });
  });
});

describe('off hours', () => {
  it('says when service opens next, and the clock starts there (C-008)', async () => {
    const chat = await start({ queueId: 'night' });
    const seen = await view(chat);
    expect(said(seen)[1]).toBe('automatic: 北京时间11月21日（星期六）00:00见。');
    expect(seen).toMatchObject({ offHours: true, nextOpeningAt: Date.parse('2026-11-21T00:00:00+08:00') });
    expect(seen.position).toBeUndefined();
    const [leg] = await readRows(test.db, 'leg', 'interaction_id = $1', [chat.id]);
    expect(leg?.enteredAt).toBe(seen.nextOpeningAt);
    expect(leg?.answeredAt).toBeUndefined();
  });

  it('says so in the customer’s language', async () => {
    const chat = await start({ queueId: 'night', language: 'en' });
    expect(said(await view(chat))[1]).toBe('automatic: We open on Saturday 21 November, 00:00 (China time).');
  });
});

describe('the queues a customer can choose', () => {
  it('are those that somebody serves, with hours and line', async () => {
    await start();
    await start();
    const { body } = await ask('GET', '/chat/info');
    const { queues } = body as unknown as ChatInfo;
    expect(queues.map(({ id, open, waiting }) => ({ id, open, waiting }))).toEqual([
      { id: 'general', open: true, waiting: 2 },
      { id: 'night', open: false, waiting: 0 },
    ]);
    expect(queues[1]?.nextOpeningAt).toBe(Date.parse('2026-11-21T00:00:00+08:00'));
  });
});

describe('waiting', () => {
  it('shows the place in line', async () => {
    const first = await start();
    test.clock.pass(SECOND);
    const second = await start();
    expect([(await view(first)).position, (await view(second)).position]).toEqual([1, 2]);
    await serve(first.id);
    expect((await view(second)).position).toBe(1);
  });

  it('estimates from real work, and does not pretend without any', async () => {
    // An hour without work: what came before says nothing any more.
    test.clock.pass(2 * HOUR);
    const early = await start();
    expect((await view(early)).estimatedWaitMs).toBeUndefined();
    test.clock.pass(SECOND);
    await test.as('li', 'interaction.accept', { interactionId: early.id });
    test.clock.pass(4 * MINUTE);
    const form = {
      disposition: 'resolved',
      summary: 's',
      solution: 's',
      solved: true,
      anythingElseAsked: true,
    };
    await test.as('li', 'interaction.close', { interactionId: early.id, form });
    // Two at a time, four minutes each: one comes free every two minutes.
    expect((await view(await start())).estimatedWaitMs).toBe(2 * MINUTE);
  });

  it('too long can become a callback: somebody has it, and the line is left as such (C-026)', async () => {
    const { id, token } = await start({ text: '发票开错了' });
    const ask4 = (number: string, callbackId = uuid()) =>
      ask('POST', at(id, '/callback'), token, { callbackId, number });
    expect((await ask4('13800138000')).body.refusal?.code).toBe('wrongState');
    expect((await ask('GET', at(id), token)).body.callback).toBeUndefined();
    await test.centre.act('centre.offerCallback', { interactionId: id });
    expect((await ask('GET', at(id), token)).body.callback).toEqual({});
    expect((await ask4('what?')).body.refusal?.code).toBe('missingField');
    const callbackId = uuid();
    const { body } = await ask4('13800138000', callbackId);
    expect(body).toMatchObject({ state: 'closed', callback: { dueAt: test.clock.now() + HOUR } });
    expect((await ask4('13800138000', callbackId)).status).toBe(200);
    expect(body.callback?.position).toBeGreaterThan(0);
    expect(await readRow(test.db, 'callback', callbackId)).toMatchObject({
      ownerId: 'li',
      state: 'open',
      purpose: '发票开错了',
      number: '13800138000',
    });
  });

  it('remembers by the number who talked with somebody last time, and whom the centre serves sooner', async () => {
    const phone = '13900139000';
    const first = await start({ phone });
    expect((await readRow(test.db, 'interaction', first.id))?.lastAgentId).toBeUndefined();
    await test.as('li', 'interaction.accept', { interactionId: first.id });
    await test.configure('customer', { id: 'vip', name: '王', phone, language: 'zh-CN', priority: true });
    const again = await start({ phone });
    expect(await readRow(test.db, 'interaction', again.id)).toMatchObject({
      lastAgentId: 'li',
      priority: true,
    });
    const form = {
      disposition: 'resolved',
      summary: '完',
      solution: '完',
      solved: true,
      anythingElseAsked: true,
    };
    await test.as('li', 'interaction.close', { interactionId: first.id, form });
  });

  it('ends when the customer gives up', async () => {
    const chat = await start();
    const { body } = await ask('POST', at(chat.id, '/leave'), chat.token);
    expect(body.state).toBe('abandoned');
    const post = await ask('POST', at(chat.id, '/messages'), chat.token, { messageId: uuid(), text: 'wait' });
    expect([post.status, post.body.refusal?.code]).toEqual([422, 'wrongState']);
  });

  it('does not end by giving up what somebody has already taken', async () => {
    const chat = await start();
    await test.as('li', 'interaction.accept', { interactionId: chat.id });
    expect((await ask('POST', at(chat.id, '/leave'), chat.token)).body.state).toBe('connected');
  });

  it('ends a minute after the page has gone, not before', async () => {
    const service = new ChatService(test.centre);
    const chat = await start();
    await view(chat);
    test.clock.pass(MINUTE);
    await service.abandonSilent();
    expect((await readRow(test.db, 'interaction', chat.id))?.state).toBe('queued');
    test.clock.pass(1);
    await service.abandonSilent();
    expect((await readRow(test.db, 'interaction', chat.id))?.state).toBe('abandoned');
  });

  it('does not end for a message left off hours, nor for somebody who is being served', async () => {
    const service = new ChatService(test.centre);
    const left = await start({ queueId: 'night' });
    const served = await start();
    await test.as('li', 'interaction.accept', { interactionId: served.id });
    test.clock.pass(HOUR);
    await service.abandonSilent();
    const states = await Promise.all([left, served].map(({ id }) => readRow(test.db, 'interaction', id)));
    expect(states.map((row) => row?.state)).toEqual(['queued', 'connected']);
    await serve(served.id).catch(() => {});
  });
});

describe('talking', () => {
  it('keeps everything a customer sends once, however often and in whatever order it comes', async () => {
    const chat = await start();
    const sent = Array.from({ length: 24 }, (_, i) => ({ messageId: uuid(), text: `第 ${i} 句` }));
    // The line breaks at any place: each is sent again once or twice, later ones overtake earlier ones.
    const tries = [...sent, ...[...sent].reverse(), ...sent.filter((_, i) => i % 3 === 0)];
    const answers = await Promise.all(
      tries.map((message) => ask('POST', at(chat.id, '/messages'), chat.token, message)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const rows = await readRows(test.db, 'message', 'interaction_id = $1', [chat.id]);
    const theirs = rows.filter(({ text }) => text.startsWith('第 '));
    expect(theirs.map(({ id, text }) => `${id} ${text}`).sort()).toEqual(
      sent.map(({ messageId, text }) => `${messageId} ${text}`).sort(),
    );
  });

  it('goes both ways, with the agent under the name customers see', async () => {
    const chat = await start();
    await test.as('li', 'interaction.accept', { interactionId: chat.id });
    await test.as('li', 'interaction.postMessage', {
      interactionId: chat.id,
      messageId: uuid(),
      text: '您好',
    });
    const messageId = uuid();
    const sent = await ask('POST', at(chat.id, '/messages'), chat.token, { messageId, text: '谢谢' });
    const again = await ask('POST', at(chat.id, '/messages'), chat.token, { messageId, text: '谢谢' });
    expect(said(again.body)).toEqual(said(sent.body));
    expect(said(sent.body).slice(2)).toEqual(['agent: 您好', 'customer: 谢谢']);
    expect(sent.body.agentName).toBe('小雯');
    await serve(chat.id);
  });

  it.each([
    ['no token', undefined],
    ['a made-up token', 'x'.repeat(43)],
  ])('needs the conversation’s own token, not %s', async (_what, token) => {
    const { id } = await start();
    for (const [method, part] of [
      ['GET', ''],
      ['POST', '/leave'],
    ] as const)
      expect((await ask(method, at(id, part), token)).status).toBe(401);
  });

  it('is closed to the token of another conversation', async () => {
    const [one, other] = [await start(), await start()];
    expect((await ask('GET', at(one.id), other.token)).status).toBe(401);
  });
});

describe('the survey', () => {
  const answer = (chat: { id: string; token: string }, stars: number) =>
    ask('POST', at(chat.id, '/survey'), chat.token, { stars, text: ' 很好 ' });

  it('is offered at the end, taken once, and never asked for before', async () => {
    const chat = await start();
    expect((await view(chat)).survey).toBeUndefined();
    expect((await answer(chat, 5)).status).toBe(422);
    await serve(chat.id);
    expect((await view(chat)).survey).toEqual({ answered: false });
    expect((await answer(chat, 4)).body.survey).toEqual({ answered: true, stars: 4 });
    expect((await answer(chat, 1)).body.refusal?.code).toBe('alreadyDone');
    expect((await readRow(test.db, 'interaction', chat.id))?.survey).toMatchObject({
      stars: 4,
      text: '很好',
    });
  });

  it('takes one to five whole stars with any words, and nothing else', async () => {
    const chat = await start();
    await serve(chat.id);
    const rate = (stars: number, text: string) =>
      ask('POST', at(chat.id, '/survey'), chat.token, { stars, text });
    for (const stars of [0, 6, 2.5, -1]) expect((await rate(stars, '')).status, `${stars}`).toBe(400);
    expect((await rate(5, '长'.repeat(501))).status).toBe(400);
    expect((await readRow(test.db, 'interaction', chat.id))?.survey?.answeredAt).toBeUndefined();
    const words = '很好👍🏽 𠮷野家 👨‍👩‍👧';
    expect((await rate(5, words)).body.survey).toEqual({ answered: true, stars: 5 });
    expect((await readRow(test.db, 'interaction', chat.id))?.survey).toMatchObject({ stars: 5, text: words });
  });
});

describe('somebody who comes back within a week', () => {
  it('under the same number is not asked again how it was, and somebody else is (C-163)', async () => {
    const isAsked = async (phone: string) => {
      const chat = await start({ phone });
      await serve(chat.id);
      return (await view(chat)).survey !== undefined;
    };
    expect(await isAsked('13900001111')).toBe(true);
    expect(await isAsked('13900001111')).toBe(false);
    expect(await isAsked('13900002222')).toBe(true);
    test.clock.pass(7 * 24 * HOUR);
    expect(await isAsked('13900001111')).toBe(true);
  });
});

describe('privacy', () => {
  it('keeps no token in clear, neither in the database nor in the log', async () => {
    const { token, id } = await start();
    await view({ id, token });
    const pages = await test.db.query('select * from chat_page');
    expect(JSON.stringify(pages)).not.toContain(token);
    expect(logged.join('\n')).not.toContain(token);
    expect(logged.join('\n')).not.toContain('订单');
  });

  it('closes the page three days after the end', async () => {
    const chat = await start();
    await serve(chat.id);
    test.clock.pass(71 * HOUR);
    expect((await ask('GET', at(chat.id), chat.token)).status).toBe(200);
    test.clock.pass(2 * HOUR);
    expect((await ask('GET', at(chat.id), chat.token)).status).toBe(401);
  });
});

it('lets one address start thirty conversations a minute and no more', async () => {
  const answers: number[] = [];
  for (let i = 0; i < 31; i += 1)
    answers.push((await ask('POST', '/chat/interactions', undefined, {})).status);
  expect(answers.filter((status) => status === 400)).toHaveLength(30);
  expect(answers.at(-1)).toBe(429);
});

it('nothing of a private thread between colleagues reaches the customer, on no way the page has', async () => {
  await test.configure('person', aPerson({ id: 'wang', serviceName: '小王', queueIds: ['night'] }));
  const chat = await start();
  const thread = { interactionId: chat.id, consultId: uuid() };
  await test.as('li', 'interaction.accept', { interactionId: chat.id });
  const before = await view(chat);
  const form = { personId: 'wang', summary: '密语概要', tried: '密语尝试', expectation: '密语期望' };
  await test.as('li', 'interaction.askColleague', { ...thread, form });
  await test.as('wang', 'interaction.sayToColleague', { ...thread, lineId: uuid(), text: '密语一' });
  await test.as('wang', 'interaction.answerColleague', { ...thread, willing: true, text: '密语二' });
  const during = await view(chat);
  expect({ ...during, serverTime: 0 }).toEqual({ ...before, serverTime: 0 });
  const posted = await ask('POST', at(chat.id, '/messages'), chat.token, {
    messageId: uuid(),
    text: '还在吗',
  });
  expect(JSON.stringify([during, posted.body])).not.toContain('密语');
  expect(JSON.stringify(await readRow(test.db, 'interaction', chat.id))).toContain('密语二');

  const told = '为您转接小王';
  const handover = { to: { kind: 'person', personId: 'wang' }, reason: told, ...form };
  const ids = { interactionId: chat.id, transferId: uuid(), messageId: uuid() };
  await test.as('li', 'interaction.requestTransfer', { ...ids, form: handover, consultId: thread.consultId });
  const after = await view(chat);
  expect(said(after).at(-1)).toBe(`agent: ${told}`);
  expect(JSON.stringify(after)).not.toContain('密语');
});
