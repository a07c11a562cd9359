import type { Interaction } from '../interaction/interaction.ts';
import type { Instant } from '../time.ts';

/** One offer that came to nothing, and whose it was. */
export type TurnedDownOffer = NonNullable<Interaction['turnedDown']>[number] &
  Pick<Interaction, 'customerName'> & { interactionId: string };

/** Offers that were declined or let run out since an instant, the latest first. */
export const turnedDownSince = (rows: readonly Interaction[], since: Instant): TurnedDownOffer[] =>
  rows
    .flatMap(({ id, customerName, turnedDown = [] }) =>
      turnedDown.map((offer) => ({ ...offer, customerName, interactionId: id })),
    )
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at || (a.interactionId < b.interactionId ? -1 : 1));
