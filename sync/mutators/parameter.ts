import { z } from 'zod';
import type { Stream } from '../../domain/journal/event.ts';
import { openProposal, proposalProblems, proposalSchema } from '../../domain/policy/parameter-row.ts';
import { mayBeProposed, parameterOf } from '../../domain/policy/parameters.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { decisionArgs, refuseUnlessMayDecide } from './decided-by-another.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const streamOf = (id: string): Stream => ({ kind: 'config', id: `parameter:${id}` });

/** Proposes other values of a parameter, from a day to come, with the reason, its owner and what it rests on (C-276). */
export const propose = defineMutator({
  args: z.object({ parameterId: z.string(), proposal: proposalSchema }),
  by: ['person'],
  run(rows, { parameterId, proposal }, context) {
    actingPerson(rows, context, 'teamLead', 'manager', 'admin');
    const parameter = parameterOf(parameterId);
    refuseUnless(parameter, 'notFound');
    refuseUnless(mayBeProposed(parameter), 'wrongState');
    refuseUnless(!openProposal(rows.get('parameter', parameterId)), 'wrongState');
    refuseProblems(proposalProblems(parameter, proposal, context.now));
    const data = { parameterId, ...proposal };
    return [{ stream: streamOf(parameterId), type: 'parameter.proposed', data }];
  },
});

/** Approves or declines what somebody else proposed (C-277). What would have begun already must be proposed anew. */
export const decide = defineMutator({
  args: decisionArgs.extend({ parameterId: z.string() }),
  by: ['person'],
  run(rows, data, context) {
    const person = actingPerson(rows, context, 'manager', 'approver');
    refuseUnlessMayDecide(rows.get('parameter', data.parameterId)?.versions, data, person.id, context.now);
    return [{ stream: streamOf(data.parameterId), type: 'parameter.decided', data }];
  },
});
