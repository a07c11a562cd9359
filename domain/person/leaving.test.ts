import { describe, expect, it } from 'vitest';
import { accessEndsAt, leavingSchema } from './leaving.ts';

describe('leaving', () => {
  it('ends access when its day begins at the site', () => {
    expect(accessEndsAt({ on: '2026-12-01' })).toBe(Date.parse('2026-12-01T00:00+08:00'));
  });

  it('is never without a day and a reference to the personnel records', () => {
    const isLeaving = (leaving: object) => leavingSchema.safeParse(leaving).success;
    expect(isLeaving({ on: '2026-12-01', record: 'HR-2026-118' })).toBe(true);
    expect(isLeaving({ on: '2026-12-01', record: '  ' })).toBe(false);
    expect(isLeaving({ on: '2026-02-31', record: 'HR-2026-118' })).toBe(false);
  });
});
