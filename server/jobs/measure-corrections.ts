import { type Correction, effectDueAt } from '../../domain/correction/correction.ts';
import { windowAfter, windowBefore } from '../../domain/correction/effect-window.ts';
import type { Centre } from '../centre/centre.ts';
import { readRows } from '../db/rows.ts';
import { foldDue } from '../figures/fold.ts';
import { measuredIn } from '../figures/measured-in.ts';
import { readBehind } from '../figures/read-figures.ts';

/**
 * Measures what corrective actions were made for: the thirty days before each, and thirty days after it was done whether
 * it helped (C-213). By the same sums as every report, so a recount comes to the same. Returns how many were measured.
 */
export async function measureCorrections(centre: Centre): Promise<number> {
  const { clock, db } = centre;
  const now = clock.now();
  const rows = await readRows(
    db,
    'correction',
    `not doc ? 'baseline' or doc->>'state' in ('done', 'judged')`,
  );
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
    const args = await measuredIn(centre.db, row, windowBefore(row));
    await centre.act('centre.measureBaseline', { correctionId, ...args });
  }
  const after = windowAfter(row);
  const dueAt = effectDueAt(row);
  if (!after || dueAt === undefined || dueAt > now) return;
  const args = await measuredIn(centre.db, row, after);
  await centre.act('centre.measureEffect', { correctionId, ...args });
}
