import type { Correction, Measured } from '../../domain/correction/correction.ts';
import { evaluate, formulaOf } from '../../domain/metrics/formulas.ts';
import type { Window } from '../../domain/metrics/window.ts';
import type { Sql } from '../db/database.ts';
import { readSums } from './read-figures.ts';

/** What the figure of a corrective action comes to in its queue, by the sums every report is made of. */
export async function measuredIn(
  sql: Sql,
  { queueId, metric, complaintsOf }: Pick<Correction, 'queueId' | 'metric' | 'complaintsOf'>,
  window: Window,
): Promise<Measured> {
  const [all] = await readSums(sql, { ...window, queueIds: [queueId] }, 'whole', 'none');
  const figure = evaluate(formulaOf(metric, 'B'), all?.sums ?? {});
  if (!complaintsOf) return { ...window, ...figure };
  return { ...window, ...figure, numerator: await complaints(sql, queueId, complaintsOf, window) };
}

/** How many complaints of this type were recorded of the queue: the cases themselves, whatever they are classed as by now (C-129). */
async function complaints(
  sql: Sql,
  queueId: string,
  { area, fault }: NonNullable<Correction['complaintsOf']>,
  { from, to }: Window,
): Promise<number> {
  const [found] = await sql.query<{ count: number }>(
    `select count(*)::integer as count from casefile
     where received_at >= $1 and received_at < $2 and doc->>'kind' = 'complaint'
       and doc->>'queueId' = $3 and doc->>'area' = $4 and doc->>'fault' = $5`,
    [from, to, queueId, area, fault],
  );
  return found?.count ?? 0;
}
