import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reminder } from '../../contract/ipc/reminders.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time.ts';
import { startReminders } from './reminder-service.ts';

const START = Date.UTC(2026, 10, 20, 9);
const reminder = (id: string, fireAt: number): Reminder => ({ id, fireAt, title: `Call ${id}`, body: '' });

/** One data folder in which the workstation can be started again and again. */
function workstation({ canShow = true } = {}) {
  const path = join(mkdtempSync(join(tmpdir(), 'shiftdesk-reminder-')), 'reminders.json');
  const shown: string[] = [];
  const told: string[] = [];
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const onDiskWhenShown: string[] = [];
  const start = (now = () => Date.now()) =>
    startReminders({
      path,
      clock: { now },
      log,
      canShow: () => canShow,
      show: ({ id }) => {
        if (id === 'unshowable') throw new Error('no notification daemon');
        onDiskWhenShown.push(readFileSync(path, 'utf8'));
        shown.push(id);
      },
      tell: ({ id, at }) => told.push(`${id}@${at - START}`),
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
  it('go off on time, each once, and are noted on disk before they are shown', () => {
    const { start, shown, told, onDiskWhenShown } = workstation();
    start().sync([reminder('b', START + 2 * HOUR), reminder('a', START + HOUR)]);
    vi.advanceTimersByTime(HOUR - 1);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['a']);
    expect(JSON.parse(onDiskWhenShown[0] ?? '').fired).toMatchObject([{ id: 'a' }]);
    vi.advanceTimersByTime(5 * HOUR);
    expect(told).toEqual([`a@${HOUR}`, `b@${2 * HOUR}`]);
  });

  it('go off at the next start, late but once, when the workstation was not running', () => {
    const { start, told } = workstation();
    const first = start();
    first.sync([reminder('a', START + MINUTE)]);
    first.stop();
    vi.setSystemTime(START + HOUR);
    start().stop();
    start().stop();
    expect(told).toEqual([`a@${HOUR}`]);
  });

  it('do not go off again when a page that has not heard yet sends its list after the start', () => {
    const { start, shown } = workstation();
    const list = [reminder('a', START + MINUTE)];
    const first = start();
    first.sync(list);
    first.stop();
    vi.setSystemTime(START + HOUR);
    const fired = start().sync(list);
    expect(shown).toEqual(['a']);
    expect(fired).toEqual([{ id: 'a', fireAt: START + MINUTE, at: START + HOUR, native: true }]);
  });

  it('go off on time also weeks ahead, and within half a minute of a corrected clock', () => {
    const far = workstation();
    far.start().sync([reminder('a', START + 60 * DAY)]);
    vi.advanceTimersByTime(60 * DAY - 1);
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

  it('are told to the page where the system has no notifications', () => {
    const { start, shown, told } = workstation({ canShow: false });
    expect(start().sync([reminder('a', START)])).toMatchObject([{ id: 'a', native: false }]);
    expect(shown).toEqual([]);
    expect(told).toEqual(['a@0']);
  });

  it('still go off when the disk refuses, and only once while the workstation runs', () => {
    const { start, path, told, log } = workstation();
    const service = start();
    service.sync([reminder('a', START + MINUTE)]);
    mkdirSync(`${path}.next`);
    vi.advanceTimersByTime(HOUR);
    expect(told).toEqual([`a@${MINUTE}`]);
    expect(log.error).toHaveBeenCalled();
  });

  it('do not take each other down when one cannot be shown', () => {
    const { start, told, log } = workstation();
    const service = start();
    service.sync([reminder('unshowable', START), reminder('b', START)]);
    expect(told).toEqual(['unshowable@0', 'b@0']);
    expect(log.warn).toHaveBeenCalledOnce();
  });
});
