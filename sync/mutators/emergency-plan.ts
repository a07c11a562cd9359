import { z } from 'zod';
import {
  EMERGENCY_PLAN,
  mayApprovePlan,
  openPlan,
  planContentSchema,
  planProblems,
  tidyPlan,
} from '../../domain/emergency/emergency-plan.ts';
import type { Stream } from '../../domain/journal/event.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const stream: Stream = { kind: 'config', id: 'emergencyPlan' };

/** Writes the plan's next version; it holds once somebody else has approved it (C-271). */
export const write = defineMutator({
  args: z.object({ basedOn: z.number().int().min(0), content: planContentSchema }),
  by: ['person'],
  run(rows, { basedOn, content }, context) {
    actingPerson(rows, context, 'teamLead', 'manager', 'admin');
    const versions = rows.get('emergencyplan', EMERGENCY_PLAN)?.versions ?? [];
    refuseUnless(basedOn === versions.length, 'changedMeanwhile');
    refuseProblems(planProblems(content));
    return [{ stream, type: 'emergencyPlan.written', data: tidyPlan(content) }];
  },
});

/** Another person than its author answers for it: from now on it is what every desktop opens. */
export const approve = defineMutator({
  args: z.object({ version: z.number().int().min(1) }),
  by: ['person'],
  run(rows, { version }, context) {
    const person = actingPerson(rows, context, 'manager', 'approver');
    const open = openPlan(rows.get('emergencyplan', EMERGENCY_PLAN));
    refuseUnless(open?.version === version, 'changedMeanwhile');
    refuseUnless(mayApprovePlan(open, person), 'notAllowed');
    return [{ stream, type: 'emergencyPlan.approved', data: { version } }];
  },
});
