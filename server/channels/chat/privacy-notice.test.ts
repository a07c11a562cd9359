import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatInfo } from '../../../contract/http/chat.ts';
import { readRow } from '../../db/rows.ts';
import { ChatUnderTest, uuid } from './chat-under-test.ts';

const chats = await ChatUnderTest.open();
const notice = { version: 3, by: 'zhou', at: 0, reason: '新规', text: { 'zh-CN': '声明', en: 'Notice' } };
await chats.test.configure('privacynotice', { id: 'customers', versions: [notice] });
beforeEach(() => chats.begin());
afterAll(() => chats.close());

describe('the privacy notice', () => {
  it('is agreed to in the version in force before anything begins: without, 422 (C-250)', async () => {
    const info = (await chats.ask('GET', '/chat/info')).body as unknown as ChatInfo;
    expect(info.privacy).toEqual({ version: 3, text: notice.text });
    const first = { queueId: 'general', name: '王芳', language: 'zh-CN', text: '你好' };
    for (const agreedTo of [undefined, 2]) {
      const asked = { ...first, interactionId: uuid(), messageId: uuid(), agreedTo };
      const { status, body } = await chats.ask('POST', '/chat/interactions', undefined, asked);
      expect([status, body.refusal?.code]).toEqual([422, 'missingField']);
      expect(await readRow(chats.test.db, 'interaction', asked.interactionId)).toBeUndefined();
    }
    const { id } = await chats.start({ agreedTo: 3 });
    const chat = await readRow(chats.test.db, 'interaction', id);
    const file = await readRow(chats.test.db, 'customer', chat?.customerId ?? '');
    const at = chats.test.clock.now();
    expect(file?.consents).toMatchObject([
      { purpose: 'privacy', given: true, version: 3, channel: 'chat', at },
    ]);
  });
});
