import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../domain/time.ts';
import { readRow } from '../../db/rows.ts';
import { ChatService } from './chat-service.ts';
import { at, ChatUnderTest, uuid } from './chat-under-test.ts';

const chats = await ChatUnderTest.open();
beforeEach(() => chats.begin());
afterAll(() => chats.close());

describe('waiting', () => {
  it('shows the place in line', async () => {
    const first = await chats.start();
    chats.test.clock.pass(SECOND);
    const second = await chats.start();
    expect([(await chats.view(first)).position, (await chats.view(second)).position]).toEqual([1, 2]);
    await chats.serve(first.id);
    expect((await chats.view(second)).position).toBe(1);
  });

  it('estimates from real work, and does not pretend without any', async () => {
    // An hour without work: what came before says nothing any more.
    chats.test.clock.pass(2 * HOUR);
    const early = await chats.start();
    expect((await chats.view(early)).estimatedWaitMs).toBeUndefined();
    chats.test.clock.pass(SECOND);
    await chats.accept(early.id);
    chats.test.clock.pass(4 * MINUTE);
    await chats.finish(early.id);
    // Two at a time, four minutes each: one comes free every two minutes.
    expect((await chats.view(await chats.start())).estimatedWaitMs).toBe(2 * MINUTE);
  });

  it('too long can become a callback: somebody has it, and the line is left as such (C-026)', async () => {
    const { id, token } = await chats.start({ text: '发票开错了' });
    const ask4 = (number: string, callbackId = uuid()) =>
      chats.ask('POST', at(id, '/callback'), token, { callbackId, number });
    expect((await ask4('13800138000')).body.refusal?.code).toBe('wrongState');
    expect((await chats.ask('GET', at(id), token)).body.callback).toBeUndefined();
    await chats.test.centre.act('centre.offerCallback', { interactionId: id });
    expect((await chats.ask('GET', at(id), token)).body.callback).toEqual({});
    expect((await ask4('what?')).body.refusal?.code).toBe('missingField');
    const callbackId = uuid();
    const { body } = await ask4('13800138000', callbackId);
    expect(body).toMatchObject({ state: 'closed', callback: { dueAt: chats.test.clock.now() + HOUR } });
    expect((await ask4('13800138000', callbackId)).status).toBe(200);
    expect(body.callback?.position).toBeGreaterThan(0);
    expect(await readRow(chats.test.db, 'callback', callbackId)).toMatchObject({
      ownerId: 'li',
      state: 'open',
      purpose: '发票开错了',
      number: '13800138000',
    });
  });

  it('remembers by the number who talked with somebody last time, and whom the centre serves sooner', async () => {
    const phone = '13900139000';
    const first = await chats.start({ phone });
    expect((await readRow(chats.test.db, 'interaction', first.id))?.lastAgentId).toBeUndefined();
    await chats.accept(first.id);
    await chats.test.configure('customer', {
      id: 'vip',
      name: '王',
      phone,
      language: 'zh-CN',
      priority: true,
    });
    const again = await chats.start({ phone });
    expect(await readRow(chats.test.db, 'interaction', again.id)).toMatchObject({
      lastAgentId: 'li',
      priority: true,
    });
    await chats.finish(first.id);
  });

  it('ends when the customer gives up', async () => {
    const chat = await chats.start();
    const { body } = await chats.ask('POST', at(chat.id, '/leave'), chat.token);
    expect(body.state).toBe('abandoned');
    const post = await chats.ask('POST', at(chat.id, '/messages'), chat.token, {
      messageId: uuid(),
      text: 'wait',
    });
    expect([post.status, post.body.refusal?.code]).toEqual([422, 'wrongState']);
  });

  it('does not end by giving up what somebody has already taken', async () => {
    const chat = await chats.start();
    await chats.accept(chat.id);
    expect((await chats.ask('POST', at(chat.id, '/leave'), chat.token)).body.state).toBe('connected');
  });

  it('ends a minute after the page has gone, not before', async () => {
    const service = new ChatService(chats.test.centre);
    const chat = await chats.start();
    await chats.view(chat);
    chats.test.clock.pass(MINUTE);
    await service.abandonSilent();
    expect((await readRow(chats.test.db, 'interaction', chat.id))?.state).toBe('queued');
    chats.test.clock.pass(1);
    await service.abandonSilent();
    expect((await readRow(chats.test.db, 'interaction', chat.id))?.state).toBe('abandoned');
  });

  it('does not end for a message left off hours, nor for somebody who is being served', async () => {
    const service = new ChatService(chats.test.centre);
    const left = await chats.start({ queueId: 'night' });
    const served = await chats.start();
    await chats.accept(served.id);
    chats.test.clock.pass(HOUR);
    await service.abandonSilent();
    const states = await Promise.all(
      [left, served].map(({ id }) => readRow(chats.test.db, 'interaction', id)),
    );
    expect(states.map((row) => row?.state)).toEqual(['queued', 'connected']);
    await chats.serve(served.id).catch(() => {});
  });
});
