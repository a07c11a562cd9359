import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../contract/http/session.ts';
import type { Bootstrap } from '../../../contract/ipc/bootstrap.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { OutsideBrought } from '../../../contract/ipc/outside.ts';
import { HOUR, MINUTE } from '../../../domain/time.ts';
import { Engine } from '../../../sync/engine/engine.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { Central } from '../../../testing/central.ts';
import { FakeClock } from '../../../testing/fake-clock.ts';
import { MemoryJournal } from '../../../testing/memory-journal.ts';
import { MemoryStore } from '../../../testing/memory-store.ts';
import { SeededRandom } from '../../../testing/seeded-random.ts';
import { anApi } from '../api-under-test.ts';
import { HttpTransport } from '../network/http-transport.ts';
import { PokeSocket } from '../network/poke-socket.ts';
import type { OpenedDesk } from './open-desk.ts';
import { SessionKeeper, type SessionPorts } from './session-keeper.ts';
import type { SessionState } from './session-state.ts';

const TOKEN = 'a'.repeat(43);
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** One machine and one central API with a cable between them; programs on the machine come and go. */
async function aMachine() {
  const clock = new FakeClock();
  const central = new Central(() => clock.now());
  central.configure('person', aPerson());
  central.configure('queue', aQueue());
  const api = { cut: false, mute: false, knowsRefreshTokens: true, signedOut: [] as string[] };
  const outside: Outside = {
    challenge: '',
    verifier: '',
    needsCode: false,
    sent: 0,
    brings: { ticket: TOKEN },
  };
  let asked = () => {};
  /** The server hears the next question and does not answer. */
  const goesMute = (): Promise<void> => {
    api.mute = true;
    return new Promise((resolve) => {
      asked = resolve;
    });
  };
  let sessions = 0;
  const session = (): Session => ({
    accessToken: `access-${++sessions}`,
    accessExpiresAt: clock.now() + HOUR / 4,
    refreshToken: `refresh-token-number-${sessions}`,
    person: aPerson(),
    serverTime: clock.now(),
  });
  const answer = (path: string, body: unknown): { status: number; body: unknown } => {
    const refused = { status: 401, body: { error: 'unauthenticated', message: '' } };
    if (path === '/auth/sign-in') {
      const right = (body as { password: string }).password === 'right';
      return right
        ? { status: 200, body: session() }
        : { status: 401, body: { error: 'badCredentials', message: '' } };
    }
    if (path === '/auth/outside/begin') {
      outside.challenge = (body as { challenge: string }).challenge;
      return { status: 200, body: { flow: TOKEN } };
    }
    if (path === '/auth/outside/redeem') {
      const { verifier, code } = body as { verifier: string; code?: string };
      outside.verifier = verifier;
      if (outside.needsCode && !code)
        return { status: 401, body: { error: 'secondFactorNeeded', message: '' } };
      return { status: 200, body: { ...session(), deskSecret: 'what opens this desk' } };
    }
    if (path === '/auth/refresh') return api.knowsRefreshTokens ? { status: 200, body: session() } : refused;
    if (path === '/auth/sign-out') {
      api.signedOut.push((body as { refreshToken: string }).refreshToken);
      return { status: 200, body: {} };
    }
    if (!api.knowsRefreshTokens) return refused;
    if (path === '/sync/push') return { status: 200, body: central.push('li', body as never) };
    return { status: 200, body: central.pull('li', body as never) };
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    if (api.cut) {
      request.socket.destroy();
      return;
    }
    if (api.mute) {
      asked();
      return;
    }
    const { status, body } = answer(request.url ?? '', JSON.parse(text));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { clock, central, api, goesMute, outside, ...programsOn(clock, apiUrl, outside) };
}

function programsOn(clock: FakeClock, apiUrl: string, outside: Outside) {
  const secrets = new Map<string, string>();
  const reminders: unknown[] = [];
  let store = new MemoryStore();
  const journal = new MemoryJournal();
  const vault: TestVault = { keys: 0, key: undefined, pin: undefined, password: undefined };
  const usedKeys: string[] = [];
  const call = async (channel: string, request: { name: string; value: string; reminders: unknown }) => {
    if (channel === 'secret.get') return { value: secrets.get(request.name) ?? null };
    if (channel === 'secret.set') secrets.set(request.name, request.value);
    if (channel === 'secret.delete') secrets.delete(request.name);
    if (channel === 'reminders.sync') reminders.push(request.reminders);
    if (channel === 'outside.listen') return { returnTo: `http://127.0.0.1:40000/${TOKEN}` };
    if (channel === 'outside.open') {
      outside.sent += 1;
      return outside.brings;
    }
    if (channel.startsWith('vault.')) return vaultAnswer(vault, channel, request as never);
    return { fired: [] };
  };
  const open: SessionPorts['open'] = async ({ person, access, key }) => {
    usedKeys.push(key);
    store = store.reopen();
    const pokes = new PokeSocket({
      clock,
      random: new SeededRandom(1),
      token: () => access.token(),
      open: () => () => {},
      onNetwork: () => () => {},
      onCut: () => () => {},
    });
    const transport = new HttpTransport(access, apiUrl, pokes);
    const engine = await Engine.open(
      { store, journal, transport, clock, random: new SeededRandom(2) },
      person.id,
    );
    const disk = { load: async () => new Map(), put: async () => {}, delete: async () => {} };
    return {
      person,
      access,
      engine,
      drafts: disk,
      files: {} as OpenedDesk['files'],
      api: anApi(),
      close: () => engine.stop(),
    };
  };
  const startProgram = async (over: Partial<Bootstrap> = {}) => {
    const bootstrap = { apiUrl, mode: 'embedded', ...over } as Bootstrap;
    const bridge = { call, on: () => () => {} } as unknown as ShiftdeskBridge;
    const keeper = new SessionKeeper({ bridge, bootstrap, clock, isUp: () => true, open });
    await keeper.start();
    return keeper;
  };
  return { startProgram, secrets, reminders, usedKeys, disk: () => store };
}

/** The browser, and the issuer it goes to. */
interface Outside {
  challenge: string;
  verifier: string;
  needsCode: boolean;
  /** How often the browser was sent. */
  sent: number;
  brings: OutsideBrought;
}

interface TestVault {
  keys: number;
  key: string | undefined;
  pin: string | undefined;
  password: string | undefined;
}

/** The main process's vault as the page meets it. */
function vaultAnswer(vault: TestVault, channel: string, request: { pin: string; password: string }): unknown {
  switch (channel) {
    case 'vault.open':
      if (vault.pin) return { refused: 'pin' };
      vault.key ??= `key-${++vault.keys}`;
      return { key: vault.key };
    case 'vault.unlock':
      return request.pin === vault.pin ? { key: vault.key } : { refused: 'wrong', waitMs: 0 };
    case 'vault.unlockByPassword':
      return request.password === vault.password ? { key: vault.key } : { refused: 'wrong' };
    case 'vault.state':
      return { exists: vault.key !== undefined, pin: vault.pin !== undefined, waitMs: 0, triesLeft: 10 };
    case 'vault.rememberPassword':
      vault.password = request.password;
      return {};
    case 'vault.setPin':
      vault.pin = request.pin;
      return {};
    case 'vault.forget':
      Object.assign(vault, { key: undefined, pin: undefined, password: undefined });
      return {};
    default:
      throw new Error(channel);
  }
}

/** Waits for what comes over a real socket. */
function until(keeper: SessionKeeper, holds: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve) => {
    const look = () => {
      if (holds(keeper.state)) resolve(keeper.state);
    };
    keeper.subscribe(look);
    look();
  });
}

