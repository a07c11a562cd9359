import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import { HOUR } from '../time.ts';
import type { Callback } from './callback.ts';
import { BACK_AFTER, mayTakeBack, mustChangeHands, TAKE_BACK_FOR, teamShare } from './reassign.ts';

const now = Date.UTC(2026, 10, 20, 9);
const callback = (over: Partial<Callback> = {}): Callback => ({
  id: 'c1',
  interactionId: 'i1',
  queueId: 'general',
  customerId: 'u1',
  customerName: '王芳',
  number: '13800001234',
  purpose: '答复进度',
  ownerId: 'li',
  policy: 'picked',
  promisedAt: now - HOUR,
  dueAt: now + HOUR,
  remindAt: now + HOUR,
  snoozes: [],
  attempts: [],
  state: 'open',
  ...over,
});
const given = (over: Partial<Callback> = {}) =>
  callback({ ownerId: 'wang', reassigned: [{ at: now, fromId: 'li', toId: 'wang', byId: 'li' }], ...over });

describe('a promise at the end of a shift', () => {
  it('changes hands when it falls due before its owner is back', () => {
    expect(mustChangeHands(callback({ dueAt: now + BACK_AFTER - 1 }), now)).toBe(true);
    expect(mustChangeHands(callback({ dueAt: now - HOUR }), now)).toBe(true);
    expect(mustChangeHands(callback({ dueAt: now + BACK_AFTER }), now)).toBe(false);
    expect(mustChangeHands(callback({ state: 'done' }), now)).toBe(false);
  });

  it('can be taken back by who gave it, for ten minutes and until the other has acted', () => {
    expect(mayTakeBack(given(), 'li', now + TAKE_BACK_FOR)).toBe(true);
    expect(mayTakeBack(given(), 'li', now + TAKE_BACK_FOR + 1)).toBe(false);
    expect(mayTakeBack(given(), 'zhao', now)).toBe(false);
    const tried = [{ id: 'a', at: now + 1, outcome: 'noAnswer' as const, note: '' }];
    expect(mayTakeBack(given({ attempts: tried }), 'li', now + 2)).toBe(false);
    expect(mayTakeBack(given({ state: 'done' }), 'li', now)).toBe(false);
    expect(mayTakeBack(callback(), 'li', now)).toBe(false);
  });
});

describe('what goes to the team', () => {
  const shared = (people: ReturnType<typeof aPerson>[], ...callbacks: Callback[]) =>
    teamShare(callbacks, people).map(({ toId }) => toId);

  it('is shared by who is at work, then by the lead, then by who serves the queue', () => {
    const people = [
      aPerson({ id: 'off', state: 'offline' }),
      aPerson({ id: 'lead', roles: ['teamLead'] }),
      aPerson({ id: 'b' }),
      aPerson({ id: 'a' }),
      aPerson({ id: 'orders', queueIds: ['orders'] }),
    ];
    const three = [callback(), callback({ id: 'c2' }), callback({ id: 'c3' })];
    expect(shared(people, ...three)).toEqual(['a', 'b', 'a']);
    expect(shared(people.slice(0, 2), ...three)).toEqual(['lead', 'lead', 'lead']);
    expect(shared(people.slice(0, 1), callback())).toEqual(['off']);
    expect(shared([aPerson()], callback())).toEqual([]);
  });

  it('never goes to its owner or who is leaving as well, and nobody gets two more than another', () => {
    const person = fc.record({
      id: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'li'), { minLength: 1 }),
      leaving: fc.boolean(),
    });
    fc.assert(
      fc.property(person, fc.nat(12), ({ id, leaving }, n) => {
        const people = id.map((one) =>
          aPerson({ id: one, state: leaving && one === 'a' ? 'draining' : 'available' }),
        );
        const callbacks = Array.from({ length: n }, (_, i) => callback({ id: `c${i}` }));
        const to = shared(people, ...callbacks);
        const able = people.filter(({ id: one, state }) => one !== 'li' && state !== 'draining');
        expect(to).not.toContain('li');
        if (able.length === 0) return;
        const counts = able.map(({ id: one }) => to.filter((toId) => toId === one).length);
        expect(to).toHaveLength(n);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
