import { expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { whoCallsBack } from './who-calls-back.ts';

const queue = aQueue();
const row = anInteraction();
const of = (ownerId: string) => ({ ownerId, state: 'open' as const });

it('is the agent at work who has promised least, or knows the customer', () => {
  const people = [aPerson({ id: 'a' }), aPerson({ id: 'b' }), aPerson({ id: 'off', state: 'offline' })];
  expect(whoCallsBack(row, queue, people, [of('a')], 0)?.id).toBe('b');
  expect(whoCallsBack({ ...row, lastAgentId: 'a' }, queue, people, [of('a')], 0)?.id).toBe('a');
  expect(whoCallsBack(row, queue, people.slice(2), [], 0)?.id).toBe('off');
});

it('is the team lead when no agent may, and never whom the complaint is about', () => {
  const lead = aPerson({ id: 'lead', roles: ['teamLead'] });
  expect(whoCallsBack({ ...row, aboutId: 'a' }, queue, [aPerson({ id: 'a' }), lead], [], 0)?.id).toBe('lead');
  expect(whoCallsBack({ ...row, aboutId: 'lead' }, queue, [lead], [], 0)).toBeUndefined();
});
