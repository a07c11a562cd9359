import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateValue } from '../metrics/rate.ts';
import { PEAKS_A_SECOND, peaksOf } from './loudness.ts';
import { talkOf, talkShare } from './talk.ts';

const RATE = 1_000;
/** One side of a call: so loud in these seconds, silent elsewhere. */
const side = (seconds: number, spans: readonly [number, number][], level = 0.5): Float32Array =>
  peaksOf(
    Float32Array.from({ length: seconds * RATE }, (_, i) =>
      spans.some(([from, to]) => i >= from * RATE && i < to * RATE) ? (i % 2 ? level : -level) : 0,
    ),
    RATE,
  );

describe('who spoke how long in a call (C-045)', () => {
  it('is told of the fixture to the twentieth of a second, what both said at once for each', () => {
    const agent = side(60, [
      [0, 10],
      [30, 36],
    ]);
    const customer = side(60, [
      [12, 28],
      [34, 42],
    ]);
    const talk = talkOf(agent, customer);
    expect(talk).toEqual({ agent: 16_000, customer: 24_000, both: 2_000 });
    expect(rateValue(talkShare([talk]))).toBe(0.4);
  });

  it('hears no agent in the customer’s words that come back quietly in the agent’s line', () => {
    const customer = side(20, [[0, 10]], 0.8);
    const echo = side(20, [[0, 10]], 0.1);
    expect(talkOf(echo, customer)).toEqual({ agent: 0, customer: 10_000, both: 0 });
  });

  it('is one stretch over the gap between two words, and two over a pause', () => {
    const none = side(10, []);
    const words = side(10, [
      [1, 2],
      [2.25, 3],
    ]);
    const pause = side(10, [
      [1, 2],
      [4, 5],
    ]);
    expect(talkOf(words, none).agent).toBe(2_000);
    expect(talkOf(pause, none).agent).toBe(2_000);
  });

  it('sums over the stretches of a call, and is unknown where nobody spoke', () => {
    const spans = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 });
    fc.assert(
      fc.property(spans, spans, (ours, theirs) => {
        const talk = talkOf(side(10, ours), side(10, theirs));
        const { numerator, denominator } = talkShare([talk, talk]);
        expect([numerator, denominator]).toEqual([2 * talk.agent, 2 * (talk.agent + talk.customer)]);
        expect(talk.both).toBeLessThanOrEqual(Math.min(talk.agent, talk.customer));
      }),
    );
    expect(
      rateValue(talkShare([talkOf(new Float32Array(PEAKS_A_SECOND), new Float32Array())])),
    ).toBeUndefined();
  });
});
