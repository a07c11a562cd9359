import { addBusinessDays } from '../calendar/business-calendar.ts';
import { addOpenMs, openMsBetween, type Span } from '../calendar/opening-hours.ts';
import type { OpeningHours } from '../queue/queue.ts';
import type { Duration, Instant } from '../time.ts';
import type { SlaLimit } from './policy.ts';

/** One run of a clock: what it may take, from when, and when it stood still. `pauses` are in order, not overlapping. */
export interface Run {
  limit: SlaLimit;
  startedAt: Instant;
  pauses: readonly Span[];
}

/** Time that counts within [from, to), pauses left out. Working days count like the calendar. Milliseconds. */
export function countedMs(run: Run, hours: OpeningHours, from: Instant, to: Instant): Duration {
  const plain = plainMs(run.limit, hours, from, to);
  return run.pauses.reduce(
    (left, pause) => left - plainMs(run.limit, hours, Math.max(pause.from, from), Math.min(pause.to, to)),
    plain,
  );
}

function plainMs(limit: SlaLimit, hours: OpeningHours, from: Instant, to: Instant): Duration {
  if (to <= from) return 0;
  return limit.in === 'opening' ? openMsBetween(hours, from, to) : to - from;
}

/**
 * The last instant that still meets the promise; `share` of it (0 to 1) when only part of the time is meant.
 * Undefined for hours that never open.
 */
export function dueOf(run: Run, hours: OpeningHours, share = 1): Instant | undefined {
  const { limit, startedAt } = run;
  if (limit.in === 'businessDays') {
    const due = addBusinessDays(startedAt, limit.days);
    return startedAt + Math.round((due - startedAt) * share);
  }
  let left = limit.ms * share;
  let from = startedAt;
  for (const pause of run.pauses.filter(({ to }) => to > startedAt)) {
    const before = plainMs(limit, hours, from, pause.from);
    if (before >= left) break;
    left -= before;
    from = Math.max(from, pause.to);
  }
  return limit.in === 'opening' ? addOpenMs(hours, from, left) : from + left;
}
