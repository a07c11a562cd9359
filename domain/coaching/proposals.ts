import { isReleased } from '../evaluation/course.ts';
import { isAsked } from '../evaluation/score.ts';
import type { Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import type { Coaching, CoachingContent } from './coaching.ts';

/** So many misses of one criterion propose a talk. */
const MISSES = 3;

/** Whether the evaluations propose a talk about it. A person decides. */
export const isProposed = ({ evaluationIds }: CoachingContent): boolean => evaluationIds.length >= MISSES;

/**
 * Who missed which criterion, in which evaluations, since it was last talked about; the most first. What an objection has
 * changed counts as it stands now.
 */
export function missesOf(
  evaluations: readonly Evaluation[],
  cards: readonly Scorecard[],
  coachings: readonly Coaching[],
): CoachingContent[] {
  const known = new Set(
    coachings.flatMap(({ criterionId, evaluationIds }) => evaluationIds.map((id) => `${criterionId}/${id}`)),
  );
  const found = new Map<string, CoachingContent>();
  for (const evaluation of inOrder(evaluations)) {
    const { id, agentId, queueId, scorecardId, answers } = evaluation;
    const criteria = cards.find((card) => card.id === scorecardId)?.sections.flatMap((one) => one.criteria);
    for (const criterion of criteria ?? []) {
      const criterionId = criterion.id;
      if (answers[criterionId] !== 0 || !isAsked(criterion, answers)) continue;
      if (known.has(`${criterionId}/${id}`)) continue;
      const key = `${agentId}/${criterionId}`;
      const before = found.get(key)?.evaluationIds ?? [];
      found.set(key, { agentId, queueId, criterionId, scorecardId, evaluationIds: [...before, id] });
    }
  }
  return [...found.values()].sort((a, b) => b.evaluationIds.length - a.evaluationIds.length);
}

const inOrder = (evaluations: readonly Evaluation[]): Evaluation[] =>
  evaluations
    .filter(isReleased)
    .sort((a, b) => (a.releasedAt ?? 0) - (b.releasedAt ?? 0) || (a.id < b.id ? -1 : 1));
