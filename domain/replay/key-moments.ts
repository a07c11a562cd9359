import type { Mark } from './marks.ts';
import type { Timeline } from './timeline.ts';

/**
 * Whether a mark is one of the turns of the story: not talk as such, and not a clock that starts or stops as it should.
 */
export function isKeyMoment(mark: Mark): boolean {
  if (mark.kind === 'message') return false;
  return mark.kind !== 'clock' || mark.edge === 'breach';
}

/** Who talked with the customer, in order, each once: whom an evaluation can be about. */
export const handlersOf = (timeline: Timeline): string[] => [
  ...new Set(timeline.messages.flatMap(({ personId }) => personId ?? [])),
];