function engineOf(keeper: SessionKeeper): Engine {
  if (!keeper.opened) throw new Error(`nobody is signed in but ${keeper.state.at}`);
  return keeper.opened.engine;
}

async function reaches(engine: Engine, connection: 'online' | 'offline'): Promise<void> {
  if (engine.status.connection === connection) return;
  await new Promise<void>((resolve) =>
    engine.subscribeStatus(() => engine.status.connection === connection && resolve()),
  );
}

async function online(keeper: SessionKeeper): Promise<Engine> {
  const engine = engineOf(keeper);
  await reaches(engine, 'online');
  return engine;
}

describe('a sign-in', () => {
  it('opens the workplace, and is refused with the reason', async () => {
    const { startProgram } = await aMachine();
    const keeper = await startProgram();
    expect(keeper.state).toEqual({ at: 'signedOut', why: 'nobody' });
    await expect(keeper.signIn('li', 'wrong')).rejects.toMatchObject({ code: 'badCredentials' });
    await keeper.signIn('li', 'right');
    const engine = await online(keeper);
    expect(engine.view.get('person', 'li')?.name).toBe('李雯');
  });

  it('is taken up after a restart without a network, straight back to the rows', async () => {
    const { startProgram, api, clock } = await aMachine();
    const before = await startProgram();
    await before.signIn('li', 'right');
    await (await online(before)).stop();
    api.cut = true;
    await clock.pass(11 * HOUR);
    const keeper = await startProgram();
    expect(engineOf(keeper).view.get('queue', 'general')).toBeDefined();
  });

  it('asks for the server after twelve hours without it', async () => {
    const { startProgram, api, clock } = await aMachine();
    const before = await startProgram();
    await before.signIn('li', 'right');
    await (await online(before)).stop();
    api.cut = true;
    await clock.pass(12 * HOUR + 1);
    expect((await startProgram()).state).toEqual({ at: 'signedOut', why: 'leaseOver' });
    api.cut = false;
    expect((await startProgram()).state.at).toBe('signedIn');
  });

  it('ends while the program runs on without the server, and unsent work stays (C-206)', async () => {
    const { startProgram, api, clock, disk } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    const engine = await online(keeper);
    api.cut = true;
    await engine.mutate('person.setState', { state: 'notReady', reason: 'meal' }).saved;
    await clock.pass(12 * HOUR - MINUTE);
    expect(keeper.state.at).toBe('signedIn');
    const left = until(keeper, ({ at }) => at === 'signedOut');
    await clock.pass(3 * MINUTE);
    expect(await left).toEqual({ at: 'signedOut', why: 'leaseOver' });
    expect((await disk().load()).outbox.map(({ name }) => name)).toEqual(['person.setState']);
    api.cut = false;
    expect((await startProgram()).state.at).toBe('signedIn');
  });

  it('asks for the server after as many hours as were approved (C-206)', async () => {
    const { startProgram, api, central, clock } = await aMachine();
    const approved = { by: 'a', at: 0, reason: '', state: 'approved' as const };
    const version = { version: 1, values: [4], effectiveFrom: '1970-01-01', owner: 'x', ground: 'x' };
    const decided = { by: 'b', at: 0, reason: '' };
    central.configure('parameter', { id: 'P-OFFL', versions: [{ ...approved, ...version, decided }] });
    const before = await startProgram();
    await before.signIn('li', 'right');
    await (await online(before)).stop();
    api.cut = true;
    await clock.pass(4 * HOUR - 1);
    expect((await startProgram()).state.at).toBe('signedIn');
    await clock.pass(2);
    expect((await startProgram()).state).toEqual({ at: 'signedOut', why: 'leaseOver' });
  });

  it('is not lengthened by setting the clock back', async () => {
    const { startProgram, api, clock, secrets } = await aMachine();
    const before = await startProgram();
    await before.signIn('li', 'right');
    await (await online(before)).stop();
    api.cut = true;
    const who = JSON.parse(secrets.get('session.who') ?? '');
    secrets.set('session.who', JSON.stringify({ ...who, confirmedAt: clock.now() + HOUR }));
    expect((await startProgram()).state).toEqual({ at: 'signedOut', why: 'leaseOver' });
  });

  it('does not reach into another centre', async () => {
    const { startProgram } = await aMachine();
    const before = await startProgram();
    await before.signIn('li', 'right');
    await (await online(before)).stop();
    const other = await startProgram({ mode: 'central' });
    expect(other.state).toEqual({ at: 'signedOut', why: 'nobody' });
  });

  it('ends when the server no longer knows it, and unsent work stays', async () => {
    const { startProgram, api, clock, secrets, disk } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    const engine = await online(keeper);
    api.knowsRefreshTokens = false;
    await engine.mutate('person.setState', { state: 'notReady', reason: 'meal' }).saved;
    expect(await until(keeper, ({ at }) => at === 'signedOut')).toEqual({ at: 'signedOut', why: 'ended' });
    expect((await disk().load()).outbox.map(({ name }) => name)).toEqual(['person.setState']);
    await clock.pass(0);
    expect(secrets.has('session.refreshToken')).toBe(false);
  });
});

