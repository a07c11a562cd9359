import { maskPhone } from '../../domain/customer/customer.ts';
import type { JournalEvent } from '../../domain/journal/event.ts';
import type { Person } from '../../domain/person/person.ts';

/** A customer's number is for whoever promised to call; everybody else recognises it and cannot call it. */
export function maskEvent<E extends JournalEvent>(event: E, reader: Person): E {
  if (event.type !== 'callback.promised' || event.data.ownerId === reader.id) return event;
  return { ...event, data: { ...event.data, number: maskPhone(event.data.number) } };
}
