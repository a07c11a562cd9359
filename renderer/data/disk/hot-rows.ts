import { type Duration, HOUR, type Instant } from '../../../domain/time.ts';
import type { BaseRow } from '../../../sync/engine/ports.ts';

/** A lead counts the legs of a day; night shifts begin the evening before. */
const RECENT: Duration = 36 * HOUR;

const CENTRE = ['person', 'queue', 'script', 'scorecard'];

/**
 * Whether a row is needed before anything can be shown: the centre itself, everything that belongs to open work (open
 * interactions and their messages are in their queue's scope, closed ones are not), open callbacks, evaluations not yet
 * released, and what a lead counts today. A row keeps the answer it got when it was written until it is written again.
 */
export function isHot({ entity, row, scopes }: BaseRow, now: Instant): boolean {
  if (CENTRE.includes(entity) || scopes.some((scope) => scope.startsWith('queue:'))) return true;
  const { state, enteredAt } = row as { state?: string; enteredAt?: Instant };
  if (entity === 'callback') return state === 'open';
  if (entity === 'evaluation') return state === 'draft' || state === 'disputed' || state === 'appealed';
  if (entity === 'leg') return enteredAt !== undefined && now - enteredAt < RECENT;
  return false;
}
