import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Queue } from '../../domain/queue/queue.ts';
import { Refusal } from '../../domain/refusal.ts';
import { longWaits } from '../../domain/routing/long-waits.ts';
import { SYSTEM } from '../centre/centre.ts';
import type { CentreTransaction } from '../centre/centre-transaction.ts';

/** Does for those who waited too long what their queue has planned, and gives back all rows as they are then. */
export async function tendLongWaits(
  transaction: CentreTransaction,
  open: readonly Interaction[],
  queues: readonly Queue[],
): Promise<Interaction[]> {
  const changed = new Map<string, Interaction>();
  for (const wait of longWaits(open, queues, transaction.now())) {
    const { interactionId } = wait;
    const intent =
      wait.does === 'overflow'
        ? { name: 'centre.overflow', args: { interactionId, toQueueId: wait.toQueueId } }
        : { name: 'centre.offerCallback', args: { interactionId } };
    try {
      const { changes } = await transaction.mutate(intent, SYSTEM);
      for (const { entity, id, row } of changes) if (entity === 'interaction' && row) changed.set(id, row);
    } catch (error) {
      // Somebody else was quicker.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return open.map((row) => changed.get(row.id) ?? row);
}
