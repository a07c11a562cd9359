import { describe, expect, it } from 'vitest';
import { agentsByState } from './by-state.ts';
import type { Person } from './person.ts';

const person = (id: string, part: Partial<Person> = {}): Person => ({
  id,
  name: id,
  serviceName: id,
  roles: ['agent'],
  queueIds: ['q1'],
  skills: [],
  capacity: 2,
  state: 'available',
  stateSince: 0,
  ...part,
});

describe('the agents of a queue', () => {
  it('stand by state, whoever is longest in it first', () => {
    const people = [
      person('new', { state: 'busy', stateSince: 20 }),
      person('gone', { state: 'offline' }),
      person('long', { state: 'busy', stateSince: 10 }),
      person('free'),
      person('elsewhere', { queueIds: ['q2'] }),
      person('lead', { roles: ['teamLead'] }),
    ];
    const groups = agentsByState(people, 'q1').map((group) => [
      group.state,
      group.people.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['available', ['free']],
      ['busy', ['long', 'new']],
      ['offline', ['gone']],
    ]);
  });
});
