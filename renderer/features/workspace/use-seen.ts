import type { Instant } from '../../../domain/time.ts';
import { useDraft } from '../../data/index.ts';

/** The instant up to which this person has read a matter. */
export function useSeen(interactionId: string): [Instant, (at: Instant) => void] {
  const [seenAt, keep] = useDraft(`workspace.seen.${interactionId}`, 0);
  return [seenAt, keep];
}
