import { createHash } from 'node:crypto';
import type { OutsideMessage } from '../../../contract/http/added-channels.ts';
import { isOpen as isOpenAt } from '../../../domain/calendar/opening-hours.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import { type Interaction, isOpen } from '../../../domain/interaction/interaction.ts';
import { letterParts } from '../../../domain/interaction/letter-parts.ts';
import { MESSAGE_LIMIT } from '../../../domain/interaction/message.ts';
import { consentProblems, PRIVACY_NOTICE } from '../../../domain/privacy/notice.ts';
import type { RegisteredEntry } from '../../../domain/queue/channel-register.ts';
import { Refusal, refuseProblems } from '../../../domain/refusal.ts';
import { SYSTEM } from '../../centre/centre.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';
import type { Sql } from '../../db/database.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { automaticAnswer } from '../chat/automatic-answer.ts';
import { knownByPhone } from '../chat/known-customer.ts';
import { visitorName } from '../chat/start-chat.ts';

/** What something of outside is called here: it follows from its name there, so the same one is the same again. */
const idOf = (kind: string, channel: string, outside: string): string =>
  `${kind}-${createHash('sha256').update(`${channel}\n${outside}`).digest('hex').slice(0, 32)}`;

/** Brings a message to the talk it belongs to, or begins one. Resolves to the interaction's id. */
export async function receiveOutside(
  transaction: CentreTransaction,
  entry: RegisteredEntry,
  message: OutsideMessage,
): Promise<string> {
  const { sql } = transaction;
  const messageId = idOf('outside', entry.id, message.id);
  const known = await readRow(sql, 'message', messageId);
  if (known) return known.interactionId;
  const customerId = idOf('account', entry.id, message.from.id);
  const conversation = message.conversation ?? message.from.id;
  const open = await openTalk(sql, entry.id, conversation, customerId);
  const interactionId = open?.id ?? messageId;
  if (!open) await begin(transaction, entry, message, { interactionId, customerId, conversation });
  const actor = { kind: 'customer' as const, id: customerId };
  for (const [n, text] of letterParts(message.text, MESSAGE_LIMIT).entries()) {
    const args = { interactionId, messageId: n === 0 ? messageId : `${messageId}:${n + 1}`, text };
    await transaction.mutate({ name: 'centre.receiveMessage', args }, actor);
  }
  if (!open) await answerAtOnce(transaction, interactionId);
  return interactionId;
}

/** Whoever only knows the name of a talk does not get into somebody else's. */
export async function openTalk(
  sql: Sql,
  channel: string,
  conversation: string,
  customerId?: string,
): Promise<Interaction | undefined> {
  const [latest] = await readRows(
    sql,
    'interaction',
    `id in (select interaction_id from channel_thread where channel = $1 and conversation = $2)
     order by arrived_at desc, id desc limit 1`,
    [channel, conversation],
  );
  if (!latest || !isOpen(latest)) return undefined;
  return customerId === undefined || latest.customerId === customerId ? latest : undefined;
}

interface Names {
  interactionId: string;
  customerId: string;
  conversation: string;
}

async function begin(
  transaction: CentreTransaction,
  entry: RegisteredEntry,
  message: OutsideMessage,
  { interactionId, customerId, conversation }: Names,
): Promise<void> {
  const { sql } = transaction;
  const { id: channel, queueId } = entry;
  const queue = await readRow(sql, 'queue', queueId);
  if (!queue) throw new Refusal('notFound', [{ field: 'queueId', problem: 'invalid' }]);
  refuseProblems(consentProblems(await readRow(sql, 'privacynotice', PRIVACY_NOTICE), message.agreedTo));
  const customer = await keepCustomer(transaction, entry, message, customerId, interactionId);
  const known = await knownByPhone(sql, customer.phone ?? undefined);
  const args = {
    ...{ interactionId, channel, queueId, customerId, customerName: customer.name },
    ...{ language: message.language, recordingNotice: message.recordingNotice, source: 'live' },
    ...{ topic: message.topic || undefined, outside: { id: message.id, to: channel } },
    ...{ priority: known?.priority || undefined, lastAgentId: known?.lastAgentId },
    offHours: !isOpenAt(queue.hours, transaction.now()),
  };
  await transaction.mutate({ name: 'centre.arrive', args }, { kind: 'customer', id: customerId });
  await sql.query('insert into channel_thread (interaction_id, channel, conversation) values ($1, $2, $3)', [
    interactionId,
    channel,
    conversation,
  ]);
}

/** One account outside is one file here, with every version of the notice that was agreed to by it. */
async function keepCustomer(
  transaction: CentreTransaction,
  { id: channel }: RegisteredEntry,
  { from, language, agreedTo }: OutsideMessage,
  id: string,
  interactionId: string,
): Promise<Pick<Customer, 'name' | 'phone'>> {
  const { sql } = transaction;
  const before = await readRow(sql, 'customer', id);
  const agreed = before?.consents?.some(
    ({ purpose, version }) => purpose === 'privacy' && version === agreedTo,
  );
  if (before && (agreed || agreedTo === undefined)) return before;
  const consent = agreedTo !== undefined && {
    ...{ id: `${interactionId}:privacy`, purpose: 'privacy' as const, given: true, channel },
    ...{ at: transaction.now(), by: id, version: agreedTo },
  };
  const file = before ?? (await newFile(sql, from, language, id));
  const consents = [...(before?.consents ?? []), ...(consent ? [consent] : [])];
  const row = { ...file, ...(consents.length > 0 && { consents }) };
  await transaction.mutate({ name: 'centre.configure', args: { entity: 'customer', row } }, SYSTEM);
  return row;
}

async function newFile(
  sql: Sql,
  { name, phone }: OutsideMessage['from'],
  language: OutsideMessage['language'],
  id: string,
) {
  const known = await knownByPhone(sql, phone);
  return {
    ...{ id, name: name || visitorName(id, language), phone, language },
    ...{ priority: known?.priority || undefined, knownAs: known?.fileId, customerType: known?.customerType },
  };
}

/** The centre says by itself that it has it, with the words and hours of the queue whose people serve them (C-008, C-023). */
async function answerAtOnce(transaction: CentreTransaction, interactionId: string): Promise<void> {
  const { sql } = transaction;
  const row = transaction.rows.get('interaction', interactionId);
  const queue = row && (await readRow(sql, 'queue', row.queueId));
  const answer = queue && automaticAnswer(row, queue, await readRows(sql, 'script'), transaction.now());
  if (!answer) return;
  const args = { interactionId, messageId: `${interactionId}:auto`, ...answer };
  await transaction.mutate({ name: 'centre.autoReply', args }, SYSTEM);
}
