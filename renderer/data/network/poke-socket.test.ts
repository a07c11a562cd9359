import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../testing/fake-clock.ts';
import { SeededRandom } from '../../../testing/seeded-random.ts';
import { ApiFailure } from './ask.ts';
import { type LineEvents, PokeSocket } from './poke-socket.ts';

function aSocket() {
  const clock = new FakeClock();
  const lines: (LineEvents & { closed: boolean; token: string })[] = [];
  const told: string[] = [];
  const network = { back: () => {} };
  let tokens = 0;
  const ports = {
    clock,
    random: new SeededRandom(1),
    token: async () => `token-${++tokens}`,
    open: (token: string, events: LineEvents) => {
      const line = { ...events, closed: false, token };
      lines.push(line);
      return () => {
        line.closed = true;
      };
    },
    onCut: () => () => {},
    onNetwork: (listener: () => void) => {
      network.back = listener;
      return () => {
        network.back = () => {};
      };
    },
  };
  const listen = () =>
    new PokeSocket(ports).listen({
      poked: () => told.push('poked'),
      up: () => told.push('up'),
      down: () => told.push('down'),
    });
  const last = () => {
    const line = lines.at(-1);
    if (!line) throw new Error('no line was opened');
    return line;
  };
  return { clock, lines, told, network, ports, listen, last };
}

const poke = JSON.stringify({ scopes: { org: 3 } });

describe('the poke socket', () => {
  it('tells that the line is up, and each poke, and nothing that is not one', async () => {
    const { listen, told, last } = aSocket();
    listen();
    await settle();
    last().up();
    last().said(poke);
    last().said('{"scopes":7}');
    last().said('hello');
    expect(told).toEqual(['up', 'poked']);
  });

  it('says that a line broke, has the engine look, and opens another with a token of that time', async () => {
    const { listen, told, lines, last, clock } = aSocket();
    listen();
    await settle();
    last().up();
    last().down();
    expect(told).toEqual(['up', 'down', 'poked']);
    await clock.pass(1_000);
    expect(lines.map(({ token }) => token)).toEqual(['token-1', 'token-2']);
  });

  it('says nothing of a line that never was up: HTTP tells whether the server is there', async () => {
    const { listen, told, last } = aSocket();
    listen();
    await settle();
    last().down();
    expect(told).toEqual([]);
  });

  it('tries again after growing pauses, never longer than half a minute', async () => {
    const { listen, lines, last, clock } = aSocket();
    listen();
    await settle();
    const at: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      const before = clock.now();
      last().down();
      while (lines.length === n + 1) await clock.pass(100);
      at.push(clock.now() - before);
    }
    expect(at[0]).toBeLessThanOrEqual(1_100);
    expect(at[3]).toBeGreaterThanOrEqual(4_000);
    expect(Math.max(...at)).toBeLessThanOrEqual(30_100);
    expect(at.at(-1)).toBeGreaterThanOrEqual(15_000);
  });

  it('starts at once when the network is back, but leaves an open line alone', async () => {
    const { listen, lines, last, network } = aSocket();
    listen();
    await settle();
    network.back();
    await settle();
    expect(lines).toHaveLength(1);
    last().down();
    network.back();
    await settle();
    expect(lines).toHaveLength(2);
  });

  it('does not knock again when the person is signed out', async () => {
    const { listen, lines, ports, clock } = aSocket();
    ports.token = async () => {
      throw new ApiFailure('unauthenticated');
    };
    listen();
    await clock.pass(120_000);
    expect(lines).toEqual([]);
  });

  it('hangs up for good', async () => {
    const { listen, lines, told, last, clock } = aSocket();
    const stop = listen();
    await settle();
    last().up();
    stop();
    last().down();
    await clock.pass(120_000);
    expect(lines).toHaveLength(1);
    expect(last().closed).toBe(true);
    expect(told).toEqual(['up']);
  });
});
