import { expect, it } from 'vitest';
import type { Person } from '../person/person.ts';
import { peopleToHandTo } from './targets.ts';

const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: id,
  serviceName: id,
  roles: ['agent'],
  queueIds: [],
  skills: [],
  capacity: 1,
  state: 'available',
  stateSince: 0,
  ...change,
});

it('offers whoever can answer soonest first', () => {
  const people = [
    person('off', { state: 'offline' }),
    person('wrap', { state: 'wrapUp' }),
    person('b'),
    person('busy', { state: 'busy' }),
    person('a'),
    person('away', { state: 'notReady', reason: 'meal' }),
  ];
  expect(peopleToHandTo(people, 'me').map(({ id }) => id)).toEqual(['a', 'b', 'busy', 'wrap', 'away', 'off']);
});

it('offers neither oneself nor somebody who serves no customers', () => {
  const people = [
    person('me'),
    person('judge', { roles: ['evaluator'] }),
    person('lead', { roles: ['teamLead'] }),
  ];
  expect(peopleToHandTo(people, 'me').map(({ id }) => id)).toEqual(['lead']);
});
