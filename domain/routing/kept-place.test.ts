import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInteraction, aQueue } from '../../testing/builders.ts';
import type { Callback } from '../callback/callback.ts';
import { FIRST_RULES } from '../callback/calling-rules.ts';
import type { Interaction } from '../interaction/interaction.ts';
import { HOUR, MINUTE } from '../time.ts';
import { aheadOf, isTheirTurn, placesBefore, placesReached } from './kept-place.ts';
import { inTurn, turnOf } from './waiting-order.ts';

const now = Date.parse('2026-11-20T15:00+08:00');
const queue = aQueue();

const waiting = (id: string, minutesAgo: number): Interaction =>
  anInteraction({ id, arrivedAt: now - minutesAgo * MINUTE, queuedAt: now - minutesAgo * MINUTE });

function kept(from: Interaction, over: Partial<Callback> = {}): Callback {
  return {
    id: `call ${from.id}`,
    interactionId: from.id,
    queueId: 'general',
    customerName: '王芳',
    number: '13800138000',
    purpose: '发票',
    ownerId: 'li',
    policy: 'picked',
    promisedAt: now,
    dueAt: now + HOUR,
    remindAt: now + HOUR,
    snoozes: [],
    attempts: [],
    state: 'open',
    place: { turn: turnOf(from, queue) },
    ...over,
  };
}

const reached = (calls: Callback[], rows: Interaction[], at = now) =>
  placesReached(calls, rows, [queue], at, FIRST_RULES).map(({ id }) => id);

describe('a kept place (C-026)', () => {
  it('is reached when nobody waits before it, however many wait behind', () => {
    const call = kept(waiting('second', 4));
    expect(reached([call], [waiting('first', 5), waiting('third', 3)])).toEqual([]);
    expect(reached([call], [waiting('third', 3), waiting('fourth', 2)])).toEqual(['call second']);
  });

  it('waits for the queue to open and for the hours in which people may be called', () => {
    const call = kept(waiting('only', 4));
    expect(reached([call], [], Date.parse('2026-11-20T22:30+08:00'))).toEqual([]);
    expect(reached([call], [], Date.parse('2026-11-21T07:59+08:00'))).toEqual([]);
    expect(reached([call], [], Date.parse('2026-11-21T08:00+08:00'))).toEqual(['call only']);
  });

  it('is reached once, and not for what is done or keeps none', () => {
    const from = waiting('only', 4);
    const turn = turnOf(from, queue);
    expect(reached([kept(from, { place: { turn, reachedAt: now } })], [])).toEqual([]);
    expect(reached([kept(from, { state: 'done' }), kept(from, { place: undefined })], [])).toEqual([]);
  });

  it('is the very place the customer had in line: whoever came before goes before, whoever came after does not', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(minutes, fc.nat(), (ago, pick) => {
        const rows = ago.map((minute) => waiting(`i${minute}`, minute));
        const one = rows[pick % rows.length];
        if (!one) return;
        const others = rows.filter(({ id }) => id !== one.id);
        const before = inTurn(rows, [queue]).findIndex(({ id }) => id === one.id);
        expect(aheadOf(turnOf(one, queue), queue, others, [kept(one)], now)).toBe(before);
      }),
    );
  });

  it('counts among those before whoever waits behind it', () => {
    const calls = [kept(waiting('a', 5)), kept(waiting('b', 3))];
    const turnAt = (minutes: number) => turnOf(waiting('x', minutes), queue);
    expect([6, 4, 2].map((minutes) => placesBefore(turnAt(minutes), 'general', calls))).toEqual([0, 1, 2]);
    expect(placesBefore(turnAt(2), 'orders', calls)).toBe(0);
  });

  it('is to be called first until a try or until the reminder is put off', () => {
    const from = waiting('a', 5);
    const turned = kept(from, { place: { turn: turnOf(from, queue), reachedAt: now } });
    expect(isTheirTurn(kept(from))).toBe(false);
    expect(isTheirTurn(turned)).toBe(true);
    const attempts: Callback['attempts'] = [{ id: 't', at: now + 1, outcome: 'busy', note: '' }];
    expect(isTheirTurn({ ...turned, attempts })).toBe(false);
    const snoozes = [{ at: now + 1, until: now + HOUR, reason: '在通话' }];
    expect(isTheirTurn({ ...turned, snoozes })).toBe(false);
  });
});
