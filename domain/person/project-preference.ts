import type { JournalEvent } from '../journal/event.ts';
import type { RowChange } from '../journal/rows.ts';
import { preferenceId } from './preference.ts';

/** Keeps what somebody has set for themselves, one row a thing. */
export function projectPreference(_rows: unknown, event: JournalEvent): RowChange[] {
  if (event.type !== 'person.preferred') return [];
  const personId = event.stream.id;
  const id = preferenceId(personId, event.data.key);
  return [{ entity: 'preference', id, row: { id, personId, ...event.data } }];
}
