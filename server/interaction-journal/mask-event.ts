import { maskPhone } from '../../domain/customer/customer.ts';
import type { JournalEvent } from '../../domain/journal/event.ts';
import type { Person } from '../../domain/person/person.ts';

/**
 * An event as a reader of the journal gets it. A customer's number is for whoever promised to call; everybody else
 * recognises it and cannot call it. What an evaluator wrote is read in the evaluation once it is released, and before
 * that by nobody else: neither by its agent nor by somebody who is about to judge the same.
 */
export function maskEvent<E extends JournalEvent>(event: E, reader: Person): E {
  if (event.type === 'evaluation.saved' && event.actor.id !== reader.id)
    return { ...event, data: { ...event.data, answers: {}, comment: '' } };
  if (event.type !== 'callback.promised' || event.data.ownerId === reader.id) return event;
  return { ...event, data: { ...event.data, number: maskPhone(event.data.number) } };
}
