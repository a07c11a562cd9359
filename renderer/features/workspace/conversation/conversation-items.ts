import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import { dayOf } from '../../../../domain/calendar/site-time.ts';
import type { Message } from '../../../../domain/interaction/message.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import type { Transfer } from '../../../../domain/transfer/transfer.ts';

/** What stands in the log, top to bottom. */
export type LogItem =
  | { kind: 'day'; key: string; at: Instant }
  | { kind: 'unread'; key: string }
  | { kind: 'handover'; key: string; transfer: Transfer }
  | { kind: 'message'; key: string; message: Message; opens: boolean; closes: boolean }
  | { kind: 'file'; key: string; file: Attachment; opens: boolean; closes: boolean };

/** What somebody put into the conversation. */
export type Entry = Message | Attachment;

/** Entries of one author this close together read as one turn: the name stands above, the time below. */
const TURN = 3 * MINUTE;

const NONE: ReadonlySet<string> = new Set();

/**
 * Oldest first; equal times by id, so every machine shows the same order. What is `unsent` stands last whatever its own
 * clock says: the server will give it a later time than everything it has already, and nothing jumps when it does.
 */
export const inOrder = (entries: readonly Entry[], unsent: ReadonlySet<string> = NONE): Entry[] =>
  [...entries].sort(
    (a, b) =>
      Number(unsent.has(a.id)) - Number(unsent.has(b.id)) ||
      a.at - b.at ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

/**
 * The log of ordered `entries`: a line for each day, one where the hand-over was accepted, one before the customer's
 * first after `readUntil`, and turns marked at their first and last entry.
 */
export function logItems(
  entries: readonly Entry[],
  { handover, readUntil }: { handover?: Transfer; readUntil?: Instant } = {},
): LogItem[] {
  const items: LogItem[] = [];
  const marks = { handover: handover?.acceptedAt, unread: readUntil };
  for (const [i, entry] of entries.entries()) {
    const before = entries[i - 1];
    const breaks = items.length;
    if (!before || dayOf(before.at) !== dayOf(entry.at))
      items.push({ kind: 'day', key: `day-${dayOf(entry.at)}`, at: entry.at });
    if (handover && marks.handover !== undefined && isAfter(entry, handover, marks.handover)) {
      items.push({ kind: 'handover', key: `handover-${handover.id}`, transfer: handover });
      marks.handover = undefined;
    }
    if (marks.unread !== undefined && entry.author.kind === 'customer' && entry.at > marks.unread) {
      items.push({ kind: 'unread', key: 'unread' });
      marks.unread = undefined;
    }
    const opens = items.length > breaks || !before || !sameTurn(before, entry);
    if (opens) closeTurn(items);
    items.push(itemOf(entry, opens));
  }
  closeTurn(items);
  if (handover && marks.handover !== undefined)
    items.push({ kind: 'handover', key: `handover-${handover.id}`, transfer: handover });
  return items;
}

/** What the customer was told of it comes before the hand-over, also when both are of the same moment. */
const isAfter = (entry: Entry, { fromPersonId }: Transfer, acceptedAt: Instant): boolean =>
  entry.at > acceptedAt || (entry.at === acceptedAt && entry.author.id !== fromPersonId);

function itemOf(entry: Entry, opens: boolean): LogItem {
  const turn = { key: entry.id, opens, closes: false };
  return 'hash' in entry
    ? { kind: 'file', file: entry, ...turn }
    : { kind: 'message', message: entry, ...turn };
}

const sameTurn = (a: Entry, b: Entry): boolean =>
  a.author.kind === b.author.kind && a.author.id === b.author.id && b.at - a.at <= TURN;

/** The last entry so far ends its turn. */
function closeTurn(items: LogItem[]): void {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item?.kind !== 'message' && item?.kind !== 'file') continue;
    items[i] = { ...item, closes: true };
    return;
  }
}
