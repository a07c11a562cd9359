import { isReleased } from '../evaluation/course.ts';
import { scoreOf } from '../evaluation/score.ts';
import type { Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import type { Instant } from '../time.ts';
import { type Competence, competences } from './course.ts';

/** The part of a card that shows each competence; every published card has all three (C-153). */
const shownBy: Record<Competence, string> = {
  communication: 'conduct',
  solving: 'effectiveness',
  serviceMind: 'emotion',
};

export interface CompetenceRating {
  at: Instant;
  /** From 0 to 1. */
  share: number;
  evaluationId: string;
}

/**
 * Somebody's three competences as released evaluations of their work rated them, the last one first (C-050). One in which
 * nothing of a competence was asked says nothing of it.
 */
export function competencesOf(
  agentId: string,
  evaluations: readonly Evaluation[],
  cards: readonly Scorecard[],
): { competence: Competence; ratings: CompetenceRating[] }[] {
  const own = evaluations
    .filter((one) => one.agentId === agentId && isReleased(one))
    .flatMap(({ id, scorecardId, answers, releasedAt }) => {
      const card = cards.find((one) => one.id === scorecardId);
      if (!card || releasedAt === undefined) return [];
      return [{ id, at: releasedAt, sections: scoreOf(card, answers).sections }];
    })
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  return competences.map((competence) => ({
    competence,
    ratings: own.flatMap(({ id, at, sections }) => {
      const share = sections.find(({ sectionId }) => sectionId === shownBy[competence])?.share;
      return share === undefined ? [] : [{ at, share, evaluationId: id }];
    }),
  }));
}
