import { describe, expect, it } from 'vitest';
import { HOUR } from '../time.ts';
import { exportedToday, maskName, mayExport } from './export.ts';

const MOST = 200;
/** Ten in the morning at the site. */
const NOW = Date.parse('2026-11-20T10:00+08:00');
const taken = (...rows: [number, number][]) => ({ exported: rows.map(([at, n]) => ({ at, rows: n })) });

describe('what may be taken along (P-EXP, C-258)', () => {
  it.each([
    [0, 200, true],
    [0, 201, false],
    [150, 50, true],
    [150, 51, false],
    [200, 1, false],
  ])('after %i rows of the day %i more: %s', (before, more, allowed) => {
    expect(mayExport(taken([NOW - HOUR, before]), 'rows', more, MOST, NOW)).toBe(allowed);
  });

  it('begins anew with the day of the site', () => {
    const yesterday = taken([Date.parse('2026-11-19T23:59+08:00'), MOST]);
    expect(exportedToday(yesterday, NOW)).toBe(0);
    expect(mayExport(yesterday, 'feedback', MOST, MOST, NOW)).toBe(true);
  });

  it('says nothing of sums, which are about nobody', () => {
    expect(mayExport(taken([NOW, MOST]), 'figures', 5_000, MOST, NOW)).toBe(true);
    expect(mayExport(taken([NOW, MOST]), 'pack', 12, MOST, NOW)).toBe(true);
  });

  it.each([
    ['王芳', '王**'],
    ['Ann Lee', 'A**'],
    ['𠮷田', '𠮷**'],
    [' ', ''],
  ])('names %s as %s unless asked otherwise (C-263)', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
