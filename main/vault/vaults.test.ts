import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../domain/time.ts';
import { deviceSealer } from '../secrets/device-sealer.ts';
import type { Sealer, Sealers } from '../secrets/sealer.ts';
import { openVaults } from './vaults.ts';

const PIN = '483927';
const WRONG = '483920';
const vault = 'wang.fang@centre';
/** Guesses are cheap in tests; what one costs in earnest is looked at once. */
const cost = 2 ** 4;

/** One desktop on which the workstation can be started again and again. */
function desktop() {
  const root = mkdtempSync(join(tmpdir(), 'shiftdesk-vault-'));
  const folder = join(root, 'vault');
  mkdirSync(folder);
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const clock = { at: Date.UTC(2026, 10, 20), now: () => clock.at };
  const device = deviceSealer(join(root, 'device.key'));
  const start = (sealers: Sealers = { device }) => {
    const channels = openVaults({ folder, sealers, clock, log, cost });
    const open = async (name = vault) => channels['vault.open']({ vault: name });
    const keyOf = async () => {
      const opened = await open();
      if (!('key' in opened)) throw new Error(opened.refused);
      return opened.key;
    };
    return {
      open,
      key: keyOf,
      state: async () => channels['vault.state']({ vault }),
      unlock: async (pin: string) => channels['vault.unlock']({ vault, pin }),
      byPassword: async (password: string) => channels['vault.unlockByPassword']({ vault, password }),
      setPin: async (key: string, pin = PIN) => channels['vault.setPin']({ vault, key, pin }),
      clearPin: async (key: string) => channels['vault.clearPin']({ vault, key }),
      remember: async (key: string, password: string) =>
        channels['vault.rememberPassword']({ vault, key, password }),
      forget: async () => channels['vault.forget']({ vault }),
    };
  };
  const path = () => join(folder, readdirSync(folder)[0] ?? '');
  return { root, folder, log, clock, device, start, path };
}

/** Tries wrong PINs, sitting out every wait, and gives what each was answered. */
async function guess(
  unlock: ReturnType<ReturnType<typeof desktop>['start']>['unlock'],
  count: number,
  clock: { at: number },
) {
  const waits: (number | string)[] = [];
  for (let n = 0; n < count; n += 1) {
    const answer = await unlock(WRONG);
    if ('key' in answer) throw new Error('a wrong PIN has opened it');
    waits.push(answer.refused === 'wrong' ? answer.waitMs : answer.refused);
    clock.at += answer.waitMs;
  }
  return waits;
}

describe('a vault without a PIN', () => {
  it('makes a key once and gives the same one ever after, another to everybody else', async () => {
    const { start } = desktop();
    expect(await start().state()).toMatchObject({ exists: false, pin: false, password: false });
    const key = await start().key();
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(await start().key()).toBe(key);
    expect(await start().open('somebody else')).not.toEqual({ key });
    expect(await start().state()).toMatchObject({ exists: true, readable: true, pin: false });
  });

  it('gives both of two windows that open it for the first time at once the same key', async () => {
    const page = desktop().start();
    const [one, other] = await Promise.all([page.open(), page.open()]);
    expect(one).toEqual(other);
  });

  it('lies unreadable on disk and opens in no other place', async () => {
    const { start, path, folder } = desktop();
    const key = await start().key();
    expect(readFileSync(path(), 'utf8')).not.toContain(key);
    const mine = path();
    await start().open('somebody else');
    const other = readdirSync(folder).find((name) => !mine.endsWith(name)) ?? '';
    copyFileSync(join(folder, other), mine);
    expect(await start().open()).toEqual({ refused: 'unreadable' });
  });

  it('is never replaced because the key store is away, and opens again when it is back', async () => {
    const { start, device } = desktop();
    const os: Sealer = { ...device, kind: 'os' };
    const key = await start({ os, device }).key();
    const without = start({ device });
    expect(await without.open()).toEqual({ refused: 'unreadable' });
    expect(await without.state()).toMatchObject({ exists: true, readable: false });
    expect(await start({ os, device }).key()).toBe(key);
  });

  it('gives another key after it was told to forget', async () => {
    const { start } = desktop();
    const page = start();
    const key = await page.key();
    await page.forget();
    expect(await page.state()).toMatchObject({ exists: false });
    expect(await page.key()).not.toBe(key);
  });
});

