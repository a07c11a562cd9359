import { describe, expect, it } from 'vitest';
import { aCase, aStepForm } from '../../testing/case-builders.ts';
import { kindSchema } from '../interaction/kind.ts';
import { stepNameSchema } from './machine.ts';
import { isRequired, stepProblems } from './step-problems.ts';
import { stepSpecs } from './steps.ts';

const now = 1_000_000;
const whole = aStepForm(now);
const asked = kindSchema.options.flatMap((kind) =>
  stepNameSchema.options.flatMap((step) => stepSpecs[step].fields.map(({ name }) => ({ kind, step, name }))),
);

describe('the form of a step', () => {
  it.each(kindSchema.options)('of a %s is complete with everything, for every step', (kind) => {
    for (const step of stepNameSchema.options)
      expect([step, stepProblems(aCase({ kind }), step, whole, now)]).toEqual([step, []]);
  });

  it('names each required field that is missing, and only that one (C-095, C-122, C-123)', () => {
    const row = aCase();
    let required = 0;
    for (const { kind, step, name } of asked) {
      const one = { ...row, kind };
      const form = { ...whole, [name]: undefined };
      const problems = stepProblems(one, step, form, now);
      const needed = isRequired(one, step, name, form);
      expect([step, name, problems]).toEqual([
        step,
        name,
        needed ? [{ field: name, problem: 'required' }] : [],
      ]);
      if (needed) required += 1;
    }
    expect(required).toBeGreaterThan(100);
  });

  it('takes blanks for nothing', () => {
    expect(stepProblems(aCase(), 'plan', { ...whole, risk: '  ' }, now)).toEqual([
      { field: 'risk', problem: 'required' },
    ]);
    expect(stepProblems(aCase(), 'plan', { ...whole, milestones: [] }, now)).toEqual([
      { field: 'milestones', problem: 'required' },
    ]);
  });

  it('takes no milestone and no promise in the past (C-123)', () => {
    const milestones = [{ text: '上门', dueAt: now }];
    expect(stepProblems(aCase(), 'plan', { ...whole, milestones }, now)).toEqual([
      { field: 'milestones', problem: 'inThePast' },
    ]);
    expect(stepProblems(aCase({ kind: 'inquiry' }), 'explain', { ...whole, expectedAt: now }, now)).toEqual([
      { field: 'expectedAt', problem: 'inThePast' },
    ]);
  });

  it('wants a reason for another channel, a coordinator for two departments, a department for what is urgent (C-092, C-133)', () => {
    const fields = (step: 'tell' | 'send' | 'grade', form: object) =>
      stepProblems(aCase(), step, { ...whole, ...form }, now).map(({ field }) => field);
    expect(fields('tell', { channel: 'email', channelReason: '' })).toEqual(['channelReason']);
    expect(fields('send', { alsoDepartmentIds: ['stores'], coordinatorId: undefined })).toEqual([
      'coordinatorId',
    ]);
    expect(fields('grade', { criteria: ['media'], departmentId: undefined })).toEqual(['departmentId']);
    expect(fields('grade', { criteria: [], departmentId: undefined })).toEqual([]);
  });
});
