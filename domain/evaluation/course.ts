import { nthBusinessDay } from '../calendar/business-calendar.ts';
import { dayOf, startOfDay } from '../calendar/site-time.ts';
import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import { numberInForce, type ParameterReader } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import type { Decision, Dispute, Evaluation, Scorecard } from './scorecard.ts';

export const REASON_LIMIT = 1_000;

export const evaluationActions = [
  'save',
  'release',
  'calibrate',
  'acknowledge',
  'dispute',
  'decide',
  'appeal',
  'settle',
] as const;
export type EvaluationAction = (typeof evaluationActions)[number];
type EvaluationState = Evaluation['state'];

/** The whole course of an evaluation: where each action leads. What is not here is refused. */
const course: Record<EvaluationState, Partial<Record<EvaluationAction, EvaluationState>>> = {
  draft: { save: 'draft', release: 'released', calibrate: 'calibrated' },
  calibrated: {},
  released: { acknowledge: 'acknowledged', dispute: 'disputed' },
  acknowledged: {},
  disputed: { decide: 'decided' },
  decided: { acknowledge: 'acknowledged', appeal: 'appealed' },
  appealed: { settle: 'settled' },
  settled: {},
};

/** Where `action` leads from `state`; undefined when it may not happen there. */
export const stateAfter = (state: EvaluationState, action: EvaluationAction): EvaluationState | undefined =>
  course[state][action];

/** Its agent may read it. */
export const isReleased = ({ state }: Pick<Evaluation, 'state'>): boolean =>
  state !== 'draft' && state !== 'calibrated';

/** Whether `person` may judge interactions of this queue: evaluators all, team leads those they lead (C-155). */
export const mayEvaluate = (person: Person, queueId: string): boolean =>
  hasRole(person, 'evaluator') || leadsQueue(person, queueId);

/**
 * Whether it is `person` who may do this to this evaluation, whatever its state: the first judgement is its author's, the
 * answer to it the agent's, the second look somebody else's, and the last word a third person's.
 */
export function isTheirs(evaluation: Evaluation, action: EvaluationAction, person: Person): boolean {
  const { evaluatorId, agentId, queueId } = evaluation;
  const judges = mayEvaluate(person, queueId) && person.id !== agentId;
  switch (action) {
    case 'save':
    case 'release':
    case 'calibrate':
      return judges && person.id === evaluatorId;
    case 'acknowledge':
    case 'dispute':
    case 'appeal':
      return person.id === agentId;
    case 'decide':
      return judges && person.id !== evaluatorId;
    case 'settle':
      return judges && person.id !== evaluatorId && person.id !== decidedBy(evaluation);
  }
}

export const decidedBy = ({ steps }: Pick<Evaluation, 'steps'>): string | undefined =>
  steps?.findLast(({ action }) => action === 'decide')?.by;

/**
 * The end of the last working day on which the agent may object or appeal, by the days in force when it was released or
 * decided (P-APL); undefined when there is nothing to object to.
 */
export function objectionEndsAt(
  { state, releasedAt, steps }: Evaluation,
  rows: ParameterReader,
): Instant | undefined {
  const from = state === 'released' ? releasedAt : state === 'decided' ? steps?.at(-1)?.at : undefined;
  if (from === undefined) return undefined;
  return startOfDay(nthBusinessDay(dayOf(from), numberInForce(rows, 'P-APL', from)) + 1);
}

/** What `person` may do with it now. */
export function actionsOpen(
  evaluation: Evaluation,
  person: Person,
  rows: ParameterReader,
  now: Instant,
): EvaluationAction[] {
  const ends = objectionEndsAt(evaluation, rows);
  return evaluationActions.filter(
    (action) =>
      stateAfter(evaluation.state, action) !== undefined &&
      isTheirs(evaluation, action, person) &&
      (action === 'dispute' || action === 'appeal' ? ends !== undefined && now < ends : true),
  );
}

/** The criteria in dispute, as the agent named them. */
export const disputesOf = ({ steps }: Pick<Evaluation, 'steps'>): readonly Dispute[] =>
  steps?.find(({ action }) => action === 'dispute')?.disputes ?? [];

/** What keeps an objection from being made: each needs a criterion of the card, a reason and a moment that shows it. */
export function disputeProblems(card: Scorecard, disputes: readonly Dispute[]): FieldProblem[] {
  const known = criteriaOf(card);
  const problems: FieldProblem[] = disputes.length ? [] : [{ field: 'disputes', problem: 'required' }];
  for (const { criterionId, reason, moments } of disputes) {
    if (!known.includes(criterionId)) problems.push({ field: 'criterionId', problem: 'invalid' });
    problems.push(...reasonProblems(`reason.${criterionId}`, reason));
    if (moments.length === 0) problems.push({ field: `moments.${criterionId}`, problem: 'required' });
  }
  if (new Set(disputes.map(({ criterionId }) => criterionId)).size < disputes.length)
    problems.push({ field: 'criterionId', problem: 'invalid' });
  return problems;
}

/** What keeps a decision from being made: it says something of each disputed criterion, with a reason, and of no other. */
export function decisionProblems(evaluation: Evaluation, decisions: readonly Decision[]): FieldProblem[] {
  const disputed = disputesOf(evaluation).map(({ criterionId }) => criterionId);
  const decided = decisions.map(({ criterionId }) => criterionId);
  return [
    ...disputed
      .filter((id) => decided.filter((one) => one === id).length !== 1)
      .map((id) => ({ field: `answer.${id}`, problem: 'required' as const })),
    ...decided
      .filter((id) => !disputed.includes(id))
      .map((id) => ({ field: `answer.${id}`, problem: 'invalid' as const })),
    ...decisions.flatMap(({ criterionId, reason }) => reasonProblems(`reason.${criterionId}`, reason)),
  ];
}

export function reasonProblems(field: string, reason: string): FieldProblem[] {
  if (!reason.trim()) return [{ field, problem: 'required' }];
  return reason.length > REASON_LIMIT ? [{ field, problem: 'tooLong' }] : [];
}

const criteriaOf = (card: Scorecard): string[] =>
  card.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id));
