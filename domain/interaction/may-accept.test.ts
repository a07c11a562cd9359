import { expect, it } from 'vitest';
import { aQueue } from '../../testing/builders.ts';
import type { Person } from '../person/person.ts';
import type { Transfer } from '../transfer/transfer.ts';
import { mayAccept } from './may-accept.ts';

const agent: Person = {
  id: 'me',
  name: 'Wen',
  serviceName: 'Wen',
  roles: ['agent'],
  queueIds: ['q1'],
  skills: [],
  capacity: 3,
  state: 'available',
  stateSince: 0,
};
const queue = aQueue({ id: 'q1' });
const lead: Person = { ...agent, id: 'lead', roles: ['teamLead'] };
const waiting = { state: 'queued' as const, needsLead: false, queueId: 'q1' };
const offer = (personId: string) => ({ personId, offeredAt: 0, expiresAt: 9 });
const handedTo = (personId: string): Transfer => ({
  id: 't1',
  to: { kind: 'person', personId },
  reason: 'r',
  summary: 's',
  tried: 't',
  expectation: 'e',
  fromPersonId: 'you',
  fromQueueId: 'q2',
  requestedAt: 0,
  declines: [],
});

it('lets anybody of the queue take what waits, and nobody else', () => {
  expect(mayAccept(waiting, agent, queue, 0)).toBe(true);
  expect(mayAccept({ ...waiting, queueId: 'q9' }, agent, queue, 0)).toBe(false);
});

it('lets only the one who is asked take an offer', () => {
  expect(mayAccept({ ...waiting, state: 'offered', offer: offer('me') }, agent, queue, 0)).toBe(true);
  expect(mayAccept({ ...waiting, state: 'offered', offer: offer('you') }, agent, queue, 0)).toBe(false);
});

it('lets only the colleague meant take a hand-over, from any queue', () => {
  expect(mayAccept({ ...waiting, queueId: 'q9', transfer: handedTo('me') }, agent, queue, 0)).toBe(true);
  expect(mayAccept({ ...waiting, transfer: handedTo('you') }, agent, queue, 0)).toBe(false);
});

it('leaves what needs the team lead to the lead of the queue', () => {
  expect(mayAccept({ ...waiting, needsLead: true }, agent, queue, 0)).toBe(false);
  expect(mayAccept({ ...waiting, needsLead: true }, lead, queue, 0)).toBe(true);
  expect(mayAccept({ ...waiting, needsLead: true, queueId: 'q9' }, lead, queue, 0)).toBe(false);
});

it('lets nobody take what somebody already has', () => {
  expect(mayAccept({ ...waiting, state: 'connected' }, agent, queue, 0)).toBe(false);
});

it('keeps work that needs a skill from whoever lacks it, also by hand', () => {
  const skilled = aQueue({ id: 'q1', skill: 'english' });
  expect(mayAccept(waiting, agent, skilled, 0)).toBe(false);
  expect(mayAccept(waiting, { ...agent, skills: ['english'] }, skilled, 0)).toBe(true);
});
