import type { Draw } from '../sampling/draw.ts';
import { judgeOf } from '../sampling/hand-over.ts';
import type { Instant } from '../time.ts';
import { isReleased } from './course.ts';
import { type MeanScore, meanScoreOf, type Standing, standingOf } from './mean-score.ts';
import { scoreOf } from './score.ts';
import type { Evaluation, Scorecard } from './scorecard.ts';

/** The mean score of somebody's sampled interactions, with what it was counted from. */
export interface SampleResult {
  agentId: string;
  evaluationIds: string[];
  score: MeanScore;
  stands: Standing;
}

/** A released judgement of something that was drawn at random, and its score. */
export interface Sampled {
  evaluation: Evaluation;
  score: number;
}

type Drawn = Pick<Draw, 'picks' | 'handed'> & { plan: Pick<Draw['plan'], 'kind'> };

/**
 * What says something about the whole: drawn at random, judged by whoever was to judge it then, released. What was looked
 * for because of a notice is left out: it is no picture of anybody's work.
 */
export function sampledOf(
  evaluations: readonly Evaluation[],
  draws: readonly Drawn[],
  cards: readonly Scorecard[],
): Sampled[] {
  const drawn = new Map<string, ((at: Instant | undefined) => string)[]>();
  for (const draw of draws)
    if (draw.plan.kind !== 'targeted')
      for (const pick of draw.picks) {
        const known = drawn.get(pick.interactionId) ?? [];
        drawn.set(pick.interactionId, [...known, (at) => judgeOf(draw, pick, at)]);
      }
  return evaluations.flatMap((evaluation) => {
    const { interactionId, evaluatorId, scorecardId, answers, releasedAt } = evaluation;
    const card = cards.find((one) => one.id === scorecardId);
    const theirs = drawn.get(interactionId)?.some((judgeAt) => judgeAt(releasedAt) === evaluatorId);
    if (!card || !isReleased(evaluation) || !theirs) return [];
    const score = scoreOf(card, answers).final;
    return score === undefined ? [] : [{ evaluation, score }];
  });
}

/**
 * Results of what was drawn at random, by agent, in the order of `agentId`: nobody is ranked, since a list in order of
 * means reads as one. `above` and `below` are said only of somebody whose interval overlaps with nobody else's on that
 * side of the middle.
 */
export function sampleResults(
  evaluations: readonly Evaluation[],
  draws: readonly Draw[],
  cards: readonly Scorecard[],
): SampleResult[] {
  const byAgent = new Map<string, Sampled[]>();
  for (const one of sampledOf(evaluations, draws, cards)) {
    const { agentId } = one.evaluation;
    byAgent.set(agentId, [...(byAgent.get(agentId) ?? []), one]);
  }
  const found = [...byAgent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([agentId, own]) => {
      const score = meanScoreOf(own.map((one) => one.score));
      return score ? [{ agentId, evaluationIds: own.map(({ evaluation }) => evaluation.id), score }] : [];
    });
  return found.map((one) => ({ ...one, stands: standingOf(one.score, othersThan(one, found)) }));
}

const othersThan = (one: { score: MeanScore }, all: readonly { score: MeanScore }[]): MeanScore[] =>
  all.filter((other) => other !== one).map(({ score }) => score);
