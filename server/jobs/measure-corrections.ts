import {
  type Correction,
  EFFECT_AFTER,
  effectDueAt,
  type Measured,
} from '../../domain/correction/correction.ts';
import { evaluate, formulaOf } from '../../domain/metrics/formulas.ts';
import { halfHourOf } from '../../domain/metrics/intervals.ts';
import type { Window } from '../../domain/metrics/window.ts';
import type { Centre } from '../centre/centre.ts';
import { readRows } from '../db/rows.ts';
import { foldDue } from '../figures/fold.ts';
import { readBehind, readSums } from '../figures/read-figures.ts';

/**
 * Measures what corrective actions were made for: the thirty days before each, and thirty days after it was done whether
 * it helped (C-213). By the same sums as every report, so a recount comes to the same. Returns how many were measured.
 */
export async function measureCorrections(centre: Centre): Promise<number> {
  const { clock, db } = centre;
  const now = clock.now();
  const rows = await readRows(db, 'correction', `not doc ? 'baseline' or doc->>'state' = 'done'`);
  const due = rows.filter((row) => !row.baseline || (effectDueAt(row) ?? Number.POSITIVE_INFINITY) <= now);
  if (due.length === 0) return 0;
  await foldDue(db, now);
  // What is not counted yet would be missing for good: the next look measures.
  if ((await readBehind(db, now)).interactions > 0) return 0;
  for (const row of due) await measureOne(centre, row, now);
  return due.length;
}

async function measureOne(centre: Centre, row: Correction, now: number): Promise<void> {
  const { id: correctionId } = row;
  if (!row.baseline) {
    const to = halfHourOf(row.madeAt);
    const args = await measured(centre, row, { from: to - EFFECT_AFTER, to });
    await centre.act('centre.measureBaseline', { correctionId, ...args });
  }
  const dueAt = effectDueAt(row);
  if (dueAt === undefined || dueAt > now) return;
  const to = halfHourOf(dueAt);
  const args = await measured(centre, row, { from: to - EFFECT_AFTER, to });
  await centre.act('centre.measureEffect', { correctionId, ...args });
}

async function measured(centre: Centre, row: Correction, window: Window): Promise<Measured> {
  const { queueId, metric, complaintsOf } = row;
  const [all] = await readSums(centre.db, { ...window, queueIds: [queueId] }, 'whole', 'none');
  const figure = evaluate(formulaOf(metric, 'B'), all?.sums ?? {});
  if (!complaintsOf) return { ...window, ...figure };
  return { ...window, ...figure, numerator: await complaints(centre, queueId, complaintsOf, window) };
}

/** How many complaints of this type were recorded of the queue: the cases themselves, whatever they are classed as by now (C-129). */
async function complaints(
  { db }: Centre,
  queueId: string,
  { area, fault }: NonNullable<Correction['complaintsOf']>,
  { from, to }: Window,
): Promise<number> {
  const [found] = await db.query<{ count: number }>(
    `select count(*)::integer as count from casefile
     where received_at >= $1 and received_at < $2 and doc->>'kind' = 'complaint'
       and doc->>'queueId' = $3 and doc->>'area' = $4 and doc->>'fault' = $5`,
    [from, to, queueId, area, fault],
  );
  return found?.count ?? 0;
}
