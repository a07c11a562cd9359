import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest, SignedManifest } from '../../../domain/release/manifest.ts';
import { RELEASES, releaseId } from '../../../domain/release/release.ts';
import { DAY } from '../../../domain/time.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { aManifest, aReleaseKey, signedBy } from '../../../testing/releases.ts';
import { ApiUnderTest, aPull, aPush } from '../../api-under-test.ts';
import { readRow } from '../../db/rows.ts';
import { clearBlobs } from '../../jobs/clear-blobs.ts';
import { routeWaiting } from '../../routing/router.ts';
import { syncModule } from '../../sync/routes.ts';
import { blobsModule } from '../blobs/routes.ts';
import { releasesModule } from './routes.ts';

const key = aReleaseKey();
const place = await freshDatabase();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [releasesModule, blobsModule, syncModule], {
    releaseKeys: [key.publicKey],
  });
  await api.test.configure('queue', aQueue());
  await api.test.configure(
    'person',
    aPerson({ id: 'zhou', roles: ['admin'], queueIds: [] }),
    aPerson({ id: 'wu', roles: ['admin'], queueIds: [] }),
    aPerson({ id: 'li' }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

let token: (personId: string) => Promise<string>;
beforeEach(() => {
  const tokens = new Map<string, string>();
  token = async (id) => {
    const one = tokens.get(id) ?? (await api.tokenOf(id));
    tokens.set(id, one);
    return one;
  };
});

const announce = async (body: SignedManifest, by = 'zhou') =>
  (await api.ask('POST', '/releases', { token: await token(by), body })).body;

async function send(content: Buffer, hash: string, by = 'zhou') {
  return api.app.inject({
    method: 'PUT',
    url: `/blobs/${hash}?offset=0`,
    headers: { authorization: `Bearer ${await token(by)}`, 'content-type': 'application/octet-stream' },
    payload: content,
  });
}
async function fetchBytes(hash: string, by = 'li', headers: Record<string, string> = {}) {
  const authorization = `Bearer ${await token(by)}`;
  return api.app.inject({ method: 'GET', url: `/blobs/${hash}`, headers: { authorization, ...headers } });
}
const stateOf = async (manifest: Manifest) =>
  (await readRow(api.test.db, 'releases', RELEASES))?.list.find(({ id }) => id === releaseId(manifest))
    ?.state;

async function publish(over: Partial<Manifest>): Promise<Manifest> {
  const content = randomBytes(70_000);
  const manifest = aManifest(content, over);
  expect(await announce(signedBy(key, manifest))).toEqual({});
  expect((await send(content, manifest.sha256)).statusCode).toBe(200);
  return manifest;
}

describe('a release', () => {
  it('is refused when nobody whose key is pinned has signed it, or a word of it was changed (C-266)', async () => {
    const manifest = aManifest(randomBytes(70_000));
    const good = signedBy(key, manifest);
    const refused = { refusal: { code: 'badSignature', fields: [] } };
    expect(await announce(signedBy(aReleaseKey(), manifest))).toEqual(refused);
    expect(await announce({ ...good, manifest: good.manifest.replace('0.2.0', '0.9.0') })).toEqual(refused);
    expect(await announce({ ...good, signature: '' })).toEqual(refused);
    expect(await readRow(api.test.db, 'releases', RELEASES)).toBeUndefined();
    expect((await send(randomBytes(70_000), manifest.sha256)).statusCode).toBe(404);
  });

  it('is published with its last byte, if these are the bytes that were signed', async () => {
    const content = randomBytes(70_000);
    const manifest = aManifest(content, { version: '0.1.1' });
    expect(await announce(signedBy(key, manifest))).toEqual({});
    expect((await send(randomBytes(70_000), manifest.sha256)).statusCode).toBe(422);
    expect((await send(content, manifest.sha256, 'wu')).statusCode).toBe(404);
    expect((await fetchBytes(manifest.sha256)).statusCode).toBe(404);
    expect(await stateOf(manifest)).toBe('uploading');
    expect((await send(content, manifest.sha256)).statusCode).toBe(200);
    expect(await stateOf(manifest)).toBe('published');
    const rest = await fetchBytes(manifest.sha256, 'li', { range: 'bytes=69000-' });
    expect([rest.statusCode, rest.rawPayload.equals(content.subarray(69_000))]).toEqual([206, true]);
    expect(await announce(signedBy(key, manifest))).toEqual({ refusal: { code: 'alreadyDone', fields: [] } });
  });

  it('keeps its bytes as long as it is offered, and is given up when they never come', async () => {
    const kept = await publish({ version: '0.1.2' });
    const gone = await publish({ version: '0.1.3' });
    await api.test.as('zhou', 'release.withdraw', { releaseId: releaseId(gone), reason: '有缺陷' });
    const awaited = aManifest(randomBytes(10), { version: '0.1.4' });
    await announce(signedBy(key, awaited));
    expect((await fetchBytes(gone.sha256)).statusCode).toBe(404);
    api.test.clock.pass(8 * DAY);
    await clearBlobs(api.test.centre);
    const blobs = await api.test.db.query<{ hash: string }>('select hash from blob');
    expect(blobs.map(({ hash }) => hash)).toContain(kept.sha256);
    expect(blobs.map(({ hash }) => hash)).not.toContain(gone.sha256);
    expect(await stateOf(awaited)).toBe('lost');
  });
});

describe('a desktop below the minimum version', () => {
  let n = 0;
  async function push(name: string, args: unknown) {
    const body = aPush([{ uid: `mutation-${++n}`, name, args }], { from: n, clientId: 'client-li' });
    const reply = await api.ask('POST', '/sync/push', { token: await token('li'), body });
    const { results } = reply.body as { results: { status: string; refusal?: { code: string } }[] };
    return results[0]?.refusal?.code ?? results[0]?.status;
  }
  const tell = (version: string) =>
    push('desktop.tell', { deviceId: 'd', version, platform: 'linux', arch: 'x64' });

  it('reads, sends and finishes, but is offered nothing and accepts nothing, and is told why (C-273)', async () => {
    expect(await tell('0.1.9')).toBe('ok');
    const inHand = await api.test.arrive();
    expect(await push('interaction.accept', { interactionId: inHand })).toBe('ok');
    const { version } = await publish({ version: '0.2.0', minimumVersion: '0.2.0' });
    const waiting = await api.test.arrive();
    expect(await routeWaiting(api.test.centre)).toEqual([]);
    expect(await push('interaction.accept', { interactionId: waiting })).toBe('tooOld');
    const said = { interactionId: inHand, messageId: 'words', text: '这就为您查' };
    expect(await push('interaction.postMessage', said)).toBe('ok');
    const pulled = await api.ask('POST', '/sync/pull', {
      token: await token('li'),
      body: aPull({ clientId: 'client-li' }),
    });
    expect(JSON.stringify(pulled.body)).toContain(waiting);
    expect(JSON.stringify(pulled.body)).toContain(`"minimumVersion":"${version}"`);
    expect(await tell('0.2.0')).toBe('ok');
    expect(await routeWaiting(api.test.centre)).toEqual([{ interactionId: waiting, personId: 'li' }]);
    expect(await push('interaction.accept', { interactionId: waiting })).toBe('ok');
  });
});
