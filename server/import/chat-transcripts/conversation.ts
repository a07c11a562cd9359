import type { Actor, JournalEvent } from '../../../domain/journal/event.ts';
import type { Language } from '../../../domain/language.ts';
import type { Instant } from '../../../domain/time.ts';
import { History } from '../history.ts';
import type { JsonElement } from '../source/json-elements.ts';

/** A written conversation as any transcript tells it: who said what when. */
export interface Conversation {
  interactionId: string;
  customerId: string;
  customerName: string;
  language: Language;
  topic?: string;
  turns: Turn[];
}

export interface Turn {
  by: Actor;
  text: string;
  at: Instant;
}

/** Reads one conversation out of one element of a file. Throws when the element is not of its kind. */
export type TranscriptReader = (content: unknown, element: JsonElement, place: number) => Conversation;

/**
 * The journal of a conversation that is over: it arrives with the first message, is answered with the first one of an
 * agent's, and ends with the last.
 */
export function journalOf(conversation: Conversation, queueId: string): JournalEvent[] {
  const { interactionId, turns, customerId, customerName, language, topic } = conversation;
  const first = turns[0]?.at ?? 0;
  const history = new History(interactionId, first).add(first, 'interaction.arrived', {
    channel: 'chat',
    queueId,
    customerId,
    customerName,
    language,
    topic,
    offHours: false,
    source: 'import',
    recordingNotice: false,
  });
  let owner: string | undefined;
  for (const [i, { by, text, at }] of turns.entries()) {
    if (by.kind === 'person' && owner === undefined) {
      owner = by.id;
      history.add(at, 'interaction.accepted', { personId: owner }, by);
    }
    history.add(at, 'message.posted', { messageId: `${interactionId}:m${i}`, text, automatic: false }, by);
  }
  return history.add(turns.at(-1)?.at ?? first, 'interaction.ended', {}).events;
}
