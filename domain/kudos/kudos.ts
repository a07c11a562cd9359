import { z } from 'zod';
import type { FieldProblem } from '../refusal.ts';

/** Praise for good work with a customer, something beyond one's work, and what a whole team did (C-186, C-202, C-203). */
export const kudosKinds = ['goodCase', 'contribution', 'team'] as const;

export const KUDOS_LIMIT = 600;

/** What somebody is named for, where colleagues see it. Nothing in it says who the customer was. */
export const kudosSchema = z.object({
  id: z.string(),
  kind: z.enum(kudosKinds),
  /** Who is named; of a team nobody in particular. */
  personId: z.string().optional(),
  teamId: z.string().optional(),
  /** The matters behind it. */
  matters: z.array(
    z.object({
      interactionId: z.string(),
      channel: z.string(),
      topic: z.string().optional(),
      closedAt: z.number().int().optional(),
    }),
  ),
  text: z.string(),
  by: z.string(),
  at: z.number().int(),
  withdrawnAt: z.number().int().optional(),
});
export type Kudos = z.infer<typeof kudosSchema>;

export const kudosFormSchema = z.object({
  kind: z.enum(kudosKinds),
  personId: z.string().max(64).optional(),
  teamId: z.string().max(64).optional(),
  interactionIds: z.array(z.string().max(64)).max(5),
  text: z.string(),
});
export type KudosForm = z.infer<typeof kudosFormSchema>;

/** What keeps somebody from being named. A person is named for matters, at least one; a team may be named without. */
export function kudosProblems({ kind, personId, teamId, interactionIds, text }: KudosForm): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (kind === 'team' && !teamId) problems.push({ field: 'teamId', problem: 'required' });
  if (kind !== 'team' && !personId) problems.push({ field: 'personId', problem: 'required' });
  if (kind !== 'team' && interactionIds.length === 0)
    problems.push({ field: 'interactionIds', problem: 'required' });
  if (!text.trim()) problems.push({ field: 'text', problem: 'required' });
  if (text.length > KUDOS_LIMIT) problems.push({ field: 'text', problem: 'tooLong' });
  return problems;
}
