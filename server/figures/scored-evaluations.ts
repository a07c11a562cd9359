import { type Month, windowOfMonth } from '../../domain/calendar/month.ts';
import { isReleased } from '../../domain/evaluation/course.ts';
import { scoreOf } from '../../domain/evaluation/score.ts';
import type { Evaluation } from '../../domain/evaluation/scorecard.ts';
import type { Sql } from '../db/database.ts';
import { readRows } from '../db/rows.ts';

/** A score in hundredths of a point: a whole number, so that means are exact. */
export const HUNDREDTHS = 100;

interface Scored {
  evaluation: Evaluation;
  hundredths: number;
}

/** What evaluators have released in a month and that came to a score, with all objections decided so far. */
export async function scoredEvaluations(sql: Sql, month: Month): Promise<Scored[]> {
  const { from, to } = windowOfMonth(month);
  const evaluations = await readRows(
    sql,
    'evaluation',
    `(doc->>'releasedAt')::bigint >= $1 and (doc->>'releasedAt')::bigint < $2`,
    [from, to],
  );
  const cards = new Map((await readRows(sql, 'scorecard')).map((card) => [card.id, card]));
  return evaluations.filter(isReleased).flatMap((evaluation) => {
    const card = cards.get(evaluation.scorecardId);
    const score = card && scoreOf(card, evaluation.answers).final;
    return score === undefined ? [] : [{ evaluation, hundredths: Math.round(score * HUNDREDTHS) }];
  });
}
