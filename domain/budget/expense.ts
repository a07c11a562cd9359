import { z } from 'zod';
import { dayOf, siteDay } from '../calendar/site-time.ts';
import { isTheirDuty } from '../person/duties.ts';
import type { Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { budgetLineSchema, yearSchema } from './budget.ts';
import { fenSchema } from './money.ts';

const LIMIT = 500;

/** Money that was spent: on what, out of which line, on which day of the site. */
export const expenseContentSchema = z.object({
  line: budgetLineSchema,
  fen: fenSchema,
  day: z.iso.date(),
  what: z.string().max(LIMIT),
  /** The number of an invoice or of a matter. */
  reference: z.string().max(60),
  /** The case that it was spent on: its reward, or what a customer was given for it. */
  caseId: z.string().max(64).optional(),
});
export type ExpenseContent = z.infer<typeof expenseContentSchema>;

/** A booking. It is never changed: what was wrong is taken back by another one. */
export const expenseSchema = expenseContentSchema.extend({
  id: z.string(),
  year: yearSchema,
  /** Below zero where it takes another one back. */
  fen: z.number().int(),
  by: z.string(),
  at: z.number().int(),
  /** Who wrote it: somebody, or the product itself when it granted a reward. */
  source: z.enum(['entered', 'reward', 'takenBack']),
  takesBack: z.string().optional(),
  takenBackBy: z.string().optional(),
});
export type Expense = z.infer<typeof expenseSchema>;

export const yearOfDay = (day: string): string => day.slice(0, 4);
export const monthOfDay = (day: string): string => day.slice(0, 7);

/** What keeps a booking from being made, before anybody asks whether there is money for it. */
export function expenseProblems(content: ExpenseContent, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (content.fen === 0) problems.push({ field: 'fen', problem: 'required' });
  if (siteDay(content.day) > dayOf(now)) problems.push({ field: 'day', problem: 'invalid' });
  if (!content.what.trim()) problems.push({ field: 'what', problem: 'required' });
  return problems;
}

/** More money for a line than its budget has, asked for before it is spent: how much and why (C-283). */
export const overspendContentSchema = z.object({
  year: yearSchema,
  line: budgetLineSchema,
  fen: fenSchema,
  reason: z.string().max(LIMIT),
});
export type OverspendContent = z.infer<typeof overspendContentSchema>;

export const overspendSchema = overspendContentSchema.extend({
  id: z.string(),
  by: z.string(),
  at: z.number().int(),
  state: z.enum(['asked', 'approved', 'declined']),
  decided: z.object({ by: z.string(), at: z.number().int(), note: z.string() }).optional(),
});
export type Overspend = z.infer<typeof overspendSchema>;

/** Whether a request waits for this person's word: never what they asked for themselves (C-283). */
export const mayDecideOnMore = ({ state, by }: Pick<Overspend, 'state' | 'by'>, person: Person): boolean =>
  state === 'asked' && by !== person.id && isTheirDuty(person, 'expense.decideOnMore');

export function overspendProblems({ fen, reason }: OverspendContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (fen === 0) problems.push({ field: 'fen', problem: 'required' });
  if (!reason.trim()) problems.push({ field: 'reason', problem: 'required' });
  return problems;
}
