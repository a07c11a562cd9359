import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { type Receipt, receiptIdOf } from './announcement.ts';

/** Keeps what was announced, and who has read it. */
export function projectAnnouncement(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'announcement.sent': {
      const { announcementId: id, ...content } = event.data;
      const row = { ...content, id, authorId: event.actor.id, at: event.at };
      return [{ entity: 'announcement', id, row }];
    }
    case 'announcement.withdrawn': {
      const row = rows.get('announcement', event.data.announcementId);
      return row ? [{ entity: 'announcement', id: row.id, row: { ...row, withdrawnAt: event.at } }] : [];
    }
    case 'announcement.read': {
      const receipt = receiptOf(rows, event.data.announcementId, event.actor.id, event.at);
      return receipt ? [{ entity: 'receipt', id: receipt.id, row: receipt }] : [];
    }
    case 'announcement.answered': {
      const { announcementId, text } = event.data;
      const receipt = receiptOf(rows, announcementId, event.actor.id, event.at);
      if (!receipt) return [];
      const answers = [...receipt.answers, { at: event.at, text }];
      return [{ entity: 'receipt', id: receipt.id, row: { ...receipt, answers } }];
    }
    default:
      return [];
  }
}

/** What somebody answers they have read. */
function receiptOf(
  rows: RowReader,
  announcementId: string,
  personId: string,
  at: number,
): Receipt | undefined {
  const announcement = rows.get('announcement', announcementId);
  if (!announcement) return undefined;
  const id = receiptIdOf(announcementId, personId);
  const { authorId } = announcement;
  return rows.get('receipt', id) ?? { id, announcementId, authorId, personId, readAt: at, answers: [] };
}
