import type { Channel } from '../queue/channel.ts';
import type { Queue } from '../queue/queue.ts';
import { DAY, type Duration, HOUR, MINUTE, SECOND } from '../time.ts';
import type { SlaPolicy } from './policy.ts';

/** Channels on which somebody waits at the other end; the others are answered like letters. */
const LIVE: Channel[] = ['chat', 'inApp', 'social'];
const MESSAGES: Channel[] = ['inApp', 'social'];
const LETTERS: Channel[] = ['email'];

const opening = (ms: Duration) => ({ in: 'opening', ms }) as const;
const calendar = (ms: Duration) => ({ in: 'calendar', ms }) as const;

/** The promises of the service manuals that hold where a queue has none of its own (parameters P02, P08, P-URG ...). */
export const HOUSE: readonly SlaPolicy[] = [
  // P02: a call is answered within twenty seconds, by whoever takes it.
  {
    id: 'call',
    clauseId: 'C-031',
    clock: 'firstAnswerHuman',
    channels: ['voice'],
    limit: opening(20 * SECOND),
  },
  // P02: enquiries by message within three minutes.
  {
    id: 'message-auto',
    clauseId: 'C-031',
    clock: 'firstAnswerAuto',
    channels: MESSAGES,
    limit: opening(3 * MINUTE),
  },
  {
    id: 'message-human',
    clauseId: 'C-031',
    clock: 'firstAnswerHuman',
    channels: MESSAGES,
    limit: opening(3 * MINUTE),
  },
  { id: 'waiting', clauseId: 'C-031', clock: 'customerWaiting', channels: LIVE, limit: opening(3 * MINUTE) },
  // Tickets: word within 24 hours, whatever the hour; never longer silence than that (P-GAP).
  {
    id: 'ticket-human',
    clauseId: 'C-092',
    clock: 'firstAnswerHuman',
    channels: LETTERS,
    limit: calendar(DAY),
  },
  {
    id: 'ticket-silence',
    clauseId: 'C-103',
    clock: 'customerWaiting',
    channels: LETTERS,
    limit: calendar(DAY),
  },
  // P-URG: binds tickets; chats are at 30 s already.
  {
    id: 'urgent-human',
    clauseId: 'C-028',
    clock: 'firstAnswerHuman',
    channels: LETTERS,
    urgent: true,
    limit: opening(5 * MINUTE),
    alerts: [50, 75, 100],
  },
  // P-CALM: somebody who complains hears a person within a minute.
  { id: 'calm', clauseId: 'C-049', clock: 'complaintAnswer', channels: LIVE, limit: opening(MINUTE) },
  {
    id: 'handled-general',
    clauseId: 'C-101',
    clock: 'resolution',
    kinds: ['inquiry', 'feedback'],
    limit: calendar(48 * HOUR),
    pauses: true,
  },
  {
    id: 'handled-urgent',
    clauseId: 'C-102',
    clock: 'resolution',
    urgent: true,
    limit: calendar(DAY),
    pauses: true,
  },
  // P08: suggestions need a review of the product.
  {
    id: 'suggestion',
    clauseId: 'C-016',
    clock: 'resolution',
    kinds: ['suggestion'],
    limit: { in: 'businessDays', days: 10 },
  },
  // P-CTOT
  {
    id: 'complaint-total',
    clauseId: 'C-112',
    clock: 'resolution',
    kinds: ['complaint'],
    limit: calendar(15 * DAY),
    pauses: true,
  },
];

/**
 * What a queue promises about time: its own promises, or those of the house with the queue's first answer (C-023), and what
 * managers approved besides (C-019). Of several the strictest holds: nothing approved here gives more time than the house.
 */
export const policiesOf = (queue: Queue): readonly SlaPolicy[] =>
  queue.agreed ? [...ownPolicies(queue), ...queue.agreed] : ownPolicies(queue);

function ownPolicies(queue: Queue): readonly SlaPolicy[] {
  if (queue.promises) return queue.promises;
  const limit = opening(queue.firstAnswerMs);
  return [
    { id: 'chat-auto', clauseId: 'C-023', clock: 'firstAnswerAuto', channels: ['chat'], limit },
    { id: 'chat-human', clauseId: 'C-023', clock: 'firstAnswerHuman', channels: ['chat'], limit },
    ...(queue.house ?? HOUSE),
  ];
}
