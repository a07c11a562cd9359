import { z } from 'zod';
import type { Kind } from '../interaction/kind.ts';

/** Where a case can be. Each kind uses some of them. */
export const caseStateSchema = z.enum([
  'received',
  'graded',
  'assessed',
  'inProgress',
  'sent',
  'investigating',
  'planning',
  'inApproval',
  'approved',
  'replied',
  'told',
  'answered',
  'withLead',
  'satisfied',
  'unsatisfied',
  'unreached',
  'summarised',
  'confirmed',
  'archived',
]);
export type CaseState = z.infer<typeof caseStateSchema>;

/** What somebody does that moves a case on. */
export const movingSteps = [
  'grade',
  'send',
  'acknowledge',
  'findings',
  'plan',
  'approve',
  'sendBack',
  'tell',
  'satisfied',
  'notSatisfied',
  'noAnswer',
  'finalReply',
  'summarise',
  'archive',
  'assess',
  'explain',
  'answer',
  'reply',
  'confirm',
  'notSolved',
] as const;
/** What somebody does that leaves it where it is. */
export const stayingSteps = [
  'note',
  'progress',
  'tellProgress',
  'question',
  'answerQuestion',
  'preliminary',
  'attempt',
  'regrade',
  'extend',
  'assign',
  'revise',
  'retype',
  'requestReward',
  'grantReward',
  'publicise',
  'carryOut',
  'tellAssessment',
  'reclassify',
  'raiseTier',
] as const;
export const stepNameSchema = z.enum([...movingSteps, ...stayingSteps]);
export type StepName = z.infer<typeof stepNameSchema>;
export type MovingStep = (typeof movingSteps)[number];
export type StayingStep = (typeof stayingSteps)[number];

/**
 * From each state the steps that lead on, and where to. Two targets: which of them is decided by what is known of the
 * case (`targetOf`).
 */
export type Machine = Partial<
  Record<CaseState, Partial<Record<MovingStep, CaseState | readonly [CaseState, CaseState]>>>
>;

/** One machine a kind (C-056, C-110). A case begins in `received` and ends in `archived`. */
export const machines: Record<Kind, Machine> = {
  complaint: {
    // Graded urgent it is with the department at once (C-133).
    received: { grade: ['graded', 'sent'] },
    graded: { send: 'sent' },
    sent: { acknowledge: 'investigating', send: 'sent' },
    investigating: { findings: 'planning', send: 'sent' },
    planning: { plan: 'inApproval' },
    inApproval: { approve: 'approved', sendBack: 'planning' },
    approved: { tell: 'told' },
    // Three rounds without satisfying the customer bring in the lead (C-138).
    told: { satisfied: 'satisfied', notSatisfied: ['sent', 'withLead'], noAnswer: 'unreached' },
    withLead: { send: 'sent', finalReply: 'unsatisfied' },
    satisfied: { summarise: 'summarised' },
    unsatisfied: { summarise: 'summarised' },
    unreached: { summarise: 'summarised' },
    summarised: { archive: 'archived' },
    archived: {},
  },
  inquiry: {
    received: { assess: 'assessed' },
    assessed: { answer: 'answered', explain: 'inProgress' },
    inProgress: { send: 'sent', answer: 'answered' },
    sent: { acknowledge: 'investigating', send: 'sent' },
    investigating: { reply: 'inProgress', send: 'sent' },
    answered: { confirm: 'confirmed', notSolved: 'inProgress' },
    confirmed: { archive: 'archived' },
    archived: {},
  },
  suggestion: {
    received: { assess: 'assessed' },
    // What cannot be done is told at once (C-142).
    assessed: { send: 'sent', tell: 'told' },
    sent: { acknowledge: 'investigating', send: 'sent' },
    investigating: { reply: 'replied', send: 'sent' },
    replied: { tell: 'told' },
    told: { archive: 'archived' },
    archived: {},
  },
  feedback: {
    received: { assess: 'assessed' },
    assessed: { tell: 'told', send: 'sent' },
    sent: { acknowledge: 'investigating', send: 'sent' },
    investigating: { reply: 'replied', send: 'sent' },
    replied: { tell: 'told' },
    told: { archive: 'archived' },
    archived: {},
  },
};

const withDepartment: readonly CaseState[] = ['sent', 'investigating', 'planning', 'inApproval'];
const open: readonly CaseState[] = caseStateSchema.options.filter((state) => state !== 'archived');
const unsettled: readonly CaseState[] = open.filter(
  (state) => !['satisfied', 'unsatisfied', 'unreached', 'summarised', 'confirmed'].includes(state),
);

/** In which states a step is possible that leads nowhere else. Nothing is written into an archived case (C-127). */
const staying: Record<StayingStep, readonly CaseState[]> = {
  note: open,
  progress: withDepartment,
  tellProgress: unsettled,
  question: withDepartment,
  answerQuestion: open,
  preliminary: withDepartment,
  attempt: ['told', 'answered'],
  regrade: unsettled.filter((state) => state !== 'received'),
  extend: ['sent', 'investigating', 'planning'],
  assign: open,
  revise: open,
  requestReward: ['replied', 'told'],
  grantReward: ['replied', 'told'],
  publicise: ['replied', 'told'],
  tellAssessment: ['graded', 'sent', 'investigating', 'planning', 'inApproval', 'approved'],
  carryOut: ['approved', 'told', 'satisfied', 'unsatisfied', 'unreached', 'summarised'],
  retype: ['received', 'graded', 'assessed', 'inProgress'],
  reclassify: open,
  raiseTier: unsettled,
};

/** Steps beside the way that only some kinds have. */
const onlyFor: Partial<Record<StayingStep, readonly Kind[]>> = {
  requestReward: ['suggestion', 'feedback'],
  grantReward: ['suggestion', 'feedback'],
  publicise: ['suggestion'],
  carryOut: ['complaint'],
  tellAssessment: ['complaint'],
};

/** The states of a kind, in the order of its machine. */
export const statesOf = (kind: Kind): CaseState[] => Object.keys(machines[kind]) as CaseState[];

const isMoving = (step: StepName): step is MovingStep => (movingSteps as readonly string[]).includes(step);

/**
 * Where a step can lead from a state; the state itself for one that moves nothing; nothing when it is not allowed there.
 * What turns out to be of another kind begins anew on that kind's way.
 */
export function targetsOf(kind: Kind, from: CaseState, step: StepName): readonly CaseState[] {
  const moves = machines[kind][from];
  if (!moves) return [];
  if (!isMoving(step)) {
    const here = staying[step].includes(from) && (onlyFor[step] ?? [kind]).includes(kind);
    return here ? [step === 'retype' ? 'received' : from] : [];
  }
  const to = moves[step];
  return to === undefined ? [] : typeof to === 'string' ? [to] : to;
}

export const isAllowed = (kind: Kind, from: CaseState, step: StepName): boolean =>
  targetsOf(kind, from, step).length > 0;

/** The customer has the result and is to say whether it will do. */
export const waitsForCustomer = ({ state }: { state: CaseState }): boolean =>
  state === 'told' || state === 'answered';
