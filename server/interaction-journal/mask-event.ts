import { maskPhone } from '../../domain/customer/customer.ts';
import type { JournalEvent } from '../../domain/journal/event.ts';
import type { Person } from '../../domain/person/person.ts';
import { coverEvent } from '../../domain/privacy/rights/cover.ts';

/**
 * An event as a reader of the journal gets it. A customer's number is for whoever promised to call; everybody else
 * recognises it and cannot call it. What an evaluator wrote is read in the evaluation once it is released, and before
 * that by nobody else: neither by its agent nor by somebody who is about to judge the same. Of whom everything was deleted
 * nobody reads what was said (C-249).
 */
export function maskEvent<E extends JournalEvent>(event: E, reader: Person, erased = false): E {
  const { data } = masked(event, reader);
  return { ...event, data: erased ? coverEvent(event.type, data) : data };
}

function masked(event: JournalEvent, reader: Person): Pick<JournalEvent, 'data'> {
  if (event.type === 'evaluation.saved' && event.actor.id !== reader.id)
    return { data: { ...event.data, answers: {}, comment: '' } };
  if (event.type !== 'callback.promised' || event.data.ownerId === reader.id) return event;
  return { data: { ...event.data, number: maskPhone(event.data.number) } };
}
