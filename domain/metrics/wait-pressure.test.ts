import { describe, expect, it } from 'vitest';
import { waitPressure } from './wait-pressure.ts';

describe('a wait', () => {
  it('is within the threshold up to and including it, and presses in the last quarter', () => {
    const queue = { serviceLevelMs: 20_000 };
    expect([0, 14_999, 15_000, 20_000, 20_001].map((wait) => waitPressure(wait, queue))).toEqual([
      'onTrack',
      'onTrack',
      'lastQuarter',
      'lastQuarter',
      'breached',
    ]);
  });
});
