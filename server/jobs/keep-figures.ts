import { siteDayOf } from '../../domain/metrics/intervals.ts';
import type { Instant } from '../../domain/time.ts';
import type { AppParts } from '../app-parts.ts';
import { backlogDifferences } from '../figures/read-backlog.ts';
import { sumAnew } from '../figures/sum-anew.ts';
import { tidyFacts, tidyNotes } from '../figures/tidy.ts';

/**
 * Tidies up behind the counting. Once a day, and at the start: is what the figures say is open what the rows say? Where it is not, the queue is summed
 * anew from its facts, and whoever runs the centre finds it in the log.
 */
export function keepFigures({ clock, db, log }: Pick<AppParts, 'clock' | 'db' | 'log'>): () => Promise<void> {
  let checked: Instant | undefined;
  return async () => {
    await tidyNotes(db);
    const now = clock.now();
    if (checked === siteDayOf(now)) return;
    checked = siteDayOf(now);
    await tidyFacts(db);
    const queues = await backlogDifferences(db, now);
    if (queues.length === 0) return;
    log.error(
      { queues },
      'the backlog of these queues was not what their rows come to; they are summed anew',
    );
    await sumAnew(db, queues);
  };
}
