import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Attachment } from './attachment.ts';

/** What a file is never changes; whether it is there does. */
export function projectAttachment(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'attachment.added': {
      const { attachmentId: id, ...file } = event.data;
      const { stream, actor: author, at } = event;
      if (!rows.get('interaction', stream.id)) return [];
      return put({ id, interactionId: stream.id, ...file, author, state: 'uploading', at });
    }
    case 'attachment.uploaded':
      return ofOne(rows, event.data.attachmentId, { state: 'ready', readyAt: event.at });
    case 'attachment.withdrawn': {
      const state = event.data.reason === 'author' ? 'withdrawn' : 'failed';
      return ofOne(rows, event.data.attachmentId, { state, endedAt: event.at });
    }
    default:
      return [];
  }
}

function ofOne(rows: RowReader, id: string, change: Partial<Attachment>): RowChange[] {
  const row = rows.get('attachment', id);
  return row ? put({ ...row, ...change }) : [];
}

const put = (row: Attachment): RowChange[] => [{ entity: 'attachment', id: row.id, row }];
