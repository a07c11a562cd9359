import type { JournalEvent } from '../../journal/event.ts';
import type { RowChange } from '../../journal/rows.ts';

/** Keeps what the files of customers came to, month by month. */
export function projectFileReview(_: unknown, event: JournalEvent): RowChange[] {
  if (event.type !== 'fileReview.prepared') return [];
  const { month: id, ...counted } = event.data;
  return [{ entity: 'filereview', id, row: { id, preparedAt: event.at, ...counted } }];
}
