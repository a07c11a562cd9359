import { evaluate, formulaOf } from '../../domain/metrics/formulas.ts';
import type { Window } from '../../domain/metrics/window.ts';
import { type PackInputs, packFigures } from '../../domain/pack/pack.ts';
import type { Database } from '../db/database.ts';
import { readSums } from '../figures/read-figures.ts';

/** What a meeting looks at of every queue, by the sums of every report. */
export async function figuresOfQueues(
  db: Database,
  queueIds: readonly string[],
  window: Window,
): Promise<PackInputs['figures']> {
  const summed = await readSums(db, { ...window, queueIds }, 'whole', 'queue');
  return queueIds.map((queueId) => {
    const sums = summed.find(({ key }) => key === queueId)?.sums ?? {};
    return { queueId, figures: packFigures.map((id) => ({ id, ...evaluate(formulaOf(id, 'B'), sums) })) };
  });
}
