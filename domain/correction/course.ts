import { hasRole, leadsQueue, type Person } from '../person/person.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Correction, CorrectionContent } from './correction.ts';

export const correctionActions = ['done', 'reopen', 'drop'] as const;
export type CorrectionAction = (typeof correctionActions)[number];
type State = Correction['state'];

/** Where each action of a person leads; the centre's measurement leads on from `done`. */
const course: Record<State, Partial<Record<CorrectionAction, State>>> = {
  asked: { drop: 'dropped' },
  declined: {},
  open: { done: 'done', drop: 'dropped' },
  done: {},
  effective: {},
  notMeasurable: { reopen: 'open', drop: 'dropped' },
  dropped: {},
  judged: {},
};

export const stateAfter = (state: State, action: CorrectionAction): State | undefined =>
  course[state][action];

/** Who may see to the improvement of a queue. */
export const looksAfter = (person: Person, queueId: string): boolean =>
  leadsQueue(person, queueId) || hasRole(person, 'evaluator', 'manager');

export const mayMake = (person: Person, { queueId }: Pick<CorrectionContent, 'queueId'>): boolean =>
  looksAfter(person, queueId);

/** Why this person cannot do this with it now; nothing when they can. */
export function actionRefusal(
  row: Correction,
  action: CorrectionAction,
  person: Person,
): RefusalCode | undefined {
  if (stateAfter(row.state, action) === undefined) return 'wrongState';
  const may = looksAfter(person, row.queueId) || (action === 'done' && row.ownerId === person.id);
  return may ? undefined : 'notAllowed';
}

export const actionsFor = (row: Correction, person: Person): CorrectionAction[] =>
  correctionActions.filter((action) => actionRefusal(row, action, person) === undefined);
