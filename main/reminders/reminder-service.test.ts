import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reminder } from '../../contract/ipc/reminders.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time.ts';
import { deviceSealer } from '../secrets/device-sealer.ts';
import type { ReminderBook } from './reminder-book.ts';
import { openReminderFile } from './reminder-file.ts';
import { startReminders } from './reminder-service.ts';

const START = Date.UTC(2026, 10, 20, 9);
const reminder = (id: string, fireAt: number): Reminder => ({ id, fireAt, title: `Call ${id}`, body: '' });

/** One data folder in which the workstation can be started again and again. */
function workstation({ shows = async () => true } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'shiftdesk-reminder-'));
  const path = join(root, 'reminders.sealed.json');
  const shown: string[] = [];
  const told: string[] = [];
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const onDiskWhenShown: (ReminderBook | undefined)[] = [];
  const open = () =>
    openReminderFile(
      { path, plainPath: join(root, 'reminders.json') },
      { device: deviceSealer(join(root, 'device.key')) },
      log,
    );
  const start = (now = () => Date.now()) =>
    startReminders({
      file: open(),
      clock: { now },
      log,
      show: (reminder) => {
        const found = open().read();
        onDiskWhenShown.push(found.state === 'read' ? found.value : undefined);
        shown.push(reminder.id);
        return shows();
      },
      tell: ({ id, at, native }) => told.push(`${id}@${at - START}${native ? '' : ' not shown'}`),
    });
  return { path, shown, told, log, onDiskWhenShown, start };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('reminders', () => {
  it('go off on time, each once, and are noted on disk before they are shown', async () => {
    const { start, shown, told, onDiskWhenShown } = workstation();
    start().sync([reminder('b', START + 2 * HOUR), reminder('a', START + HOUR)]);
    vi.advanceTimersByTime(HOUR - 1);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['a']);
    expect(onDiskWhenShown[0]?.fired).toMatchObject([{ id: 'a' }]);
    await vi.advanceTimersByTimeAsync(5 * HOUR);
    expect(told).toEqual([`a@${HOUR}`, `b@${2 * HOUR}`]);
  });

  it('go off at the next start, late but once, when the workstation was not running', async () => {
    const { start, told } = workstation();
    const first = start();
    first.sync([reminder('a', START + MINUTE)]);
    first.stop();
    vi.setSystemTime(START + HOUR);
    start().stop();
    start().stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([`a@${HOUR}`]);
  });

  it('do not go off again when a page that has not heard yet sends its list after the start', async () => {
    const { start, shown } = workstation();
    const list = [reminder('a', START + MINUTE)];
    const first = start();
    first.sync(list);
    first.stop();
    vi.setSystemTime(START + HOUR);
    const service = start();
    await vi.advanceTimersByTimeAsync(0);
    const fired = service.sync(list);
    expect(shown).toEqual(['a']);
    expect(fired).toEqual([{ id: 'a', fireAt: START + MINUTE, at: START + HOUR, native: true }]);
  });

  it('are those of whoever is signed in: another agent sees none of them, and back again each goes off once (C-108)', async () => {
    const { start, told } = workstation();
    const li = [reminder('a', START + HOUR), reminder('b', START + 3 * HOUR)];
    const wang = [reminder('w', START + 90 * MINUTE)];
    const first = start();
    first.sync(li);
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    first.sync(wang);
    await vi.advanceTimersByTimeAsync(90 * MINUTE);
    expect(told).toEqual([`w@${90 * MINUTE}`]);
    first.stop();
    // The workstation is started anew, and the first agent is back: what was due meanwhile goes off at once.
    const again = start();
    again.sync(li);
    await vi.advanceTimersByTimeAsync(HOUR);
    again.sync(wang);
    again.sync(li);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(told).toEqual([`w@${90 * MINUTE}`, `a@${2 * HOUR}`, `b@${3 * HOUR}`]);
  });

  it('go off on time also many days ahead, and within half a minute of a corrected clock', () => {
    const far = workstation();
    far.start().sync([reminder('a', START + 10 * DAY)]);
    vi.advanceTimersByTime(10 * DAY - 1);
    expect(far.shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(far.shown).toEqual(['a']);

    const corrected = workstation();
    let shift = 0;
    const begin = Date.now();
    corrected.start(() => Date.now() + shift).sync([reminder('b', begin + HOUR)]);
    shift = HOUR;
    vi.advanceTimersByTime(30 * SECOND);
    expect(corrected.shown).toEqual(['b']);
  });

  it('go off when the machine wakes up', () => {
    const { start, shown } = workstation();
    const service = start();
    service.sync([reminder('a', START + MINUTE)]);
    vi.setSystemTime(START + 2 * HOUR);
    service.check();
    expect(shown).toEqual(['a']);
  });

  it('are told to the page as not shown where the system did not show them', async () => {
    const { start, told } = workstation({ shows: async () => false });
    const service = start();
    service.sync([reminder('a', START)]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['a@0 not shown']);
    expect(service.sync([])).toMatchObject([{ id: 'a', native: false }]);
  });

  it('are not answered about before it is known whether the system shows them', async () => {
    let answer = (_shown: boolean) => {};
    const { start, told } = workstation({ shows: () => new Promise((resolve) => (answer = resolve)) });
    const service = start();
    expect(service.sync([reminder('a', START)])).toEqual([]);
    answer(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['a@0']);
    expect(service.sync([])).toMatchObject([{ id: 'a', native: true }]);
  });

  it('count as not shown after a crash in the middle, so that the page shows them', () => {
    const { start } = workstation({ shows: () => new Promise(() => {}) });
    const list = [reminder('a', START)];
    const crashed = start();
    crashed.sync(list);
    crashed.stop();
    expect(start().sync(list)).toMatchObject([{ id: 'a', native: false }]);
  });

  it('still go off when the disk refuses, and only once while the workstation runs', async () => {
    const { start, path, told, log } = workstation();
    const service = start();
    service.sync([reminder('a', START + MINUTE)]);
    mkdirSync(`${path}.next`);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(told).toEqual([`a@${MINUTE}`]);
    expect(log.error).toHaveBeenCalled();
  });
});
