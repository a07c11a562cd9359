import { dayOf } from '../../../../domain/calendar/site-time.ts';
import type { Message } from '../../../../domain/interaction/message.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import type { Transfer } from '../../../../domain/transfer/transfer.ts';

/** What stands in the log, top to bottom. */
export type LogItem =
  | { kind: 'day'; key: string; at: Instant }
  | { kind: 'unread'; key: string }
  | { kind: 'handover'; key: string; transfer: Transfer }
  | { kind: 'message'; key: string; message: Message; opens: boolean; closes: boolean };

/** Messages of one author this close together read as one turn: the name stands above, the time below. */
const TURN = 3 * MINUTE;

/** Oldest first; equal times by id, so every machine shows the same order. */
export const inOrder = (messages: readonly Message[]): Message[] =>
  [...messages].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/**
 * The log of ordered `messages`: a line for each day, one where the hand-over was accepted, one before the first
 * customer message after `readUntil`, and turns marked at their first and last message.
 */
export function logItems(
  messages: readonly Message[],
  { handover, readUntil }: { handover?: Transfer; readUntil?: Instant } = {},
): LogItem[] {
  const items: LogItem[] = [];
  const marks = { handover: handover?.acceptedAt, unread: readUntil };
  for (const [i, message] of messages.entries()) {
    const before = messages[i - 1];
    const breaks = items.length;
    if (!before || dayOf(before.at) !== dayOf(message.at))
      items.push({ kind: 'day', key: `day-${dayOf(message.at)}`, at: message.at });
    if (handover && marks.handover !== undefined && message.at >= marks.handover) {
      items.push({ kind: 'handover', key: `handover-${handover.id}`, transfer: handover });
      marks.handover = undefined;
    }
    if (marks.unread !== undefined && message.author.kind === 'customer' && message.at > marks.unread) {
      items.push({ kind: 'unread', key: 'unread' });
      marks.unread = undefined;
    }
    const opens = items.length > breaks || !before || !sameTurn(before, message);
    if (opens) closeTurn(items);
    items.push({ kind: 'message', key: message.id, message, opens, closes: false });
  }
  closeTurn(items);
  if (handover && marks.handover !== undefined)
    items.push({ kind: 'handover', key: `handover-${handover.id}`, transfer: handover });
  return items;
}

const sameTurn = (a: Message, b: Message): boolean =>
  a.author.kind === b.author.kind && a.author.id === b.author.id && b.at - a.at <= TURN;

/** The last message so far ends its turn. */
function closeTurn(items: LogItem[]): void {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item?.kind !== 'message') continue;
    items[i] = { ...item, closes: true };
    return;
  }
}
