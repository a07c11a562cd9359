import { z } from 'zod';
import { accountId, leftOf } from '../../domain/budget/account.ts';
import { type BudgetLine, budgetInForce, MAY_SPEND } from '../../domain/budget/budget.ts';
import {
  expenseContentSchema,
  expenseProblems,
  monthOfDay,
  overspendContentSchema,
  overspendProblems,
  yearOfDay,
} from '../../domain/budget/expense.ts';
import type { Fen } from '../../domain/budget/money.ts';
import { dayOf, isoDate } from '../../domain/calendar/site-time.ts';
import { type Case, caseNumber } from '../../domain/case/case.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import type { Instant } from '../../domain/time.ts';
import { budgetStream } from './budget.ts';
import { actingPerson, type DraftEvent, defineMutator } from './mutator.ts';

const id = z.string().min(1).max(64);

/** Refuses what a line has no money for: before more was asked for and approved nothing is spent (C-282, C-283). */
function refuseBeyond(rows: RowReader, year: string, line: BudgetLine, fen: Fen): void {
  const account = rows.get('budgetaccount', accountId(year, line));
  refuseUnless(account, 'noBudget');
  refuseUnless(leftOf(account) >= fen, 'overBudget');
}

/** Books what was spent against its line. */
export const enter = defineMutator({
  args: z.object({ expenseId: id, content: expenseContentSchema }),
  by: ['person'],
  run(rows, { expenseId, content }, context) {
    actingPerson(rows, context, ...MAY_SPEND);
    if (rows.get('expense', expenseId)) return [];
    refuseProblems(expenseProblems(content, context.now));
    if (content.caseId !== undefined) refuseUnless(rows.get('casefile', content.caseId), 'notFound');
    refuseUnless(!rows.get('budgetmonth', monthOfDay(content.day)), 'tooLate');
    const year = yearOfDay(content.day);
    refuseBeyond(rows, year, content.line, content.fen);
    const said = { what: content.what.trim(), reference: content.reference.trim() };
    const data = { ...content, ...said, expenseId, source: 'entered' as const };
    return [{ stream: budgetStream(year), type: 'expense.entered', data }];
  },
});

/**
 * Takes a booking back by another one, today and within its year; both stay. A reward's stays as long as its points are
 * given.
 */
export const takeBack = defineMutator({
  args: z.object({ expenseId: id, takesBack: id, reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { expenseId, takesBack, reason }, context) {
    actingPerson(rows, context, ...MAY_SPEND);
    const wrong = rows.get('expense', takesBack);
    refuseUnless(wrong, 'notFound');
    refuseUnless(wrong.source === 'entered', 'wrongState');
    refuseUnless(wrong.takenBackBy === undefined, 'alreadyDone');
    refuseProblems(reason.trim() ? [] : [{ field: 'reason', problem: 'required' }]);
    const day = isoDate(dayOf(context.now));
    refuseUnless(yearOfDay(day) === wrong.year, 'tooLate');
    const data = { expenseId, takesBack, day, reason: reason.trim() };
    return [{ stream: budgetStream(wrong.year), type: 'expense.takenBack', data }];
  },
});

/** Asks for more than a line has, before it is spent (C-283). */
export const askForMore = defineMutator({
  args: z.object({ requestId: id, content: overspendContentSchema }),
  by: ['person'],
  run(rows, { requestId, content }, context) {
    actingPerson(rows, context, ...MAY_SPEND);
    if (rows.get('overspend', requestId)) return [];
    refuseProblems(overspendProblems(content));
    refuseUnless(rows.get('budgetaccount', accountId(content.year, content.line)), 'noBudget');
    const data = { ...content, reason: content.reason.trim(), requestId };
    return [{ stream: budgetStream(content.year), type: 'overspend.asked', data }];
  },
});

/** A manager lets more be spent, or not; never what they asked for themselves (C-283). */
export const decideOnMore = defineMutator({
  args: z.object({ requestId: id, approved: z.boolean(), note: z.string().max(500) }),
  by: ['person'],
  run(rows, { requestId, approved, note }, context) {
    const person = actingPerson(rows, context, 'manager');
    const request = rows.get('overspend', requestId);
    refuseUnless(request, 'notFound');
    refuseUnless(request.state === 'asked', 'alreadyDone');
    refuseUnless(request.by !== person.id, 'ownProposal');
    if (!approved && !note.trim())
      throw new Refusal('missingField', [{ field: 'note', problem: 'required' }]);
    const data = { requestId, approved, note: note.trim() };
    return [{ stream: budgetStream(request.year), type: 'overspend.decided', data }];
  },
});

/**
 * What the points of a case's reward come to, booked against the rewards of the year with them (C-280). Nothing where the
 * year has no budget, or its points cost nothing.
 */
export function rewardExpense(rows: RowReader, { id: caseId, reward }: Case, now: Instant): DraftEvent[] {
  const day = isoDate(dayOf(now));
  const year = yearOfDay(day);
  const fen = (budgetInForce(rows.get('budget', year))?.fenAPoint ?? 0) * (reward?.points ?? 0);
  if (!reward || fen === 0) return [];
  refuseBeyond(rows, year, 'rewards', fen);
  const what = {
    line: 'rewards',
    fen,
    day,
    what: reward.reason,
    reference: caseNumber(caseId),
    caseId,
  } as const;
  const data = { ...what, expenseId: `reward-${caseId}`, source: 'reward' as const };
  return [{ stream: budgetStream(year), type: 'expense.entered', data }];
}
