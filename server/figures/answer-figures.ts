import type { FigureGrouping, FigureInterval, FiguresReply } from '../../contract/http/figures.ts';
import { summedFigureIds } from '../../domain/metrics/formulas.ts';
import { entryOf } from '../../domain/metrics/registry.ts';
import type { ServiceLevelVariant } from '../../domain/metrics/service-level.ts';
import { DAY, type Instant } from '../../domain/time.ts';
import type { Database } from '../db/database.ts';
import { foldBeforeAnswer } from './fold.ts';
import { partsOf, readBehind, readSums } from './read-figures.ts';
import { readRestatements } from './read-restatements.ts';
import type { Selection } from './select-cells.ts';
import { readTime, withTime } from './time/read-time.ts';

const PRELIMINARY = 7 * DAY;

interface Cut {
  interval: FigureInterval;
  by: FigureGrouping;
  variant: ServiceLevelVariant;
}

/** The figures of a selection, the same for whoever asks now and for a report that is made at its time. */
export async function answerFigures(
  db: Database,
  selection: Selection,
  { interval, by, variant }: Cut,
  now: Instant,
): Promise<FiguresReply> {
  await foldBeforeAnswer(db, now);
  const [summed, time] = await Promise.all([
    readSums(db, selection, interval, by),
    readTime(db, selection, interval, by),
  ]);
  return {
    formulas: summedFigureIds.map((id) => ({ id, version: entryOf(id).version })),
    variant,
    ...withTime(partsOf(summed, selection, interval, variant), time, selection, { interval, variant }),
    preliminaryFrom: now - PRELIMINARY,
    behind: await readBehind(db, now),
    restatements: await readRestatements(db, selection, variant),
  };
}
