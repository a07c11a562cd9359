import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import {
  mayProposeStrategy,
  proposedStrategy,
  STRATEGY,
  strategyDecisionRefusal,
  strategyDraftSchema,
  strategyProblems,
} from '../../domain/strategy/strategy.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const stream: Stream = { kind: 'strategy', id: STRATEGY };

/** Proposes another version of how the centre means to improve. `basedOn`: how many versions its author saw (C-215). */
export const propose = defineMutator({
  args: z.object({ basedOn: z.number().int().min(0), draft: strategyDraftSchema }),
  by: ['person'],
  run(rows, { basedOn, draft }, context) {
    refuseUnless(mayProposeStrategy(actingPerson(rows, context)), 'notAllowed');
    const row = rows.get('strategy', STRATEGY);
    refuseUnless(basedOn === (row?.versions.length ?? 0), 'changedMeanwhile');
    refuseUnless(!proposedStrategy(row), 'wrongState');
    refuseProblems(strategyProblems(row, draft));
    const data = { text: draft.text.trim(), reason: draft.reason.trim() };
    return [{ stream, type: 'strategy.proposed', data }];
  },
});

/** Approves it or not; nobody their own. A no says why. */
export const decide = defineMutator({
  args: z.object({ version: z.number().int().min(1), approved: z.boolean(), reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { version, approved, reason }, context) {
    const person = actingPerson(rows, context, 'manager', 'approver');
    const row = rows.get('strategy', STRATEGY);
    refuseUnless(proposedStrategy(row)?.version === version, 'wrongState');
    const refusal = strategyDecisionRefusal(row, person);
    if (refusal) throw new Refusal(refusal);
    refuseProblems(approved || reason.trim() ? [] : [{ field: 'reason', problem: 'required' }]);
    const data = { version, approved, reason: reason.trim() };
    return [{ stream, type: 'strategy.decided', data }];
  },
});
