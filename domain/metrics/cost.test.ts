import { describe, expect, it } from 'vitest';
import { HOUR } from '../time.ts';
import { costOf } from './cost.ts';

describe('what service costs', () => {
  it('is the time in hand times the cost of an hour, over contacts and over resolutions (C-285)', () => {
    const sums = { interactionHandleMs: 5 * HOUR, interactionsHandled: 40, resolved: 25 };
    expect(costOf(sums, 60)).toEqual({ contact: 7.5, resolution: 12 });
  });

  it('is not known without a cost, nor over nothing', () => {
    expect(costOf({ interactionHandleMs: HOUR, interactionsHandled: 2 }, 0).contact).toBeUndefined();
    expect(costOf({ interactionHandleMs: HOUR }, 60)).toEqual({ contact: undefined, resolution: undefined });
  });
});
