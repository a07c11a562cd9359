import type { Draw } from '../sampling/draw.ts';
import { isReleased } from './course.ts';
import { scoreOf } from './score.ts';
import type { Evaluation, Scorecard } from './scorecard.ts';

/** The mean score of somebody's sampled interactions, with what it was counted from and its 95 % interval. */
export interface SampleResult {
  agentId: string;
  evaluationIds: string[];
  mean: number;
  /** Undefined for fewer than two scores: one says nothing about the next. */
  interval: { low: number; high: number } | undefined;
  /** Against everybody whose interval does not touch theirs; within the others' nothing is said. */
  stands: 'above' | 'below' | 'among';
}

/**
 * Results of what was drawn at random, by agent, in the order of `agentId`: nobody is ranked, since a list in order of
 * means reads as one. `above` and `below` are said only of somebody whose interval overlaps with nobody else's on that
 * side of the middle. What was looked for because of a notice is left out: it is no picture of anybody's work.
 */
export function sampleResults(
  evaluations: readonly Evaluation[],
  draws: readonly Draw[],
  cards: readonly Scorecard[],
): SampleResult[] {
  const drawn = new Set(
    draws
      .filter(({ plan }) => plan.kind !== 'targeted')
      .flatMap(({ picks }) => picks.map((pick) => `${pick.interactionId}/${pick.evaluatorId}`)),
  );
  const scores = new Map<string, { id: string; score: number }[]>();
  for (const evaluation of evaluations) {
    const { id, agentId, interactionId, evaluatorId, scorecardId, answers } = evaluation;
    const card = cards.find((one) => one.id === scorecardId);
    if (!card || !isReleased(evaluation) || !drawn.has(`${interactionId}/${evaluatorId}`)) continue;
    const score = scoreOf(card, answers).final;
    if (score !== undefined) scores.set(agentId, [...(scores.get(agentId) ?? []), { id, score }]);
  }
  const found = [...scores]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([agentId, own]) => resultOf(agentId, own));
  return found.map((one) => ({ ...one, stands: standing(one, found) }));
}

function resultOf(agentId: string, own: readonly { id: string; score: number }[]): SampleResult {
  const n = own.length;
  const mean = own.reduce((sum, { score }) => sum + score, 0) / n;
  const squares = own.reduce((sum, { score }) => sum + (score - mean) ** 2, 0);
  const half = n < 2 ? Number.NaN : studentT(n - 1) * Math.sqrt(squares / (n - 1) / n);
  const interval = n < 2 ? undefined : { low: Math.max(0, mean - half), high: Math.min(100, mean + half) };
  return { agentId, evaluationIds: own.map(({ id }) => id), mean, interval, stands: 'among' };
}

function standing({ interval, agentId }: SampleResult, all: readonly SampleResult[]): SampleResult['stands'] {
  const others = all.filter((one) => one.agentId !== agentId);
  if (!interval || others.length === 0 || others.some((one) => !one.interval)) return 'among';
  if (others.every((one) => one.interval && one.interval.high < interval.low)) return 'above';
  return others.every((one) => one.interval && one.interval.low > interval.high) ? 'below' : 'among';
}

/** The two-sided 95 % quantile of Student's t, from tables up to 30 degrees. */
function studentT(degrees: number): number {
  const table = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
    2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
  ];
  // Cornish and Fisher's first term beyond the table.
  return table[degrees - 1] ?? 1.96 + (1.96 ** 3 + 1.96) / (4 * degrees);
}
