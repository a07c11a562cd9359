import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Recording } from './recording.ts';

/** What was recorded never changes; whether it is there does. */
export function projectRecording(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'recording.segment': {
      const { recordingId: id, ...stretch } = event.data;
      const { stream, actor, at } = event;
      return put({ id, interactionId: stream.id, ...stretch, by: actor.id, state: 'uploading', at });
    }
    case 'recording.stored':
      return ofOne(rows, event.data.recordingId, { state: 'ready', readyAt: event.at });
    case 'recording.lost':
      return ofOne(rows, event.data.recordingId, { state: 'lost', endedAt: event.at });
    case 'recording.deleted':
      return ofOne(rows, event.data.recordingId, { state: 'deleted', endedAt: event.at });
    default:
      return [];
  }
}

function ofOne(rows: RowReader, id: string, change: Partial<Recording>): RowChange[] {
  const row = rows.get('recording', id);
  return row ? put({ ...row, ...change }) : [];
}

const put = (row: Recording): RowChange[] => [{ entity: 'recording', id: row.id, row }];
