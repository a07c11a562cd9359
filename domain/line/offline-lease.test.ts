import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../time.ts';
import { offlineLeaseEnd, withinOfflineLease } from './offline-lease.ts';

/** Nothing was decided about P-OFFL: as it stands in the register. */
const rows = { get: () => undefined };
const HEARD = Date.parse('2026-11-20T10:00+08:00');
const HOURS = 12;

it('lasts as many hours as P-OFFL says, to the millisecond (C-206)', () => {
  const end = offlineLeaseEnd(rows, HEARD);
  expect(end).toBe(HEARD + HOURS * HOUR);
  expect([end, end + 1].map((now) => withinOfflineLease(rows, HEARD, now))).toEqual([true, false]);
});

it('is not lengthened by a clock that is set back', () => {
  expect(withinOfflineLease(rows, HEARD, HEARD - 10 * MINUTE)).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 10 * MINUTE + 1, max: 1_000 * HOUR }), (back) => {
      expect(withinOfflineLease(rows, HEARD, HEARD - back)).toBe(false);
    }),
  );
});
