import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { PRIVACY_NOTICE } from './notice.ts';

/** Keeps every version of the privacy notice. */
export function projectNotice(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'privacyNotice.published') return [];
  const before = rows.get('privacynotice', PRIVACY_NOTICE)?.versions ?? [];
  const version = { ...event.data, version: before.length + 1, by: event.actor.id, at: event.at };
  const row = { id: PRIVACY_NOTICE, versions: [...before, version] };
  return [{ entity: 'privacynotice', id: PRIVACY_NOTICE, row }];
}
