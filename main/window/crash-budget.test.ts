import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { crashBudget } from './crash-budget.ts';

describe('a page that crashes', () => {
  it('is loaded again three times within a minute and then no more', () => {
    const decide = crashBudget();
    expect([0, 1, 2, 3, 59].map((at) => decide(at * SECOND))).toEqual([
      'reload',
      'reload',
      'reload',
      'giveUp',
      'giveUp',
    ]);
  });

  it('is loaded again when it crashes rarely', () => {
    const decide = crashBudget();
    const crashes = Array.from({ length: 20 }, (_, n) => n * 30 * SECOND);
    expect(new Set(crashes.map(decide))).toEqual(new Set(['reload']));
  });

  it('is forgiven after a quiet minute', () => {
    const decide = crashBudget();
    for (const at of [0, 0, 0]) decide(at);
    expect(decide(MINUTE - 1)).toBe('giveUp');
    expect(decide(MINUTE)).toBe('reload');
  });
});