describe('a vault with a PIN', () => {
  it('opens by the PIN only, also after a restart', async () => {
    const { start } = desktop();
    const key = await start().key();
    expect(await start().setPin(key)).toEqual({});
    const page = start();
    expect(await page.state()).toMatchObject({ pin: true, triesLeft: 10, waitMs: 0 });
    expect(await page.open()).toEqual({ refused: 'pin' });
    expect(await page.unlock(WRONG)).toEqual({ refused: 'wrong', waitMs: 0 });
    expect(await page.unlock(PIN)).toEqual({ key });
    expect(await page.state()).toMatchObject({ triesLeft: 10 });
  });

  it('is set and cleared only by who has the key, and takes no PIN everybody tries first', async () => {
    const { start } = desktop();
    const page = start();
    const key = await page.key();
    const foreign = Buffer.alloc(32, 7).toString('base64');
    expect(await page.setPin(foreign)).toEqual({ refused: 'key' });
    expect(await page.setPin(key, '123456')).toEqual({ refused: 'weak' });
    expect(await page.key()).toBe(key);
    await page.setPin(key);
    expect(await page.clearPin(foreign)).toEqual({ refused: 'key' });
    expect(await page.remember(foreign, 'x')).toEqual({ refused: 'key' });
    expect(await page.open()).toEqual({ refused: 'pin' });
    await page.clearPin(key);
    expect(await start().key()).toBe(key);
  });

  it('does not lie on disk: even unsealed, the file has the key under the PIN only', async () => {
    const { start, path, device } = desktop();
    const key = await start().key();
    await start().setPin(key);
    const { sealed } = JSON.parse(readFileSync(path(), 'utf8'));
    const hash = path().match(/([0-9a-f]{64})\.json$/)?.[1];
    const plain = device.open(`vault/${hash}`, Buffer.from(sealed, 'base64'));
    expect(JSON.parse(plain)).toMatchObject({ version: 1, pin: { cost } });
    expect(plain).not.toContain(key);
    expect(plain).not.toContain(PIN);
  });

  it('lets wait ever longer after wrong ones, and after ten is opened by no PIN', async () => {
    const { start, clock } = desktop();
    const key = await start().key();
    await start().setPin(key);
    const page = start();
    const waits = [0, 0, 0, SECOND, 5 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE];
    expect(await guess(page.unlock, 10, clock)).toEqual([...waits, 'spent']);
    clock.at += DAY;
    expect(await page.unlock(PIN)).toEqual({ refused: 'spent', waitMs: 0 });
    expect(await start().unlock(PIN)).toEqual({ refused: 'spent', waitMs: 0 });
    expect(await start().open()).toEqual({ refused: 'pin' });
    expect(await start().state()).toMatchObject({ pin: true, triesLeft: 0, password: false });
  });

  it('does not even try the right PIN before its time, nor after a restart, nor with the clock set back', async () => {
    const { start, clock } = desktop();
    await start().setPin(await start().key());
    await guess(start().unlock, 5, clock);
    clock.at -= 2 * SECOND;
    expect(await start().unlock(PIN)).toEqual({ refused: 'wait', waitMs: 2 * SECOND });
    clock.at -= DAY;
    const page = start();
    expect(await page.unlock(PIN)).toEqual({ refused: 'wait', waitMs: 5 * SECOND });
    clock.at += 5 * SECOND;
    expect(await page.unlock(PIN)).toMatchObject({ key: expect.any(String) });
  });

  it('answers guesses sent at once one after another', async () => {
    const { start } = desktop();
    await start().setPin(await start().key());
    const page = start();
    const answers = await Promise.all(Array.from({ length: 20 }, () => page.unlock(WRONG)));
    const refused = answers.map((answer) => 'refused' in answer && answer.refused);
    expect(refused.filter((word) => word === 'wrong')).toHaveLength(4);
    expect(refused.filter((word) => word === 'wait')).toHaveLength(16);
  });

  it('forgets neither of two changes that are made at once', async () => {
    const { start } = desktop();
    const key = await start().key();
    const page = start();
    await Promise.all([page.remember(key, 'hunter2'), page.setPin(key)]);
    expect(await page.state()).toMatchObject({ pin: true, password: true });
    await Promise.all([page.setPin(key, '918273'), page.unlock(PIN)]);
    expect(await start().unlock('918273')).toEqual({ key });
    expect(await start().byPassword('hunter2')).toEqual({ key });
  });

  it('opens although the disk is full, and still counts wrong ones until the restart', async () => {
    const { start, path, log } = desktop();
    const key = await start().key();
    await start().setPin(key);
    const page = start();
    await page.state();
    mkdirSync(`${path()}.next`);
    expect(await page.unlock(WRONG)).toEqual({ refused: 'wrong', waitMs: 0 });
    expect(await page.state()).toMatchObject({ triesLeft: 9 });
    expect(await page.unlock(PIN)).toEqual({ key });
    expect(log.warn).toHaveBeenCalled();
    rmSync(`${path()}.next`, { recursive: true });
  });
});

describe('a vault that remembers the password', () => {
  it('opens by it after the PIN is spent, and takes a new PIN then', async () => {
    const { start, clock } = desktop();
    const key = await start().key();
    await start().remember(key, 'Ｈunter-2-王芳');
    await start().setPin(key);
    await guess(start().unlock, 10, clock);
    const page = start();
    expect(await page.state()).toMatchObject({ triesLeft: 0, password: true });
    expect(await page.byPassword('hunter')).toEqual({ refused: 'wrong' });
    expect(await page.byPassword('Hunter-2-王芳')).toEqual({ key });
    expect(await page.setPin(key, '918273')).toEqual({});
    expect(await start().unlock('918273')).toEqual({ key });
  });

  it('says so when none was remembered, and forgets the former one', async () => {
    const { start } = desktop();
    const page = start();
    const key = await page.key();
    expect(await page.byPassword('any')).toEqual({ refused: 'none' });
    await page.remember(key, 'first');
    await page.remember(key, 'second');
    expect(await page.byPassword('first')).toEqual({ refused: 'wrong' });
    expect(await page.byPassword('second')).toEqual({ key });
  });
});

it('a vault writes nothing of key, PIN or password into the log', async () => {
  const { start, log, clock, path } = desktop();
  const page = start();
  const key = await page.key();
  await page.remember(key, 'hunter2');
  await page.setPin(key);
  await guess(page.unlock, 3, clock);
  mkdirSync(`${path()}.next`);
  await page.unlock(PIN);
  await page.clearPin(key).catch((error) => log.error('ipc', { reason: String(error.stack) }));
  const written = JSON.stringify([log.info.mock.calls, log.warn.mock.calls, log.error.mock.calls]);
  for (const secret of [key, PIN, WRONG, 'hunter2', vault]) expect(written).not.toContain(secret);
  expect(log.error).toHaveBeenCalled();
});
