import type { Kind } from '../interaction/kind.ts';
import type { Scorecard } from './scorecard.ts';

export const cardIdOf = ({ id, cardId }: Scorecard): string => cardId ?? id;

/** The newest published version of each card, the first card first. */
export function newestOfEach(cards: readonly Scorecard[]): Scorecard[] {
  const newest = new Map<string, Scorecard>();
  for (const card of cards) {
    if (card.state === 'draft') continue;
    const known = newest.get(cardIdOf(card));
    if (!known || known.version < card.version) newest.set(cardIdOf(card), card);
  }
  return [...newest.values()].sort((a, b) => cardIdOf(a).localeCompare(cardIdOf(b)));
}

/**
 * The version that a new evaluation of a matter of this kind is made with: that of a card of the kind's own, else of the
 * card for all (C-118). Those begun with an earlier one are finished with that.
 */
export function inForce(cards: readonly Scorecard[], kind?: Kind): Scorecard | undefined {
  const newest = newestOfEach(cards);
  return (
    (kind && newest.find((card) => card.kind === kind)) ?? newest.find((card) => card.kind === undefined)
  );
}
