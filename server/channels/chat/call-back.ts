import { callingRules } from '../../../domain/callback/calling-rules.ts';
import { dueForWaiting } from '../../../domain/callback/due.ts';
import { whoCallsBack } from '../../../domain/callback/who-calls-back.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import { Refusal, refuseUnless } from '../../../domain/refusal.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';
import { readParameters } from '../../db/parameters.ts';
import { readRow, readRows } from '../../db/rows.ts';

/** The first words of who waits are what the call is about. */
const PURPOSE = 500;

/** Somebody who waited too long wants to be called: finds who is to do it and by when, and takes them out of the line. */
export async function requestCallback(
  transaction: CentreTransaction,
  interactionId: string,
  { callbackId, number }: { callbackId: string; number: string },
): Promise<void> {
  const { sql } = transaction;
  const row = await readRow(sql, 'interaction', interactionId);
  const queue = row && (await readRow(sql, 'queue', row.queueId));
  if (!row || !queue) throw new Refusal('notFound');
  const open = await readRows(sql, 'callback', "doc->>'state' = 'open'");
  const owner = whoCallsBack(row, queue, await readRows(sql, 'person'), open, transaction.now());
  refuseUnless(owner, 'wrongState');
  const [first] = await readRows(sql, 'message', 'interaction_id = $1 order by at, id limit 1', [
    interactionId,
  ]);
  const rules = callingRules(await readParameters(sql, 'P-QH', 'P03'));
  const args = {
    interactionId,
    callbackId,
    number,
    ownerId: owner.id,
    dueAt: dueForWaiting(transaction.now(), queue.hours, rules),
    purpose: (first?.text.trim() || row.customerName).slice(0, PURPOSE),
  };
  const customer: Actor = { kind: 'customer', id: row.customerId };
  await transaction.mutate({ name: 'centre.requestCallback', args }, customer);
}
