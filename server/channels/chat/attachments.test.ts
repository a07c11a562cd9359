import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChatView } from '../../../contract/http/chat.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { blobsModule } from '../../modules/blobs/routes.ts';
import { systemRandom } from '../../random.ts';
import { chatModule } from './chat-routes.ts';

const MB = 1024 * 1024;
const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [chatModule, blobsModule]);
  await api.test.configure('queue', aQueue());
  await api.test.configure('person', aPerson());
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

interface Chat {
  id: string;
  token: string;
}
interface File {
  bytes: Buffer;
  hash: string;
}
let chat: Chat;
let address = 0;
beforeEach(async () => {
  address += 1;
  chat = await start();
});

function ask(
  method: 'GET' | 'POST' | 'PUT',
  { id, token }: Chat,
  part: string,
  payload?: object | Buffer,
  headers: Record<string, string> = {},
) {
  const type = payload instanceof Buffer ? { 'content-type': 'application/octet-stream' } : {};
  const url = `/chat/interactions/${id}${part}`;
  const authorization = `Bearer ${token}`;
  return api.app.inject({
    method,
    url,
    payload,
    headers: { ...type, authorization, ...headers },
    remoteAddress: `10.0.1.${address}`,
  });
}

async function start(): Promise<Chat> {
  const [interactionId, messageId] = [systemRandom.id(), systemRandom.id()];
  const body = {
    interactionId,
    messageId,
    queueId: 'general',
    name: '王芳',
    language: 'zh-CN',
    text: '看图',
  };
  const reply = await api.app.inject({
    method: 'POST',
    url: '/chat/interactions',
    payload: body,
    remoteAddress: `10.0.1.${address}`,
  });
  return { id: interactionId, token: (reply.json() as { token: string }).token };
}

function aFile(size = 100_000): File {
  const bytes = randomBytes(size);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

async function attach(to: Chat, { hash, bytes }: File, over: object = {}) {
  const attachmentId = systemRandom.id();
  const file = { attachmentId, hash, name: '照片.jpg', mediaType: 'image/jpeg', size: bytes.length, ...over };
  const reply = await ask('POST', to, '/attachments', file);
  return { attachmentId, status: reply.statusCode, body: reply.json() as ChatView & { refusal?: object } };
}

const put = (to: Chat, { hash, bytes }: File, from = 0, until = from + MB) =>
  ask('PUT', to, `/blobs/${hash}?offset=${from}`, bytes.subarray(from, until));
const get = (to: Chat, { hash }: File) => ask('GET', to, `/blobs/${hash}`);
const shown = async (to: Chat) => ((await ask('GET', to, '')).json() as ChatView).attachments;

describe('a customer’s file', () => {
  it('is on its way until the last part is there, then everybody in the conversation can open it', async () => {
    const file = aFile(MB + 7);
    const { body } = await attach(chat, file);
    expect(body.attachments).toMatchObject([{ by: 'customer', name: '照片.jpg', state: 'uploading' }]);
    await put(chat, file);
    const upload = await ask('GET', chat, `/blobs/${file.hash}/upload`);
    expect(upload.json()).toEqual({ size: MB + 7, received: MB, complete: false });
    expect((await put(chat, file, MB)).json()).toMatchObject({ complete: true });
    expect(await shown(chat)).toMatchObject([{ state: 'ready', hash: file.hash, size: MB + 7 }]);
    expect((await get(chat, file)).rawPayload.equals(file.bytes)).toBe(true);
    const token = await api.tokenOf('li');
    const ofAgent = await api.app.inject({
      url: `/blobs/${file.hash}`,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(ofAgent.rawPayload.equals(file.bytes)).toBe(true);
  });

  it('is nobody’s who has another conversation, whatever they know of it', async () => {
    const file = aFile();
    const { attachmentId } = await attach(chat, file);
    const other = await start();
    expect((await put(other, file)).statusCode).toBe(404);
    await put(chat, file);
    expect((await get(other, file)).statusCode).toBe(404);
    expect((await get({ ...chat, token: other.token }, file)).statusCode).toBe(401);
    expect((await put({ ...chat, token: 'none' }, file)).statusCode).toBe(401);
    const take = await ask('POST', other, `/attachments/${attachmentId}/withdraw`);
    expect(take.json()).toMatchObject({ refusal: { code: 'notFound' } });
    expect(await shown(other)).toEqual([]);
  });

  it('can be taken back and is gone', async () => {
    const file = aFile();
    const { attachmentId } = await attach(chat, file);
    await put(chat, file);
    await ask('POST', chat, `/attachments/${attachmentId}/withdraw`);
    expect(await shown(chat)).toEqual([]);
    expect((await get(chat, file)).statusCode).toBe(404);
  });

  it('is refused with words when it is too big, of another kind or one too many', async () => {
    const refused = async (over: object) => (await attach(chat, aFile(10), over)).body.refusal;
    expect(await refused({ size: 26 * MB })).toMatchObject({ code: 'tooBig' });
    expect(await refused({ mediaType: 'text/html' })).toMatchObject({ code: 'wrongFileType' });
    const twice = aFile();
    const { attachmentId } = await attach(chat, twice);
    for (let n = 1; n < 20; n++) await attach(chat, aFile(10));
    expect(await refused({})).toMatchObject({ code: 'tooMany' });
    expect((await attach(chat, twice, { attachmentId })).status).toBe(200);
    expect(await shown(chat)).toHaveLength(20);
  });
});

describe('a file of the centre’s', () => {
  it('is shown once it is there, opened by the customer, and leaves a trace when it is taken back', async () => {
    const file = aFile();
    await api.test.as('li', 'interaction.accept', { interactionId: chat.id });
    const target = { interactionId: chat.id, attachmentId: systemRandom.id() };
    const what = { hash: file.hash, name: '发票.pdf', mediaType: 'application/pdf', size: file.bytes.length };
    await api.test.as('li', 'interaction.addAttachment', { ...target, ...what });
    expect(await shown(chat)).toEqual([]);
    const token = await api.tokenOf('li');
    await api.app.inject({
      method: 'PUT',
      url: `/blobs/${file.hash}?offset=0`,
      payload: file.bytes,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    });
    expect(await shown(chat)).toMatchObject([{ by: 'agent', name: '发票.pdf', state: 'ready' }]);
    expect((await get(chat, file)).rawPayload.equals(file.bytes)).toBe(true);
    await api.test.as('li', 'interaction.withdrawAttachment', target);
    expect(await shown(chat)).toMatchObject([{ by: 'agent', state: 'withdrawn' }]);
    expect((await get(chat, file)).statusCode).toBe(404);
  });
});
