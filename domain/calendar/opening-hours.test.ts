import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningHours } from '../queue/queue.ts';
import { HOUR, MINUTE, SECOND } from '../time.ts';
import { addOpenMs, isOpen, nextOpening, openMsBetween } from './opening-hours.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const office: OpeningHours = { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' };
const roundTheClock: OpeningHours = { ...office, opensAt: 0, closesAt: 1440, days: 'everyDay' };
const never: OpeningHours = { ...office, opensAt: 600, closesAt: 600 };

const instants = fc.integer({ min: at('2020-01-01T00:00'), max: at('2027-12-31T00:00') });
const anyHours: fc.Arbitrary<OpeningHours> = fc
  .record({
    opensAt: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 1, max: 1440 }),
    days: fc.constantFrom('businessDays' as const, 'everyDay' as const),
  })
  .map(({ opensAt, length, days }) => ({
    zone: 'Asia/Shanghai',
    opensAt,
    closesAt: Math.min(1440, opensAt + length),
    days,
  }));

describe('opening hours', () => {
  it('are open from the first millisecond to the last before closing', () => {
    expect(isOpen(office, at('2026-11-20T08:59:59.999'))).toBe(false);
    expect(isOpen(office, at('2026-11-20T09:00:00.000'))).toBe(true);
    expect(isOpen(office, at('2026-11-20T17:59:59.999'))).toBe(true);
    expect(isOpen(office, at('2026-11-20T18:00:00.000'))).toBe(false);
  });

  it('never close round the clock', () => {
    expect(isOpen(roundTheClock, at('2026-02-17T00:00'))).toBe(true);
    expect(isOpen(roundTheClock, at('2026-02-17T23:59:59.999'))).toBe(true);
  });
});

describe('the next opening (C-008)', () => {
  it.each([
    ['2026-11-20T18:01', '2026-11-23T09:00', 'Friday evening: Monday'],
    ['2026-02-14T18:00', '2026-02-24T09:00', 'eve of the Spring Festival: after it'],
    ['2026-10-09T19:00', '2026-10-10T09:00', 'before a make-up Saturday: that Saturday'],
    ['2026-10-10T07:30', '2026-10-10T09:00', 'on a make-up Saturday before nine'],
    ['2026-10-10T12:00', '2026-10-10T12:00', 'open now on a make-up Saturday'],
    ['2026-11-19T23:59:59', '2026-11-20T09:00', 'the last second of a Thursday'],
    ['2026-11-19T23:59:59.999', '2026-11-20T09:00', 'the last millisecond of a Thursday'],
    ['2026-09-30T20:00', '2026-10-08T09:00', 'eve of National Day'],
  ])('from %s is %s (%s)', (now, opening) => {
    expect(nextOpening(office, at(now))).toBe(at(opening));
  });

  it('does not exist for hours that never open', () => {
    expect(nextOpening(never, at('2026-11-20T10:00'))).toBeUndefined();
    expect(addOpenMs(never, at('2026-11-20T10:00'), 1)).toBeUndefined();
    expect(openMsBetween(never, 0, at('2026-11-20T10:00'))).toBe(0);
  });

  it('is open, and nothing was open before it', () => {
    fc.assert(
      fc.property(anyHours, instants, (hours, now) => {
        const opening = nextOpening(hours, now) ?? Number.NaN;
        expect(opening).toBeGreaterThanOrEqual(now);
        expect(isOpen(hours, opening)).toBe(true);
        expect(openMsBetween(hours, now, opening)).toBe(0);
      }),
    );
  });
});

describe('open time', () => {
  it('leaves out nights and weekends', () => {
    expect(openMsBetween(office, at('2026-11-20T17:30'), at('2026-11-23T09:10'))).toBe(40 * MINUTE);
    expect(openMsBetween(office, at('2026-11-21T00:00'), at('2026-11-23T00:00'))).toBe(0);
  });

  it('carries a limit over the night', () => {
    expect(addOpenMs(office, at('2026-11-20T17:59:50'), 30 * SECOND)).toBe(at('2026-11-23T09:00:20'));
  });

  it('ends at closing time, not at the next opening, when it fits the day exactly', () => {
    expect(addOpenMs(office, at('2026-11-20T17:00'), HOUR)).toBe(at('2026-11-20T18:00'));
  });

  it('is found again by adding it', () => {
    fc.assert(
      fc.property(anyHours, instants, fc.integer({ min: 0, max: 20 * HOUR }), (hours, from, ms) => {
        const due = addOpenMs(hours, from, ms) ?? Number.NaN;
        expect(openMsBetween(hours, from, due)).toBe(ms);
      }),
    );
  });

  it('adds up over any cut', () => {
    const steps = fc.integer({ min: 0, max: 10 * 24 * HOUR });
    fc.assert(
      fc.property(anyHours, instants, steps, steps, (hours, from, a, b) => {
        const whole = openMsBetween(hours, from, from + a + b);
        const parts = openMsBetween(hours, from, from + a) + openMsBetween(hours, from + a, from + a + b);
        expect(parts).toBe(whole);
      }),
    );
  });
});
