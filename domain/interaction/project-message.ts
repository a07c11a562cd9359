import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** Messages are append-only; how far they got is the one thing that is added later. */
export function projectMessage(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type === 'message.posted') {
    const interaction = rows.get('interaction', event.stream.id);
    if (!interaction) return [];
    const { messageId, text, script } = event.data;
    const row = {
      id: messageId,
      interactionId: interaction.id,
      author: event.actor,
      text,
      at: event.at,
      script,
    };
    return [{ entity: 'message', id: messageId, row }];
  }
  if (event.type === 'message.delivered') {
    const message = rows.get('message', event.data.messageId);
    if (!message || message.deliveredAt !== undefined) return [];
    const mailed = event.data.by === 'mail' && { mailed: true };
    return [{ entity: 'message', id: message.id, row: { ...message, deliveredAt: event.at, ...mailed } }];
  }
  if (event.type === 'message.failed') {
    const message = rows.get('message', event.data.messageId);
    if (!message) return [];
    const failed = { at: event.at, reason: event.data.reason };
    return [{ entity: 'message', id: message.id, row: { ...message, failed } }];
  }
  return [];
}
