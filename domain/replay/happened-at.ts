import type { JournalEvent } from '../journal/event.ts';
import { type Duration, type Instant, SECOND } from '../time.ts';

/** What took longer than this to reach the centre was done without a line, not over a slow one. */
const SLOW_LINE: Duration = 10 * SECOND;

const waited = ({ actor, at, claimedAt }: JournalEvent): boolean =>
  actor.kind === 'person' && claimedAt !== undefined && at - claimedAt > SLOW_LINE;

/**
 * The events as they happened. The journal says when the centre heard of something, which is what clocks and figures go by;
 * what was done without a line was done when its desktop claims, and beside it lies what that desktop recorded, by the
 * same clock. Then every word of that desktop goes by it. Nothing is before the arrival. The same array where everything
 * was told at once.
 */
export function asTheyHappened(events: readonly JournalEvent[]): readonly JournalEvent[] {
  if (!events.some(waited)) return events;
  const began = events[0]?.at ?? 0;
  return events
    .map((event) => ({ ...event, at: Math.max(began, claimOf(event)) }))
    .sort((a, b) => a.at - b.at);
}

const claimOf = ({ actor, at, claimedAt = at }: JournalEvent): Instant =>
  actor.kind === 'person' ? Math.min(at, claimedAt) : at;
