import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UpdateState } from '../../contract/ipc/updates.ts';
import type { Manifest } from '../../domain/release/manifest.ts';
import { releaseId } from '../../domain/release/release.ts';
import { aManifest, aReleaseKey, type ReleaseKey, signedBy } from '../../testing/releases.ts';
import { hasSigned } from './has-signed.ts';
import { Updates } from './updates.ts';

const key = aReleaseKey();
const content = randomBytes(400_000);
let root: string;
let server: Server;
let apiUrl: string;
/** What the API sends, the ranges it was asked for, and after how many bytes it cuts the line. */
let sent: Buffer;
let ranges: number[];
let cutAfter: number;
let opened: string[];
/** Who waits for the next word of a desktop. */
const heard = new Set<() => void>();

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'updates-'));
  sent = content;
  ranges = [];
  cutAfter = Number.POSITIVE_INFINITY;
  opened = [];
  server = createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer token') return void response.writeHead(401).end();
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1]);
    ranges.push(from);
    const rest = sent.subarray(from);
    response.writeHead(206, { 'content-length': rest.length });
    if (rest.length <= cutAfter) return void response.end(rest);
    response.write(rest.subarray(0, cutAfter), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

function open(version = '0.1.0'): { updates: Updates; told: UpdateState[] } {
  const told: UpdateState[] = [];
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const updates = new Updates({
    root,
    trust: { keys: [key.publicKey], verify: hasSigned },
    own: { version, platform: 'linux', arch: 'x64' },
    apiUrl,
    fetch,
    open: async (path) => {
      opened.push(path);
      return '';
    },
    tell: (state) => {
      told.push(state);
      for (const next of heard) next();
      heard.clear();
    },
    log,
  });
  return { updates, told };
}
const offerOf = (manifest: Manifest, by: ReleaseKey = key) => ({
  release: { id: releaseId(manifest), signed: signedBy(by, manifest), token: 'token' },
});
/** Offers it, and waits until it is no longer being fetched. */
async function offer(updates: Updates, manifest: Manifest, by?: ReleaseKey): Promise<UpdateState['next']> {
  await updates.offer(offerOf(manifest, by));
  while (updates.state().next.at === 'fetching') await new Promise<void>((next) => heard.add(next));
  return updates.state().next;
}

describe('a version that is offered', () => {
  it('is fetched in the background, looked at, kept, and installed only when somebody says so (C-266)', async () => {
    const { updates, told } = open();
    const manifest = aManifest(content);
    expect(await offer(updates, manifest)).toEqual({
      at: 'ready',
      releaseId: '0.2.0-linux-x64',
      version: '0.2.0',
    });
    const received = told.flatMap(({ next }) => (next.at === 'fetching' ? [next.received] : []));
    expect([received[0], received.at(-1)]).toEqual([0, content.length]);
    expect(opened).toEqual([]);
    expect(await updates.install('0.2.0')).toEqual({ opened: true });
    expect(opened).toEqual([join(root, '0.2.0', 'shiftdesk-0.2.0.deb')]);
    expect(readFileSync(opened[0] ?? '').equals(content)).toBe(true);
  });

  it('is refused unless a pinned key has signed it: not a byte of it is fetched (C-266)', async () => {
    const { updates } = open();
    const manifest = aManifest(content);
    expect(await offer(updates, manifest, aReleaseKey())).toMatchObject({ at: 'refused', flaw: 'signature' });
    const good = offerOf(manifest);
    const changed = good.release.signed.manifest.replace('"0.2.0"', '"0.3.0"');
    const { next } = await updates.offer({
      release: { ...good.release, signed: { ...good.release.signed, manifest: changed } },
    });
    expect(next).toMatchObject({ at: 'refused', flaw: 'signature' });
    expect(ranges).toEqual([]);
    expect(await updates.install('0.2.0')).toEqual({ opened: false });
  });

  it('is thrown away when its bytes are others than were signed, and not fetched again', async () => {
    const { updates } = open();
    sent = Buffer.from(content);
    sent[1234] = (sent[1234] ?? 0) ^ 1;
    const manifest = aManifest(content);
    expect(await offer(updates, manifest)).toMatchObject({ at: 'refused', flaw: 'content' });
    expect(readdirSync(root)).toEqual([]);
    expect(await offer(updates, manifest)).toMatchObject({ at: 'refused', flaw: 'content' });
    expect(ranges).toEqual([0]);
  });

  it('is never one for another machine, nor one that is not newer', async () => {
    const { updates } = open('0.2.0');
    for (const over of [
      { version: '0.2.0' },
      { version: '0.1.9' },
      { version: '0.3.0', arch: 'arm64' as const },
    ])
      expect(await offer(updates, aManifest(content, over))).toMatchObject({ at: 'refused', flaw: 'older' });
    expect(ranges).toEqual([]);
  });

  it('goes on where the line was cut, also after the program was started anew', async () => {
    const first = open();
    cutAfter = 100_000;
    const manifest = aManifest(content);
    const cut = [await offer(first.updates, manifest), await offer(first.updates, manifest)];
    cutAfter = Number.POSITIVE_INFINITY;
    expect(await offer(open().updates, manifest)).toMatchObject({ at: 'ready' });
    const came = cut.map((next) => (next.at === 'waiting' ? next.received : Number.NaN));
    expect(ranges).toEqual([0, ...came]);
    expect(came[0]).toBeLessThan(came[1] ?? 0);
  });

  it('is fetched once more when what was begun has been damaged here', async () => {
    const { updates } = open();
    const manifest = aManifest(content);
    writeFileSync(join(root, `${manifest.sha256}.part`), randomBytes(1_000));
    expect(await offer(updates, manifest)).toMatchObject({ at: 'ready' });
    expect(ranges).toEqual([1_000, 0]);
  });

  it('never takes more bytes than were signed', async () => {
    const { updates } = open();
    const manifest = aManifest(content.subarray(0, 1_000));
    expect(await offer(updates, manifest)).toMatchObject({ at: 'refused', flaw: 'content' });
    expect(readdirSync(root)).toEqual([]);
  });

  it('is ready at once when it is here already, and refused when somebody has altered it meanwhile', async () => {
    const manifest = aManifest(content);
    await offer(open().updates, manifest);
    const { updates } = open();
    expect((await updates.offer(offerOf(manifest))).next.at).toBe('ready');
    expect(ranges).toEqual([0]);
    writeFileSync(join(root, '0.2.0', 'shiftdesk-0.2.0.deb'), 'something else');
    expect(await updates.install('0.2.0')).toEqual({ opened: false });
    expect(updates.state().next).toMatchObject({ at: 'refused', flaw: 'content' });
    expect(opened).toEqual([]);
  });

  it('that is offered no more is thrown away', async () => {
    const { updates } = open();
    await offer(updates, aManifest(content));
    expect((await updates.offer({})).next).toEqual({ at: 'none' });
    expect(existsSync(join(root, '0.2.0'))).toBe(false);
  });
});

it('the version before stays, to go back to; what is older still does not', async () => {
  for (const version of ['0.2.0', '0.3.0'])
    await offer(open('0.1.0').updates, aManifest(content, { version }));
  const { updates } = open('0.3.0');
  await offer(open('0.2.0').updates, aManifest(content, { version: '0.3.0' }));
  expect(updates.state().before).toBeUndefined();
  await offer(open('0.1.0').updates, aManifest(content, { version: '0.2.0' }));
  const later = open('0.2.0').updates;
  await offer(later, aManifest(content, { version: '0.3.0' }));
  const now = open('0.3.0').updates;
  expect(now.state()).toEqual({ next: { at: 'none' }, before: '0.2.0' });
  await offer(now, aManifest(content, { version: '0.4.0' }));
  expect(readdirSync(root).sort()).toEqual(['0.2.0', '0.3.0', '0.4.0']);
  expect(await now.install('0.2.0')).toEqual({ opened: true });
  await offer(open('0.4.0').updates, aManifest(content, { version: '0.5.0' }));
  expect(readdirSync(root).sort()).toEqual(['0.3.0', '0.4.0', '0.5.0']);
});
