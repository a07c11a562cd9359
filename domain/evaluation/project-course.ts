import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { type EvaluationAction, stateAfter } from './course.ts';
import type { Decision, Evaluation, Step } from './scorecard.ts';

type CourseEvent = EventOf<
  | 'evaluation.acknowledged'
  | 'evaluation.disputed'
  | 'evaluation.decided'
  | 'evaluation.appealed'
  | 'evaluation.settled'
>;

/** What happens to an evaluation after its release: each step is added, and a decision changes the answers that hold. */
export function projectCourse(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'evaluation.acknowledged':
      return stepped(rows, event, 'acknowledge', {});
    case 'evaluation.disputed':
      return stepped(rows, event, 'dispute', { disputes: event.data.disputes });
    case 'evaluation.decided':
      return stepped(rows, event, 'decide', { decisions: event.data.decisions });
    case 'evaluation.appealed':
      return stepped(rows, event, 'appeal', { reason: event.data.reason });
    case 'evaluation.settled':
      return stepped(rows, event, 'settle', { decisions: event.data.decisions });
    default:
      return [];
  }
}

function stepped(
  rows: RowReader,
  event: CourseEvent,
  action: Step['action'] & EvaluationAction,
  said: Partial<Step>,
): RowChange[] {
  const evaluation = rows.get('evaluation', event.data.evaluationId);
  const state = evaluation && stateAfter(evaluation.state, action);
  if (!evaluation || !state) return [];
  const before = said.decisions && { before: evaluation.answers };
  const step: Step = { action, at: event.at, by: event.actor.id, ...said, ...before };
  const row: Evaluation = {
    ...evaluation,
    state,
    answers: withDecisions(evaluation, said.decisions ?? []),
    steps: [...(evaluation.steps ?? []), step],
  };
  return [{ entity: 'evaluation', id: row.id, row }];
}

const withDecisions = ({ answers }: Evaluation, decisions: readonly Decision[]): Evaluation['answers'] => ({
  ...answers,
  ...Object.fromEntries(decisions.map(({ criterionId, answer }) => [criterionId, answer])),
});
