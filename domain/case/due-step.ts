import type { Person } from '../person/person.ts';
import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import type { CaseClockId } from './clock.ts';
import { runningClocks } from './clocks.ts';
import type { StayingStep } from './machine.ts';
import { stepRefusal } from './may-step.ts';

/** What stops a clock without moving the case. */
const answers: Partial<Record<CaseClockId, readonly StayingStep[]>> = {
  // The first word on a complaint is how it was assessed (C-104).
  firstProgress: ['tellAssessment', 'tellProgress'],
  silence: ['tellProgress'],
  reach: ['tellProgress'],
  tellProgress: ['tellProgress'],
  question: ['answerQuestion'],
  tier: ['note'],
  departmentProgress: ['progress'],
  preliminary: ['preliminary', 'tellProgress'],
};

/** What an adopted suggestion calls for, each once (C-141, C-144). */
const afterAdoption: readonly StayingStep[] = ['requestReward', 'grantReward', 'publicise'];

/** The steps beside a case's way that this person owes now, what is due first before the others. */
export function stepsOwed(row: Case, person: Person, now: Instant): StayingStep[] {
  const owed = [...runningClocks(row, now)]
    .sort((a, b) => a.dueAt - b.dueAt)
    .flatMap(({ id }) => answers[id] ?? [])
    .concat(row.adopted ? afterAdoption : [], 'carryOut')
    .filter((step) => stepRefusal(row, step, person) === undefined);
  const unsaid = new Set(owed);
  if (unsaid.has('tellAssessment') && row.firstToldAt === undefined) unsaid.delete('tellProgress');
  return [...unsaid];
}
