import { z } from 'zod';
import { monthSchema } from '../calendar/month.ts';
import { type BudgetLine, budgetLineSchema, budgetLines, yearSchema } from './budget.ts';
import { type Fen, fenSchema } from './money.ts';

/**
 * One line of one year: what was approved, what was approved beyond it, and what was spent. Every booking locks it, so that
 * two at once never spend the same money (C-282).
 */
export const accountSchema = z.object({
  id: z.string(),
  year: yearSchema,
  line: budgetLineSchema,
  budget: fenSchema,
  extra: fenSchema,
  spent: fenSchema,
  /** What was spent in each month; what was taken back is taken off in the month in which that was done. */
  months: z.record(monthSchema, z.number().int()),
});
export type Account = z.infer<typeof accountSchema>;

export const accountId = (year: string, line: BudgetLine): string => `${year}-${line}`;

/** What may still be spent, in fen; never below zero. */
export const leftOf = ({ budget, extra, spent }: Pick<Account, 'budget' | 'extra' | 'spent'>): Fen =>
  budget + extra - spent;

/** Where accounts are found: in a mutator or a view. */
interface AccountReader {
  get(entity: 'budgetaccount', id: string): Account | undefined;
}

/** The accounts of a year in the order of the lines; none before its first budget was approved. */
export const accountsOf = (rows: AccountReader, year: string): Account[] =>
  budgetLines.flatMap((line) => rows.get('budgetaccount', accountId(year, line)) ?? []);
