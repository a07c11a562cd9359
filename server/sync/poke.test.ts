import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type Poke, pokeSchema } from '../../contract/sync/wire.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { PokeHub } from './poke-hub.ts';
import { syncModule } from './routes.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
let address = '';
const open: Desktop[] = [];

/** What the API does by itself at least once a minute. */
let minutely: (() => void)[] = [];

beforeAll(async () => {
  const timers = vi.spyOn(globalThis, 'setInterval');
  api = await ApiUnderTest.open(place, [syncModule]);
  minutely = timers.mock.calls.flatMap(([run, ms = 0]) => (ms <= 60_000 ? [run as () => void] : []));
  timers.mockRestore();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  address = `ws://127.0.0.1:${(api.app.server.address() as AddressInfo).port}/sync/poke`;
  await api.test.configure('queue', aQueue(), aQueue({ id: 'orders' }));
  await api.test.configure('person', aPerson(), aPerson({ id: 'wang', queueIds: ['orders'] }));
});
afterEach(async () => {
  for (const desktop of open.splice(0)) await desktop.close();
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

/** A desktop's line: what it was told so far, and the next thing it is told. */
class Desktop {
  readonly told: Poke[] = [];
  readonly #socket: WebSocket;
  #wake: () => void = () => {};

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      this.told.push(pokeSchema.parse(JSON.parse(String(data))));
      this.#wake();
    });
  }

  /** Resolves when this scope has been told. */
  async hears(scope: string): Promise<void> {
    while (!this.told.some(({ scopes }) => scope in scopes))
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
  }

  /** Resolves with the code with which the server hung up. */
  hungUp(): Promise<number> {
    return new Promise((resolve) => this.#socket.once('close', resolve));
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#socket.once('close', resolve));
    this.#socket.close();
    if (this.#socket.readyState !== WebSocket.CLOSED) await closed;
  }
}

/** The HTTP status that turned the line away, or the open line. */
async function connect(
  url: string,
  protocols: string[],
  headers: Record<string, string> = {},
): Promise<Desktop | number> {
  const socket = new WebSocket(url, protocols, { headers });
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.once('error', reject);
    socket.once('open', () => {
      const desktop = new Desktop(socket);
      open.push(desktop);
      resolve(desktop);
    });
  });
}

async function desktopOf(personId: string): Promise<Desktop> {
  const line = await connect(address, ['shiftdesk.poke', await api.tokenOf(personId)]);
  if (typeof line === 'number') throw new Error(`turned away with ${line}`);
  return line;
}

describe('the poke line', () => {
  it('tells a desktop which of its scopes moved on, and nothing else', async () => {
    const li = await desktopOf('li');
    const wang = await desktopOf('wang');
    await api.test.arrive('general');
    await li.hears('queue:general');
    await api.test.arrive('orders');
    await wang.hears('queue:orders');
    expect(wang.told.flatMap(({ scopes }) => Object.keys(scopes))).toEqual(['queue:orders']);
    expect(li.told.flatMap(({ scopes }) => Object.keys(scopes))).not.toContain('lead:general');
  });

  it('tells several commits as one', async () => {
    const li = await desktopOf('li');
    await Promise.all([api.test.arrive(), api.test.arrive(), api.test.arrive()]);
    await li.hears('queue:general');
    const [version] = await api.test.db.query<{ version: number }>(
      "select version from scope where id = 'queue:general'",
    );
    await api.test.configure('queue', aQueue({ id: 'general' }));
    await li.hears('org');
    expect(li.told.length).toBeLessThan(6);
    expect(Math.max(...li.told.map(({ scopes }) => scopes['queue:general'] ?? 0))).toBe(version?.version);
  });

  it('follows a person whose queues change', async () => {
    await api.test.configure('person', aPerson({ id: 'mover', queueIds: [] }));
    const mover = await desktopOf('mover');
    await api.test.configure('person', aPerson({ id: 'mover', queueIds: ['orders'] }));
    await mover.hears('user:mover');
    await api.test.arrive('orders');
    await mover.hears('queue:orders');
  });

  it('lets in who is signed in: by protocol or header, and not by a token in the address, which logs would keep', async () => {
    const token = await api.tokenOf('li');
    expect(await connect(address, ['shiftdesk.poke', token])).toBeInstanceOf(Desktop);
    expect(await connect(address, [], { authorization: `Bearer ${token}` })).toBeInstanceOf(Desktop);
    expect(await connect(`${address}?token=${token}`, [])).toBe(401);
    expect(await connect(address, [])).toBe(401);
    expect(await connect(address, ['shiftdesk.poke', 'nonsense'])).toBe(401);
  });

  it('lets in the workstation’s pages and our own, and no other website’s', async () => {
    const token = await api.tokenOf('li');
    const from = (origin: string) => connect(address, ['shiftdesk.poke', token], { origin });
    expect(await from('app://bundle')).toBeInstanceOf(Desktop);
    expect(await from(address.replace('ws:', 'http:').replace('/sync/poke', ''))).toBeInstanceOf(Desktop);
    expect(await from('https://evil.example')).toBe(403);
  });
});

describe('a line whose sign-in has ended', () => {
  it('is closed within a minute, and the others stay (C-206)', async () => {
    const [gone, other] = [await desktopOf('li'), await desktopOf('wang')];
    const hungUp = gone.hungUp();
    await api.parts.sessions.endAll(api.test.db, 'li');
    for (const everyMinute of minutely) everyMinute();
    expect(await hungUp).toBe(1_008);
    await api.test.arrive('orders');
    await other.hears('queue:orders');
  });
});

describe('the poke hub', () => {
  it('misses nothing that is committed while a line is being opened', async () => {
    let know = (_scopes: string[]) => {};
    const flushes: (() => void)[] = [];
    const hub = new PokeHub(
      () =>
        new Promise((resolve) => {
          know = resolve;
        }),
      (_ms, task) => void flushes.push(task),
    );
    const told: Poke[] = [];
    const opening = hub.open({ personId: 'li', send: (poke) => void told.push(poke) });
    const commit = { scopes: { org: 5, 'queue:other': 2 }, interactionIds: [], personIds: [], config: false };
    await hub.committed(commit);
    for (const flush of flushes.splice(0)) flush();
    expect(told).toEqual([]);
    know(['org']);
    const hangUp = await opening;
    for (const flush of flushes.splice(0)) flush();
    expect(told).toEqual([{ scopes: { org: 5 } }]);
    hangUp();
    expect(hub.people()).toEqual([]);
  });
});

describe('presence', () => {
  it('is noted as soon as a line opens', async () => {
    await api.test.configure('person', aPerson({ id: 'newcomer' }));
    await desktopOf('newcomer');
    const noted = async () =>
      (await api.test.db.query("select from presence where person_id = 'newcomer'")).length > 0;
    await expect.poll(noted).toBe(true);
  });
});
