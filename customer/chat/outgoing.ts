import type { ChatView } from '../../contract/http/chat.ts';

/** A message of the customer's that the server has not shown back yet. */
export interface OutgoingMessage {
  id: string;
  text: string;
  state: 'sending' | 'waiting' | 'failed';
  /** Why the server will never take it, when it failed. */
  problem?: string;
}

export interface ShownMessage {
  id: string;
  by: 'customer' | 'agent' | 'automatic';
  text: string;
  /** Absent for what the server has not got: only its clock counts. */
  at?: number;
  state: 'sent' | OutgoingMessage['state'];
  problem?: string;
}

/** What to show: the server's messages in its order, then what is still on its way, each once. */
export function shownMessages(
  view: ChatView | undefined,
  outgoing: readonly OutgoingMessage[],
): ShownMessage[] {
  const arrived = (view?.messages ?? []).map((message): ShownMessage => ({ ...message, state: 'sent' }));
  const known = new Set(arrived.map(({ id }) => id));
  const pending = outgoing
    .filter(({ id }) => !known.has(id))
    .map((message): ShownMessage => ({ ...message, by: 'customer' }));
  return [...arrived, ...pending];
}

/** What is still to be sent once the server has shown `view`. */
export function stillOutgoing(outgoing: readonly OutgoingMessage[], view: ChatView): OutgoingMessage[] {
  const known = new Set(view.messages.map(({ id }) => id));
  return outgoing.filter(({ id }) => !known.has(id));
}

/** The one to send now: the oldest, so that the order stays as written. A refused one does not hold up the rest. */
export const nextToSend = (outgoing: readonly OutgoingMessage[]): OutgoingMessage | undefined =>
  outgoing.find(({ state }) => state !== 'failed');

/** Replaces one message. */
export const withMessage = (
  outgoing: readonly OutgoingMessage[],
  id: string,
  change: Partial<OutgoingMessage>,
): OutgoingMessage[] => outgoing.map((message) => (message.id === id ? { ...message, ...change } : message));
