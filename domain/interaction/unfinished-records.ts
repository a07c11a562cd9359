import { type Duration, type Instant, MINUTE } from '../time.ts';
import type { Interaction } from './interaction.ts';

/** P-REC: so long after the contact its record is to be finished (C-059). */
export const RECORD_WITHIN: Duration = 10 * MINUTE;

/** Those whose talk has ended longer ago than a record may take and that are still not recorded, the oldest first. */
export const unfinishedRecords = (rows: readonly Interaction[], now: Instant): Interaction[] =>
  rows
    .filter(
      ({ state, source, wrapUpAt }) =>
        state === 'wrapUp' && source === 'live' && wrapUpAt !== undefined && now - wrapUpAt >= RECORD_WITHIN,
    )
    .sort((a, b) => (a.wrapUpAt ?? 0) - (b.wrapUpAt ?? 0));
