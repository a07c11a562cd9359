import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parametersWith } from '../../testing/parameters.ts';
import { isBusinessDate, isBusinessDay } from '../calendar/business-calendar.ts';
import { dayOf } from '../calendar/site-time.ts';
import type { OpeningHours } from '../queue/queue.ts';
import { HOUR, SECOND } from '../time.ts';
import { callingRules, FIRST_RULES } from './calling-rules.ts';
import { dueFromPolicy as dueBy } from './due.ts';
import * as quiet from './quiet-hours.ts';

/** As the register begins. */
const isQuiet = (at: number) => quiet.isQuiet(at, FIRST_RULES);
const earliestCallAt = (from: number) => quiet.earliestCallAt(from, FIRST_RULES);
const dueFromPolicy = (policy: Parameters<typeof dueBy>[0], now: number, hours: OpeningHours) =>
  dueBy(policy, now, hours, FIRST_RULES);

const at = (local: string) => Date.parse(`${local}+08:00`);
const office: OpeningHours = { zone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080, days: 'businessDays' };
const roundTheClock: OpeningHours = { ...office, opensAt: 0, closesAt: 1440, days: 'everyDay' };
const nights: OpeningHours = { ...office, opensAt: 0, closesAt: 420, days: 'everyDay' };
const instants = fc.integer({ min: at('2020-01-01T00:00'), max: at('2030-12-31T00:00') });
const someHours = fc.constantFrom(office, roundTheClock, nights);

describe('the quiet hours (P-QH)', () => {
  it('last from 21:00 to 08:00', () => {
    expect(isQuiet(at('2026-11-20T20:59:59.999'))).toBe(false);
    expect(isQuiet(at('2026-11-20T21:00'))).toBe(true);
    expect(isQuiet(at('2026-11-21T07:59:59.999'))).toBe(true);
    expect(isQuiet(at('2026-11-21T08:00'))).toBe(false);
  });

  it('put a call off to eight, this morning or the next', () => {
    expect(earliestCallAt(at('2026-11-20T21:00'))).toBe(at('2026-11-21T08:00'));
    expect(earliestCallAt(at('2026-11-21T00:30'))).toBe(at('2026-11-21T08:00'));
    expect(earliestCallAt(at('2026-11-20T12:00'))).toBe(at('2026-11-20T12:00'));
  });

  it('never put it off by more than eleven hours', () => {
    fc.assert(
      fc.property(instants, (from) => {
        const call = earliestCallAt(from);
        expect(isQuiet(call)).toBe(false);
        expect(call - from).toBeGreaterThanOrEqual(0);
        expect(call - from).toBeLessThanOrEqual(11 * HOUR);
      }),
    );
  });
});

