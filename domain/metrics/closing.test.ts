import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parametersWith } from '../../testing/parameters.ts';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import { HOUR } from '../time.ts';
import { closesAfter, firstOpenDay } from './closing.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);

it('takes what comes late for as long as was in force when the period ended (P-LATE)', () => {
  const rows = parametersWith({ 'P-LATE': [{ from: '2026-12-01', values: [24] }] });
  expect(closesAfter(rows, at('2026-11-30T23:59:59.999'))).toBe(72 * HOUR);
  expect(closesAfter(rows, at('2026-12-01T00:00'))).toBe(24 * HOUR);
});

it('has a day closed 72 hours after its end, as the register begins', () => {
  const rows = parametersWith();
  expect(firstOpenDay(rows, at('2026-11-24T00:00') - 1)).toBe(at('2026-11-20T00:00'));
  expect(firstOpenDay(rows, at('2026-11-24T00:00'))).toBe(at('2026-11-21T00:00'));
});

it('never opens a closed day again, whatever is approved, and closes none too early', () => {
  const late = fc.integer({ min: 1, max: 240 });
  fc.assert(
    fc.property(late, late, fc.integer({ min: 0, max: 20 * 24 }), (first, second, hours) => {
      const rows = parametersWith({
        'P-LATE': [
          { from: '2026-12-01', values: [first] },
          { from: '2026-12-05', values: [second] },
        ],
      });
      const now = at('2026-11-28T00:00') + hours * HOUR;
      const open = firstOpenDay(rows, now);
      const end = startOfDay(dayOf(open) + 1);
      expect(end + closesAfter(rows, end)).toBeGreaterThan(now);
      const before = startOfDay(dayOf(open));
      expect(before + closesAfter(rows, before)).toBeLessThanOrEqual(now);
      expect(firstOpenDay(rows, now + HOUR)).toBeGreaterThanOrEqual(open);
    }),
  );
});
