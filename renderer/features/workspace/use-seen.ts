import type { Instant } from '../../../domain/time.ts';
import { useDraft } from '../../data/index.ts';

/** The draft that says up to when this person has read a matter. */
export const seenKey = (interactionId: string): string => `workspace.seen.${interactionId}`;

/** The instant up to which this person has read a matter. */
export function useSeen(interactionId: string): [Instant, (at: Instant) => void] {
  const [seenAt, keep] = useDraft(seenKey(interactionId), 0);
  return [seenAt, keep];
}
