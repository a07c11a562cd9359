import { z } from 'zod';
import { accountsOf } from '../../domain/budget/account.ts';
import {
  type BudgetVersion,
  budgetContentSchema,
  budgetProblems,
  MAY_SPEND,
  openVersion,
  type Signature,
  signatureRefusal,
  yearSchema,
} from '../../domain/budget/budget.ts';
import { isOver, sumsOfMonth } from '../../domain/budget/month-accounts.ts';
import { monthSchema } from '../../domain/calendar/month.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, type Context, defineMutator } from './mutator.ts';

export const budgetStream = (year: string): Stream => ({ kind: 'budget', id: year });

/** Proposes the budget of a year, or its next version (C-280). One at a time waits for its signatures. */
export const propose = defineMutator({
  args: z.object({ year: yearSchema, basedOn: z.number().int().min(0), content: budgetContentSchema }),
  by: ['person'],
  run(rows, { year, basedOn, content }, context) {
    actingPerson(rows, context, ...MAY_SPEND);
    const row = rows.get('budget', year);
    refuseProblems(budgetProblems(year, content, context.now));
    refuseUnless((row?.versions.length ?? 0) === basedOn, 'changedMeanwhile');
    refuseUnless(!openVersion(row), 'wrongState');
    const data = { ...content, ground: content.ground.trim() };
    return [{ stream: budgetStream(year), type: 'budget.proposed', data }];
  },
});

const signatureArgs = z.object({
  year: yearSchema,
  version: z.number().int().min(1),
  passed: z.boolean(),
  note: z.string().max(500),
});
type SignatureArgs = z.infer<typeof signatureArgs>;

/** The version that is to be signed, by somebody who may; whoever gives it back says why. */
function toSign(rows: RowReader, args: SignatureArgs, signature: Signature, context: Context): BudgetVersion {
  const person = actingPerson(rows, context);
  const version = rows.get('budget', args.year)?.versions.find((one) => one.version === args.version);
  refuseUnless(version, 'notFound');
  const refusal = signatureRefusal(version, signature, person);
  if (refusal) throw new Refusal(refusal);
  if (!args.passed && !args.note.trim())
    throw new Refusal('missingField', [{ field: 'note', problem: 'required' }]);
  return version;
}

const signatureOf = ({ version, passed, note }: SignatureArgs) => ({ version, passed, note: note.trim() });

/** Finance has checked the amounts, or gives them back (C-281). */
export const check = defineMutator({
  args: signatureArgs,
  by: ['person'],
  run(rows, args, context) {
    toSign(rows, args, 'check', context);
    return [{ stream: budgetStream(args.year), type: 'budget.checked', data: signatureOf(args) }];
  },
});

/** Management approves what finance has checked, or declines it (C-281). No line is cut below what was spent out of it. */
export const decide = defineMutator({
  args: signatureArgs,
  by: ['person'],
  run(rows, args, context) {
    const { amounts } = toSign(rows, args, 'decide', context);
    const short = accountsOf(rows, args.year).some(({ line, extra, spent }) => amounts[line] + extra < spent);
    refuseUnless(!args.passed || !short, 'overBudget');
    return [{ stream: budgetStream(args.year), type: 'budget.decided', data: signatureOf(args) }];
  },
});

/** Finance has accounted for a month: its sums are written down, and nothing is booked in it any more (C-284). */
export const closeMonth = defineMutator({
  args: z.object({ month: monthSchema }),
  by: ['person'],
  run(rows, { month }, context) {
    actingPerson(rows, context, 'finance');
    refuseUnless(isOver(month, context.now), 'wrongState');
    refuseUnless(!rows.get('budgetmonth', month), 'alreadyDone');
    const year = month.slice(0, 4);
    const accounts = accountsOf(rows, year);
    refuseUnless(accounts.length > 0, 'noBudget');
    const data = { month, sums: sumsOfMonth(accounts, month) };
    return [{ stream: budgetStream(year), type: 'budgetMonth.closed', data }];
  },
});