describe('a due instant from a policy', () => {
  it.each([
    ['2026-11-20T15:10', '2026-11-24T15:10', 'Friday afternoon over the weekend'],
    ['2026-11-21T10:00', '2026-11-24T10:00', 'a Saturday'],
    ['2026-02-12T16:00', '2026-02-14T16:00', 'the make-up Saturday counts'],
    ['2026-02-13T16:00', '2026-02-24T16:00', 'over the Spring Festival'],
    ['2026-09-29T11:00', '2026-10-08T11:00', 'over National Day'],
    ['2026-10-08T11:00', '2026-10-10T11:00', 'the make-up Saturday after it'],
    ['2026-11-19T19:30', '2026-11-23T18:00', 'promised after closing: by closing time'],
    ['2026-11-19T02:00', '2026-11-23T09:00', 'promised at night: from opening time'],
    ['2026-12-30T10:00', '2027-01-04T10:00', 'over New Year of a year not published yet'],
  ])('in two business days from %s is %s (%s)', (now, due) => {
    expect(dueFromPolicy('twoBusinessDays', at(now), office)).toBe(at(due));
  });

  it('in one business day from Friday is Monday', () => {
    expect(dueFromPolicy('oneBusinessDay', at('2026-11-20T15:10'), office)).toBe(at('2026-11-23T15:10'));
  });

  it('in one hour waits for the morning when that hour is quiet', () => {
    expect(dueFromPolicy('inOneHour', at('2026-11-20T15:10'), office)).toBe(at('2026-11-20T16:10'));
    expect(dueFromPolicy('inOneHour', at('2026-11-20T20:00'), office)).toBe(at('2026-11-21T08:00'));
  });

  it('by the end of today is closing time, and no longer offered after it or on a day off', () => {
    expect(dueFromPolicy('endOfToday', at('2026-11-20T15:10'), office)).toBe(at('2026-11-20T18:00'));
    expect(dueFromPolicy('endOfToday', at('2026-11-20T18:00'), office)).toBeUndefined();
    expect(dueFromPolicy('endOfToday', at('2026-11-21T10:00'), office)).toBeUndefined();
  });

  it('by the end of today stops before the quiet hours when the queue never closes', () => {
    const due = dueFromPolicy('endOfToday', at('2026-11-20T15:10'), roundTheClock) ?? Number.NaN;
    expect(due).toBe(at('2026-11-20T21:00') - 1);
    expect(dueFromPolicy('endOfToday', at('2026-11-20T21:00') - SECOND, roundTheClock)).toBe(due);
    expect(dueFromPolicy('endOfToday', at('2026-11-20T21:00'), roundTheClock)).toBeUndefined();
  });

  it('is picked by hand when the policy says so', () => {
    expect(dueFromPolicy('picked', at('2026-11-20T15:10'), office)).toBeUndefined();
  });

  it('is later than now and outside the quiet hours, whatever the policy and hours', () => {
    const policies = fc.constantFrom('inOneHour', 'endOfToday', 'oneBusinessDay', 'twoBusinessDays' as const);
    fc.assert(
      fc.property(policies, instants, someHours, (policy, now, hours) => {
        const due = dueFromPolicy(policy, now, hours);
        if (due === undefined) {
          expect(policy).toBe('endOfToday');
          return;
        }
        expect(due).toBeGreaterThan(now);
        expect(isQuiet(due)).toBe(false);
      }),
    );
  });

  it('in n business days falls on a business day with exactly n of them passed', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2), instants, someHours, (count, now, hours) => {
        const due =
          dueFromPolicy(count === 1 ? 'oneBusinessDay' : 'twoBusinessDays', now, hours) ?? Number.NaN;
        expect(isBusinessDay(due)).toBe(true);
        let passed = 0;
        for (let day = dayOf(now) + 1; day <= dayOf(due); day += 1) if (isBusinessDate(day)) passed += 1;
        expect(passed).toBe(count);
      }),
    );
  });
});

describe('the numbers of their day', () => {
  const rules = callingRules(
    parametersWith({
      'P-QH': [{ from: '2026-12-01', values: [20, 9] }],
      P03: [{ from: '2026-12-01', values: [3] }],
    }),
  );

  it('say when nobody is called: what was approved holds from its day on (P-QH)', () => {
    expect(quiet.isQuiet(at('2026-11-30T20:30'), rules)).toBe(false);
    expect(quiet.isQuiet(at('2026-12-01T20:30'), rules)).toBe(true);
    expect(quiet.isQuiet(at('2026-12-01T08:30'), rules)).toBe(true);
    // The evening before still ends at its own hour, the morning after begins at the new one.
    expect(quiet.earliestCallAt(at('2026-11-30T21:00'), rules)).toBe(at('2026-12-01T09:00'));
  });

  it('say in how many working days a complex matter is answered, for what is promised from their day on (P03, C-108)', () => {
    const due = (now: string) => dueBy('twoBusinessDays', at(now), office, rules);
    expect(due('2026-11-30T10:00')).toBe(at('2026-12-02T10:00'));
    expect(due('2026-12-01T10:00')).toBe(at('2026-12-04T10:00'));
  });

  it('never leave a promise in the hours at which nobody may be called, on whichever side of the change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-11-25T00:00'), max: at('2026-12-06T00:00') }),
        fc.constantFrom('inOneHour', 'oneBusinessDay', 'twoBusinessDays' as const),
        (now, policy) => {
          const due = dueBy(policy, now, office, rules);
          expect(due !== undefined && quiet.isQuiet(due, rules)).toBe(false);
        },
      ),
    );
  });
});
