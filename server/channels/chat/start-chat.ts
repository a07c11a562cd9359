import { isOpen } from '../../../domain/calendar/opening-hours.ts';
import type { Consent } from '../../../domain/customer/customer.ts';
import { CUSTOMER_GROUPS, groupFor, typeOf } from '../../../domain/customer/customer-groups.ts';
import { CUSTOMER_TEXT_LIMIT, countGraphemes } from '../../../domain/interaction/customer-text.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import type { Language } from '../../../domain/language.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { Refusal, refuseUnless } from '../../../domain/refusal.ts';
import type { Script } from '../../../domain/script/script.ts';
import type { Instant } from '../../../domain/time.ts';
import visitorNames from '../../../resources/chat/visitor-names.json' with { type: 'json' };
import { SYSTEM } from '../../centre/centre.ts';
import type { CentreTransaction } from '../../centre/centre-transaction.ts';
import type { Sql } from '../../db/database.ts';
import { readRow, readRows } from '../../db/rows.ts';
import { automaticAnswer } from './automatic-answer.ts';
import { type KnownCustomer, knownByPhone } from './known-customer.ts';

/** A customer's first words, and where they go. */
export interface ChatArrival {
  interactionId: string;
  queueId: string;
  customerId: string;
  /** Empty when the customer did not say. */
  name: string;
  phone?: string;
  language: Language;
  topic?: string;
  messageId: string;
  text: string;
  /** The version of the privacy notice that they agreed to (C-250). */
  agreedTo?: number | undefined;
}

/** Refuses what is longer than a customer may write. */
export function refuseLongText(text: string): void {
  refuseUnless(countGraphemes(text) <= CUSTOMER_TEXT_LIMIT, 'tooLong');
}

/** One mutation and who wants it. */
export interface Step {
  intent: { name: string; args: unknown };
  actor: Actor;
}

/** Everything that happens when a customer's first message comes in, in order; the centre's own answer comes last. */
export function arrivalSteps(
  arrival: ChatArrival,
  queue: Queue,
  scripts: readonly Script[],
  now: Instant,
  known?: KnownCustomer,
): Step[] {
  const { interactionId, queueId, customerId, phone, language, topic, messageId, text } = arrival;
  const actor: Actor = { kind: 'customer', id: customerId };
  const customerName = arrival.name.trim() || visitorName(customerId, language);
  const offHours = !isOpen(queue.hours, now);
  const who = { channel: 'chat', source: 'live', recordingNotice: true, queueId, customerId, customerName };
  const priority = known?.priority || undefined;
  const row = {
    ...{ id: customerId, name: customerName, phone, language, priority },
    ...{ knownAs: known?.fileId, customerType: known?.customerType, consents: agreement(arrival, now) },
  };
  const before = { priority, lastAgentId: known?.lastAgentId };
  const steps: Step[] = [
    { intent: { name: 'centre.configure', args: { entity: 'customer', row } }, actor: SYSTEM },
    {
      intent: {
        name: 'centre.arrive',
        args: { interactionId, ...who, ...before, language, topic, offHours },
      },
      actor,
    },
    { intent: { name: 'centre.receiveMessage', args: { interactionId, messageId, text } }, actor },
  ];
  const answer = automaticAnswer({ customerName, language, offHours, channel: 'chat' }, queue, scripts, now);
  const args = { interactionId, messageId: `${messageId}:auto`, ...answer };
  return answer ? [...steps, { intent: { name: 'centre.autoReply', args }, actor: SYSTEM }] : steps;
}

/** That they agreed, when, and to which version; it goes into their file as their first word in it. */
const agreement = (
  { interactionId, customerId, agreedTo }: ChatArrival,
  at: Instant,
): Consent[] | undefined =>
  agreedTo === undefined
    ? undefined
    : [
        {
          ...{ id: `${interactionId}:privacy`, purpose: 'privacy', given: true, channel: 'chat' },
          ...{ at, by: customerId, version: agreedTo },
        },
      ];

/** Brings a customer into a queue with their first message, and answers by itself. */
export async function startChat(transaction: CentreTransaction, arrival: ChatArrival): Promise<void> {
  refuseLongText(arrival.text);
  const queue = await readRow(transaction.sql, 'queue', arrival.queueId);
  if (!queue) throw new Refusal('notFound', [{ field: 'queueId', problem: 'invalid' }]);
  const scripts = await readRows(transaction.sql, 'script');
  const known = await knownByPhone(transaction.sql, arrival.phone);
  const serving = (await servingQueue(transaction.sql, known, queue.id)) ?? queue;
  for (const { intent, actor } of arrivalSteps(arrival, serving, scripts, transaction.now(), known))
    await transaction.mutate(intent, actor);
}

/** The queue whose people serve them: it is its hours and words that the centre answers with (C-014). */
async function servingQueue(
  sql: Sql,
  known: KnownCustomer | undefined,
  queueId: string,
): Promise<Queue | undefined> {
  const groups = await readRow(sql, 'customergroups', CUSTOMER_GROUPS);
  return groups && readRow(sql, 'queue', groupFor(groups, typeOf(groups, known), queueId));
}

/** Somebody to tell apart in a list, who did not say their name. */
export const visitorName = (customerId: string, language: Language): string =>
  visitorNames[language].replace('{number}', customerId.replaceAll('-', '').slice(-4).toUpperCase());
