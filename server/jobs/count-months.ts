import { isDeepStrictEqual } from 'node:util';
import {
  type Appraisal,
  appraisalId,
  closesAt,
  latestOf,
  type SheetVersion,
} from '../../domain/appraisal/appraisal.ts';
import { goalsId, goalsOf, teamOf } from '../../domain/appraisal/goals.ts';
import { indicatorIds, indicators } from '../../domain/appraisal/indicator.ts';
import type { Counted } from '../../domain/appraisal/score.ts';
import { WEIGHTING, weightsOf } from '../../domain/appraisal/weighting.ts';
import { type Month, monthAt, monthBefore, windowOfMonth } from '../../domain/calendar/month.ts';
import { evaluate, formulaOf } from '../../domain/metrics/formulas.ts';
import { siteDayOf } from '../../domain/metrics/intervals.ts';
import type { Sums } from '../../domain/metrics/measures.ts';
import type { Rate } from '../../domain/metrics/rate.ts';
import { formulasWord } from '../../domain/metrics/registry.ts';
import { hasRole, type Person } from '../../domain/person/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Centre } from '../centre/centre.ts';
import type { Sql } from '../db/database.ts';
import { readParameters } from '../db/parameters.ts';
import { readRow, readRows } from '../db/rows.ts';
import { foldBeforeAnswer } from '../figures/fold.ts';
import { readBehind, readSums } from '../figures/read-figures.ts';
import { HUNDREDTHS, scoredEvaluations } from '../figures/scored-evaluations.ts';

/** The running month and those before it that something late may still change. */
const MONTHS = 4;

/**
 * Counts what the months of everybody come to (C-191): the running one once a day, one that is over until it closes, and
 * a closed one again only when it comes to something else, with the reason. Everything due is counted before; while
 * anything is not, nothing is closed. Resolves to how many sheets were written.
 */
export async function countMonths(centre: Centre): Promise<number> {
  const { db, clock } = centre;
  const now = clock.now();
  await foldBeforeAnswer(db, now);
  if ((await readBehind(db, now)).interactions > 0) return 0;
  const agents = (await readRows(db, 'person', 'true order by id')).filter(
    (person) => hasRole(person, 'agent') && teamOf(person) !== undefined,
  );
  const queueIds = (await readRows(db, 'queue')).map(({ id }) => id);
  let [written, month] = [0, monthAt(now)];
  for (let n = 0; n < MONTHS; n += 1, month = monthBefore(month)) {
    const sums = await sumsByAgent(db, month, queueIds);
    const scores = await scoresByAgent(db, month);
    for (const person of agents) {
      const own = sums.get(person.id) ?? {};
      const figures = figuresOf(own, scores.get(person.id));
      const invited = own.surveysOffered ?? 0;
      if (await countOne(centre, person, month, { figures, invited }, now)) written += 1;
    }
  }
  return written;
}

async function sumsByAgent(sql: Sql, month: Month, queueIds: readonly string[]): Promise<Map<string, Sums>> {
  const found = await readSums(sql, { ...windowOfMonth(month), queueIds }, 'whole', 'agent');
  return new Map(found.map(({ key, sums }) => [key, sums]));
}

/** The mean of what evaluators have released about somebody in the month. */
async function scoresByAgent(sql: Sql, month: Month): Promise<Map<string, Rate>> {
  const scores = new Map<string, Rate>();
  for (const { evaluation, hundredths } of await scoredEvaluations(sql, month)) {
    const { numerator, denominator } = scores.get(evaluation.agentId) ?? { numerator: 0, denominator: 0 };
    scores.set(evaluation.agentId, {
      numerator: numerator + hundredths,
      denominator: denominator + HUNDREDTHS,
    });
  }
  return scores;
}

function figuresOf(sums: Sums, quality: Rate | undefined): Counted {
  const figures: Counted = {};
  for (const id of indicatorIds) {
    const { figure } = indicators[id];
    const { numerator, denominator = 1 } = figure
      ? evaluate(formulaOf(figure, 'B'), sums)
      : (quality ?? { numerator: 0, denominator: 0 });
    if (denominator > 0) figures[id] = { numerator, denominator };
  }
  return figures;
}

/** False when there is nothing new to say. */
async function countOne(
  centre: Centre,
  person: Person,
  month: Month,
  { figures, invited }: { figures: Counted; invited: number },
  now: Instant,
): Promise<boolean> {
  const row = await readRow(centre.db, 'appraisal', appraisalId(person.id, month));
  const nothing = Object.values(figures).every(({ numerator }) => numerator === 0);
  if (!row && nothing) return false;
  const last = row && latestOf(row);
  if (last && !(await isDue(centre.db, row, last, figures, now))) return false;
  const because = last && !last.preliminary ? { because: becauseOf(last, figures) } : {};
  await centre.act('centre.countAppraisal', {
    agentId: person.id,
    month,
    figures,
    invited,
    formulas: formulasWord,
    ...because,
  });
  return true;
}

async function isDue(
  sql: Sql,
  { month, teamId }: Appraisal,
  last: SheetVersion,
  figures: Counted,
  now: Instant,
): Promise<boolean> {
  const same = isDeepStrictEqual(last.figures, figures);
  if (!last.preliminary) return !same;
  if (now >= closesAt(month, await readParameters(sql, 'P-LATE'))) return true;
  if (month === monthAt(now) && last.at >= siteDayOf(now)) return false;
  const { version: goalsVersion } = goalsOf(await readRow(sql, 'goals', goalsId(teamId, month)));
  const { version: weightingVersion } = weightsOf(await readRow(sql, 'weighting', WEIGHTING));
  return !same || last.goalsVersion !== goalsVersion || last.weightingVersion !== weightingVersion;
}

/** Why a closed month came to something else. */
function becauseOf(last: SheetVersion, figures: Counted): SheetVersion['because'] {
  if (last.formulas !== formulasWord) return 'formula';
  const { quality: was, ...before } = last.figures;
  const { quality: is, ...now } = figures;
  return isDeepStrictEqual(before, now) && !isDeepStrictEqual(was, is) ? 'evaluation' : 'late';
}
