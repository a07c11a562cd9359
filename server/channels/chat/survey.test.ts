import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../../domain/time.ts';
import { readRow } from '../../db/rows.ts';
import { at, type Chat, ChatUnderTest } from './chat-under-test.ts';

const chats = await ChatUnderTest.open();
beforeEach(() => chats.begin());
afterAll(() => chats.close());

describe('the survey', () => {
  const answer = (chat: Chat, stars: number) =>
    chats.ask('POST', at(chat.id, '/survey'), chat.token, { stars, text: ' 很好 ' });

  it('is offered at the end, taken once, and never asked for before', async () => {
    const chat = await chats.start();
    expect((await chats.view(chat)).survey).toBeUndefined();
    expect((await answer(chat, 5)).status).toBe(422);
    await chats.serve(chat.id);
    expect((await chats.view(chat)).survey).toEqual({ answered: false });
    expect((await answer(chat, 4)).body.survey).toEqual({ answered: true, stars: 4 });
    expect((await answer(chat, 1)).body.refusal?.code).toBe('alreadyDone');
    expect((await readRow(chats.test.db, 'interaction', chat.id))?.survey).toMatchObject({
      stars: 4,
      text: '很好',
    });
  });

  it('takes one to five whole stars with any words, and nothing else', async () => {
    const chat = await chats.start();
    await chats.serve(chat.id);
    const rate = (stars: number, text: string) =>
      chats.ask('POST', at(chat.id, '/survey'), chat.token, { stars, text });
    for (const stars of [0, 6, 2.5, -1]) expect((await rate(stars, '')).status, `${stars}`).toBe(400);
    expect((await rate(5, '长'.repeat(501))).status).toBe(400);
    expect((await readRow(chats.test.db, 'interaction', chat.id))?.survey?.answeredAt).toBeUndefined();
    const words = '很好👍🏽 𠮷野家 👨‍👩‍👧';
    expect((await rate(5, words)).body.survey).toEqual({ answered: true, stars: 5 });
    expect((await readRow(chats.test.db, 'interaction', chat.id))?.survey).toMatchObject({
      stars: 5,
      text: words,
    });
  });
});

describe('somebody who comes back within a week', () => {
  it('under the same number is not asked again how it was, and somebody else is (C-163)', async () => {
    const isAsked = async (phone: string) => {
      const chat = await chats.start({ phone });
      await chats.serve(chat.id);
      return (await chats.view(chat)).survey !== undefined;
    };
    expect(await isAsked('13900001111')).toBe(true);
    expect(await isAsked('13900001111')).toBe(false);
    expect(await isAsked('13900002222')).toBe(true);
    chats.test.clock.pass(7 * 24 * HOUR);
    expect(await isAsked('13900001111')).toBe(true);
  });
});
