import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../domain/time.ts';
import { aPerson } from '../../../testing/builders.ts';
import { readRow } from '../../db/rows.ts';
import { at, ChatUnderTest, said, uuid } from './chat-under-test.ts';

const chats = await ChatUnderTest.open();
beforeEach(() => chats.begin());
afterAll(() => chats.close());

describe('privacy', () => {
  it('keeps no token in clear, neither in the database nor in the log', async () => {
    const { token, id } = await chats.start();
    await chats.view({ id, token });
    const pages = await chats.test.db.query('select * from chat_page');
    expect(JSON.stringify(pages)).not.toContain(token);
    expect(chats.api.logged.join('\n')).not.toContain(token);
    expect(chats.api.logged.join('\n')).not.toContain('订单');
  });

  it('closes the page three days after the end', async () => {
    const chat = await chats.start();
    await chats.serve(chat.id);
    chats.test.clock.pass(71 * HOUR);
    expect((await chats.ask('GET', at(chat.id), chat.token)).status).toBe(200);
    chats.test.clock.pass(2 * HOUR);
    expect((await chats.ask('GET', at(chat.id), chat.token)).status).toBe(401);
  });
});

it('nothing of a private thread between colleagues reaches the customer, on no way the page has', async () => {
  await chats.test.configure('person', aPerson({ id: 'wang', serviceName: '小王', queueIds: ['night'] }));
  const chat = await chats.start();
  const thread = { interactionId: chat.id, consultId: uuid() };
  await chats.accept(chat.id);
  const before = await chats.view(chat);
  const form = { personId: 'wang', summary: '密语概要', tried: '密语尝试', expectation: '密语期望' };
  await chats.test.as('li', 'interaction.askColleague', { ...thread, form });
  await chats.test.as('wang', 'interaction.sayToColleague', { ...thread, lineId: uuid(), text: '密语一' });
  await chats.test.as('wang', 'interaction.answerColleague', { ...thread, willing: true, text: '密语二' });
  const during = await chats.view(chat);
  expect({ ...during, serverTime: 0 }).toEqual({ ...before, serverTime: 0 });
  const posted = await chats.ask('POST', at(chat.id, '/messages'), chat.token, {
    messageId: uuid(),
    text: '还在吗',
  });
  expect(JSON.stringify([during, posted.body])).not.toContain('密语');
  expect(JSON.stringify(await readRow(chats.test.db, 'interaction', chat.id))).toContain('密语二');

  const told = '为您转接小王';
  const handover = { to: { kind: 'person', personId: 'wang' }, reason: told, ...form };
  const ids = { interactionId: chat.id, transferId: uuid(), messageId: uuid() };
  await chats.test.as('li', 'interaction.requestTransfer', {
    ...ids,
    form: handover,
    consultId: thread.consultId,
  });
  const after = await chats.view(chat);
  expect(said(after).at(-1)).toBe(`agent: ${told}`);
  expect(JSON.stringify(after)).not.toContain('密语');
});
