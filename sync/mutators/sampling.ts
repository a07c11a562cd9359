import { z } from 'zod';
import { dayOf, isoDate } from '../../domain/calendar/site-time.ts';
import type { Stream } from '../../domain/journal/event.ts';
import { hasRole } from '../../domain/person/person.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { drawIdOf, drawSample as drawnBy } from '../../domain/sampling/draw.ts';
import { candidateSchema, exclusionSchema } from '../../domain/sampling/frame.ts';
import { handOverProblems, handOverSchema, judgeOf } from '../../domain/sampling/hand-over.ts';
import { planContentSchema, planProblems } from '../../domain/sampling/plan.ts';
import { actingPerson, defineMutator } from './mutator.ts';

const onePlan = z.object({ planId: z.string().min(1).max(64) });
const streamOf = (planId: string): Stream => ({ kind: 'config', id: `plan:${planId}` });

/** Makes a plan: a quality lead's for everybody's work, a team lead's for that of their own queues (C-152, C-155). */
export const plan = defineMutator({
  args: onePlan.extend({ content: planContentSchema }),
  by: ['person'],
  run(rows, { planId, content }, context) {
    const person = actingPerson(rows, context, 'qualityLead', 'teamLead');
    refuseUnless(!rows.get('plan', planId), 'alreadyDone');
    refuseProblems(planProblems(content));
    const leadId = hasRole(person, 'qualityLead') ? undefined : person.id;
    const data = { planId, ...content, name: content.name.trim(), ...(leadId && { leadId }) };
    return [{ stream: streamOf(planId), type: 'sample.planned', data }];
  },
});

/** Ends a plan. What was drawn by it stays as it was drawn. */
export const stopPlan = defineMutator({
  args: onePlan,
  by: ['person'],
  run(rows, { planId }, context) {
    const person = actingPerson(rows, context, 'qualityLead', 'teamLead');
    const known = rows.get('plan', planId);
    refuseUnless(known, 'notFound');
    refuseUnless(known.leadId ? known.leadId === person.id : hasRole(person, 'qualityLead'), 'notAllowed');
    refuseUnless(known.state === 'active', 'alreadyDone');
    return [{ stream: streamOf(planId), type: 'sample.planStopped', data: { planId } }];
  },
});

/**
 * Gives one of what was drawn to another evaluator, with the reason: a conflict of interest, or somebody is away. What was
 * drawn stays as it is, so there is no second try by another name (C-152).
 */
export const handOver = defineMutator({
  args: handOverSchema
    .pick({ interactionId: true, to: true, reason: true, note: true })
    .extend({ drawId: z.string().max(200) }),
  by: ['person'],
  run(rows, { drawId, interactionId, to, reason, note }, context) {
    actingPerson(rows, context, 'qualityLead');
    const draw = rows.get('draw', drawId);
    const drawn = draw?.picks.find((pick) => pick.interactionId === interactionId);
    refuseUnless(draw && drawn, 'notFound');
    refuseProblems(handOverProblems({ to, reason, note }));
    const judge = rows.get('person', to);
    refuseUnless(judge && hasRole(judge, 'evaluator') && to !== drawn.agentId, 'notAllowed');
    const from = judgeOf(draw, drawn);
    if (from === to) return [];
    const data = { drawId, planId: draw.planId, interactionId, from, to, reason, note: note.trim() };
    return [{ stream: streamOf(draw.planId), type: 'sample.handedOver', data }];
  },
});

/** The day's draw of a plan. Nobody but the centre draws, and never twice a day: there is no second try. */
export const drawSample = defineMutator({
  args: onePlan.extend({
    seed: z.string().min(16),
    from: z.number().int(),
    to: z.number().int(),
    frame: z.array(candidateSchema),
    exclusions: z.array(exclusionSchema),
    evaluatorIds: z.array(z.string()),
  }),
  by: ['system'],
  run(rows, data) {
    const { planId, to } = data;
    const plan = rows.get('plan', planId);
    refuseUnless(plan?.state === 'active', 'wrongState');
    refuseUnless(!rows.get('draw', drawIdOf(planId, isoDate(dayOf(to)))), 'alreadyDone');
    return [
      {
        stream: streamOf(planId),
        type: 'sample.drawn',
        data: { ...data, picks: drawnBy({ ...data, plan }) },
      },
    ];
  },
});
