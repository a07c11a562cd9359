import { handlesFor, headsDepartment } from '../department/department.ts';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import type { RefusalCode } from '../refusal.ts';
import { type Case, nextMilestone, roundOf, tierOf } from './case.ts';
import { isAllowed, type StepName, stepNameSchema } from './machine.ts';
import { CALL_ATTEMPTS, halfDaysTried } from './step-problems.ts';
import { stepSpecs } from './steps.ts';

/** Who leads a case: its queue's leads, and managers where it is about one of those. */
export const leadsCase = ({ queueId, aboutLead }: Case, person: Person): boolean =>
  aboutLead ? hasRole(person, 'manager') : leadsQueue(person, queueId);

export const takesPart = (row: Case, person: Person): boolean =>
  [row.departmentId, ...row.alsoDepartmentIds].some((id) => handlesFor(person, id));

/** Departments write progress and questions together; what is decided for a case is the first one's. */
const together: readonly StepName[] = ['progress', 'question', 'note'];

const ending: readonly StepName[] = ['tell', 'answer', 'satisfied', 'confirm', 'finalReply', 'archive'];

function isTheirs(row: Case, step: StepName, person: Person): boolean {
  const leads = leadsCase(row, person);
  const owns = (row.ownerId === person.id && hasRole(person, 'agent', 'teamLead')) || leads;
  switch (stepSpecs[step].by) {
    case 'owner':
      // A fourth round begins only where the lead sends it (C-138).
      if (row.state === 'withLead' && step === 'send') return leads;
      return owns || (together.includes(step) && takesPart(row, person));
    case 'department':
      return together.includes(step) ? takesPart(row, person) : handlesFor(person, row.departmentId);
    case 'head':
      return headsDepartment(person, row.departmentId);
    case 'lead':
      // The report on a complaint goes to the lead (C-140); the rest its owner puts away.
      if (step === 'archive' && row.kind !== 'complaint' && owns) return true;
      return leads || hasRole(person, 'manager');
    case 'manager':
      return hasRole(person, 'manager');
  }
}

/** Only what was adopted, or valuable feedback; nobody grants what they asked for, and nothing twice (C-141). */
function rewardRefusal(
  { kind, adopted, reward }: Case,
  step: StepName,
  person: Person,
): RefusalCode | undefined {
  if (kind !== 'feedback' && !(kind === 'suggestion' && adopted)) return 'wrongState';
  if (step === 'requestReward') return reward ? 'alreadyDone' : undefined;
  if (!reward) return 'wrongState';
  if (reward.granted) return 'alreadyDone';
  return reward.asked.by === person.id ? 'notAllowed' : undefined;
}

/** Why this person cannot take this step now, whatever they would write; nothing when they can. */
export function stepRefusal(row: Case, step: StepName, person: Person): RefusalCode | undefined {
  if (row.aboutId === person.id) return 'aboutYourself';
  if (!isAllowed(row.kind, row.state, step)) return 'wrongState';
  if (!isTheirs(row, step, person)) return 'notAllowed';
  // Nobody approves what they wrote themselves (C-137).
  if (step === 'approve' && roundOf(row)?.plan?.by === person.id) return 'notAllowed';
  if (step === 'noAnswer' && halfDaysTried(row) < CALL_ATTEMPTS) return 'wrongState';
  // Nothing ends while somebody still waits for an answer (C-097).
  if (row.question && ending.includes(step)) return 'wrongState';
  if (step === 'requestReward' || step === 'grantReward') return rewardRefusal(row, step, person);
  if (step === 'tellAssessment' && row.assessmentToldAt !== undefined) return 'alreadyDone';
  if (step === 'raiseTier' && tierOf(row) === '3') return 'alreadyDone';
  if (step === 'carryOut' && !nextMilestone(row)) return 'wrongState';
  if (step === 'publicise' && !row.adopted) return 'wrongState';
  if (step === 'publicise' && row.publicised) return 'alreadyDone';
  if (step === 'answerQuestion' && !row.question) return 'wrongState';
  if (step === 'preliminary' && (!row.urgent || row.preliminary)) return 'wrongState';
  return undefined;
}

/** The steps this person can take now. */
export const stepsFor = (row: Case, person: Person): StepName[] =>
  stepNameSchema.options.filter((step) => stepRefusal(row, step, person) === undefined);
