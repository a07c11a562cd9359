import { describe, expect, it } from 'vitest';
import type { Leg } from '../interaction/leg.ts';
import type { Person } from '../person/person.ts';
import { MINUTE } from '../time.ts';
import { estimateWait, handlingSlots } from './estimate-wait.ts';

function handled(minutes: number): Leg {
  return {
    id: `l${minutes}`,
    interactionId: 'i',
    queueId: 'q1',
    channel: 'chat',
    entry: 'arrival',
    enteredAt: 0,
    answeredAt: MINUTE,
    endedAt: MINUTE + minutes * MINUTE,
    holdMs: 0,
    transferredOut: false,
  };
}

describe('the estimated wait', () => {
  it('is the median handle time shared by the slots, once for everybody in front and oneself', () => {
    const recent = [handled(6), handled(2), handled(90)];
    expect(estimateWait(1, recent, 3)).toBe(2 * MINUTE);
    expect(estimateWait(4, recent, 3)).toBe(8 * MINUTE);
  });

  it('takes the middle of the two middle ones when they are even in number', () => {
    expect(estimateWait(1, [handled(4), handled(6)], 1)).toBe(5 * MINUTE);
  });

  it('promises nothing without recent work or without anybody at work', () => {
    const open = { ...handled(3), endedAt: undefined };
    expect(estimateWait(1, [], 3)).toBeUndefined();
    expect(estimateWait(1, [open], 3)).toBeUndefined();
    expect(estimateWait(1, [handled(3)], 0)).toBeUndefined();
  });
});

it('counts the capacity of agents at work in the queue', () => {
  const person = (part: Partial<Person>): Person => ({
    id: 'p',
    name: 'p',
    serviceName: 'p',
    roles: ['agent'],
    queueIds: ['q1'],
    skills: [],
    capacity: 2,
    state: 'available',
    stateSince: 0,
    ...part,
  });
  const people = [
    person({}),
    person({ state: 'busy', capacity: 3 }),
    person({ state: 'offline' }),
    person({ state: 'notReady' }),
    person({ queueIds: ['q2'] }),
    person({ roles: ['teamLead'] }),
  ];

  expect(handlingSlots(people, { id: 'q1' })).toBe(5);
});
