import { hasRole, type Person } from '../person/person.ts';
import type { FieldProblem, RefusalCode } from '../refusal.ts';
import type { Problem, ProblemState } from './problem.ts';

export const problemSteps = ['own', 'analyse', 'fix', 'verify', 'sendBack'] as const;
export type ProblemStep = (typeof problemSteps)[number];

/** From each state the steps that lead on, and where to. What came again after it was checked begins anew by itself. */
const machine: Record<ProblemState, Partial<Record<ProblemStep, ProblemState>>> = {
  reported: { own: 'owned' },
  owned: { own: 'owned', analyse: 'analysed' },
  analysed: { own: 'analysed', analyse: 'analysed', fix: 'fixed' },
  fixed: { verify: 'verified', sendBack: 'analysed' },
  verified: {},
  merged: {},
};

/** Where a step leads from a state; undefined when it may not be taken there. */
export const afterStep = (state: ProblemState, step: ProblemStep): ProblemState | undefined =>
  machine[state][step];

/** Who looks after the library: gives problems an owner, merges, and checks. */
export const keepsLibrary = (person: Pick<Person, 'roles'>): boolean =>
  hasRole(person, 'evaluator', 'teamLead', 'manager');

/** Who may enter a problem and say that something belongs to it. */
export const maySeeProblems = (person: Pick<Person, 'roles'>): boolean =>
  hasRole(person, 'agent', 'teamLead', 'evaluator', 'handler', 'approver', 'manager');

/** Why this person cannot take this step now; nothing when they can. Nobody checks what they own or wrote (C-217). */
export function stepRefusal(row: Problem, step: ProblemStep, person: Person): RefusalCode | undefined {
  if (afterStep(row.state, step) === undefined) return 'wrongState';
  const owns = row.ownerId === person.id;
  switch (step) {
    case 'own':
      return keepsLibrary(person) ? undefined : 'notAllowed';
    case 'analyse':
    case 'fix':
      return owns || keepsLibrary(person) ? undefined : 'notAllowed';
    case 'verify':
    case 'sendBack':
      return keepsLibrary(person) && !owns && row.fix?.by !== person.id ? undefined : 'notAllowed';
  }
}

export const stepsFor = (row: Problem, person: Person): ProblemStep[] =>
  problemSteps.filter((step) => stepRefusal(row, step, person) === undefined);

/** What a step needs to be taken. */
export function stepProblems(step: ProblemStep, form: { ownerId?: string; text: string }): FieldProblem[] {
  if (step === 'own') return form.ownerId ? [] : [{ field: 'ownerId', problem: 'required' }];
  return form.text.trim() ? [] : [{ field: 'text', problem: 'required' }];
}