describe('a sign-in that is not answered', () => {
  it('says what it waits for, fails by itself after ten seconds and says that it was too long (C-253)', async () => {
    const { startProgram, clock, api, goesMute } = await aMachine();
    const keeper = await startProgram();
    const heard = goesMute();
    const failed = expect(keeper.signIn('li', 'right')).rejects.toMatchObject({ code: 'late' });
    await heard;
    expect(keeper.state).toEqual({ at: 'signedOut', why: 'nobody', waitsFor: 'server' });
    await clock.pass(10_000);
    await failed;
    expect(keeper.state).toEqual({ at: 'signedOut', why: 'nobody' });
    api.mute = false;
    await keeper.signIn('li', 'right');
    expect(keeper.state.at).toBe('signedIn');
  });

  it('is given up at once when the person wants to (C-253)', async () => {
    const { startProgram, goesMute } = await aMachine();
    const keeper = await startProgram();
    const heard = goesMute();
    const failed = expect(keeper.signIn('li', 'right')).rejects.toMatchObject({ code: 'cancelled' });
    await heard;
    keeper.door.cancel();
    await failed;
    expect(keeper.state).toEqual({ at: 'signedOut', why: 'nobody' });
  });
});

describe('a sign-in with an account outside', () => {
  it('is redeemed by what this desktop alone knows, and opens the same work when the PIN is forgotten (C-252)', async () => {
    const { startProgram, outside, usedKeys } = await aMachine();
    const keeper = await startProgram();
    await keeper.signInOutside();
    expect(keeper.state.at).toBe('signedIn');
    const { challenge, verifier } = outside;
    expect(challenge).toBe(createHash('sha256').update(verifier).digest('base64url'));
    await keeper.pins.setPin('274913', undefined);
    await keeper.pins.lock();
    await keeper.signOut();
    await keeper.signInOutside();
    expect(keeper.state.at).toBe('signedIn');
    expect(new Set(usedKeys).size).toBe(1);
  });

  it('asks for a code without sending the browser again', async () => {
    const { startProgram, outside } = await aMachine();
    outside.needsCode = true;
    const keeper = await startProgram();
    await expect(keeper.signInOutside()).rejects.toMatchObject({ code: 'secondFactorNeeded' });
    await keeper.signInOutside('123456');
    expect(keeper.state.at).toBe('signedIn');
    expect(outside.sent).toBe(1);
  });

  it('says why the browser came back without', async () => {
    const { startProgram, outside } = await aMachine();
    outside.brings = { refused: 'unknown' };
    const keeper = await startProgram();
    await expect(keeper.signInOutside()).rejects.toMatchObject({ code: 'outside.unknown' });
    expect(keeper.state).toEqual({ at: 'signedOut', why: 'nobody' });
  });
});

