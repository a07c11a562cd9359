import type { JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';

/** A person's state follows what they, or the system for them, declared. */
export function projectPerson(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.type !== 'person.stateChanged') return [];
  const person = rows.get('person', event.stream.id);
  if (!person) return [];
  const { state, reason } = event.data;
  return [{ entity: 'person', id: person.id, row: { ...person, state, reason, stateSince: event.at } }];
}
