import { atMinute, dayOf, startOfDay } from '../calendar/site-time.ts';
import type { Instant } from '../time.ts';
import { type CallingRules, quietHoursAt } from './calling-rules.ts';

/** The first instant of a day at which somebody may be called (P-QH, 08:00 as the register begins). */
export const firstCallOn = (at: Instant, rules: CallingRules): Instant =>
  atMinute(dayOf(at), quietHoursAt(rules, at).to);

/** The last millisecond of a day at which somebody may be called (P-QH, before 21:00 as the register begins). */
export const lastCallOn = (at: Instant, rules: CallingRules): Instant =>
  atMinute(dayOf(at), quietHoursAt(rules, at).from) - 1;

/** 21:00:00.000 is quiet, 08:00:00.000 is not. */
export const isQuiet = (at: Instant, rules: CallingRules): boolean =>
  at < firstCallOn(at, rules) || at > lastCallOn(at, rules);

/** The first instant at or after `from` at which the customer may be called. */
export function earliestCallAt(from: Instant, rules: CallingRules): Instant {
  if (!isQuiet(from, rules)) return from;
  const thisMorning = firstCallOn(from, rules);
  return from < thisMorning ? thisMorning : firstCallOn(startOfDay(dayOf(from) + 1), rules);
}
