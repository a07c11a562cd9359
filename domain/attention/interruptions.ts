import { z } from 'zod';
import { type Duration, HOUR, type Instant } from '../time.ts';

/** What may break in on somebody at work. */
export const callKindSchema = z.enum([
  'offer',
  'question',
  'reminder',
  'alert',
  'announcement',
  'warning',
  'rating',
  'theme',
]);
export type CallKind = z.infer<typeof callKindSchema>;

/** Something that asks for a person's attention, under an id that stays the same for as long as it does. */
export interface Call {
  id: string;
  kind: CallKind;
  /** An emergency (C-027). */
  urgent: boolean;
  /** It is what the person is waiting for: somebody with nothing in hand is not interrupted by a customer. */
  expected: boolean;
}

/** Where each call was let in: `through` without counting, `counted` as an interruption, `quiet` into the list. */
export const admissionSchema = z.object({
  id: z.string(),
  kind: callKindSchema,
  at: z.number().int(),
  way: z.enum(['through', 'counted', 'quiet']),
});
export type Admission = z.infer<typeof admissionSchema>;

/** So many interruptions in any hour, and no more. */
export const MOST_AN_HOUR = 6;
const SPAN: Duration = HOUR;
/** How long what is over is remembered: rows come late after a restart, and nothing breaks in twice. */
const KEPT: Duration = 12 * HOUR;

/** Of these so many are kept for reminders: a busy hour's offers must not drown what was promised to a customer. */
export const KEPT_FOR_REMINDERS = 2;

/** Whether one more of this kind may break in at `now`, after those at `spent`. */
export function mayInterrupt(kind: CallKind, spent: readonly Instant[], now: Instant): boolean {
  const most = kind === 'reminder' ? MOST_AN_HOUR : MOST_AN_HOUR - KEPT_FOR_REMINDERS;
  return spent.filter((at) => at > now - SPAN).length < most;
}

/** When those that counted in the hour before `now` broke in. */
export const spentIn = (log: readonly Admission[], now: Instant): Instant[] =>
  log.filter(({ way, at }) => way === 'counted' && at > now - SPAN).map(({ at }) => at);

/** Whether it breaks in on nobody: it waits in the list. */
export const isQuiet = (log: readonly Admission[], id: string): boolean =>
  log.some((admission) => admission.id === id && admission.way === 'quiet');

/** Whether it may stand where it is seen at once. */
export const isLetIn = (log: readonly Admission[], id: string): boolean =>
  log.some((admission) => admission.id === id && admission.way !== 'quiet');

/**
 * Lets in what has come since: each call once, under its id. What is urgent and what is expected always goes through and
 * spends nothing; of the rest so many as an hour allows, those further on in `calls` after those before them. The log
 * comes back as it was when nothing is new; what is long over is forgotten.
 */
export function admit(log: readonly Admission[], calls: readonly Call[], now: Instant): readonly Admission[] {
  const known = new Set(log.map(({ id }) => id));
  const fresh = calls.filter(({ id }) => !known.has(id));
  const open = new Set(calls.map(({ id }) => id));
  const kept = log.filter(({ id, at }) => open.has(id) || at > now - KEPT);
  if (fresh.length === 0) return kept.length === log.length ? log : kept;
  const spent = spentIn(kept, now);
  const admitted = fresh.map(({ id, kind, urgent, expected }): Admission => {
    if (urgent || expected) return { id, kind, at: now, way: 'through' };
    if (!mayInterrupt(kind, spent, now)) return { id, kind, at: now, way: 'quiet' };
    spent.push(now);
    return { id, kind, at: now, way: 'counted' };
  });
  return [...kept, ...admitted];
}
