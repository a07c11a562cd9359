import { z } from 'zod';
import { budgetContentSchema, budgetLineSchema } from '../../budget/budget.ts';
import { expenseContentSchema, overspendContentSchema } from '../../budget/expense.ts';
import { monthSchema } from '../../calendar/month.ts';

const decided = z.object({ version: z.number().int().min(1), passed: z.boolean(), note: z.string() });
const expenseId = z.string().min(1).max(80);

/** What a year may cost, what it did cost, and who signed for it. The stream is the year. */
export const budgetEvents = {
  'budget.proposed': budgetContentSchema,
  'budget.checked': decided,
  'budget.decided': decided,
  'expense.entered': expenseContentSchema.extend({ expenseId, source: z.enum(['entered', 'reward']) }),
  'expense.takenBack': z.object({
    expenseId,
    takesBack: expenseId,
    day: z.iso.date(),
    reason: z.string(),
  }),
  'overspend.asked': overspendContentSchema.extend({ requestId: z.string() }),
  'overspend.decided': z.object({ requestId: z.string(), approved: z.boolean(), note: z.string() }),
  // The sums stand in the journal: what was signed can be held against the bookings at any time (C-284)
  'budgetMonth.closed': z.object({ month: monthSchema, sums: z.record(budgetLineSchema, z.number().int()) }),
} as const;
