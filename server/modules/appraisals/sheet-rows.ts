import type { AppraisalRowsQuery } from '../../../contract/http/appraisals.ts';
import type { FigureRow, FigureRowsReply } from '../../../contract/http/figures.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { indicators } from '../../../domain/appraisal/indicator.ts';
import { windowOfMonth } from '../../../domain/calendar/month.ts';
import { isWithheldFrom } from '../../../domain/case/withheld.ts';
import { formulaOf } from '../../../domain/metrics/formulas.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import { readFigureRows } from '../../figures/figure-rows.ts';
import { scoredEvaluations } from '../../figures/scored-evaluations.ts';

/** The rows behind one figure of a sheet, as they are now: what a closed sheet says may have been said before some of them. */
export async function sheetRows(
  sql: Sql,
  { agentId, month }: Pick<Appraisal, 'agentId' | 'month'>,
  { indicator, after, limit }: AppraisalRowsQuery,
  readerId: string,
): Promise<FigureRowsReply> {
  const { figure } = indicators[indicator];
  if (!figure) return evaluationRows(sql, agentId, month, readerId);
  const queueIds = (await readRows(sql, 'queue')).map(({ id }) => id);
  const selection = { ...windowOfMonth(month), queueIds, agentId };
  return readFigureRows(sql, selection, formulaOf(figure, 'B'), { after, limit }, readerId);
}

/** What was said of whoever reads it counts, and tells them nothing. */
const withheld = { customerName: '', topic: undefined };

/** Everything that was released about somebody in a month: few enough for one page. */
async function evaluationRows(
  sql: Sql,
  agentId: string,
  month: string,
  readerId: string,
): Promise<FigureRowsReply> {
  const scored = (await scoredEvaluations(sql, month)).filter((one) => one.evaluation.agentId === agentId);
  const ids = scored.map(({ evaluation }) => evaluation.interactionId);
  const found = await readRows(sql, 'interaction', 'id = any($1::text[])', [ids]);
  const interactions = new Map(found.map((row) => [row.id, row]));
  const rows = scored.flatMap(({ evaluation, hundredths }): FigureRow[] => {
    const interaction = interactions.get(evaluation.interactionId);
    if (!interaction) return [];
    const { id, queueId, channel, kind = 'none' } = interaction;
    const { customerName, topic } = isWithheldFrom(interaction, readerId) ? withheld : interaction;
    return [
      {
        of: 'evaluation',
        id: evaluation.id,
        interactionId: id,
        at: evaluation.releasedAt ?? windowOfMonth(month).from,
        queueId,
        channel,
        kind,
        agentId,
        customerName,
        topic,
        numerator: hundredths,
        denominator: 100,
      },
    ];
  });
  const numerator = rows.reduce((sum, row) => sum + row.numerator, 0);
  return { rows, total: rows.length, figure: { numerator, denominator: 100 * rows.length } };
}