describe('a sign-out', () => {
  it('forgets the sign-in and the reminders here, ends it on the server, and keeps unsent work', async () => {
    const { startProgram, api, secrets, reminders, disk } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    const engine = await online(keeper);
    api.cut = true;
    await engine.mutate('person.setState', { state: 'notReady', reason: 'meal' }).saved;
    await reaches(engine, 'offline');
    api.cut = false;
    await keeper.signOut();
    expect(keeper.state).toEqual({ at: 'signedOut', why: 'left' });
    expect([...secrets.keys()]).toEqual([]);
    expect(reminders.at(-1)).toEqual([]);
    expect(api.signedOut).toEqual(['refresh-token-number-1']);
    expect((await disk().load()).outbox).toHaveLength(1);
  });

  it('works without the server', async () => {
    const { startProgram, api } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    await online(keeper);
    api.cut = true;
    await keeper.signOut();
    expect(keeper.state).toEqual({ at: 'signedOut', why: 'left' });
    expect((await startProgram()).state).toEqual({ at: 'signedOut', why: 'nobody' });
  });
});

describe('a PIN', () => {
  it('locks what this machine holds, and opens it again with the same key and without the network', async () => {
    const { startProgram, api, usedKeys } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    await online(keeper);
    expect(await keeper.pins.setPin('274913', undefined)).toEqual({ outcome: 'ok' });
    await keeper.pins.lock();
    expect(keeper.state).toEqual({ at: 'locked', person: { id: 'li', name: '李雯' } });
    expect(keeper.opened).toBeUndefined();
    api.cut = true;
    expect(await keeper.pins.unlock('111111')).toEqual({ outcome: 'wrong' });
    expect(keeper.state.at).toBe('locked');
    expect(await keeper.pins.unlock('274913')).toEqual({ outcome: 'ok' });
    expect(engineOf(keeper).view.get('person', 'li')).toBeDefined();
    expect(new Set(usedKeys).size).toBe(1);
  });

  it('is asked for at the next start', async () => {
    const { startProgram } = await aMachine();
    const before = await startProgram();
    await before.signIn('li', 'right');
    await online(before);
    await before.pins.setPin('274913', undefined);
    const keeper = await startProgram();
    expect(keeper.state.at).toBe('locked');
    await keeper.pins.unlock('274913');
    expect(keeper.state.at).toBe('signedIn');
  });

  it('that is forgotten is replaced by the password, which opens the same work', async () => {
    const { startProgram, usedKeys } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    await online(keeper);
    await keeper.pins.setPin('274913', undefined);
    await keeper.pins.lock();
    await keeper.signOut();
    await keeper.signIn('li', 'right');
    expect(keeper.state.at).toBe('signedIn');
    expect(new Set(usedKeys).size).toBe(1);
  });

  it('and an old password both forgotten leave a new beginning with another key', async () => {
    const { startProgram, usedKeys } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    await online(keeper);
    await keeper.pins.setPin('274913', undefined);
    await keeper.pins.lock();
    await keeper.pins.startOver();
    expect(keeper.state.at).toBe('signedIn');
    expect(usedKeys).toEqual(['key-1', 'key-2']);
  });

  it('must be there before anything is locked', async () => {
    const { startProgram } = await aMachine();
    const keeper = await startProgram();
    await keeper.signIn('li', 'right');
    await keeper.pins.lock();
    expect(keeper.state.at).toBe('signedIn');
  });
});
