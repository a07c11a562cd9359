import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';

/** Why what was drawn is judged by somebody else: they know each other, they are away, or what the note says. */
export const handOverReasons = ['conflict', 'absent', 'other'] as const;
export type HandOverReason = (typeof handOverReasons)[number];
export const HAND_OVER_NOTE_LIMIT = 300;

/** That one drawn interaction is judged by another evaluator. What was drawn stays as it was drawn. */
export const handOverSchema = z.object({
  interactionId: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.enum(handOverReasons),
  note: z.string(),
  by: z.string(),
  at: z.number().int(),
});
export type HandOver = z.infer<typeof handOverSchema>;

interface Handed {
  handed?: readonly HandOver[] | undefined;
}
interface Drawn {
  interactionId: string;
  evaluatorId: string;
}

/** The last time it went on to somebody else, up to `at`. */
export const lastHandOver = (
  { handed = [] }: Handed,
  interactionId: string,
  at = Number.POSITIVE_INFINITY,
): HandOver | undefined => handed.findLast((one) => one.interactionId === interactionId && one.at <= at);

/** Who was to judge it at `at`; who is now, unless told: whoever it was drawn for, or was given to last. */
export const judgeOf = (draw: Handed, drawn: Drawn, at?: Instant): string =>
  lastHandOver(draw, drawn.interactionId, at)?.to ?? drawn.evaluatorId;

/** What keeps it from being handed over. The reason `other` is none without words. */
export function handOverProblems({ to, reason, note }: { to: string; reason: HandOverReason; note: string }) {
  const problems: FieldProblem[] = [];
  if (!to) problems.push({ field: 'to', problem: 'required' });
  if (reason === 'other' && !note.trim()) problems.push({ field: 'note', problem: 'required' });
  if (note.length > HAND_OVER_NOTE_LIMIT) problems.push({ field: 'note', problem: 'tooLong' });
  return problems;
}
