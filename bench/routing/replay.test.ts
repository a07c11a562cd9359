import { describe, expect, it } from 'vitest';
import { aQueue } from '../../testing/builders.ts';
import { type QueuedCall, readQueuedCalls } from './call-log.ts';
import { replay } from './replay.ts';

const call = (id: string, from: number, to: number, over: Partial<QueuedCall> = {}): QueuedCall => ({
  id,
  type: 'PS',
  priority: false,
  from: from * 1_000,
  to: to * 1_000,
  answered: true,
  ...over,
});
const shares = (calls: QueuedCall[], headStartMs: number) =>
  replay(calls, aQueue({ headStartMs }), false).same;

describe('replaying a line', () => {
  it('counts choices between at least two, and who was taken as the order would have it', () => {
    const calls = [call('a', 0, 100), call('b', 10, 110), call('c', 20, 105)];
    // At 100 s a is taken of three; at 105 s c before b, who came first; at 110 s nobody else is left.
    expect(shares(calls, 0)).toEqual({ numerator: 1, denominator: 2 });
    const ahead = calls.map((one) => ({ ...one, priority: one.id === 'c' }));
    expect(shares(ahead, 15_000)).toEqual({ numerator: 2, denominator: 2 });
    expect(shares(ahead, 25_000)).toEqual({ numerator: 1, denominator: 2 });
  });

  it('leaves out who gave up as a choice, not as somebody who waited', () => {
    const calls = [call('gone', 0, 100, { answered: false }), call('a', 5, 50), call('b', 6, 120)];
    expect(shares(calls, 0)).toEqual({ numerator: 0, denominator: 1 });
  });
});

const real = readQueuedCalls();
const title = 'reproduces a real centre better with a head start of 90 s than first in, first out';
it.skipIf(!real)(real ? title : `${title}: skipped: no real data here`, () => {
  const calls = real ?? [];
  const share = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
    numerator / denominator;
  const [fifo, ahead] = [shares(calls, 0), shares(calls, 90_000)];
  expect(fifo.denominator).toBe(ahead.denominator);
  expect(fifo.denominator).toBeGreaterThan(9_000);
  expect(share(ahead)).toBeGreaterThan(share(fifo) + 0.1);
});
