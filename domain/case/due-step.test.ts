import { expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { stepsOwed } from './due-step.ts';

const han = aPerson({ id: 'han', roles: ['handler'], departmentIds: ['repairs'] });
const taken = { at: 0, by: 'han' };
const round = { n: 1, startedAt: 0, attempts: [], sentAt: 0, taken };
const row = aCase({ state: 'investigating', departmentId: 'repairs', urgent: true, rounds: [round] });

it('a department owes progress before the preliminary solution, which is due later; the owner owes the customer word', () => {
  expect(stepsOwed(row, han, 1)).toEqual(['progress', 'preliminary']);
  expect(stepsOwed(row, aPerson(), 1)).toEqual(['tellAssessment']);
  expect(
    stepsOwed(
      { ...row, firstToldAt: 0, assessmentToldAt: 0, rounds: [{ ...round, progressAt: 0 }] },
      aPerson(),
      1,
    ),
  ).toEqual(['tellProgress']);
  expect(stepsOwed(row, aPerson({ id: 'wang' }), 1)).toEqual([]);
});

it('a question of the department comes before everything that is due later', () => {
  const asked = { ...row, question: { at: 0, by: 'han', text: '型号？' } };
  expect(stepsOwed(asked, aPerson(), 1)[0]).toBe('answerQuestion');
});
