import { describe, expect, it } from 'vitest';
import { anInteraction, aScript } from '../../testing/builders.ts';
import { MemoryRows } from '../journal/project.ts';
import { DUTY } from './duty.ts';
import { withDuty } from './project-duty.ts';
import { requiredSteps, stepProblems } from './required-steps.ts';

const record = aScript({ id: 'record', required: true, conditions: { kinds: ['complaint'] } });
const verify = aScript({ id: 'verify', required: true, order: 2, conditions: { queueIds: ['general'] } });
const english = aScript({ id: 'en', required: true, language: 'en' });
const all = [verify, record, english, aScript({ id: 'free' })];
const complaint = anInteraction({ kind: 'complaint' });

describe('the steps a conversation needs', () => {
  it('are those of its queue, kind and language, and known as done once said or walked', () => {
    expect(requiredSteps(all, complaint, 0).map(({ id, done }) => [id, done])).toEqual([
      ['record', false],
      ['verify', false],
    ]);
    expect(requiredSteps(all, anInteraction(), 0).map(({ id }) => id)).toEqual(['verify']);
    const said = requiredSteps(all, { ...complaint, said: ['verify'] }, 0);
    expect(said.filter(({ done }) => done).map(({ id }) => id)).toEqual(['verify']);
  });

  it('are each done or left out for a reason before it is closed, and another reason needs words (C-046, C-051)', () => {
    const steps = requiredSteps(all, { ...complaint, said: ['verify'] }, 0);
    expect(stepProblems(steps, [])).toEqual([{ field: 'step.record', problem: 'required' }]);
    expect(stepProblems(steps, [{ step: 'record', why: 'ownWords', words: '' }])).toEqual([]);
    expect(stepProblems(steps, [{ step: 'record', why: 'other', words: ' ' }])).toEqual([
      { field: 'step.record', problem: 'required' },
    ]);
  });

  it('stand in one list from the moment one of their versions is required', () => {
    const rows = new MemoryRows();
    rows.apply(withDuty(rows, aScript({ id: 'free' })));
    expect(rows.get('duty', DUTY)).toBeUndefined();
    const { id: _, ...content } = aScript({ required: true });
    rows.apply(withDuty(rows, aScript({ id: 'later', coming: [{ ...content, version: 2, from: 5 }] })));
    rows.apply(withDuty(rows, record));
    rows.apply(withDuty(rows, record));
    expect(rows.get('duty', DUTY)?.scriptIds).toEqual(['later', 'record']);
  });
});
