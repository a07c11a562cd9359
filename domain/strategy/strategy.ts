import { z } from 'zod';
import { hasRole, type Person } from '../person/person.ts';
import type { FieldProblem, RefusalCode } from '../refusal.ts';

const strategyVersionSchema = z.object({
  version: z.number().int().min(1),
  text: z.string(),
  /** Why it is changed. */
  reason: z.string(),
  by: z.string(),
  at: z.number().int(),
  state: z.enum(['proposed', 'approved', 'declined']),
  decided: z.object({ by: z.string(), at: z.number().int(), reason: z.string() }).optional(),
});
export type StrategyVersion = z.infer<typeof strategyVersionSchema>;

/** How the centre means to improve, in versions that somebody else than their author approves (C-215). Nothing is ever written over. */
export const strategySchema = z.object({ id: z.string(), versions: z.array(strategyVersionSchema).min(1) });
export type Strategy = z.infer<typeof strategySchema>;

/** There is one. */
export const STRATEGY = 'improvement';

export const strategyDraftSchema = z.object({ text: z.string().max(20_000), reason: z.string().max(500) });
export type StrategyDraft = z.infer<typeof strategyDraftSchema>;

/** The version that holds: the one approved last. */
export const strategyInForce = (row: Strategy | undefined): StrategyVersion | undefined =>
  row?.versions.findLast(({ state }) => state === 'approved');

/** The version that waits for a decision. */
export const proposedStrategy = (row: Strategy | undefined): StrategyVersion | undefined =>
  row?.versions.find(({ state }) => state === 'proposed');

export const mayProposeStrategy = (person: Pick<Person, 'roles'>): boolean =>
  hasRole(person, 'teamLead', 'evaluator', 'manager');

/** What keeps a version from being proposed: no text, the text in force, or no reason. */
export function strategyProblems(row: Strategy | undefined, { text, reason }: StrategyDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!text.trim()) problems.push({ field: 'text', problem: 'required' });
  else if (text.trim() === strategyInForce(row)?.text) problems.push({ field: 'text', problem: 'invalid' });
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  return problems;
}

/** Why this person cannot decide about what is proposed; nothing when they can. Nobody approves their own. */
export function strategyDecisionRefusal(row: Strategy | undefined, person: Person): RefusalCode | undefined {
  const proposed = proposedStrategy(row);
  if (!proposed) return 'wrongState';
  return hasRole(person, 'manager', 'approver') && proposed.by !== person.id ? undefined : 'notAllowed';
}
