import { closesAfter } from '../../domain/metrics/closing.ts';
import { countClauses } from '../../domain/policy/count-clauses.ts';
import { clauses } from '../../domain/policy/register.ts';
import { windowOfDays } from '../../domain/report/report.ts';
import { reviewPeriod } from '../../domain/rule-review/rule-review.ts';
import type { Centre } from '../centre/centre.ts';
import { readParameters } from '../db/parameters.ts';
import { readRow, readRows } from '../db/rows.ts';
import { foldDue } from '../figures/fold.ts';
import { readBehind } from '../figures/read-figures.ts';
import { figuresOfQueues } from './figures-of-queues.ts';

/**
 * Puts the evaluation of the rules on the table once a half year has ended and its last day is closed (C-220, P-EVAL), if
 * there was a centre in it. Once, however many processes look.
 */
export async function prepareRuleReviewWhenDue(centre: Centre): Promise<void> {
  const { clock, db } = centre;
  const { to } = windowOfDays(reviewPeriod(await readRow(db, 'parameter', 'P-EVAL'), clock.now()));
  if (clock.now() < to + closesAfter(await readParameters(db, 'P-LATE'), to)) return;
  const [known] = await db.query("select from journal where stream_kind = 'config' and at < $1 limit 1", [
    to,
  ]);
  if (known !== undefined) await prepareRuleReview(centre);
}

/** The same at once. Returns whether it was made. */
export async function prepareRuleReview(centre: Centre): Promise<boolean> {
  const { clock, db } = centre;
  const now = clock.now();
  const { id: reviewId, ...days } = reviewPeriod(await readRow(db, 'parameter', 'P-EVAL'), now);
  if (await readRow(db, 'rulereview', reviewId)) return false;
  const window = windowOfDays(days);
  const queueIds = (await readRows(db, 'queue', 'true order by id')).map(({ id }) => id);
  await foldDue(db, now);
  // It is told once: not before all of it is counted.
  if (queueIds.length === 0 || (await readBehind(db, now)).interactions > 0) return false;
  const studies = (await readRows(db, 'study', 'true order by id'))
    .filter(({ from, to }) => from < window.to && to > window.from)
    .map(({ id, counted }) => ({ id, ways: counted?.ways ?? [] }));
  const inputs = {
    figures: await figuresOfQueues(db, queueIds, window),
    studies,
    clauses: countClauses(clauses),
  };
  await centre.act('centre.prepareRuleReview', { reviewId, ...window, inputs });
  return true;
}
