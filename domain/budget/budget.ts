import { z } from 'zod';
import { dayOf, isoDate } from '../calendar/site-time.ts';
import { hasRole, type Person } from '../person/person.ts';
import type { FieldProblem, RefusalCode } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { fenSchema, sumOf } from './money.ts';

/** What a service centre spends money on in a year (C-280). */
export const budgetLines = ['pay', 'training', 'equipment', 'rewards', 'compensation'] as const;
export const budgetLineSchema = z.enum(budgetLines);
export type BudgetLine = z.infer<typeof budgetLineSchema>;

export const yearSchema = z.string().regex(/^\d{4}$/);

/** Of each line some fen; all of them, so that a line without money is a decision and no slip. */
export const amountsSchema = z.record(budgetLineSchema, fenSchema);
export type Amounts = z.infer<typeof amountsSchema>;

export const budgetContentSchema = z.object({
  amounts: amountsSchema,
  /** What one point of a reward for a suggestion comes to; 0: points cost nothing (C-141). */
  fenAPoint: z.number().int().min(0).max(100_000),
  /** What the amounts rest on. */
  ground: z.string().max(1_000),
});
export type BudgetContent = z.infer<typeof budgetContentSchema>;

const signedSchema = z.object({ by: z.string(), at: z.number().int(), note: z.string() });

/** One version of a year's budget, proposed, checked by finance, decided by management (C-281). Never written over. */
const budgetVersionSchema = budgetContentSchema.extend({
  version: z.number().int().min(1),
  by: z.string(),
  at: z.number().int(),
  state: z.enum(['proposed', 'checked', 'approved', 'declined']),
  checked: signedSchema.optional(),
  decided: signedSchema.optional(),
});
export type BudgetVersion = z.infer<typeof budgetVersionSchema>;

export const budgetSchema = z.object({
  /** The year, as `2027`. */
  id: yearSchema,
  versions: z.array(budgetVersionSchema).min(1),
});
export type Budget = z.infer<typeof budgetSchema>;

/** Who proposes budgets, spends and asks for more. */
export const MAY_SPEND = ['teamLead', 'manager', 'finance'] as const;

export const yearAt = (at: Instant): string => isoDate(dayOf(at)).slice(0, 4);

/** The version that holds: the one approved last. */
export const budgetInForce = (row: Budget | undefined): BudgetVersion | undefined =>
  row?.versions.findLast(({ state }) => state === 'approved');

/** The version that waits for finance or for management. */
export const openVersion = (row: Budget | undefined): BudgetVersion | undefined =>
  row?.versions.find(({ state }) => state === 'proposed' || state === 'checked');

/** What keeps a version from being proposed. A budget is made for this year or one of the next two. */
export function budgetProblems(year: string, content: BudgetContent, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const ahead = Number(year) - Number(yearAt(now));
  if (ahead < 0 || ahead > 2) problems.push({ field: 'year', problem: 'invalid' });
  if (sumOf(Object.values(content.amounts)) === 0) problems.push({ field: 'amounts', problem: 'required' });
  if (!content.ground.trim()) problems.push({ field: 'ground', problem: 'required' });
  return problems;
}

/** The two signatures of a budget, in their order. */
export const signatures = ['check', 'decide'] as const;
export type Signature = (typeof signatures)[number];

/**
 * Why somebody may not sign a version: finance checks and management approves, neither what they proposed themselves, and
 * nobody both (C-281).
 */
export function signatureRefusal(
  version: BudgetVersion,
  signature: Signature,
  person: Pick<Person, 'id' | 'roles'>,
): RefusalCode | undefined {
  if (!hasRole(person, signature === 'check' ? 'finance' : 'manager')) return 'notAllowed';
  if (version.by === person.id) return 'ownProposal';
  if (signature === 'check') return version.state === 'proposed' ? undefined : 'alreadyDone';
  if (version.checked?.by === person.id) return 'ownProposal';
  if (version.state === 'proposed') return 'wrongState';
  return version.state === 'checked' ? undefined : 'alreadyDone';
}
