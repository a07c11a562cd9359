import { atMinute, dayOf } from '../calendar/site-time.ts';
import type { FieldProblem } from '../refusal.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import { earliestCallAt, isQuiet } from './quiet-hours.ts';

/** How far a reminder is put off. The promise itself stays where it is. */
export const snoozeChoices = ['tenMinutes', 'oneHour', 'tomorrowMorning', 'picked'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const MORNING_MINUTE = (9 * HOUR) / MINUTE;

/** When the reminder comes back, never inside the quiet hours (P-QH). Undefined for `picked`, which a person sets. */
export function snoozeUntil(choice: SnoozeChoice, now: Instant): Instant | undefined {
  switch (choice) {
    case 'tenMinutes':
      return earliestCallAt(now + 10 * MINUTE);
    case 'oneHour':
      return earliestCallAt(now + HOUR);
    case 'tomorrowMorning':
      return atMinute(dayOf(now) + 1, MORNING_MINUTE);
    case 'picked':
      return undefined;
  }
}

/** What keeps a reminder from being put off: no reason, no instant, one that has passed or one when nobody may call. */
export function snoozeProblems(form: { until?: Instant; reason: string }, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (form.until === undefined) problems.push({ field: 'until', problem: 'required' });
  else if (form.until <= now) problems.push({ field: 'until', problem: 'inThePast' });
  else if (isQuiet(form.until)) problems.push({ field: 'until', problem: 'invalid' });
  if (!form.reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  return problems;
}
