import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiState } from '../../contract/ipc/bootstrap.ts';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { type ApiChild, startApiHost } from './api-host.ts';
import type { Order } from './messages.ts';
import { restartDelay } from './restart-delay.ts';

class FakeChild implements ApiChild {
  readonly orders: Order[] = [];
  killed = false;
  says: (message: unknown) => void = () => undefined;
  exits: (code: number) => void = () => undefined;
  onMessage(listener: (message: unknown) => void) {
    this.says = listener;
  }
  onExit(listener: (code: number) => void) {
    this.exits = listener;
  }
  post(order: Order) {
    this.orders.push(order);
  }
  kill() {
    this.killed = true;
    this.exits(137);
  }
}

const options = {
  dataDir: '/data',
  host: '127.0.0.1',
  port: 7420,
  demo: true,
  customerDir: '/customer',
  pageOrigins: [],
  releaseKeys: [],
};

function host() {
  const children: FakeChild[] = [];
  const states: ApiState['state'][] = [];
  const admins: string[] = [];
  const api = startApiHost({
    options,
    clock: { now: () => Date.now() },
    log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
    onState: ({ state }) => states.push(state),
    onFirstAdmin: ({ login }) => admins.push(login),
    fork: () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
  });
  const last = () => children.at(-1) as FakeChild;
  return { api, children, states, admins, last };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the embedded API', () => {
  it('is started with its options and is ready when it says so', () => {
    const { api, last, states } = host();
    expect(last().orders).toEqual([{ type: 'start', options }]);
    expect(api.state()).toEqual({ state: 'starting' });
    last().says({ type: 'ready', url: 'http://127.0.0.1:7420' });
    expect(api.state()).toEqual({ state: 'ready' });
    expect(states).toEqual(['ready']);
  });

  it('passes on who can let others into a new centre', () => {
    const { last, admins } = host();
    const firstAdmin = { login: 'admin', password: 'told once' };
    last().says({ type: 'ready', url: 'http://127.0.0.1:7420', firstAdmin });
    expect(admins).toEqual(['admin']);
  });

  it('tells why it failed and is started again', () => {
    const { api, last, children } = host();
    last().says({ type: 'failed', message: 'the data folder is in use' });
    expect(last().killed).toBe(true);
    expect(api.state()).toEqual({ state: 'failed', message: 'the data folder is in use' });
    vi.advanceTimersByTime(SECOND);
    expect(children).toHaveLength(2);
    expect(api.state()).toEqual({ state: 'starting' });
  });

  it('is given more time after each crash in a row, and none to forgive after a healthy minute', () => {
    const { last, children } = host();
    const crashAfter = (lived: number) => {
      vi.advanceTimersByTime(lived);
      last().exits(1);
      const before = children.length;
      let waited = 0;
      for (; children.length === before; waited += SECOND) vi.advanceTimersByTime(SECOND);
      return waited;
    };
    expect([0, 0, 0].map(crashAfter)).toEqual([SECOND, 2 * SECOND, 4 * SECOND]);
    expect(crashAfter(2 * MINUTE)).toBe(SECOND);
  });

  it('ignores words it does not know', () => {
    const { api, last } = host();
    last().says({ type: 'ready', url: 'nonsense' });
    last().says('ready');
    expect(api.state()).toEqual({ state: 'starting' });
  });

  it('is asked to stop, waited for, and not started again', async () => {
    const { api, last, children } = host();
    const stopped = api.stop();
    expect(last().orders.at(-1)).toEqual({ type: 'stop' });
    last().exits(0);
    await stopped;
    vi.advanceTimersByTime(MINUTE);
    expect(children).toHaveLength(1);
    expect(last().killed).toBe(false);
  });

  it('is ended by force when it does not stop', async () => {
    const { api, last } = host();
    const stopped = api.stop();
    vi.advanceTimersByTime(5 * SECOND);
    await stopped;
    expect(last().killed).toBe(true);
  });

  it('stops at once between two starts', async () => {
    const { api, last, children } = host();
    last().exits(1);
    await api.stop();
    vi.advanceTimersByTime(MINUTE);
    expect(children).toHaveLength(1);
  });
});

it('never waits longer than half a minute to start again', () => {
  expect([1, 2, 3, 5, 6, 100].map(restartDelay)).toEqual([1_000, 2_000, 4_000, 16_000, 30_000, 30_000]);
});
