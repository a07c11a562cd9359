import type { EventType, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { shiftAfter } from '../shift/project-shift.ts';

/** What is kept in rows of their own. */
const apart: readonly EventType[] = [
  'person.preferred',
  'person.exported',
  'person.filesRefused',
  'person.filesNoted',
  'audit.viewed',
  'site.refused',
  'line.cut',
];

/** A person's state follows what they, or the system for them, declared; their shift what they began and ended. */
export function projectPerson(rows: RowReader, event: JournalEvent): RowChange[] {
  if (event.stream.kind !== 'person' || apart.includes(event.type)) return [];
  const person = rows.get('person', event.stream.id);
  if (!person) return [];
  const row = { ...person, ...stateAfter(event), ...shiftAfter(person, event) };
  return [{ entity: 'person', id: person.id, row }];
}

function stateAfter(event: JournalEvent) {
  if (event.type !== 'person.stateChanged') return {};
  const { state, reason } = event.data;
  return { state, reason, stateSince: event.at };
}
