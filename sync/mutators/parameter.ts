import { z } from 'zod';
import { siteDay, startOfDay } from '../../domain/calendar/site-time.ts';
import type { Stream } from '../../domain/journal/event.ts';
import { openProposal, proposalProblems, proposalSchema } from '../../domain/policy/parameter-row.ts';
import { mayBeProposed, parameterOf } from '../../domain/policy/parameters.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
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
  args: z.object({
    parameterId: z.string(),
    version: z.number().int(),
    approved: z.boolean(),
    reason: z.string().max(500),
  }),
  by: ['person'],
  run(rows, data, context) {
    const person = actingPerson(rows, context, 'manager', 'approver');
    const version = rows
      .get('parameter', data.parameterId)
      ?.versions.find((one) => one.version === data.version);
    refuseUnless(version, 'notFound');
    refuseUnless(version.state === 'proposed', 'alreadyDone');
    refuseUnless(version.by !== person.id, 'notAllowed');
    if (data.approved) refuseUnless(startOfDay(siteDay(version.effectiveFrom)) > context.now, 'tooLate');
    else if (!data.reason.trim())
      throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
    return [{ stream: streamOf(data.parameterId), type: 'parameter.decided', data }];
  },
});
