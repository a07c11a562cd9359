import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteDay, startOfDay } from '../calendar/site-time.ts';
import { DAY, HOUR, MINUTE } from '../time.ts';
import { FIRST_RULES } from './calling-rules.ts';
import { isQuiet as isQuietBy } from './quiet-hours.ts';
import * as snooze from './snooze.ts';

/** As the register begins. */
const { snoozeChoices } = snooze;
const isQuiet = (at: number) => isQuietBy(at, FIRST_RULES);
const snoozeUntil = (choice: snooze.SnoozeChoice, now: number) =>
  snooze.snoozeUntil(choice, now, FIRST_RULES);
const snoozeRuleProblems = (form: { until: number; reason: string }) =>
  snooze.snoozeRuleProblems(form, FIRST_RULES);
const snoozeProblems = (form: { until?: number; reason: string }, now: number) =>
  snooze.snoozeProblems(form, now, FIRST_RULES);

const midnight = startOfDay(siteDay('2026-11-20'));
const at = (hours: number) => midnight + hours * HOUR;

describe('snoozing', () => {
  it('puts the reminder off by ten minutes, an hour or to nine the next morning', () => {
    expect(snoozeUntil('tenMinutes', at(10))).toBe(at(10) + 10 * MINUTE);
    expect(snoozeUntil('oneHour', at(10))).toBe(at(11));
    expect(snoozeUntil('tomorrowMorning', at(10))).toBe(at(24 + 9));
    expect(snoozeUntil('picked', at(10))).toBeUndefined();
  });

  it('moves what would fall into the quiet hours to eight in the morning', () => {
    expect(snoozeUntil('oneHour', at(20))).toBe(at(24 + 8));
    expect(snoozeUntil('tenMinutes', at(3))).toBe(at(8));
  });

  it('never offers an instant that it would then refuse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), fc.constantFrom(...snoozeChoices), (ms, choice) => {
        const now = midnight + ms;
        const until = snoozeUntil(choice, now);
        if (until === undefined) return;
        expect(isQuiet(until)).toBe(false);
        expect(snoozeProblems({ until, reason: 'On another line' }, now)).toEqual([]);
      }),
    );
  });

  it('names what is missing or wrong', () => {
    const fields = (until: number | undefined, reason: string) =>
      snoozeProblems({ until, reason }, at(10)).map(({ field, problem }) => `${field} ${problem}`);
    expect(fields(undefined, ' ')).toEqual(['until required', 'reason required']);
    expect(fields(at(10), 'x')).toEqual(['until inThePast']);
    expect(fields(at(22), 'x')).toEqual(['until invalid']);
    expect(fields(at(22), ' ')).toEqual(['until invalid', 'reason required']);
  });

  it('is judged by a rule that asks no clock: what was ahead when it was picked offline still stands', () => {
    expect(snoozeRuleProblems({ until: at(9), reason: 'x' })).toEqual([]);
    expect(snoozeRuleProblems({ until: at(21), reason: 'x' })).toEqual([
      { field: 'until', problem: 'invalid' },
    ]);
    expect(snoozeRuleProblems({ until: at(21) - 1, reason: ' ' })).toEqual([
      { field: 'reason', problem: 'required' },
    ]);
    expect(snoozeRuleProblems({ until: at(8), reason: 'x' })).toEqual([]);
  });
});
