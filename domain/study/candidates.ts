import type { Interaction } from '../interaction/interaction.ts';
import { DAY, type Duration, type Instant } from '../time.ts';
import { MOST_ENTRIES } from './campaign.ts';

/** Whether it is so long since they were asked on the page that they may be asked again (P-SUPP, in ms). */
const isOver = ({ survey }: Interaction, now: Instant, again: Duration): boolean =>
  survey === undefined || now - survey.offeredAt >= again;

/** Whether its customer can be asked by telephone about it: somebody served them, and they have not answered already. */
export const canBeAskedAbout = ({
  source,
  state,
  ownerId,
  closedAt,
  survey,
  aboutId,
}: Interaction): boolean =>
  source === 'live' &&
  state === 'closed' &&
  ownerId !== undefined &&
  closedAt !== undefined &&
  aboutId === undefined &&
  survey?.stars === undefined;

/**
 * Whom a campaign may call of a queue: each customer once, by their latest conversation of so many days, the latest first.
 * Whether they want to be asked is known where their file is, when a call is handed out.
 */
export function candidatesOf(
  interactions: readonly Interaction[],
  { queueId, days, now, again }: { queueId: string; days: number; now: Instant; again: Duration },
): Interaction[] {
  const known = new Set<string>();
  return interactions
    .filter(
      (row) =>
        row.queueId === queueId &&
        canBeAskedAbout(row) &&
        isOver(row, now, again) &&
        now - (row.closedAt ?? 0) <= days * DAY,
    )
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0) || (a.id < b.id ? -1 : 1))
    .filter(({ customerId }) => !known.has(customerId) && known.add(customerId))
    .slice(0, MOST_ENTRIES);
}
