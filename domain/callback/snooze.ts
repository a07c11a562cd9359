import { atMinute, dayOf } from '../calendar/site-time.ts';
import type { FieldProblem } from '../refusal.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { CallingRules } from './calling-rules.ts';
import { earliestCallAt, isQuiet } from './quiet-hours.ts';

/** How far a reminder is put off. The promise itself stays where it is. */
export const snoozeChoices = ['tenMinutes', 'oneHour', 'tomorrowMorning', 'picked'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const MORNING_MINUTE = (9 * HOUR) / MINUTE;

/** When the reminder comes back, never inside the quiet hours (P-QH). Undefined for `picked`, which a person sets. */
export function snoozeUntil(choice: SnoozeChoice, now: Instant, rules: CallingRules): Instant | undefined {
  switch (choice) {
    case 'tenMinutes':
      return earliestCallAt(now + 10 * MINUTE, rules);
    case 'oneHour':
      return earliestCallAt(now + HOUR, rules);
    case 'tomorrowMorning':
      return earliestCallAt(atMinute(dayOf(now) + 1, MORNING_MINUTE), rules);
    case 'picked':
      return undefined;
  }
}

/**
 * What is wrong with putting a reminder off to `until`, whenever it is looked at: an instant at which nobody may call
 * (P-QH), or no reason. An instant that has passed is no problem here: it was ahead when somebody offline picked it.
 */
export function snoozeRuleProblems(
  { until, reason }: { until: Instant; reason: string },
  rules: CallingRules,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (isQuiet(until, rules)) problems.push({ field: 'until', problem: 'invalid' });
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  return problems;
}

/** What keeps somebody from putting a reminder off now: what the rule says, no instant, or one that has passed. */
export function snoozeProblems(
  form: { until?: Instant; reason: string },
  now: Instant,
  rules: CallingRules,
): FieldProblem[] {
  const { until, reason } = form;
  // What is not there, or too early, is said before anything else about it; the reason is looked at all the same.
  const early = until === undefined ? 'required' : until <= now ? 'inThePast' : undefined;
  const problems = snoozeRuleProblems({ until: until ?? now, reason }, rules);
  if (early === undefined) return problems;
  return [{ field: 'until', problem: early }, ...problems.filter(({ field }) => field !== 'until')];
}
