import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UploadState } from '../../../contract/http/blobs.ts';
import { DAY } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest } from '../../api-under-test.ts';
import { readRow } from '../../db/rows.ts';
import { clearBlobs } from '../../jobs/clear-blobs.ts';
import { blobsModule } from './routes.ts';

const MB = 1024 * 1024;
const place = await freshDatabase();
let api: ApiUnderTest;
const tokens = new Map<string, string>();

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [blobsModule]);
  await api.test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await api.test.configure(
    'person',
    aPerson({ id: 'li' }),
    aPerson({ id: 'wang' }),
    aPerson({ id: 'far', queueIds: ['orders'] }),
    aPerson({ id: 'judge', roles: ['evaluator'], queueIds: [] }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

interface File {
  bytes: Buffer;
  hash: string;
}
const aFile = (size = 100_000): File => {
  const bytes = randomBytes(size);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
};

let interactionId: string;
beforeEach(async () => {
  // Sessions end with time, and tests move it.
  tokens.clear();
  interactionId = await api.test.arrive();
  await api.test.as('li', 'interaction.accept', { interactionId });
});

let n = 0;
async function attach(personId: string, { hash, bytes }: File, over: object = {}): Promise<string> {
  const attachmentId = `attachment-${++n}`;
  const file = { name: '发票 1.pdf', mediaType: 'application/pdf', size: bytes.length };
  await api.test.as(personId, 'interaction.addAttachment', {
    interactionId,
    attachmentId,
    hash,
    ...file,
    ...over,
  });
  return attachmentId;
}

async function ask(personId: string, method: 'GET' | 'PUT', url: string, headers = {}, payload?: Buffer) {
  const token = tokens.get(personId) ?? (await api.tokenOf(personId));
  tokens.set(personId, token);
  const type = payload ? { 'content-type': 'application/octet-stream' } : {};
  return api.app.inject({
    method,
    url,
    payload,
    headers: { authorization: `Bearer ${token}`, ...type, ...headers },
  });
}

async function put(personId: string, { hash, bytes }: File, from: number, to: number) {
  const reply = await ask(personId, 'PUT', `/blobs/${hash}?offset=${from}`, {}, bytes.subarray(from, to));
  return { status: reply.statusCode, body: reply.json() as UploadState & { error?: string } };
}

/** Sends a file the way a desktop does: a part at a time, from where the server is. */
async function send(personId: string, file: File): Promise<number> {
  for (let [received, requests] = [0, 1]; ; requests++) {
    const { status, body } = await put(personId, file, received, received + MB);
    expect(status).toBe(200);
    if (body.complete) return requests;
    received = body.received;
  }
}

const stateOf = async (id: string) => (await readRow(api.test.db, 'attachment', id))?.state;
const get = (personId: string, { hash }: File, headers = {}) =>
  ask(personId, 'GET', `/blobs/${hash}`, headers);
const progress = async (personId: string, { hash }: File) => {
  const reply = await ask(personId, 'GET', `/blobs/${hash}/upload`);
  return { status: reply.statusCode, body: reply.json() as UploadState };
};

describe('sending a file', () => {
  it('in parts makes it ready with the last one, and it comes back as it was', async () => {
    const file = aFile(3 * MB + 5);
    const id = await attach('li', file);
    expect((await progress('li', file)).body).toEqual({ size: 3 * MB + 5, received: 0, complete: false });
    await put('li', file, 0, MB);
    expect((await progress('li', file)).body.received).toBe(MB);
    expect(await stateOf(id)).toBe('uploading');
    expect((await get('li', file)).statusCode).toBe(404);
    await put('li', file, MB, 2 * MB);
    await put('li', file, 2 * MB, 3 * MB);
    expect((await put('li', file, 3 * MB, 3 * MB + 5)).body.complete).toBe(true);
    expect(await stateOf(id)).toBe('ready');
    expect((await progress('li', file)).body.complete).toBe(true);
    expect((await get('li', file)).rawPayload.equals(file.bytes)).toBe(true);
  });

  it('tells desktops and the conversation in the commit of the last part', async () => {
    const file = aFile();
    const id = await attach('li', file);
    const heard: string[][] = [];
    const stop = api.test.centre.onCommit(({ interactionIds }) => heard.push(interactionIds));
    await send('li', file);
    stop();
    expect(heard).toEqual([[interactionId]]);
    expect(await api.test.entries('user:li')).toContain(`p attachment/${id}`);
  });

  it('again or from elsewhere does no harm, and says where to go on', async () => {
    const file = aFile(3 * MB);
    await attach('li', file);
    await put('li', file, 0, MB);
    expect(await put('li', file, 0, MB)).toMatchObject({ status: 200, body: { received: MB } });
    expect(await put('li', file, 2 * MB, 3 * MB)).toMatchObject({ status: 409, body: { received: MB } });
    expect(await put('li', file, MB / 2, MB + MB / 2)).toMatchObject({ status: 409, body: { received: MB } });
    await put('li', file, MB, 2 * MB);
    await put('li', file, 2 * MB, 3 * MB);
    expect(await put('li', file, 2 * MB, 3 * MB)).toMatchObject({ status: 200, body: { complete: true } });
  });

  it('starts over when the content is not what was said', async () => {
    const file = aFile();
    const other = { ...aFile(), hash: file.hash };
    const id = await attach('li', file);
    expect(await put('li', other, 0, MB)).toMatchObject({ status: 422, body: { error: 'wrongContent' } });
    expect((await progress('li', file)).body.received).toBe(0);
    expect(await stateOf(id)).toBe('uploading');
    await send('li', file);
    expect(await stateOf(id)).toBe('ready');
  });

  it('refuses parts that are empty, tiny, too big or beyond the end', async () => {
    const file = aFile(2 * MB);
    await attach('li', file);
    const long = { hash: file.hash, bytes: Buffer.concat([file.bytes, Buffer.alloc(10)]) };
    expect((await put('li', file, 0, 0)).status).toBe(400);
    expect((await put('li', file, 0, 1_000)).status).toBe(400);
    expect((await put('li', file, 0, MB + 1)).status).toBe(400);
    await put('li', file, 0, MB);
    expect((await put('li', long, MB + 100, 2 * MB + 10)).status).toBe(400);
    const json = await ask('li', 'PUT', `/blobs/${file.hash}?offset=0`);
    expect(json.statusCode).toBe(400);
  });

  it('at once from two places keeps every byte once', async () => {
    const file = aFile(2 * MB);
    const id = await attach('li', file);
    const both = () => Promise.all([0, 1].map(() => put('li', file, 0, MB)));
    expect((await both()).map(({ status }) => status)).toEqual([200, 200]);
    await Promise.all([0, 1].map(() => put('li', file, MB, 2 * MB)));
    expect(await stateOf(id)).toBe('ready');
    expect((await get('li', file)).rawPayload.equals(file.bytes)).toBe(true);
  });
});

describe('who may', () => {
  it('send: only whose attachment waits for just this content', async () => {
    const file = aFile();
    expect((await put('li', file, 0, MB)).status).toBe(404);
    const id = await attach('li', file);
    expect((await put('wang', file, 0, MB)).status).toBe(404);
    expect((await progress('wang', file)).status).toBe(404);
    await api.test.as('li', 'interaction.withdrawAttachment', { interactionId, attachmentId: id });
    expect((await put('li', file, 0, MB)).status).toBe(404);
  });

  it('open: whose desktop holds the attachment or who may open its interaction; for others it is not there', async () => {
    const file = aFile();
    const id = await attach('li', file);
    await send('li', file);
    for (const personId of ['li', 'wang', 'judge'])
      expect([personId, (await get(personId, file)).statusCode]).toEqual([personId, 200]);
    expect((await get('far', file)).statusCode).toBe(404);
    await api.test.as('li', 'interaction.withdrawAttachment', { interactionId, attachmentId: id });
    expect((await get('li', file)).statusCode).toBe(404);
  });

  it('not get a file by knowing what it is called: it is ready only for who sent it', async () => {
    const secret = aFile();
    await attach('li', secret);
    await send('li', secret);
    interactionId = await api.test.arrive('orders');
    await api.test.as('far', 'interaction.accept', { interactionId });
    const id = await attach('far', secret);
    expect((await get('far', secret)).statusCode).toBe(404);
    expect((await progress('far', secret)).body.received).toBe(0);
    expect((await put('far', { ...aFile(), hash: secret.hash }, 0, MB)).status).toBe(422);
    expect(await stateOf(id)).toBe('uploading');
    await send('far', secret);
    expect(await stateOf(id)).toBe('ready');
    const [kept] = await api.test.db.query<{ count: number }>(
      'select count(*) as count from blob where hash = $1',
      [secret.hash],
    );
    expect(kept?.count).toBe(1);
  });

  it('not spoil what somebody else is sending', async () => {
    const file = aFile(2 * MB);
    const mine = await attach('li', file);
    await put('li', file, 0, MB);
    interactionId = await api.test.arrive('orders');
    await api.test.as('far', 'interaction.accept', { interactionId });
    await attach('far', file);
    await put('far', { ...aFile(2 * MB), hash: file.hash }, 0, MB);
    await put('li', file, MB, 2 * MB);
    expect(await stateOf(mine)).toBe('ready');
  });

  it('send a file they can open anyway with its first part', async () => {
    const file = aFile(3 * MB);
    await attach('li', file);
    expect(await send('li', file)).toBe(3);
    const again = await attach('li', file);
    expect(await send('li', file)).toBe(1);
    expect(await stateOf(again)).toBe('ready');
  });
});

describe('opening a file', () => {
  it('gives any range of it, across parts', async () => {
    const file = aFile(2 * MB + 10);
    await attach('li', file);
    await send('li', file);
    for (const [range, from, to] of [
      ['bytes=0-0', 0, 1],
      [`bytes=${MB - 5}-${MB + 4}`, MB - 5, MB + 5],
      ['bytes=-20', 2 * MB - 10, 2 * MB + 10],
      [`bytes=${MB}-`, MB, 2 * MB + 10],
    ] as const) {
      const reply = await get('li', file, { range });
      expect(reply.statusCode).toBe(206);
      expect(reply.headers['content-range']).toBe(`bytes ${from}-${to - 1}/${2 * MB + 10}`);
      expect(reply.rawPayload.equals(file.bytes.subarray(from, to))).toBe(true);
    }
    const beyond = await get('li', file, { range: `bytes=${3 * MB}-` });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${2 * MB + 10}`]);
  });

  it('can only ever save it', async () => {
    const file = aFile();
    await attach('li', file, { name: '发票"1".pdf' });
    await send('li', file);
    const { headers } = await get('li', file);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '100000',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="___1_.pdf"; filename*=UTF-8''${encodeURIComponent('发票_1_.pdf')}`,
    );
    expect(headers['content-security-policy']).toContain('sandbox');
  });
});

describe('clearing up', () => {
  it('gives up what did not come within a week and forgets what nobody refers to', async () => {
    const [lost, taken, kept] = [aFile(2 * MB), aFile(), aFile()];
    const waiting = await attach('li', lost);
    await put('li', lost, 0, MB);
    const withdrawn = await attach('li', taken);
    await send('li', taken);
    const stays = await attach('li', kept);
    await send('li', kept);
    api.test.clock.pass(6 * DAY);
    await api.test.as('li', 'interaction.withdrawAttachment', { interactionId, attachmentId: withdrawn });
    const blobs = async () => {
      const found = await api.test.db.query<{ hash: string }>(
        'select hash from blob where hash = any($1::text[])',
        [[lost.hash, taken.hash, kept.hash]],
      );
      return found.map(({ hash }) => hash).sort();
    };
    await clearBlobs(api.test.centre);
    expect((await blobs()).length).toBe(3);
    api.test.clock.pass(2 * DAY);
    await clearBlobs(api.test.centre);
    expect(await stateOf(waiting)).toBe('failed');
    expect(await blobs()).toEqual([taken.hash, kept.hash].sort());
    api.test.clock.pass(6 * DAY);
    await clearBlobs(api.test.centre);
    expect(await blobs()).toEqual([kept.hash]);
    expect(await stateOf(stays)).toBe('ready');
    const [parts] = await api.test.db.query<{ count: number }>(
      'select count(*) as count from blob_part where blob_id not in (select id from blob)',
    );
    expect(parts?.count).toBe(0);
  });
});
