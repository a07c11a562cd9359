import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../domain/time.ts';
import { startAttention } from './attention.ts';

function aMachine(over: { inFront?: boolean } = {}) {
  const state = { now: 0, inFront: false, shown: [] as string[], ...over };
  const attention = startAttention({
    clock: { now: () => state.now },
    isInFront: () => state.inFront,
    show: async ({ title }) => {
      state.shown.push(title);
      return true;
    },
  });
  return { state, attention };
}
const notice = { id: 'offer 1', title: 'A customer is waiting', body: '' };

describe('attention outside the windows', () => {
  it('is asked for only while no window is in front', async () => {
    const { state, attention } = aMachine({ inFront: true });
    expect(await attention.notify(notice)).toBe(false);
    state.inFront = false;
    expect(await attention.notify(notice)).toBe(true);
    expect(state.shown).toEqual(['A customer is waiting']);
  });

  it('lets six reminders an hour break in, counting what the page has let in', () => {
    const { state, attention } = aMachine();
    attention.spent([1_000, 2_000, 59 * MINUTE, 61 * MINUTE]);
    expect([1, 2, 3, 4].map(() => attention.take())).toEqual([true, true, true, false]);
    state.now = MINUTE;
    expect(attention.take(), 'the oldest is an hour old').toBe(true);
    expect(attention.take()).toBe(false);
    state.now = 2 * HOUR;
    expect(attention.take()).toBe(true);
  });
});
