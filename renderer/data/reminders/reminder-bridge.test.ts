import { describe, expect, it } from 'vitest';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { EventName } from '../../../contract/ipc/channel-names.ts';
import type { FiredReminder, Reminder } from '../../../contract/ipc/reminders.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import { Pool } from '../../../sync/engine/pool.ts';
import { settle } from '../../../testing/fake-clock.ts';
import { LiveRows } from '../live-rows.ts';
import { bridgeReminders } from './reminder-bridge.ts';

const aCallback = (over: Partial<Callback> = {}): Callback => ({
  id: 'c1',
  interactionId: 'i1',
  queueId: 'general',
  customerId: 'u1',
  customerName: '王女士',
  number: '13800000000',
  purpose: 'Tell her when it ships',
  ownerId: 'li',
  policy: 'picked',
  promisedAt: 0,
  dueAt: 100_000,
  remindAt: 100_000,
  snoozes: [],
  attempts: [],
  state: 'open',
  ...over,
});

/** A desk with callbacks, and a main process that remembers what has fired. */
function aDesk({ clockOffsetMs = 0, fired = [] as FiredReminder[] } = {}) {
  const pool = new Pool();
  const listeners = new Set<(touched: ReadonlySet<string>) => void>();
  const put = (callback: Callback) => {
    const touched = new Set<string>();
    pool.setBase(
      { entity: 'callback', id: callback.id, row: callback, mark: 0, scopes: ['user:li'] },
      touched,
    );
    for (const listener of listeners) listener(touched);
  };
  const live = new LiveRows({
    view: pool,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const lists: Reminder[][] = [];
  const reminded: string[] = [];
  let fire = (_fired: FiredReminder) => {};
  const bridge = {
    call: async (_channel: string, { reminders }: { reminders: Reminder[] }) => {
      lists.push(reminders);
      return { fired };
    },
    on: (event: EventName, listener: typeof fire) => {
      if (event === 'reminder.fired') fire = listener;
      return () => {
        fire = () => {};
      };
    },
  } as unknown as ShiftdeskBridge;
  const mutate = (_name: string, { callbackId }: { callbackId: string }) => {
    reminded.push(callbackId);
    put(aCallback({ ...pool.get('callback', callbackId), remindedAt: 1 }));
    return { uid: 'u', saved: Promise.resolve() };
  };
  const start = () =>
    bridgeReminders({
      engine: { view: pool, mutate: mutate as never, status: { clockOffsetMs } as never },
      live,
      bridge,
      personId: 'li',
      describe: ({ customerName, purpose }) => ({ title: customerName, body: purpose }),
    });
  return { put, start, lists, reminded, fire: (given: FiredReminder) => fire(given) };
}

const firedAt = (fireAt: number): FiredReminder => ({ id: 'c1', fireAt, at: fireAt, native: true });

describe('the reminder bridge', () => {
  it('tells the main process of the own open promises, and of nobody else’s or done ones', async () => {
    const { put, start, lists } = aDesk();
    put(aCallback());
    put(aCallback({ id: 'c2', ownerId: 'chen' }));
    put(aCallback({ id: 'c3', state: 'done' }));
    put(aCallback({ id: 'c4', remindedAt: 5 }));
    start();
    await settle();
    expect(lists).toEqual([[{ id: 'c1', fireAt: 100_000, title: '王女士', body: 'Tell her when it ships' }]]);
  });

  it('tells again when a promise is made or snoozed', async () => {
    const { put, start, lists } = aDesk();
    start();
    await settle();
    put(aCallback());
    await settle();
    put(aCallback({ remindAt: 200_000 }));
    await settle();
    expect(lists.map((list) => list.map(({ fireAt }) => fireAt))).toEqual([[], [100_000], [200_000]]);
  });

  it('writes down once that a reminder has gone off', async () => {
    const { put, start, reminded, fire } = aDesk();
    put(aCallback());
    start();
    await settle();
    fire(firedAt(100_000));
    fire(firedAt(100_000));
    await settle();
    expect(reminded).toEqual(['c1']);
  });

  it('learns after a restart what went off without the window', async () => {
    const { put, start, reminded } = aDesk({ fired: [firedAt(100_000)] });
    put(aCallback());
    start();
    await settle();
    expect(reminded).toEqual(['c1']);
  });

  it('takes no notice of a reminder that has been moved since', async () => {
    const { put, start, reminded, fire } = aDesk();
    put(aCallback({ remindAt: 200_000 }));
    start();
    await settle();
    fire(firedAt(100_000));
    expect(reminded).toEqual([]);
  });

  it.each([
    ['stays with small differences of the clocks, which are never quite the same', 20_000, 100_000],
    ['makes up for a clock that is three minutes behind', 180_000, 0],
    ['makes up for a clock that is three minutes ahead', -180_000, 280_000],
  ])('%s', async (_case, clockOffsetMs, fireAt) => {
    const { put, start, lists } = aDesk({ clockOffsetMs });
    put(aCallback());
    start();
    await settle();
    expect(lists.at(-1)?.map((reminder) => reminder.fireAt)).toEqual([fireAt]);
  });
});
