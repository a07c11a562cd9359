import type { Queue } from '../queue/queue.ts';
import { clocksOf, pressingClock } from '../sla/clocks.ts';
import { type Duration, HOUR, type Instant } from '../time.ts';
import type { Interaction } from './interaction.ts';
import { byUrgency, isUnread } from './matters.ts';

/** The ways to look at one's own matters. */
export const matterViews = ['all', 'unread', 'waitingOnMe', 'dueNext'] as const;
export type MatterView = (typeof matterViews)[number];

/** What runs out later than this is not due next. Milliseconds of the calendar. */
export const DUE_SOON: Duration = 4 * HOUR;

/** What the views look at besides the rows. */
export interface ViewFacts {
  /** The instant up to which this person has read a matter. */
  seenAt(id: string): Instant;
  queue(id: string): Queue | undefined;
  /** The matter on the screen. It is being read, and it stays in the list whatever becomes of it. */
  openId: string | undefined;
  now: Instant;
}

/** Whether a matter belongs to a view by what it is; the open one is never unread. */
export function belongsTo(view: MatterView, row: Interaction, facts: ViewFacts): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'unread':
      return row.id !== facts.openId && isUnread(row, facts.seenAt(row.id));
    case 'waitingOnMe':
      return row.waitingSince !== undefined;
    case 'dueNext':
      return dueAt(row, facts) <= facts.now + DUE_SOON;
  }
}

/** How many matters belong to each view. */
export function viewCounts(matters: readonly Interaction[], facts: ViewFacts): Record<MatterView, number> {
  const count = (view: MatterView) => matters.filter((row) => belongsTo(view, row, facts)).length;
  return {
    all: count('all'),
    unread: count('unread'),
    waitingOnMe: count('waitingOnMe'),
    dueNext: count('dueNext'),
  };
}

/**
 * A view of `matters`, which are in the order of the list: what is urgent first (C-027), in every view. Who has waited
 * longest for me, and what is due first, come first in theirs. The open matter stays when it no longer belongs there,
 * above the others, so that the next one down is the one to go on with.
 */
export function viewOf(matters: readonly Interaction[], view: MatterView, facts: ViewFacts): Interaction[] {
  const shown = matters.filter((row) => row.id === facts.openId || belongsTo(view, row, facts));
  const rank = (row: Interaction): number => {
    if (!belongsTo(view, row, facts)) return Number.NEGATIVE_INFINITY;
    if (view === 'waitingOnMe') return row.waitingSince ?? 0;
    return view === 'dueNext' ? dueAt(row, facts) : 0;
  };
  if (view === 'all' || view === 'unread') return shown;
  const ranks = new Map(shown.map((row) => [row.id, rank(row)]));
  const rankOf = (row: Interaction) => ranks.get(row.id) ?? 0;
  // Two that have no rank differ by nothing: infinite ranks must not be subtracted.
  return shown.sort(
    (a, b) => byUrgency(a, b) || (rankOf(a) === rankOf(b) ? 0 : rankOf(a) < rankOf(b) ? -1 : 1),
  );
}

/** The next unread matter below `fromId`, and from the top again after the last. */
export function nextUnread(
  matters: readonly Interaction[],
  fromId: string | undefined,
  facts: ViewFacts,
): string | undefined {
  const place = matters.findIndex(({ id }) => id === fromId);
  const round = [...matters.slice(place + 1), ...matters.slice(0, place + 1)];
  return round.find((row) => belongsTo('unread', row, facts))?.id;
}

/** When the clock that presses most runs out; never while all of them stand still. */
function dueAt(row: Interaction, { queue, now }: ViewFacts): Instant {
  const its = queue(row.queueId);
  if (!its) return Number.POSITIVE_INFINITY;
  const running = clocksOf(row, its, now).filter(({ state }) => state !== 'paused');
  return pressingClock(running)?.dueAt ?? Number.POSITIVE_INFINITY;
}
