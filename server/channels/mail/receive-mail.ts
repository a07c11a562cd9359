import { createHash } from 'node:crypto';
import type { Mail } from '../../../contract/http/mail.ts';
import { isOpen as isOpenAt } from '../../../domain/calendar/opening-hours.ts';
import { normalEmail } from '../../../domain/customer/normal.ts';
import { isOpen } from '../../../domain/interaction/interaction.ts';
import { letterParts } from '../../../domain/interaction/letter-parts.ts';
import { MESSAGE_LIMIT } from '../../../domain/interaction/message.ts';
import { queueAddressed } from '../../../domain/queue/addressed.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../centre/centre.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';
import type { Sql } from '../../db/database.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { typeByEmail } from '../chat/known-customer.ts';
import { keepThread, ownMessageOf } from './mail-thread.ts';

/** What a letter is called here: it follows from its Message-ID, so the same one is the same again. */
export const mailIdOf = (messageId: string): string =>
  `mail-${createHash('sha256').update(messageId).digest('hex').slice(0, 32)}`;

/** Brings a letter to the matter it answers, or as a new one to the queue of its address. Resolves to the interaction's id. */
export async function receiveMail(transaction: CentreTransaction, mail: Mail): Promise<string> {
  const { sql } = transaction;
  const messageId = mailIdOf(mail.messageId);
  const known = await readRow(sql, 'message', messageId);
  if (known) return known.interactionId;
  const answered = await answeredBy(sql, mail);
  const open = answered && isOpen(answered) ? answered : undefined;
  const interactionId = open?.id ?? messageId;
  const customerId = answered?.customerId ?? `writer-${messageId}`;
  if (!open) await arrive(transaction, mail, interactionId, customerId, answered?.customerName);
  for (const [n, text] of letterParts(mail.text, MESSAGE_LIMIT).entries()) {
    const args = { interactionId, messageId: n === 0 ? messageId : `${messageId}:${n + 1}`, text };
    await transaction.mutate({ name: 'centre.receiveMessage', args }, { kind: 'customer', id: customerId });
  }
  await keepThread(sql, interactionId, mail);
  return interactionId;
}

/**
 * The matter that a letter goes on with: one of those it names, from the same address. Whoever only knows a number does not
 * get into somebody else's matter.
 */
async function answeredBy(sql: Sql, { answers, from }: Mail) {
  const ids = answers.map((one) => ownMessageOf(one) ?? mailIdOf(one));
  const [found] = await sql.query<{ id: string }>(
    `select message.interaction_id as id from message join mail_thread using (interaction_id)
     where message.id = any($1::text[]) and customer_address = $2 order by message.at desc limit 1`,
    [ids, normalEmail(from)],
  );
  return found && readRow(sql, 'interaction', found.id);
}

async function arrive(
  transaction: CentreTransaction,
  { messageId, to, from, name, subject, language, recordingNotice }: Mail,
  interactionId: string,
  customerId: string,
  knownName: string | undefined,
): Promise<void> {
  const { sql } = transaction;
  const queue = queueAddressed(await readRows(sql, 'queue'), to);
  if (!queue) throw new Refusal('notFound', [{ field: 'to', problem: 'invalid' }]);
  const customerName = knownName ?? (name || nameOf(from));
  // Whoever writes for the first time is somebody new: an address is no proof of who it is.
  if (!(await readRow(sql, 'customer', customerId))) {
    const customerType = await typeByEmail(sql, from);
    const row = { id: customerId, name: customerName, email: from, language, customerType };
    await transaction.mutate({ name: 'centre.configure', args: { entity: 'customer', row } }, SYSTEM);
  }
  const args = {
    ...{ interactionId, channel: 'email', queueId: queue.id, customerId, customerName, language },
    ...{ recordingNotice, source: 'live', topic: subject || undefined, outside: { id: messageId, to } },
    offHours: !isOpenAt(queue.hours, transaction.now()),
  };
  await transaction.mutate({ name: 'centre.arrive', args }, { kind: 'customer', id: customerId });
}

/** Somebody to tell apart in a list, who did not say their name; the whole address is for whoever serves them. */
const nameOf = (address: string): string => `${address.slice(0, 2)}…@${address.split('@')[1] ?? ''}`;
