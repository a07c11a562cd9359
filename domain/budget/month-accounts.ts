import { z } from 'zod';
import { type Month, monthAt, monthSchema, monthsOfYear } from '../calendar/month.ts';
import type { Instant } from '../time.ts';
import { type Account, leftOf } from './account.ts';
import { type BudgetLine, budgetLineSchema, budgetLines } from './budget.ts';
import { type Expense, monthOfDay } from './expense.ts';
import { type Fen, sumOf } from './money.ts';

const sumsSchema = z.record(budgetLineSchema, z.number().int());
type Sums = z.infer<typeof sumsSchema>;

/** A month that finance has accounted for: nothing is booked in it any more, and its sums stay as they were (C-284). */
export const closedMonthSchema = z.object({
  id: monthSchema,
  sums: sumsSchema,
  by: z.string(),
  at: z.number().int(),
});
export type ClosedMonth = z.infer<typeof closedMonthSchema>;

export const sumsOfMonth = (accounts: readonly Account[], month: Month): Sums => {
  const spent = (line: BudgetLine) => accounts.find((one) => one.line === line)?.months[month] ?? 0;
  return Object.fromEntries(budgetLines.map((line) => [line, spent(line)])) as Sums;
};

/** A month can be closed once it is over. */
export const isOver = (month: Month, now: Instant): boolean => month < monthAt(now);

/** One line of the ledger: a month or the whole year; what was spent by line, and in all. */
export interface LedgerLine {
  key: Month | 'spent' | 'budget' | 'extra' | 'left';
  fen: Record<BudgetLine, Fen>;
  total: Fen;
}

const lineOf = (key: LedgerLine['key'], fen: Record<BudgetLine, Fen>): LedgerLine => ({
  key,
  fen,
  total: sumOf(Object.values(fen)),
});

/** The ledger of a year: its months, what was spent in all of them, what was approved, and what is left (C-284). */
export function yearLedger(year: string, accounts: readonly Account[]): LedgerLine[] {
  const each = (value: (account: Account) => Fen): Record<BudgetLine, Fen> => {
    const found = budgetLines.map((line) => accounts.find((one) => one.line === line));
    return Object.fromEntries(budgetLines.map((line, n) => [line, found[n] ? value(found[n]) : 0])) as Record<
      BudgetLine,
      Fen
    >;
  };
  return [
    ...monthsOfYear(`${year}-01`).map((month) => lineOf(month, sumsOfMonth(accounts, month))),
    lineOf(
      'spent',
      each(({ spent }) => spent),
    ),
    lineOf(
      'budget',
      each(({ budget }) => budget),
    ),
    lineOf(
      'extra',
      each(({ extra }) => extra),
    ),
    lineOf('left', each(leftOf)),
  ];
}

/** Where the accounts are not what their bookings come to: none, ever. Counted anew from each single booking. */
export function differences(
  accounts: readonly Account[],
  expenses: readonly Expense[],
): { line: BudgetLine; month: Month; booked: Fen; counted: Fen }[] {
  return accounts.flatMap(({ year, line, months }) =>
    monthsOfYear(`${year}-01`).flatMap((month) => {
      const booked = months[month] ?? 0;
      const theirs = expenses.filter((one) => one.line === line && monthOfDay(one.day) === month);
      const counted = sumOf(theirs.map(({ fen }) => fen));
      return booked === counted ? [] : [{ line, month, booked, counted }];
    }),
  );
}
