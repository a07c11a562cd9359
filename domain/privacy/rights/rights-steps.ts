import { z } from 'zod';
import { changeSchema, profileProblems, tidied } from '../../customer/profile.ts';
import { channelSchema } from '../../queue/channel.ts';
import type { FieldProblem } from '../../refusal.ts';
import { identityProofSchema, type RightsRequest, type RightsState, rightsState } from './rights-request.ts';

/** What somebody does about a request. */
export const rightsStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('check'), how: identityProofSchema, passed: z.boolean() }),
  z.object({ step: z.literal('decide'), granted: z.boolean(), reason: z.string().max(1_000) }),
  z.object({
    step: z.literal('carryOut'),
    note: z.string().max(2_000),
    changes: z.array(changeSchema).max(11).optional(),
  }),
  z.object({ step: z.literal('tell'), channel: channelSchema }),
]);
export type RightsStep = z.infer<typeof rightsStepSchema>;

const nextStates: Readonly<Record<RightsStep['step'], readonly RightsState[]>> = {
  check: ['received'],
  // Nobody is given or taken away anything before it is known who asks; refused they may be.
  decide: ['received', 'identified'],
  carryOut: ['granted'],
  tell: ['done', 'refused'],
};

/** Whether it is the time for this step. */
export const mayStep = (row: RightsRequest, step: RightsStep): boolean => {
  const state = rightsState(row);
  if (!nextStates[step.step].includes(state)) return false;
  return step.step !== 'decide' || !step.granted || state === 'identified';
};

const required = (field: string): FieldProblem => ({ field, problem: 'required' });

/** What is wrong with a step: a refusal without its reason, an explanation without words, a file nobody made. */
export function rightsStepProblems({ right, copies }: RightsRequest, step: RightsStep): FieldProblem[] {
  if (step.step === 'decide') return step.granted || step.reason.trim() ? [] : [required('reason')];
  if (step.step !== 'carryOut') return [];
  if (right === 'explain') return step.note.trim() ? [] : [required('note')];
  if (right === 'see' || right === 'copy') return copies.length > 0 ? [] : [required('copy')];
  if (right !== 'correct') return [];
  const changes = step.changes ?? [];
  return changes.length > 0
    ? changes.flatMap((change) => profileProblems(tidied(change)))
    : [required('changes')];
}
