import { z } from 'zod';
import type { Case } from '../../domain/case/case.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import { pointsSchema, REWARDS } from '../../domain/reward/ledger.ts';
import type { Instant } from '../../domain/time.ts';
import { rewardExpense } from './expense.ts';
import { actingPerson, type DraftEvent, defineMutator } from './mutator.ts';

const ledgerStream: Stream = { kind: 'ledger', id: REWARDS };

/** Puts points into the ledger: a manager's business. */
export const fund = defineMutator({
  args: z.object({ points: pointsSchema }),
  by: ['person'],
  run(rows, { points }, context) {
    actingPerson(rows, context, 'manager');
    return [{ stream: ledgerStream, type: 'reward.funded', data: { points } }];
  },
});

/**
 * What granting a case's reward takes out of the ledger, and what its points come to out of the year's budget; refused when
 * there is not enough left of either (C-141, C-282).
 */
export function takeReward(rows: RowReader, row: Case, now: Instant): DraftEvent[] {
  const { id: caseId, reward } = row;
  refuseUnless(reward, 'wrongState');
  const balance = rows.get('ledger', REWARDS)?.balance ?? 0;
  refuseUnless(balance >= reward.points, 'overdrawn');
  return [
    { stream: ledgerStream, type: 'reward.granted', data: { caseId, points: reward.points } },
    ...rewardExpense(rows, row, now),
  ];
}
