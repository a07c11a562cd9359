import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../time.ts';
import { dueAfter, keptProblems, lastDue, MADE_KEPT, placeOf, type Schedule } from './kept-report.ts';

/** A Friday at 10:00 of the site. */
const T = Date.UTC(2026, 10, 20, 2);
const at = (text: string) => Date.parse(`${text}+08:00`);
const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  every: fc.constantFrom('day', 'week', 'month'),
  minute: fc.nat(1_439),
});

describe('a report that is made by itself', () => {
  it.each([
    ['day', 480, '2026-11-21T08:00'],
    ['day', 601, '2026-11-20T10:01'],
    ['day', 600, '2026-11-21T10:00'],
    ['week', 480, '2026-11-23T08:00'],
    ['month', 0, '2026-12-01T00:00'],
  ] as const)('every %s at minute %i is due next at the right time', (every, minute, due) => {
    expect(dueAfter({ every, minute }, T)).toBe(at(due));
  });

  it('is made once for all the times that were missed', () => {
    const schedule: Schedule = { every: 'day', minute: 480 };
    expect(lastDue(schedule, T, T + HALF_A_MINUTE)).toBeUndefined();
    expect(lastDue(schedule, T, T + 5 * DAY)).toBe(at('2026-11-25T08:00'));
    expect(lastDue(schedule, at('2026-11-25T08:00'), T + 5 * DAY)).toBeUndefined();
  });

  it('is never due before its time, nor twice', () => {
    fc.assert(
      fc.property(anySchedule, fc.nat(400 * 24 * 60), fc.nat(90 * 24 * 60), (schedule, start, later) => {
        const after = T + start * MINUTE;
        const now = after + later * MINUTE;
        const due = lastDue(schedule, after, now);
        if (due === undefined) {
          expect(dueAfter(schedule, after)).toBeGreaterThan(now);
          return;
        }
        expect(due).toBeGreaterThan(after);
        expect(due).toBeLessThanOrEqual(now);
        expect(dueAfter(schedule, due)).toBeGreaterThan(now);
        expect(lastDue(schedule, due, now)).toBeUndefined();
      }),
    );
  });

  it('takes the place of the oldest of twelve', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const places = new Set<number>();
        for (let n = 0, due = T; n < MADE_KEPT; n += 1) {
          due = dueAfter(schedule, due);
          places.add(placeOf(schedule, due));
        }
        expect(places.size).toBe(MADE_KEPT);
      }),
    );
  });

  it('has a name', () => {
    const content = {
      name: ' ',
      report: { period: 'today', interval: 'day', by: 'none', figure: 'offered', compare: false },
      variant: 'B',
      shared: false,
    } as const;
    expect(keptProblems(content)).toEqual([{ field: 'name', problem: 'required' }]);
    expect(keptProblems({ ...content, name: '周报' })).toEqual([]);
  });
});

const HALF_A_MINUTE = MINUTE / 2;
