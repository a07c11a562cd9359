import { createHash } from 'node:crypto';
import type { Call } from '../../../contract/http/calls.ts';
import { isOpen } from '../../../domain/calendar/opening-hours.ts';
import { queueAddressed } from '../../../domain/queue/addressed.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../centre/centre.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';
import type { Sql } from '../../db/database.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { knownByPhone } from '../chat/known-customer.ts';
import { visitorName } from '../chat/start-chat.ts';

/** Whoever calls is somebody new: a number is no proof of who it is. */
export const callerOf = (callId: string): string =>
  `caller-${createHash('sha256').update(callId).digest('hex').slice(0, 16)}`;

/** Brings a call into its queue. The same call again changes nothing. */
export async function startCall(transaction: CentreTransaction, call: Call): Promise<void> {
  const { callId: interactionId, number, language, recordingNotice } = call;
  if (await readRow(transaction.sql, 'interaction', interactionId)) return;
  const queue = await queueOf(transaction.sql, call);
  const queueId = queue.id;
  const customerId = callerOf(interactionId);
  const customerName = call.name || visitorName(customerId, language);
  const known = await knownByPhone(transaction.sql, number);
  const priority = known?.priority || undefined;
  const row = {
    id: customerId,
    name: customerName,
    phone: number,
    language,
    priority,
    knownAs: known?.fileId,
    customerType: known?.customerType,
  };
  await transaction.mutate({ name: 'centre.configure', args: { entity: 'customer', row } }, SYSTEM);
  const args = {
    ...{ interactionId, channel: 'voice', queueId, customerId, customerName, language, recordingNotice },
    ...{ priority, lastAgentId: known?.lastAgentId, source: 'live' },
    offHours: !isOpen(queue.hours, transaction.now()),
  };
  await transaction.mutate({ name: 'centre.arrive', args }, { kind: 'customer', id: customerId });
}

/** The queue that was named, or whose number was dialled: the number for complaints makes one (C-010). */
async function queueOf(sql: Sql, { queueId, dialled }: Call): Promise<Queue> {
  const queue =
    queueId === undefined
      ? queueAddressed(await readRows(sql, 'queue'), dialled ?? '')
      : await readRow(sql, 'queue', queueId);
  const field = queueId === undefined ? 'dialled' : 'queueId';
  if (!queue) throw new Refusal('notFound', [{ field, problem: 'invalid' }]);
  return queue;
}
