import type { Interaction } from '../interaction/interaction.ts';
import type { Person } from '../person/person.ts';
import type { Queue } from '../queue/queue.ts';
import type { FieldProblem } from '../refusal.ts';
import { mayTake } from '../routing/eligibility.ts';
import type { Instant } from '../time.ts';
import { isOnShift } from './consult.ts';
import { TRANSFER_TEXT_LIMIT, type Transfer, type TransferTarget } from './transfer.ts';

/** What keeps a return from going: the colleague reads why, and the customer reads what happens (C-078). */
export const returnProblems = (form: { why: string; told: string }): FieldProblem[] =>
  (['why', 'told'] as const).flatMap((field): FieldProblem[] => {
    const text = form[field].trim();
    if (!text) return [{ field, problem: 'required' }];
    return text.length > TRANSFER_TEXT_LIMIT ? [{ field, problem: 'tooLong' }] : [];
  });

/**
 * Where a hand-over goes that its receiver gives back: to whoever sent it, if they are on shift and may take it; else to
 * the queue it came from, `queue`.
 */
export function returnTarget(
  row: Interaction,
  handover: Transfer,
  sender: Person | undefined,
  queue: Queue,
  now: Instant,
): TransferTarget {
  const asked = {
    queueId: queue.id,
    needsLead: false,
    aboutId: row.aboutId,
    transfer: { ...handover, to: { kind: 'person' as const, personId: handover.fromPersonId } },
    overflowTo: undefined,
  };
  return sender && isOnShift(sender) && mayTake(sender, asked, queue, now)
    ? { kind: 'person', personId: sender.id }
    : { kind: 'queue', queueId: queue.id };
}
